package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Composes the value of one document from its events, and finds what is wrong with it on the way. */
final class Composer {
    /** The most levels that lists and maps may be nested. */
    static final int MAX_DEPTH = 512;

    private final Events events;
    private final Findings findings;
    private final Layout layout;
    private final Dialect dialect;
    private final Scalars scalars;
    private final Tags tags;
    private final Anchors anchors = new Anchors();
    private final Aliases aliases;
    private final String text;
    private int depth;

    Composer(Events events, Findings findings, Layout layout, Dialect dialect) {
        this.events = events;
        this.findings = findings;
        this.layout = layout;
        this.dialect = dialect;
        this.scalars = new Scalars(findings, dialect);
        this.tags = new Tags(findings);
        this.aliases = new Aliases(findings, anchors);
        this.text = findings.source().text();
    }

    /** The value that begins with an event. */
    Value value(Event event) {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        NodeEvent node = (NodeEvent) event;
        if (node.getAnchor().isEmpty()) {
            return content(node);
        }
        String name = node.getAnchor().get().getValue();
        Anchors.Opened opened = anchors.open(name, depth);
        Value value = content(node);
        anchors.close(opened, value);
        return value;
    }

    private Value content(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        Properties properties = properties(start, start.getTag().orElse(null), text.length());
        enter(properties.start());
        Value value = start instanceof SequenceStartEvent sequence
                ? sequence(sequence, properties)
                : mapping((MappingStartEvent) start, properties);
        depth--;
        return value;
    }

    private void enter(int start) {
        depth++;
        anchors.reach(depth);
        if (depth > MAX_DEPTH) {
            throw tooDeep(findings, findings.span(start, Math.min(start + 1, text.length())));
        }
    }

    /** Says that the nesting is too deep; the caller throws what is returned. */
    static Stop tooDeep(Findings findings, Span span) {
        String message = "lists and maps are nested more than " + MAX_DEPTH + " levels deep";
        findings.add(Diagnostic.error(Code.FC1016, message, span));
        return new Stop();
    }

    private Value sequence(SequenceStartEvent event, Properties properties) {
        if (properties.tag() != null) {
            tags.collection(event.getTag().orElse("!"), "seq", properties.tag());
        }
        layout.open(properties.start(), event.isFlow());
        List<Value> items = new ArrayList<>();
        int end = properties.start();
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            findings.enter(items.size());
            Value item = value(next);
            findings.leave();
            anchors.grow(1);
            items.add(item);
            end = Math.max(end, item.span().end());
            next = events.next();
        }
        layout.close(event.isFlow());
        anchors.grow(2);
        return new Value.Sequence(items, findings.span(properties.start(), event.isFlow() ? events.end(next) : end));
    }

    private Value mapping(MappingStartEvent event, Properties properties) {
        if (properties.tag() != null) {
            tags.collection(event.getTag().orElse("!"), "map", properties.tag());
        }
        // A single pair in a flow list is a map without braces.
        boolean braces = event.isFlow() && text.startsWith("{", properties.start());
        layout.open(properties.start(), event.isFlow());
        Members members = new Members(findings, event.isFlow(), dialect);
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            member(next, members);
            next = events.next();
        }
        layout.close(event.isFlow());
        anchors.grow(2);
        int end = braces ? events.end(next) : Math.max(properties.start(), members.end());
        return members.finish(findings.span(properties.start(), end));
    }

    private void member(Event event, Members members) {
        if (event instanceof ScalarEvent scalar) {
            Properties properties = properties(scalar, scalar.getTag().orElse(null), events.end(scalar));
            Span span = findings.span(properties.start(), events.end(scalar));
            boolean plain = scalar.isPlain() && scalar.getTag().isEmpty();
            String key = scalar.getValue();
            anchors.grow(key.length() + 4L);
            if (plain && key.equals("<<")) {
                members.merge(span, value(events.next()));
                return;
            }
            String text = key(scalar, key, properties, span);
            boolean missing = plain && key.isEmpty();
            members.add(missing ? null : text, span, below(text));
        } else if (event instanceof AliasEvent alias) {
            aliasKey(alias, members);
        } else {
            Value key = value(event);
            findings.add(Diagnostic.error(Code.FC1020, "the key is a " + key.typeName() + ", not a text", key.span()));
            members.add(null, key.span(), below("?"));
        }
    }

    private Value below(String key) {
        findings.enter(key);
        Value value = value(events.next());
        findings.leave();
        return value;
    }

    private String key(ScalarEvent scalar, String key, Properties properties, Span span) {
        PlainScalar kind = kind(scalar, properties);
        scalars.key(kind, key, span);
        if (kind == PlainScalar.TEXT) {
            scalars.text(key, span);
        }
        String text = scalars.keyText(kind, key, span);
        scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Value.Text(text, span)));
        return text;
    }

    /** What a scalar is, by its tag, its quotes or its text. */
    private PlainScalar kind(ScalarEvent scalar, Properties properties) {
        PlainScalar kind = scalar.isPlain() ? PlainScalar.of(scalar.getValue()) : PlainScalar.TEXT;
        return properties.tag() == null ? kind : tags.scalar(scalar.getTag().orElse("!"), kind, properties.tag());
    }

    private void aliasKey(AliasEvent event, Members members) {
        Value value = alias(event);
        Span span = value.span();
        Diagnostic diagnostic = Diagnostic.error(Code.FC1020, "the key is an alias, not a text", span);
        String key = value instanceof Value.Text named ? named.text() : null;
        findings.add(
                key == null
                        ? diagnostic
                        : diagnostic.helping("write the key itself", new Edit(span, JsonWriter.compact(value))));
        members.add(key, span, below(key == null ? "?" : key));
    }

    private Value scalar(ScalarEvent event) {
        Properties properties = properties(event, event.getTag().orElse(null), events.end(event));
        int end = events.end(event);
        if (event.isLiteral() || event.isFolded()) {
            end = Lines.trimmedEnd(text, properties.start() + 1, end);
        }
        Span span = findings.span(properties.start(), end);
        String value = event.getValue();
        anchors.grow(value.length() + 2L);
        layout.scalar(span, event.isPlain());
        return scalars.value(kind(event, properties), value, span);
    }

    private Properties properties(NodeEvent event, @Nullable String tag, int limit) {
        int start = events.start(event);
        return tag == null && event.getAnchor().isEmpty()
                ? new Properties(start, null)
                : Properties.read(findings.source(), start, limit);
    }

    private Value alias(AliasEvent event) {
        Span span = findings.span(events.start(event), events.end(event));
        return aliases.value(event.getAlias().getValue(), span, depth);
    }
}
