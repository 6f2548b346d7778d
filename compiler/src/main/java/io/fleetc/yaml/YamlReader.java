package io.fleetc.yaml;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.util.List;

/**
 * Reads a YAML or JSON text to a value with the place of everything in it.
 *
 * <p>Plain scalars mean what YAML 1.2 says (core schema); whatever a reader of YAML 1.1 takes for something else, and
 * everything beyond the data model of JSON, is refused with a fix. Mistakes are collected, not thrown: the value comes
 * with them whenever it could be saved, a refused scalar in its likely meaning.
 *
 * <p>We read the events of snakeyaml-engine, the parser inside Jackson's YAML support, because Jackson's token stream
 * hides what this needs: quoting, document boundaries, keys that are no text, and where a value ends.
 */
public final class YamlReader {
    private YamlReader() {}

    /** The one document of a text. A value that comes with errors is for finding further errors only. */
    public static Checked<Value> read(Source source) {
        Findings findings = new Findings(source);
        Value value = pass(source, findings, Dialect.FLEET).value();
        return (value == null ? Checked.<Value>none(findings.list()) : Checked.of(value, findings.list())).sorted();
    }

    /**
     * The documents of a stream of Kubernetes objects, empty ones left out, as kubectl and Helm read them: by YAML 1.1, so
     * that {@code on} is true and {@code 014} is twelve; merge keys are merged, and the last of two equal keys wins.
     */
    public static Checked<List<Value>> manifests(Source source) {
        Findings findings = new Findings(source);
        Pass pass = pass(source, findings, Dialect.KUBERNETES);
        return Checked.of(pass.all(), findings.list()).sorted();
    }

    private static Pass pass(Source source, Findings findings, Dialect dialect) {
        String text = Characters.allowed(findings);
        Pass pass = Pass.over(source, text, dialect);
        if (pass.leadingTab()) {
            findings.add(Tabs.diagnostic(findings));
            // Read again with spaces for tabs: where that works, it finds what else is wrong.
            Pass spaced = Pass.over(source, Tabs.spaced(text), dialect);
            pass = spaced.read() ? spaced : pass;
        }
        findings.addAll(pass.findings());
        return pass;
    }
}
