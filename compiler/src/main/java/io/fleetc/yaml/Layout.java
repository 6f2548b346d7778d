package io.fleetc.yaml;

import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the text was understood when the parser gave up: what a good sentence about it needs. */
final class Layout {
    private final List<Integer> blocks = new ArrayList<>();
    private int closedBlock = -1;
    private int brackets;
    private @Nullable Span scalar;
    private boolean plain;

    /** A list or map begins at an offset. */
    void open(int start, boolean flow) {
        if (flow) {
            brackets++;
        } else {
            blocks.add(start);
            closedBlock = -1;
        }
    }

    /** The innermost list or map ends. */
    void close(boolean flow) {
        if (flow) {
            brackets--;
        } else {
            closedBlock = blocks.remove(blocks.size() - 1);
        }
    }

    /** Whether what is being read stands in brackets. */
    boolean inBrackets() {
        return brackets > 0;
    }

    /** A scalar was read. */
    void scalar(Span span, boolean written) {
        scalar = span;
        plain = written;
    }

    /** Where the open block lists and maps begin, outermost first, and behind them the one that was closed last. */
    List<Integer> blocks() {
        List<Integer> starts = new ArrayList<>(blocks);
        if (closedBlock >= 0) {
            starts.add(closedBlock);
        }
        return starts;
    }

    /** The last value that is a scalar, or null. */
    @Nullable
    Span scalar() {
        return scalar;
    }

    /** Whether the last scalar is a quoted one that began on a line above an offset and ends on its line. */
    boolean runaway(String text, int at) {
        return scalar != null
                && !plain
                && Lines.lineStart(text, scalar.start()) != Lines.lineStart(text, scalar.end())
                && Lines.lineStart(text, scalar.end()) == Lines.lineStart(text, at);
    }

    /** Whether {@link #scalar()} is unquoted. */
    boolean plain() {
        return plain;
    }
}
