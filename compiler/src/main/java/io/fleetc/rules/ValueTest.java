package io.fleetc.rules;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A test of one value. */
sealed interface ValueTest {
    /** Whether a value passes. */
    boolean accepts(Value value);

    /** What passes, as it stands behind the path: {@code other than `kubernetes`}. */
    String inWords();

    /** What to set instead, as it stands behind "set ... to": {@code something other than `kubernetes`}. */
    default String goal() {
        return "something " + inWords();
    }

    /** The one value that passes, if there is only one. */
    default Optional<String> only() {
        return Optional.empty();
    }

    /** The one value that does not pass, if there is only one. */
    default Optional<String> opposite() {
        return Optional.empty();
    }

    /**
     * One of some values.
     *
     * @param values the values
     */
    record OneOf(List<Value> values) implements ValueTest {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(Value value) {
            return values.contains(value);
        }

        @Override
        public String inWords() {
            return "that is " + either(values);
        }

        @Override
        public String goal() {
            return either(values);
        }

        @Override
        public Optional<String> only() {
            return values.size() == 1 ? Optional.of(Words.literal(values.get(0))) : Optional.empty();
        }

        @Override
        public Optional<String> opposite() {
            return values.size() == 1 && values.get(0) instanceof Value.Bool bool
                    ? Optional.of(Boolean.toString(!bool.on()))
                    : Optional.empty();
        }
    }

    /**
     * None of some values.
     *
     * @param values the values
     */
    record NoneOf(List<Value> values) implements ValueTest {
        public NoneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(Value value) {
            return !values.contains(value);
        }

        @Override
        public String inWords() {
            return "other than " + either(values);
        }

        @Override
        public Optional<String> opposite() {
            return values.size() == 1 ? Optional.of(Words.literal(values.get(0))) : Optional.empty();
        }
    }

    /**
     * A text of a certain form.
     *
     * @param form the form
     */
    record Matches(Form form) implements ValueTest {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Text text
                    && form.pattern.matcher(text.text()).matches();
        }

        @Override
        public String inWords() {
            return "that is " + form.inWords;
        }
    }

    /**
     * A text that begins with another one.
     *
     * @param prefix that one
     */
    record Begins(String prefix) implements ValueTest {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Text text && text.text().startsWith(prefix);
        }

        @Override
        public String inWords() {
            return "that begins with " + Words.code(prefix);
        }
    }

    /**
     * An earlier version, of two or three numbers. A text of another form does not pass: nothing is known of it.
     *
     * @param least the first one that does not pass
     */
    record VersionBelow(String least) implements ValueTest {
        @Override
        public boolean accepts(Value value) {
            Optional<SemanticVersion> other = version(Words.literal(value));
            return other.isPresent()
                    && version(least).map(first -> !other.get().atLeast(first)).orElse(false);
        }

        @Override
        public String inWords() {
            return "before " + Words.code(least);
        }

        static Optional<SemanticVersion> version(String text) {
            return SemanticVersion.parse(text).or(() -> SemanticVersion.parse(text + ".0"));
        }
    }

    /**
     * A Spark image of a certain build or a later one. A tag of another form passes: nothing is known of it.
     *
     * @param least the earliest one
     */
    record TagAtLeast(ImageTag least) implements ValueTest {
        @Override
        public boolean accepts(Value value) {
            return ImageTag.parse(Words.literal(value))
                    .map(tag -> tag.compareTo(least) >= 0)
                    .orElse(true);
        }

        @Override
        public String inWords() {
            return "of `" + least + "` or later";
        }

        @Override
        public String goal() {
            return "`" + least + "` or later";
        }
    }

    /** The forms that {@link Matches} knows. */
    enum Form {
        DNS_LABEL("dnsLabel", "a DNS label", "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
        HOST_NAME("hostName", "a host name", "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"),
        HTTPS_URL("httpsUrl", "an `https://` URL", "https://[^\\s/]+.*");

        private final String word;
        private final String inWords;
        private final Pattern pattern;

        Form(String word, String inWords, String pattern) {
            this.word = word;
            this.inWords = inWords;
            this.pattern = Pattern.compile(pattern);
        }

        /** The word that is written in a rule. */
        String word() {
            return word;
        }
    }

    private static String either(List<Value> values) {
        return Words.join(
                values.stream().map(value -> Words.code(Words.literal(value))).toList(), "or");
    }
}
