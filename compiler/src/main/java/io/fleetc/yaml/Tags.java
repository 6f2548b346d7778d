package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;

/** The tags that say what is known anyway are accepted, every other one is refused. */
final class Tags {
    private static final String CORE = "tag:yaml.org,2002:";

    private final Findings findings;

    Tags(Findings findings) {
        this.findings = findings;
    }

    /** What a tagged scalar is, given what it would be without the tag. */
    PlainScalar scalar(String tag, PlainScalar kind, Span written) {
        boolean number = kind == PlainScalar.WHOLE || kind == PlainScalar.DECIMAL;
        return switch (tag) {
            case "!", CORE + "str" -> PlainScalar.TEXT;
            case CORE + "int" -> fits(kind == PlainScalar.WHOLE, kind, written);
            case CORE + "float" -> fits(number, PlainScalar.DECIMAL, written);
            case CORE + "bool" -> fits(kind == PlainScalar.BOOL, kind, written);
            case CORE + "null" -> fits(kind == PlainScalar.NULL, kind, written);
            default -> {
                refuse(written);
                yield kind;
            }
        };
    }

    /** Judges the tag of a list ({@code seq}) or map ({@code map}). */
    void collection(String tag, String name, Span written) {
        if (!tag.equals("!") && !tag.equals(CORE + name)) {
            refuse(written);
        }
    }

    private PlainScalar fits(boolean fits, PlainScalar kind, Span written) {
        if (fits) {
            return kind;
        }
        String message = "the value does not have the type of its tag `" + written.text() + "`";
        findings.add(
                Diagnostic.error(Code.FC1019, message, written).helping("remove the tag", removal(findings, written)));
        return PlainScalar.TEXT;
    }

    private void refuse(Span written) {
        String message = "the tag `" + written.text() + "` has no meaning in a fleet";
        findings.add(
                Diagnostic.error(Code.FC1019, message, written).helping("remove the tag", removal(findings, written)));
    }

    /** Removes a tag and the spaces behind it. */
    static Edit removal(Findings findings, Span written) {
        String text = findings.source().text();
        int end = written.end();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return new Edit(findings.span(written.start(), end), "");
    }
}
