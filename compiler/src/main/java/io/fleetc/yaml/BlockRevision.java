package io.fleetc.yaml;

import io.fleetc.value.Value;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Revises maps in block style, member by member and line by line. */
final class BlockRevision {
    /** A map that was written as {@code {}} grows between its braces up to this many settings. */
    private static final int SHORT = 3;

    private final Splices splices;
    private final MemberText members;
    private final FlowRevision flow;
    private final Set<String> earlier;

    /**
     * A revision of one document.
     *
     * @param splices where the edits go
     * @param members the texts of new members
     * @param earlier the lines of the document before the change: a comment that is not among them came with the change,
     *     and goes with the member below it
     */
    BlockRevision(Splices splices, MemberText members, Set<String> earlier) {
        this.splices = splices;
        this.members = members;
        this.flow = new FlowRevision(splices, members);
        this.earlier = earlier;
    }

    /** Makes a map say something else; the two share a key. */
    void revise(Value.Mapping held, Value.Mapping wanted) {
        if (Splices.isFlow(held)) {
            splices.replace(held.span().start(), held.span().end(), flow.text(held, wanted));
            return;
        }
        Value.Member first = held.members().values().iterator().next();
        int indent = Lines.column(splices.text(), first.keySpan().start());
        held.members().forEach((key, member) -> {
            if (!standsAlone(member)) {
                splices.giveUp();
            } else if (!wanted.members().containsKey(key)) {
                splices.replace(top(member), Lines.nextLine(splices.text(), Splices.end(member)), "");
            }
        });
        StringBuilder added = new StringBuilder();
        int place = top(first);
        for (Map.Entry<String, Value.Member> entry : wanted.members().entrySet()) {
            Value.Member there = held.members().get(entry.getKey());
            if (there == null) {
                added.append(members.lines(entry.getKey(), entry.getValue(), indent));
                continue;
            }
            insert(place, added);
            change(entry.getKey(), there, entry.getValue().value(), indent);
            place = Lines.nextLine(splices.text(), Splices.end(there));
        }
        insert(place, added);
    }

    private void insert(int place, StringBuilder added) {
        if (added.length() > 0) {
            splices.insertLines(place, added.toString());
            added.setLength(0);
        }
    }

    /** Whether a member begins its line, so that the line can be taken out. */
    private boolean standsAlone(Value.Member member) {
        int key = member.keySpan().start();
        return Lines.blank(splices.text(), Lines.lineStart(splices.text(), key), key);
    }

    /** The beginning of a member, a comment above it included that came with it. */
    private int top(Value.Member member) {
        String text = splices.text();
        int top = Lines.lineStart(text, member.keySpan().start());
        while (top > 0) {
            int above = Lines.lineStart(text, top - 1);
            String line = text.substring(above, Lines.lineEnd(text, above)).strip();
            if (!line.startsWith("#") || earlier.contains(line)) {
                break;
            }
            top = above;
        }
        return top;
    }

    private void change(String key, Value.Member there, Value wanted, int indent) {
        if (there.value().equals(wanted)) {
            return;
        }
        if (there.value() instanceof Value.Mapping held
                && wanted instanceof Value.Mapping map
                && Splices.inPlace(held)
                && share(held, map)) {
            revise(held, map);
        } else {
            replace(key, there, wanted, indent);
        }
    }

    private static boolean share(Value.Mapping held, Value.Mapping wanted) {
        return held.members().keySet().stream().anyMatch(wanted.members()::containsKey);
    }

    /** Writes another value behind a key. */
    private void replace(String key, Value.Member there, Value wanted, int indent) {
        String text = splices.text();
        int colon = text.indexOf(':', there.keySpan().end()) + 1;
        int start = Math.max(colon, there.value().span().start());
        int end = Math.max(start, Splices.end(there));
        if (colon == 0 || !Lines.blank(text, there.keySpan().end(), colon - 1)) {
            splices.giveUp();
            return;
        }
        String behind = isShort(there.value(), wanted)
                ? " " + members.inFlow(wanted) + "\n"
                : members.behindColon(key, wanted, indent);
        int cut = behind.indexOf('\n');
        String head = behind.substring(0, cut);
        String below = behind.substring(cut + 1);
        boolean beside = Lines.lineStart(text, start) <= colon;
        if (beside && !head.isEmpty() && start > colon) {
            splices.replace(start, end, head.substring(1));
        } else if (beside) {
            splices.replace(colon, end, head);
        } else {
            splices.replace(colon, colon, head);
            splices.replace(Lines.lineStart(text, start), Lines.nextLine(text, end), "");
        }
        if (!below.isEmpty()) {
            splices.insertLines(Lines.nextLine(text, end), below);
        }
    }

    /** Whether a value that was written between brackets stays there. */
    private static boolean isShort(@Nullable Value there, Value wanted) {
        if (there == null || !Splices.isFlow(there)) {
            return false;
        }
        if (wanted instanceof Value.Sequence list) {
            return list.items().stream().noneMatch(BlockRevision::hasParts);
        }
        return wanted instanceof Value.Mapping map
                && map.members().size() <= SHORT
                && map.members().values().stream().noneMatch(member -> hasParts(member.value()));
    }

    private static boolean hasParts(Value value) {
        return value instanceof Value.Mapping || value instanceof Value.Sequence;
    }
}
