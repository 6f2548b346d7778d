package io.fleetc.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files of which it is remembered what was asked about them and what the answer was, so that somebody can find out later
 * whether the same work on other sources would see anything else. Questions that found nothing count: a file that is not
 * there may come into being.
 */
public final class WitnessedSources implements Sources {
    private static final String READ = "read ";
    private static final String LIST = "list ";
    private static final String LIST_DEEP = "list deep ";
    private static final String NAME_OF = "name of ";
    private static final String ONE_FILE = "one file";
    private static final String UNREPEATABLE = "unrepeatable";

    private final Sources sources;
    private final NavigableMap<String, String> answers = new TreeMap<>();

    /** Witnesses what is asked about sources. */
    public WitnessedSources(Sources sources) {
        this.sources = sources;
        answers.put(ONE_FILE, String.valueOf(sources.isOneFile()));
    }

    /** Every question so far and a digest of its answer; no question holds a line break. */
    public synchronized NavigableMap<String, String> answers() {
        return new TreeMap<>(answers);
    }

    /** The first question that other sources would answer otherwise; empty if they would answer all alike. */
    public static Optional<String> changed(Map<String, String> answers, Sources sources) {
        for (Map.Entry<String, String> known : new TreeMap<>(answers).entrySet()) {
            if (!answer(known.getKey(), sources).equals(known.getValue())) {
                return Optional.of(known.getKey());
            }
        }
        return Optional.empty();
    }

    @Override
    public Listing list(String directory, boolean deep) {
        Listing listing = sources.list(directory, deep);
        note((deep ? LIST_DEEP : LIST) + directory, digest(listing));
        return listing;
    }

    @Override
    public Reading read(String name) {
        Reading reading = readBytes(name);
        return reading instanceof Reading.Bytes bytes ? Decoding.decode(name, bytes.content()) : reading;
    }

    @Override
    public Reading readBytes(String name) {
        Reading reading = sources.readBytes(name);
        note(READ + name, digest(reading));
        return reading;
    }

    @Override
    public Optional<String> nameOf(String absolutePath) {
        Optional<String> name = sources.nameOf(absolutePath);
        note(NAME_OF + absolutePath, digest(name.orElse("/")));
        return name;
    }

    @Override
    public boolean isOneFile() {
        return sources.isOneFile();
    }

    private synchronized void note(String question, String answer) {
        // What cannot be written down in a line never has the same answer again.
        boolean line = question.chars().noneMatch(Character::isISOControl);
        answers.put(line ? question : UNREPEATABLE, answer);
    }

    private static String answer(String question, Sources sources) {
        if (question.startsWith(READ)) {
            return digest(sources.readBytes(question.substring(READ.length())));
        }
        if (question.startsWith(LIST_DEEP)) {
            return digest(sources.list(question.substring(LIST_DEEP.length()), true));
        }
        if (question.startsWith(LIST)) {
            return digest(sources.list(question.substring(LIST.length()), false));
        }
        if (question.startsWith(NAME_OF)) {
            return digest(sources.nameOf(question.substring(NAME_OF.length())).orElse("/"));
        }
        return question.equals(ONE_FILE) ? String.valueOf(sources.isOneFile()) : "";
    }

    private static String digest(Listing listing) {
        List<String> refused = listing.refused().stream()
                .map(each -> each.at().source().name() + " " + each.problem())
                .toList();
        return digest(String.join("\n", listing.names()) + "\n\n" + String.join("\n", refused));
    }

    private static String digest(Reading reading) {
        if (reading instanceof Reading.Bytes bytes) {
            return hex(bytes.content());
        }
        return reading instanceof Reading.Refused refused ? digest(refused.problem() + " " + refused.detail()) : "";
    }

    private static String digest(String text) {
        return hex(text.getBytes(UTF_8));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
