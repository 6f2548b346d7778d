package io.fleetc.cli;

import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.history.Staged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a verb looks at the files of the working directory or at those of the next commit. */
final class IndexOptions {
    /** Where Git says which index it commits: another than the usual one for {@code git commit -a}. */
    private static final String INDEX_FILE = "GIT_INDEX_FILE";

    @Option(
            names = "--index",
            negatable = true,
            description = "Read what the next commit will have, from Git's index, whatever lies in the working"
                    + " directory.")
    boolean given;

    /** Opens the index of the repository that the fleet lies in. */
    Checked<Staged> open(FleetOptions fleet, Session session) {
        if (fleet.isStandardInput()) {
            throw new Misuse("`--index` reads a fleet that lies in a repository, not one from standard input");
        }
        String file = session.surroundings().variable(INDEX_FILE);
        return Staged.open(
                session.path(fleet.root), file.isEmpty() ? Optional.empty() : Optional.of(session.path(file)));
    }

    /** The fleet in an index. */
    static Checked<FleetRoot> root(Staged staged, FleetOptions fleet, Session session) {
        return staged.fleet(session.path(fleet.root), FleetRoot.ENTRIES)
                .map(files -> new FleetRoot(files, fleet.imports.options(session)));
    }

    /** What stands before the name of a file of the fleet; the index may well have one that nobody has checked out. */
    String prefix(FleetOptions fleet, Session session) {
        boolean gone = given && !Files.exists(session.path(fleet.root));
        return gone ? FleetOptions.prefix(Path.of(fleet.root), session) : fleet.prefix(session);
    }
}
