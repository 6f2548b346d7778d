package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;

/** What stands for an alias: the value under its anchor, as long as the document stays of a size that can be read. */
final class Aliases {
    private final Findings findings;
    private final Anchors anchors;

    Aliases(Findings findings, Anchors anchors) {
        this.findings = findings;
        this.anchors = anchors;
    }

    /** The value that an alias repeats at a depth, null where there is none to repeat. */
    Value value(String name, Span span, int depth) {
        if (!anchors.countAlias()) {
            String message = "the file has more than " + Anchors.MAX_ALIASES + " aliases";
            findings.add(Diagnostic.error(Code.FC1014, message, span)
                    .helping("move what is shared into `spec.defaults` or a group"));
        }
        if (anchors.isOpen(name)) {
            String message = "the alias `*" + name + "` stands inside the value that it repeats";
            findings.add(Diagnostic.error(Code.FC1017, message, span));
            return new Value.Null(span);
        }
        Anchors.Anchored anchored = anchors.get(name);
        if (anchored == null) {
            String quoted = JsonWriter.compact(Values.text(span.text()));
            findings.add(Diagnostic.error(Code.FC1010, "no anchor `&" + name + "` stands above this alias", span)
                    .helping("quote it if a text is meant", new Edit(span, quoted)));
            return new Value.Null(span);
        }
        return repeat(anchored, span, depth);
    }

    private Value repeat(Anchors.Anchored anchored, Span span, int depth) {
        anchors.grow(anchored.size());
        if (anchors.tooLarge()) {
            String limit = Anchors.MAX_SIZE / (1024 * 1024) + " MiB";
            String message = "the document is larger than " + limit + " once its aliases are expanded";
            findings.add(Diagnostic.error(Code.FC1017, message, span));
            throw new Stop();
        }
        anchors.reach(depth + anchored.height());
        if (depth + anchored.height() > Composer.MAX_DEPTH) {
            throw Composer.tooDeep(findings, span);
        }
        return moved(anchored.value(), span);
    }

    /** The same value, written where an alias stands; what is inside it keeps its place. */
    private static Value moved(Value value, Span span) {
        if (value instanceof Value.Mapping mapping) {
            return new Value.Mapping(mapping.members(), span);
        }
        if (value instanceof Value.Sequence list) {
            return new Value.Sequence(list.items(), span);
        }
        if (value instanceof Value.Text known) {
            return new Value.Text(known.text(), span);
        }
        if (value instanceof Value.Whole known) {
            return new Value.Whole(known.number(), span);
        }
        if (value instanceof Value.Decimal known) {
            return new Value.Decimal(known.number(), span);
        }
        return value instanceof Value.Bool known ? new Value.Bool(known.on(), span) : new Value.Null(span);
    }
}
