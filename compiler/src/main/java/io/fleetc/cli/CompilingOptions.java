package io.fleetc.cli;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.Selection;
import io.fleetc.output.Layout;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to compile. */
final class CompilingOptions {
    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            converter = LayoutConverter.class,
            completionCandidates = LayoutConverter.class,
            description = "How objects are spread over files: ${COMPLETION-CANDIDATES}. Default: component.")
    Layout layout = Layout.COMPONENT;

    @Option(
            names = "--verify",
            negatable = true,
            description = "Prove every object against the typed model of its kind. Takes about a second more.")
    boolean verify;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many clusters to compile at the same time; the result is the same for every number."
                    + " Default: the number of processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    /** What makes a difference to the output as words of a command that is to be run, each behind a blank. */
    String words() {
        return layout == Layout.COMPONENT ? "" : " --layout " + layout.word();
    }

    CompileOptions options(Selection selection) {
        if (threads < 1) {
            throw new Misuse("`--threads` is a number from 1, not " + threads);
        }
        return new CompileOptions(selection, layout, verify, threads);
    }

    /** Reads the word of a layout, and lists the words. */
    static final class LayoutConverter implements ITypeConverter<Layout>, Iterable<String> {
        @Override
        public Layout convert(String word) {
            Layout layout = Layout.named(word);
            if (layout == null) {
                throw new TypeConversionException(WrongWords.listed(words(), " or "));
            }
            return layout;
        }

        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }

        private static List<String> words() {
            return Arrays.stream(Layout.values()).map(Layout::word).toList();
        }
    }
}
