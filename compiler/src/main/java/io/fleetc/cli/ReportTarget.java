package io.fleetc.cli;

import io.fleetc.report.Format;
import java.util.Arrays;
import java.util.stream.Collectors;
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

    /** Reads the written form. */
    static final class Converter implements ITypeConverter<ReportTarget> {
        @Override
        public ReportTarget convert(String written) {
            int equals = written.indexOf('=');
            String word = equals < 0 ? written : written.substring(0, equals);
            Format format = Format.named(word)
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "))
                            + " but was '" + word + "'"));
            return new ReportTarget(format, equals < 0 ? "" : written.substring(equals + 1));
        }
    }
}
