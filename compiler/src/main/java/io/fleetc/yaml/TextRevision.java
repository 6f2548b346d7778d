package io.fleetc.yaml;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rewrites a YAML or JSON document so that it holds another value, touching no more of its text than it must: comments,
 * order and layout stay, and a document that holds the value already keeps its bytes.
 *
 * <p>What was written is read again. Where the careful way does not give the value, since an anchor is repeated elsewhere
 * or a text is laid out too freely, the whole document is written anew.
 */
public final class TextRevision {
    private final Source source;
    private final Value.Mapping held;
    private final Value.Mapping wanted;
    private final Set<String> earlier;

    private TextRevision(Value.Mapping held, Value.Mapping wanted, String earlier) {
        this.source = held.span().source();
        this.held = held;
        this.wanted = wanted;
        this.earlier = lines(earlier);
    }

    /**
     * A revised text.
     *
     * @param text the text
     * @param keepsLayout whether only the lines that had to change were touched
     */
    public record Revised(String text, boolean keepsLayout) {}

    /**
     * Revises a document.
     *
     * @param held the document as it was read, with its spans
     * @param wanted what it shall hold; parts that were read from other files are written as they stand there
     * @param earlier an earlier text of the same file, or nothing: comments that are not in it go with what they are about
     */
    public static Revised of(Value.Mapping held, Value.Mapping wanted, String earlier) {
        return held.equals(wanted)
                ? new Revised(held.span().source().text(), true)
                : new TextRevision(held, wanted, earlier).run();
    }

    private Revised run() {
        for (boolean copying : List.of(true, false)) {
            Optional<String> text = edited(copying);
            if (text.isPresent() && holdsWanted(text.get())) {
                return new Revised(text.get(), true);
            }
        }
        return new Revised(anew(), false);
    }

    private Optional<String> edited(boolean copying) {
        Splices splices = new Splices(source);
        MemberText members = new MemberText(source, lines(source.text()), copying);
        new BlockRevision(splices, members, earlier).revise(held, wanted);
        return splices.applied();
    }

    private boolean holdsWanted(String text) {
        Checked<Value> read = YamlReader.read(new Source(source.name(), text));
        return read.accepted() && read.value().equals(wanted);
    }

    /** The comment at the top stays: editors read it. */
    private String anew() {
        if (source.name().endsWith(".json")) {
            return JsonWriter.pretty(wanted);
        }
        StringBuilder out = new StringBuilder();
        source.text()
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .forEach(line -> out.append(line).append('\n'));
        return out.append(YamlWriter.write(wanted)).toString();
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new TreeSet<>();
        text.lines().map(String::strip).forEach(lines::add);
        return lines;
    }
}
