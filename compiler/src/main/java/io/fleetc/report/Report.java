package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one run has to say, and what the renderers must know to say it.
 *
 * @param diagnostics everything that was found, in the order in which it is to be read
 * @param clusters the clusters that were looked at, so that a test report can also name those that are fine
 * @param root what stands before the name of every file of the fleet so that it can be opened from the working
 *     directory, with a final {@code /}; empty when the fleet root is the working directory; never absolute
 * @param elsewhere sources that are no files of the fleet, whose names already count from the working directory
 * @param result what the run did beside judging, for programs; empty when it did nothing else
 */
public record Report(
        List<Diagnostic> diagnostics,
        List<String> clusters,
        String root,
        List<Source> elsewhere,
        Value.Mapping result) {
    /** What the names of the catalogue files inside fleetc begin with: they lie in no directory of the user. */
    private static final String SHIPPED = "catalogue/";

    public Report {
        String fleet = root.isEmpty() ? "" : ShellWords.quoted(root.substring(0, root.length() - 1));
        diagnostics =
                diagnostics.stream().map(diagnostic -> diagnostic.naming(fleet)).toList();
        clusters = List.copyOf(clusters);
        elsewhere = List.copyOf(elsewhere);
        if (root.startsWith("/")) {
            throw new IllegalArgumentException("the root of a report is never absolute");
        }
    }

    /** A report about the working directory. */
    public static Report of(List<Diagnostic> diagnostics) {
        return below("", diagnostics);
    }

    /** A report about a fleet below a root. */
    public static Report below(String root, List<Diagnostic> diagnostics) {
        return new Report(diagnostics, List.of(), root, List.of(), Values.empty());
    }

    /** The same with other diagnostics. */
    public Report saying(List<Diagnostic> others) {
        return new Report(others, clusters, root, elsewhere, result);
    }

    /** The same about these clusters. */
    public Report about(List<String> names) {
        return new Report(diagnostics, names, root, elsewhere, result);
    }

    /** The same with what the run did. */
    public Report with(Value.Mapping done) {
        return new Report(diagnostics, clusters, root, elsewhere, done);
    }

    /** The same with the diagnostics of files that are not the fleet's, named from the working directory. */
    public Report andElsewhere(List<Diagnostic> others) {
        List<Source> sources = others.stream()
                .map(diagnostic -> diagnostic.at().span())
                .filter(Span::known)
                .map(Span::source)
                .toList();
        return new Report(joined(diagnostics, others), clusters, root, joined(elsewhere, sources), result);
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
    public String name(Source source) {
        boolean complete = source.name().startsWith(SHIPPED) || elsewhere.contains(source);
        return complete ? source.name() : root + source.name();
    }

    /** {@code fleet/clusters/dc-a.yaml:3:5}; only the name when the file is empty or was never decoded. */
    public String place(Span span) {
        String name = name(span.source());
        return span.source().text().isEmpty() ? name : name + ":" + span.from();
    }

    private static String counted(long count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
