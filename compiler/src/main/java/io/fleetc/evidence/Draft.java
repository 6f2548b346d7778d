package io.fleetc.evidence;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A statement that is to be written: the same facts give the same file under the same name.
 *
 * @param kind its kind
 * @param subject what it is about, as {@link Scope#subject()} names it
 * @param predicate what it says, in the form of its kind
 */
public record Draft(Kind kind, String subject, Value.Mapping predicate) {
    private static final String FORMAT = "https://in-toto.io/Statement/v1";

    /** No part of a file's name is longer. */
    private static final int LONGEST_PART = 60;

    /** The languages of evidence. */
    public enum Language {
        /** For people. */
        YAML,
        /** For other tools of in-toto. */
        JSON;

        /** The word for it, which is also the extension. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The statement. Tools of in-toto demand a digest of the subject: it is that of the subject's name. */
    public Value.Mapping document() {
        String digest = Sha256.hex(subject.getBytes(StandardCharsets.UTF_8));
        return Values.map()
                .put("_type", FORMAT)
                .put(
                        "subject",
                        Values.list(Values.map()
                                .put("name", subject)
                                .put(
                                        "digest",
                                        Values.map().put("sha256", digest).build())
                                .build()))
                .put("predicateType", kind.predicateType())
                .put("predicate", predicate)
                .build();
    }

    /** The text of its file. */
    public String text(Language language) {
        return language == Language.JSON ? JsonWriter.pretty(document()) : YamlWriter.write(document());
    }

    /**
     * The name of its file: a directory for each subject, then the kind, what it tells apart from others of its kind, and
     * the moment in UTC. Characters that are special to a shell or a file system become hyphens.
     */
    public String file(Language language) {
        StringBuilder name = new StringBuilder(EvidenceReader.DIRECTORY);
        for (String part : subject.split("/", -1)) {
            name.append('/').append(plain(part));
        }
        name.append('/').append(kind.word());
        for (String part : apart()) {
            name.append('-').append(plain(part));
        }
        Document facts = new Document(kind, document());
        facts.time(kind.timeField()).ifPresent(time -> name.append('-').append(Times.compact(time)));
        return name.append('.').append(language).toString();
    }

    private String[] apart() {
        Document facts = new Document(kind, document());
        return switch (kind) {
            case JOB_RUN -> new String[] {facts.text("job")};
            case OBSERVED -> new String[] {facts.text("revision")};
            case SCHEMA_COMPATIBLE -> new String[] {facts.text("from"), facts.text("with")};
            case APPROVAL -> new String[] {facts.text("approves")};
            case FRESH_DATABASE, RESTORED -> new String[] {};
        };
    }

    private static String plain(String part) {
        String plain = part.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST_PART));
    }
}
