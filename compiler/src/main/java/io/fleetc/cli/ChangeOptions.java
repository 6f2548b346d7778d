package io.fleetc.cli;

import io.fleetc.change.ChangeJudge;
import io.fleetc.compiler.ChangeTerms;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.JudgedChange;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.history.BaseRequest;
import io.fleetc.history.History;
import io.fleetc.history.Past;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a change is judged against, and how. */
final class ChangeOptions {
    @Option(
            names = "--base",
            paramLabel = "REV|DIR",
            split = ",",
            splitSynopsisLabel = ",",
            description = {
                "What the change starts from: a Git revision (main, v1.2, HEAD~3; origin/main... for where that branch"
                        + " parted from HEAD), or a directory.",
                "Repeat it for several directories, the oldest first; the last is the base. ./DIR is never a revision."
            })
    List<String> bases = new ArrayList<>();

    @Option(
            names = "--base-path",
            paramLabel = "DIR",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Where the fleet was at the base if it was moved since, from the top of the repository."
                    + " Repeat it for several places.")
    List<String> basePaths = new ArrayList<>();

    @Option(
            names = "--base-repository",
            paramLabel = "DIR",
            description = "The Git repository of the base, which may be bare. Default: the one that the fleet lies in.")
    String baseRepository = "";

    @Option(
            names = "--unproven",
            paramLabel = "HOW",
            description = "What to make of a change that nobody knows to be safe: ${COMPLETION-CANDIDATES}. Default:"
                    + " error.")
    Unproven unproven = Unproven.ERROR;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "The time at which evidence must be valid, for example 2026-11-20T12:00:00Z. Default: that of"
                    + " the commit that is checked out.")
    @Nullable
    Instant asOf;

    @Option(
            names = "--allow-new-evidence",
            negatable = true,
            description = "Accept evidence that arrives together with the change that needs it.")
    boolean allowNewEvidence;

    /** What to make of a change that is unproven. */
    enum Unproven {
        /** It is refused. */
        ERROR,
        /** It is let through with a warning. */
        WARN;

        @Override
        public String toString() {
            return this == ERROR ? "error" : "warn";
        }
    }

    /**
     * What is about to be committed: it starts from the commit that is checked out, unless a base is named, and is made
     * now, so that evidence must be valid now.
     */
    void beforeCommit(boolean hasHead) {
        if (hasHead && !given()) {
            bases = List.of("HEAD");
        }
        if (asOf == null) {
            asOf = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Whether a change is to be judged, rather than only a revision. */
    boolean given() {
        return !bases.isEmpty();
    }

    /** These options as words of a command that is to be run, each behind a blank. */
    String words(Session session) {
        return new ShellWords()
                        .option(
                                "--base",
                                bases.stream()
                                        .map(base -> FleetOptions.word(base, session))
                                        .toList())
                        .option("--base-path", basePaths)
                        .option(
                                "--base-repository",
                                baseRepository.isEmpty() ? "" : FleetOptions.word(baseRepository, session))
                        .option("--as-of", asOf == null ? "" : asOf.toString())
                        .option("--unproven", unproven == Unproven.ERROR ? "" : unproven.toString())
                        .text()
                + (allowNewEvidence ? " --allow-new-evidence" : "");
    }

    /** A fleet, judged by what one revision says and, where a base is named, by the change from it. */
    Checked<JudgedChange> judge(FleetRoot root, FleetOptions fleet, Session session) {
        Optional<Checked<Past>> named = past(fleet, session);
        if (named.isEmpty() || !named.get().present()) {
            // Nothing expires where nothing is on record, so that Git need not be asked.
            boolean records =
                    !root.files().list(FleetRoot.RECORDS.get(0), true).names().isEmpty();
            Optional<Instant> moment =
                    records || asOf != null ? asOf(fleet, Optional.empty(), session) : Optional.empty();
            Checked<JudgedChange> alone = FleetCompiler.validate(root, Optional.empty(), terms(moment));
            return named.isEmpty() ? alone : named.get().and(alone);
        }
        try (Past past = named.get().value()) {
            ChangeTerms terms = terms(asOf(fleet, Optional.of(past), session));
            return named.get().then(opened -> FleetCompiler.validate(root, Optional.of(opened), terms));
        }
    }

    /** The terms of the judgement as of a moment. */
    ChangeTerms terms(Optional<Instant> moment) {
        return new ChangeTerms(
                moment,
                unproven == Unproven.ERROR ? ChangeJudge.Unproven.ERROR : ChangeJudge.Unproven.WARNING,
                allowNewEvidence);
    }

    /** The past that {@code --base} names, to be closed by who asks; nothing without that option. */
    Optional<Checked<Past>> past(FleetOptions fleet, Session session) {
        if (!given()) {
            if (!basePaths.isEmpty() || !baseRepository.isEmpty()) {
                throw new Misuse("`--base-path` and `--base-repository` say where `--base` is: name a base too");
            }
            return Optional.empty();
        }
        return Optional.of(History.open(new BaseRequest(
                place(fleet, session),
                bases,
                session.path(""),
                baseRepository.isEmpty() ? Optional.empty() : Optional.of(session.path(baseRepository)),
                basePaths,
                FleetRoot.ENTRIES,
                FleetRoot.RECORDS)));
    }

    /**
     * The time at which evidence must be valid: the one that is given, else that of the commit that is checked out where
     * the fleet lies, so that the same commit is always judged the same; nothing where the past is one of directories,
     * and where there is no commit.
     */
    Optional<Instant> asOf(FleetOptions fleet, Optional<Past> past, Session session) {
        if (asOf != null) {
            return Optional.of(asOf);
        }
        return past.isPresent() ? past.get().headTime() : place(fleet, session).flatMap(History::headTime);
    }

    private static Optional<Path> place(FleetOptions fleet, Session session) {
        return fleet.isStandardInput() ? Optional.empty() : Optional.of(session.path(fleet.root));
    }

    /** Reads a time with its distance from UTC. */
    static final class TimeConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String word) {
            try {
                return OffsetDateTime.parse(word).toInstant();
            } catch (DateTimeException none) {
                throw new TypeConversionException("a time such as `2026-11-20T12:00:00Z`");
            }
        }
    }
}
