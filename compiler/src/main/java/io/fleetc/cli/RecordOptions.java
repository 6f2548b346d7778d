package io.fleetc.cli;

import io.fleetc.evidence.Draft;
import io.fleetc.evidence.Kind;
import io.fleetc.value.Values;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every statement has that is put on record by hand. */
final class RecordOptions {
    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = ChangeOptions.TimeConverter.class,
            description = "When it became true, with its zone: 2026-10-03T09:20:41Z. Default: now.")
    @Nullable
    Instant at;

    @Option(names = "--by", paramLabel = "NAME", description = "Who puts it on record.")
    String by = "";

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "The language of the file: ${COMPLETION-CANDIDATES}. Default: yaml.")
    Draft.Language language = Draft.Language.YAML;

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    /** The moment that was given, else now, to the second. */
    Instant time() {
        return at == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : at;
    }

    /** Writes one statement. */
    ExitCode write(Kind kind, String subject, Values.Builder predicate, Session session) throws IOException {
        return new Recording(this, session).write(List.of(new Draft(kind, subject, predicate.build())), Values.empty());
    }

    /** The text itself; nothing for an empty one. */
    static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
