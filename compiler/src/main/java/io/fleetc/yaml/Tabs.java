package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import java.util.ArrayList;
import java.util.List;

/** Tabs at the beginning of lines, which YAML does not take for indentation. */
final class Tabs {
    private Tabs() {}

    /** The text with a space for each tab at the beginning of a line, so that every offset stays. */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int line = 0; line < text.length(); line = Lines.nextLine(text, line)) {
            int end = Lines.indentEnd(text, line);
            for (int i = line; i < end; i++) {
                spaced.setCharAt(i, ' ');
            }
        }
        return spaced.toString();
    }

    /** One diagnostic for all lines that begin with a tab, whose edits make two spaces of each. */
    static Diagnostic diagnostic(Findings findings) {
        String text = findings.source().text();
        List<Edit> edits = new ArrayList<>();
        int lines = 0;
        for (int line = 0; line < text.length(); line = Lines.nextLine(text, line)) {
            int before = edits.size();
            for (int i = line; i < Lines.indentEnd(text, line); i++) {
                if (text.charAt(i) == '\t') {
                    edits.add(new Edit(findings.span(i, i + 1), "  "));
                }
            }
            lines += edits.size() > before ? 1 : 0;
        }
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC1011,
                "spaces are expected for indentation, not tabs",
                edits.get(0).span());
        diagnostic = lines == 1 ? diagnostic : diagnostic.noting(lines + " lines of the file begin with tabs");
        return diagnostic.helping("write two spaces for each tab", edits.toArray(new Edit[0]));
    }
}
