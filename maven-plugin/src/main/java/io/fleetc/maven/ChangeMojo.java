package io.fleetc.maven;

import io.fleetc.change.ChangeJudge;
import io.fleetc.compiler.ChangeTerms;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.history.BaseRequest;
import io.fleetc.history.History;
import io.fleetc.history.Past;
import java.io.File;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that look at a change have in common: what it starts from, and on what terms it is judged. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class ChangeMojo extends FleetMojo {
    /**
     * What the change starts from: a Git revision (`main`, `HEAD~3`; `origin/main...` for where that branch parted from
     * `HEAD`), or directories (`./older`), of which the last is the base and those before it are older.
     */
    @Parameter(property = "fleetc.base")
    private @Nullable List<String> base;

    /** Where the fleet was at the base if it was moved since, from the top of the repository. */
    @Parameter(property = "fleetc.basePath")
    private @Nullable List<String> basePath;

    /** The Git repository of the base, which may be bare; the one that the fleet lies in if none is named. */
    @Parameter(property = "fleetc.baseRepository")
    private @Nullable File baseRepository;

    /** What to make of a change that nobody knows to be safe: `error` or `warn`. */
    @Parameter(property = "fleetc.unproven", defaultValue = "error", required = true)
    private String unproven;

    /**
     * The time at which evidence must be valid, for example `2026-11-20T12:00:00Z`; that of the commit that is checked out
     * if none is given.
     */
    @Parameter(property = "fleetc.asOf")
    private @Nullable String asOf;

    /** Accept evidence that arrives together with the change that needs it. */
    @Parameter(property = "fleetc.allowNewEvidence", defaultValue = "false")
    private boolean allowNewEvidence;

    /** What is done with a past while it is open. */
    interface WithPast<T> {
        T apply(Checked<Past> past) throws MojoExecutionException, MojoFailureException;
    }

    /** What is about to be committed starts from what is checked out, and is made now. */
    final void beforeCommit(boolean hasHead) {
        if (hasHead && base().isEmpty()) {
            base = List.of("HEAD");
        }
        if (asOf == null) {
            asOf = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** The words of the base; empty where none is named. */
    final List<String> base() {
        return base == null ? List.of() : base;
    }

    /** Opens the past that the base names, and closes it again. */
    final <T> T withPast(WithPast<T> work) throws MojoExecutionException, MojoFailureException {
        if (base().isEmpty()) {
            throw new MojoFailureException(
                    "fleetc: there is nothing to compare with; name a revision or a directory: -Dfleetc.base=main");
        }
        Checked<Past> opened = History.open(new BaseRequest(
                Optional.of(root().toPath()),
                base(),
                directory(),
                Optional.ofNullable(baseRepository).map(File::toPath),
                basePath == null ? List.of() : basePath,
                FleetRoot.ENTRIES,
                FleetRoot.RECORDS));
        if (!opened.present()) {
            accepted(opened, "the base cannot be read");
        }
        try (Past past = opened.value()) {
            return work.apply(opened.then(same -> Checked.of(past)));
        }
    }

    /** The terms of the judgement; {@code past} is empty where there is no base. */
    final ChangeTerms terms(Optional<Past> past) throws MojoFailureException {
        if (!unproven.equals("error") && !unproven.equals("warn")) {
            throw new MojoFailureException("fleetc.unproven is `" + unproven + "`; allowed are error and warn");
        }
        return new ChangeTerms(
                moment(past),
                unproven.equals("error") ? ChangeJudge.Unproven.ERROR : ChangeJudge.Unproven.WARNING,
                allowNewEvidence);
    }

    private Optional<Instant> moment(Optional<Past> past) throws MojoFailureException {
        if (asOf == null) {
            return past.isPresent() ? past.get().headTime() : History.headTime(root().toPath());
        }
        try {
            return Optional.of(OffsetDateTime.parse(asOf).toInstant());
        } catch (DateTimeException none) {
            throw new MojoFailureException(
                    "fleetc.asOf is `" + asOf + "`; expected a time such as 2026-11-20T12:00:00Z", none);
        }
    }
}
