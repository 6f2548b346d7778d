package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** One reading of one text from its beginning to its end, or to where it cannot be read. */
final class Pass {
    private final Findings findings;
    private final Dialect dialect;
    private final Layout layout = new Layout();
    private final Events events;
    private final List<Value> documents = new ArrayList<>();
    private @Nullable Value value;
    private boolean leadingTab;

    private Pass(Source source, String text, Dialect dialect) {
        this.findings = new Findings(source);
        this.dialect = dialect;
        this.events = new Events(text);
    }

    /**
     * Reads a text.
     *
     * @param source the text as written, for spans
     * @param text the same with characters replaced one for one
     * @param dialect for whom it was written; only Kubernetes takes several documents
     */
    static Pass over(Source source, String text, Dialect dialect) {
        Pass pass = new Pass(source, text, dialect);
        try {
            if (dialect == Dialect.FLEET) {
                pass.document();
            } else {
                pass.documents();
            }
        } catch (Stop stop) {
            pass.value = null;
        } catch (MarkedYamlEngineException error) {
            pass.fail(new SyntaxErrors(error, pass.events, pass.findings, pass.layout));
        } catch (YamlVersionException error) {
            pass.findings.add(pass.version());
        } catch (YamlEngineException | IllegalArgumentException confused) {
            pass.value = null;
            pass.findings.add(new Confusion(pass.findings, pass.layout, pass.events).diagnostic());
        }
        return pass;
    }

    /** The value, or null if it could not be saved. */
    @Nullable
    Value value() {
        return value;
    }

    /** Whether something could be read. */
    boolean read() {
        return value != null || !documents.isEmpty();
    }

    /** Every document that is not empty, as far as the stream could be read. */
    List<Value> all() {
        return documents;
    }

    Findings findings() {
        return findings;
    }

    /** Whether it ended at a line that is indented by a tab; what else it found then stands. */
    boolean leadingTab() {
        return leadingTab;
    }

    private void documents() {
        events.next();
        while (events.next() instanceof DocumentStartEvent) {
            Event root = events.next();
            if (isEmpty(root)) {
                events.next();
                continue;
            }
            documents.add(new Composer(events, findings, layout, dialect).value(root));
            events.next();
        }
    }

    private void document() {
        events.next();
        Event start = events.next();
        Event root = start.getEventId() == Event.ID.StreamEnd ? start : events.next();
        if (root == start || isEmpty(root)) {
            findings.add(Diagnostic.error(Code.FC1007, "the file holds no data", findings.span(0, 0)));
            return;
        }
        value = new Composer(events, findings, layout, dialect).value(root);
        events.next();
        Event next = events.next();
        if (next instanceof DocumentStartEvent second) {
            findings.add(secondDocument(second));
        }
    }

    private Diagnostic secondDocument(DocumentStartEvent second) {
        Span separator = findings.span(events.start(second), events.end(second));
        Diagnostic diagnostic =
                Diagnostic.error(Code.FC1013, "one document is expected, a second one begins here", separator);
        Span line = findings.span(
                separator.start(), Lines.nextLine(findings.source().text(), separator.end()));
        return isEmpty(events.next())
                ? diagnostic.helping("remove the separator", new Edit(line, ""))
                : diagnostic.helping("move it to a file of its own");
    }

    private void fail(SyntaxErrors error) {
        value = null;
        leadingTab = error.atLeadingTab();
        if (!leadingTab) {
            findings.add(error.diagnostic());
        }
    }

    private Diagnostic version() {
        String text = findings.source().text();
        int start = Math.max(0, text.indexOf("%YAML"));
        Span line = findings.span(start, Lines.lineEnd(text, start));
        return Diagnostic.error(Code.FC1010, "the version of YAML is expected to be 1.2", line)
                .helping("write `%YAML 1.2`", new Edit(line, "%YAML 1.2"));
    }

    private static boolean isEmpty(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()
                && scalar.getTag().isEmpty();
    }
}
