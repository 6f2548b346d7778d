package io.fleetc.compiler;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;

/**
 * What is known of other revisions of a fleet while one is read. Most of a fleet is the same in all of them, so that
 * reading a base costs little more than what the change touches. It makes nothing different but the time that it takes,
 * except that warnings about what is taken over are not said again.
 *
 * @param files what files hold, of any revision; filled while revisions are read
 * @param clusters the clusters of one revision
 */
record Earlier(KnownFiles files, KnownClusters clusters) {
    /** Nothing is known. */
    static Earlier nothing() {
        return new Earlier(new KnownFiles(), KnownClusters.none());
    }

    /** The same with the clusters of a revision, unless reading it found an error. */
    Earlier with(Checked<ValidatedFleet> read) {
        return read.present() && read.diagnostics().stream().noneMatch(Diagnostic::isError)
                ? new Earlier(files, KnownClusters.of(read.value()))
                : this;
    }
}
