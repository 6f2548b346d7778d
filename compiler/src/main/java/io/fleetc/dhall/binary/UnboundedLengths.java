package io.fleetc.dhall.binary;

import io.fleetc.diagnostic.Code;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the arrays and maps are that do not say it but end with a break. Some forms differ by nothing but their length,
 * so that it must be known beforehand; an array is counted together with all those inside of it, which keeps this linear.
 */
final class UnboundedLengths {
    private final CborReader reader;

    /** The number of items by the place of the head. */
    private final Map<Integer, Long> lengths = new LinkedHashMap<>();

    /** An array or a map that is being counted. */
    private static final class Open {
        private final int place;

        /** How many items it announces, or -1 if a break ends it. */
        private final long announced;

        private long seen;
        private boolean ended;

        Open(int place, long announced) {
            this.place = place;
            this.announced = announced;
        }

        boolean complete() {
            return ended || seen == announced;
        }
    }

    UnboundedLengths(CborReader reader) {
        this.reader = reader;
    }

    /** The number of items in the array or map there, where the reader stands and will stand again. */
    long of(int place) {
        if (!lengths.containsKey(place)) {
            count();
            reader.back(place);
        }
        return lengths.getOrDefault(place, 0L);
    }

    private void count() {
        ArrayDeque<Open> open = new ArrayDeque<>();
        do {
            int place = reader.mark();
            Open innermost = open.peek();
            switch (reader.peek()) {
                case ARRAY -> open.push(new Open(place, reader.unbounded() ? reader.begin() : reader.array()));
                case MAP -> open.push(new Open(place, reader.unbounded() ? reader.begin() : 2 * reader.map()));
                case BREAK -> {
                    reader.leave();
                    if (innermost == null || innermost.announced >= 0) {
                        reader.refuse("there is a break at byte " + place + " in what does not end with one");
                    } else {
                        innermost.ended = true;
                    }
                }
                default -> {
                    if (reader.skim() && innermost != null) {
                        innermost.seen++;
                    }
                }
            }
            if (open.size() > Decoding.MAX_FRAMES) {
                reader.fail(Code.FC7009, Decoding.tooDeep(place));
            }
            leaveComplete(open);
        } while (reader.ok() && !open.isEmpty());
    }

    private void leaveComplete(ArrayDeque<Open> open) {
        for (Open innermost = open.peek(); innermost != null && innermost.complete(); innermost = open.peek()) {
            open.pop();
            if (innermost.ended) {
                lengths.put(innermost.place, innermost.seen);
            }
            Open outer = open.peek();
            if (outer != null) {
                outer.seen++;
            }
        }
    }
}
