package io.fleetc.rules;

import io.fleetc.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what must be on record: a word, or a map that names a job or an approval. */
final class NeedReader {
    private static final Map<String, Need> WORDS = new TreeMap<>(Map.of(
            "retired",
            new Need.Retired(),
            "compatible",
            new Need.Compatible(),
            "restored",
            new Need.Restored(),
            "overrides",
            new Need.Overrides(),
            "never",
            new Need.Never()));
    private static final Pattern DURATION = Pattern.compile("P(\\d{1,4}D|T\\d{1,5}[HM])");
    private static final String EVERY_IN = "everyIn";
    private static final String MAX_AGE = "maxAge";

    private NeedReader() {}

    /** The needs under a key, of which there must be at least one. */
    static List<Need> all(Part part, String key) {
        return part.list(key).stream().map(item -> read(part, key, item)).toList();
    }

    /** The needs under a key; none when it is not there. */
    static List<Need> any(Part part, String key) {
        return part.has(key) ? all(part, key) : List.of();
    }

    private static Need read(Part around, String key, Value item) {
        if (item instanceof Value.Mapping map) {
            return read(new Part(map, "an entry of `" + key + "`", around.problems()));
        }
        Need known = item instanceof Value.Text text ? WORDS.get(text.text()) : null;
        if (known == null) {
            around.refuse(
                    "a need is a map with the key `job` or `approval`, or one of the words "
                            + Words.codes(List.copyOf(WORDS.keySet())),
                    item.span());
            return new Need.Never();
        }
        return known;
    }

    private static Need read(Part need) {
        if (need.has("approval")) {
            need.only(List.of("approval", MAX_AGE));
            return new Need.Approval(need.text("approval"), maxAge(need));
        }
        need.only(List.of("job", EVERY_IN, MAX_AGE));
        String job = need.text("job");
        boolean everywhere = need.has(EVERY_IN)
                && !need.word(EVERY_IN, new Scope[] {Scope.GLOBAL_DATABASE}, Scope::word)
                        .word()
                        .isEmpty();
        return new Need.Job(job, everywhere, maxAge(need));
    }

    private static Optional<Duration> maxAge(Part need) {
        return need.has(MAX_AGE) ? duration(need, MAX_AGE) : Optional.empty();
    }

    /** A time span of one unit, such as {@code PT24H} or {@code P30D}. */
    static Optional<Duration> duration(Part part, String key) {
        String written = part.text(key);
        if (!DURATION.matcher(written).matches()) {
            if (!written.isEmpty()) {
                part.refuse("`" + key + "` is no time span such as `PT24H` or `P30D`", part.span(key));
            }
            return Optional.empty();
        }
        return Optional.of(Duration.parse(written));
    }
}
