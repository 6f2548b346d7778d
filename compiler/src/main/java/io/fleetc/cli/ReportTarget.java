package io.fleetc.cli;

import io.fleetc.report.Format;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One report that was asked for: {@code sarif} or {@code sarif=build/fleetc.sarif}.
 *
 * @param format its form
 * @param file where it goes, as written; empty for standard output
 */
record ReportTarget(Format format, String file) {
    boolean toStandardOutput() {
        return file.isEmpty() || file.equals("-");
    }

    /** Whether standard output is to hold JSON. */
    boolean isJson() {
        return toStandardOutput() && format == Format.JSON;
    }

    /** Reads the written form. */
    static final class Converter implements ITypeConverter<ReportTarget> {
        @Override
        public ReportTarget convert(String written) {
            int equals = written.indexOf('=');
            String word = equals < 0 ? written : written.substring(0, equals);
            Format format = Format.named(word)
                    .orElseThrow(() -> new TypeConversionException(WrongWords.listed(
                            Arrays.stream(Format.values()).map(Format::word).toList(), " or ")));
            return new ReportTarget(format, equals < 0 ? "" : written.substring(equals + 1));
        }
    }
}
