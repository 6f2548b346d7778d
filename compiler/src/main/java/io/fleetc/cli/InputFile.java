package io.fleetc.cli;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Path;

/** A file that a verb is given beside the fleet. */
final class InputFile {
    private static final String STANDARD_INPUT = "-";

    private InputFile() {}

    /** What the file is called in messages: as it is seen from the working directory. */
    static String seen(String word, Session session) {
        return word.equals(STANDARD_INPUT) ? Sources.STANDARD_INPUT : FleetOptions.seen(Path.of(word), session);
    }

    /**
     * Reads it.
     *
     * @param word its path, or {@code -} for standard input
     * @param tooLarge what to say when it is larger than what fleetc reads
     */
    static Checked<Source> read(String word, String tooLarge, Session session) throws IOException {
        Reading reading;
        if (word.equals(STANDARD_INPUT)) {
            reading = Sources.standardInput(session.in()).read(Sources.STANDARD_INPUT);
        } else {
            Path file = session.path(word).toAbsolutePath().normalize();
            Path parent = file.getParent();
            Sources directory = Sources.open(parent == null ? file : parent);
            reading = directory.read(String.valueOf(file.getFileName()));
        }
        if (reading instanceof Reading.Text text) {
            Source source = text.source();
            return Checked.of(word.equals(STANDARD_INPUT) ? source : new Source(seen(word, session), source.text()));
        }
        Reading.Refused refused = (Reading.Refused) reading;
        if (refused.problem() == Reading.Problem.TOO_LARGE) {
            throw new Misuse(tooLarge);
        }
        return Checked.none(Refusals.diagnostic(refused));
    }
}
