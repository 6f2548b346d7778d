package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Characters that YAML does not allow in a text (YAML 1.2.2, section 5.1): controls and halves of surrogate pairs. */
final class Characters {
    private Characters() {}

    /** The text with a space for each character that is not allowed, so that every offset stays; they are reported. */
    static String allowed(Findings findings) {
        String text = findings.source().text();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!allowed(c)) {
                wrong.add(i);
            }
        }
        if (wrong.isEmpty()) {
            return text;
        }
        report(findings, text, wrong);
        StringBuilder clean = new StringBuilder(text);
        wrong.forEach(at -> clean.setCharAt(at, ' '));
        return clean.toString();
    }

    private static boolean allowed(char c) {
        boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0 && c != 0x85);
        return !control && !Character.isSurrogate(c) && c < 0xFFFE;
    }

    private static void report(Findings findings, String text, List<Integer> wrong) {
        int first = wrong.get(0);
        Edit[] edits = wrong.stream()
                .map(at -> new Edit(findings.span(at, at + 1), ""))
                .toArray(Edit[]::new);
        String hexadecimal =
                Integer.toHexString(0x10000 + text.charAt(first)).substring(1).toUpperCase(Locale.ROOT);
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC1010,
                "the control character U+" + hexadecimal + " is not allowed in YAML",
                findings.span(first, first + 1));
        diagnostic =
                wrong.size() == 1 ? diagnostic : diagnostic.noting(wrong.size() + " such characters are in the file");
        findings.add(diagnostic
                .helping("remove it", edits)
                .helping("write `\\u" + hexadecimal + "` in double quotes if it is meant"));
    }
}
