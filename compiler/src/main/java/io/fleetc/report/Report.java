package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.List;

/**
 * What one run has to say, and what the renderers must know to say it.
 *
 * @param diagnostics everything that was found, in the order in which it is to be read
 * @param clusters the clusters that were looked at, so that a test report can also name those that are fine
 * @param root what stands before the name of every file so that it can be opened from the working directory, with a
 *     final {@code /}; empty when the fleet root is the working directory; never absolute
 */
public record Report(List<Diagnostic> diagnostics, List<String> clusters, String root) {
    /** What the names of the catalogue files inside fleetc begin with: they lie in no directory of the user. */
    private static final String SHIPPED = "catalogue/";

    public Report {
        diagnostics = List.copyOf(diagnostics);
        clusters = List.copyOf(clusters);
        if (root.startsWith("/")) {
            throw new IllegalArgumentException("the root of a report is never absolute");
        }
    }

    /** A report about the working directory. */
    public static Report of(List<Diagnostic> diagnostics) {
        return new Report(diagnostics, List.of(), "");
    }

    /** How many diagnostics weigh this much. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** {@code 2 errors, 1 warning}; empty when there is neither. */
    public String summary() {
        String errors = counted(count(Severity.ERROR), "error");
        String warnings = counted(count(Severity.WARNING), "warning");
        return errors + (errors.isEmpty() || warnings.isEmpty() ? "" : ", ") + warnings;
    }

    /** The name of a source as the user reaches it from the working directory. */
    String name(Source source) {
        return source.name().startsWith(SHIPPED) ? source.name() : root + source.name();
    }

    /** {@code fleet/clusters/dc-a.yaml:3:5}; only the name when the file is empty or was never decoded. */
    String place(Span span) {
        String name = name(span.source());
        return span.source().text().isEmpty() ? name : name + ":" + span.from();
    }

    private static String counted(long count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }
}
