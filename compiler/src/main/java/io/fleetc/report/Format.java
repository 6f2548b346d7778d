package io.fleetc.report;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a report can be asked for. */
public enum Format {
    /** For people. */
    TEXT("text"),
    /** For programs. */
    JSON("json"),
    /** For code scanning. */
    SARIF("sarif"),
    /** For test reports. */
    JUNIT("junit"),
    /** For annotations in GitHub Actions. */
    GITHUB("github"),
    /** For comments on pull requests. */
    MARKDOWN("markdown");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** The word a user writes. */
    public String word() {
        return word;
    }

    /** The format of a word. */
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** Renders a report; {@code version} is that of fleetc, {@code color} matters to text alone. */
    public String render(Report report, String version, boolean color) {
        return switch (this) {
            case TEXT -> TextReport.render(report, color);
            case JSON -> JsonReport.render(report);
            case SARIF -> SarifReport.render(report, version);
            case JUNIT -> JunitReport.render(report);
            case GITHUB -> GithubReport.render(report);
            case MARKDOWN -> MarkdownReport.render(report);
        };
    }
}
