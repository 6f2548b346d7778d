package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnostics as a JUnit report: one test case for each cluster and one for each file with something to say that
 * belongs to no cluster. A case with an error fails; warnings and notes stand in its output.
 */
public final class JunitReport {
    private static final String CLUSTERS = "spec.clusters.";

    private final Report report;
    private final TextReport text;
    private final StringBuilder out = new StringBuilder();

    private JunitReport(Report report) {
        this.report = report;
        this.text = TextReport.of(report);
    }

    /** The whole report as one XML document. */
    public static String render(Report report) {
        return new JunitReport(report).render();
    }

    private String render() {
        Map<String, List<Diagnostic>> clusters = new LinkedHashMap<>();
        report.clusters().forEach(name -> clusters.put(name, new ArrayList<>()));
        Map<String, List<Diagnostic>> files = new LinkedHashMap<>();
        for (Diagnostic diagnostic : report.diagnostics()) {
            List<Diagnostic> ofCluster = clusters.get(cluster(diagnostic));
            if (ofCluster != null) {
                ofCluster.add(diagnostic);
            } else {
                files.computeIfAbsent(file(diagnostic), key -> new ArrayList<>())
                        .add(diagnostic);
            }
        }
        int tests = clusters.size() + files.size();
        long failures = failing(clusters) + failing(files);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites tests=\"" + tests + "\" failures=\"" + failures + "\">\n");
        out.append(
                "  <testsuite name=\"fleetc\" tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\">\n");
        clusters.forEach((name, diagnostics) -> testCase("cluster", name, diagnostics));
        files.forEach((name, diagnostics) -> testCase("file", name, diagnostics));
        return out.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private void testCase(String kind, String name, List<Diagnostic> diagnostics) {
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> others = diagnostics.stream().filter(d -> !d.isError()).toList();
        out.append("    <testcase classname=\"fleetc." + kind + "\" name=\"" + escaped(name) + "\"");
        if (diagnostics.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        if (!errors.isEmpty()) {
            String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            out.append("      <failure type=\"" + escaped(errors.get(0).code()) + "\"");
            out.append(" message=\"" + escaped(errors.get(0).message() + more) + "\">");
            out.append(escaped(text.only(errors))).append("</failure>\n");
        }
        if (!others.isEmpty()) {
            out.append("      <system-out>").append(escaped(text.only(others))).append("</system-out>\n");
        }
        out.append("    </testcase>\n");
    }

    /** The cluster that a diagnostic is about, or an empty text. */
    private static String cluster(Diagnostic diagnostic) {
        if (!diagnostic.path().startsWith(CLUSTERS)) {
            return "";
        }
        String rest = diagnostic.path().substring(CLUSTERS.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private String file(Diagnostic diagnostic) {
        return diagnostic.at().span().known()
                ? report.name(diagnostic.at().span().source())
                : "fleet";
    }

    private static long failing(Map<String, List<Diagnostic>> cases) {
        return cases.values().stream()
                .filter(diagnostics -> diagnostics.stream().anyMatch(Diagnostic::isError))
                .count();
    }

    /** Text for an attribute or an element; what XML 1.0 cannot carry becomes a replacement character. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Production 2 of XML 1.0. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
