package io.fleetc.cli;

import io.fleetc.compiler.dhall.ShippedPackage;
import io.fleetc.dhall.DhallOptions;
import io.fleetc.dhall.data.DataRules;
import io.fleetc.dhall.imports.HttpTransport;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.imports.Transport;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.source.HashedFiles;
import io.fleetc.source.Sources;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What Dhall files may import beside the files under the root, and for how long they may compute. */
final class ImportOptions {
    @Option(
            names = "--dhall-env",
            paramLabel = "NAME",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Let imports read this environment variable. Repeat it for several.")
    List<String> variables = new ArrayList<>();

    @Option(
            names = "--dhall-host",
            paramLabel = "HOST",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Let imports that have a hash ask this host. Repeat it for several.")
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--dhall-cache",
            paramLabel = "DIR",
            description = "Keep what has a hash in this directory, in the layout that all Dhall tools share.")
    String cache = "";

    @Option(
            names = "--dhall-steps",
            paramLabel = "N",
            description = "How many steps evaluation may take. Default: 500000000.")
    long steps = Limits.STANDARD.steps();

    /** These options as words of a command that is to be run, each behind a blank. */
    String words(Session session) {
        return new ShellWords()
                .option("--dhall-env", variables)
                .option("--dhall-host", hosts)
                .option("--dhall-cache", cache.isEmpty() ? "" : FleetOptions.word(cache, session))
                .option("--dhall-steps", steps == Limits.STANDARD.steps() ? "" : String.valueOf(steps))
                .text();
    }

    /** What a run of these options may reach and how far it may go. */
    DhallOptions options(Session session) {
        SemanticCache normalForms =
                cache.isEmpty() ? SemanticCache.NONE : SemanticCache.in(new HashedFiles(session.path(cache)));
        return options(policy(), normalForms, session);
    }

    /** A resolver for one run. */
    ImportResolver resolver(Sources files, Session session) {
        return resolver(files, options(session));
    }

    /** A resolver for one run that looks at what is there: imports need no hash, and the cache is not asked. */
    ImportResolver freezing(Sources files, Session session) {
        return resolver(files, options(policy().withoutHashes(), SemanticCache.NONE, session));
    }

    private ImportPolicy policy() {
        return ImportPolicy.HERMETIC
                .allowingVariables(variables)
                .allowingHosts(hosts)
                .shipping(ShippedPackage.texts());
    }

    private static ImportResolver resolver(Sources files, DhallOptions options) {
        return new ImportResolver(
                files,
                options.imports(),
                options.transport(),
                options.cache(),
                options.environment(),
                options.home(),
                options.limits());
    }

    private DhallOptions options(ImportPolicy policy, SemanticCache normalForms, Session session) {
        if (steps < 1) {
            throw new Misuse("`--dhall-steps` is a number from 1, not " + steps);
        }
        String home = session.surroundings().variable("HOME");
        return new DhallOptions(
                policy,
                hosts.isEmpty() ? Transport.NONE : new HttpTransport(HttpTransport.TIME),
                normalForms,
                session.surroundings().variables(),
                home.isEmpty() ? null : home,
                new Limits(steps, Limits.STANDARD.size()),
                DataRules.LOSSLESS);
    }
}
