package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in our words, and where it helps, what the parser could not read.
 *
 * <p>The parser names what it wanted of its grammar; people want to know which quote, bracket or indentation is wrong.
 */
final class SyntaxErrors {
    private final Findings findings;
    private final Layout layout;
    private final String text;

    /** The text as the parser saw it: the same, with characters replaced one for one. */
    private final String read;

    private final String problem;
    private final String context;

    /** Where the parser gave up. */
    private final int at;

    /** Where what it was reading begins; {@link #at} if it does not say. */
    private final int from;

    SyntaxErrors(MarkedYamlEngineException error, Events events, Findings findings, Layout layout) {
        this.findings = findings;
        this.layout = layout;
        this.text = findings.source().text();
        this.read = events.text();
        this.problem = String.valueOf(error.getProblem());
        this.context = String.valueOf(error.getContext());
        this.at = error.getProblemMark().isPresent() ? events.offset(error.getProblemMark()) : text.length();
        this.from = error.getContextMark().isPresent() ? events.offset(error.getContextMark()) : at;
    }

    /** Whether the parser stumbled on a tab at the beginning of a line. */
    boolean atLeadingTab() {
        return problem.contains("(TAB)") && tab() < Lines.indentEnd(text, at);
    }

    /** What is wrong, with the ways to put it right that take the parser further. */
    Diagnostic diagnostic() {
        Diagnostic wrong = wrong();
        List<Help> help = wrong.help().stream()
                .map(way -> helps(way) ? way : new Help(way.text(), List.of()))
                .toList();
        return new Diagnostic(
                wrong.code(),
                wrong.severity(),
                wrong.message(),
                wrong.at(),
                wrong.related(),
                wrong.notes(),
                help,
                wrong.path());
    }

    /** Whether the parser, once the edits are made, gets beyond where it gave up. */
    private boolean helps(Help way) {
        StringBuilder changed = new StringBuilder(read);
        int beyond = at;
        List<Edit> edits = new ArrayList<>(way.edits());
        edits.sort(Comparator.comparing(Edit::span));
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            changed.replace(edit.span().start(), edit.span().end(), edit.replacement());
            if (edit.span().start() <= at) {
                beyond += edit.replacement().length()
                        - (edit.span().end() - edit.span().start());
            }
        }
        return edits.isEmpty() || Events.failure(changed.toString()) > Math.max(beyond, 0);
    }

    private Diagnostic wrong() {
        if (problem.contains("(TAB)")) {
            Span tab = findings.span(tab(), tab() + 1);
            return Diagnostic.error(Code.FC1011, "a space is expected here, not a tab", tab)
                    .helping("write a space", new Edit(tab, " "));
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            return afterAValue();
        }
        if (context.startsWith("while parsing a flow") && problem.startsWith("expected ','")) {
            return brackets();
        }
        if (problem.startsWith("expected the node content")) {
            return noValue();
        }
        if (context.contains("quoted scalar")) {
            return quoted();
        }
        return token();
    }

    private Diagnostic token() {
        if (problem.startsWith("mapping values are not allowed")) {
            return colon();
        }
        if (problem.startsWith("could not find expected ':'")) {
            return noColon();
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return itemBesideKey();
        }
        if (problem.startsWith("mapping keys are not allowed") || problem.startsWith("found character")) {
            Span span = value(at);
            char c = text.charAt(at);
            String first = c == '`' ? "a backtick" : "`" + c + "`";
            return quote(error("a text that begins with " + first + " is expected in quotes", span), span);
        }
        return rest();
    }

    private Diagnostic rest() {
        if (problem.startsWith("found undefined tag handle")) {
            int end = Properties.end(text, at, text.length());
            Span tag = findings.span(at, end);
            return Diagnostic.error(Code.FC1019, "the tag `" + tag.text() + "` has no meaning in a fleet", tag)
                    .helping("remove the tag", Tags.removal(findings, tag));
        }
        if (context.contains("block scalar")) {
            return problem.contains("leading empty lines")
                    ? error("an empty line is indented deeper than the text that follows it", here())
                    : error("nothing but `-`, `+` or a number from 1 to 9 is expected after `|` or `>`", here());
        }
        if (context.contains("anchor") || context.contains("alias")) {
            return error("the name of an anchor is expected after `&` and `*`", findings.span(from, at));
        }
        if (context.contains("tag")) {
            return error("the tag is not complete", findings.span(from, Math.max(from + 1, at)));
        }
        if (context.contains("directive") || problem.contains("directive") || problem.contains("tag handle")) {
            Span line = findings.span(Lines.lineStart(text, from), Lines.lineEnd(text, from));
            return error("the line that begins with `%` is no directive of YAML 1.2", line)
                    .helping("remove the line", new Edit(lines(line), ""));
        }
        return error("the text is not YAML from here on", here());
    }

    /** Something stands behind a value that was complete. */
    private Diagnostic afterAValue() {
        Surplus surplus = new Surplus(findings, layout, at);
        boolean inside = problem.startsWith("expected <block end>");
        boolean list = context.contains("collection");
        return switch (found()) {
            case "<block mapping start>", "<block sequence start>" ->
                inside ? new Indentation(findings, layout, at).fitsNoLevel() : surplus.document();
            case "-" -> beside("a list item stands among the keys of a map", "the map begins here");
            case "?" ->
                list ? beside("a key stands among the items of a list", "the list begins here") : surplus.document();
            case "]", "}", "," -> surplus.mark();
            case "{", "[" -> inside ? surplus.text() : surplus.document();
            default -> surplus.text();
        };
    }

    private Diagnostic beside(String message, String about) {
        return error(message, findings.span(at, Lines.wordEnd(text, at))).also(findings.span(from, from), about);
    }

    private Diagnostic noValue() {
        return switch (found()) {
            case "," -> error("a value is expected before `,`", here()).helping("remove it", new Edit(here(), ""));
            case "]", "}" -> new Surplus(findings, layout, at).mark();
            default -> error("a value is expected here", here());
        };
    }

    /** A bracket is not closed, or a comma is missing. */
    private Diagnostic brackets() {
        String close = text.startsWith("[", from) ? "]" : "}";
        Span open = findings.span(from, from + 1);
        boolean otherLine = Lines.lineStart(text, from) != Lines.lineStart(text, at);
        boolean outside = otherLine && Lines.indent(text, at) <= Lines.indent(text, from);
        int before = Lines.trimmedEnd(text, from, Lines.lineStart(text, at));
        if (at >= text.length() || outside) {
            int end = at >= text.length() ? Lines.trimmedEnd(text, from, text.length()) : before;
            return error("`" + open.text() + "` is never closed", open)
                    .helping("close it with `" + close + "`", new Edit(findings.span(end, end), close));
        }
        Diagnostic diagnostic =
                error("`,` or `" + close + "` is expected here", here()).also(open, "the bracket is opened here");
        Span scalar = layout.scalar();
        boolean swallowed = otherLine && scalar != null && scalar.end() == at && scalar.start() < before;
        return swallowed
                ? diagnostic.helping("end the line before with `,`", new Edit(findings.span(before, before), ","))
                : diagnostic;
    }

    private Diagnostic quoted() {
        if (problem.startsWith("found unknown escape") && at < text.length()) {
            Span escape = findings.span(at - 1, text.offsetByCodePoints(at, 1));
            return error("`" + escape.text() + "` is no escape in double quotes", escape)
                    .helping("write `\\\\` for a backslash", new Edit(findings.span(at - 1, at), "\\\\"))
                    .helping("use single quotes, which know no escapes");
        }
        if (problem.startsWith("expected escape sequence")) {
            return error("an escape is expected to have as many hexadecimal digits as its letter asks for", here())
                    .noting("`\\x` has 2, `\\u` has 4, `\\U` has 8");
        }
        Span open = findings.span(from, from + 1);
        int end = Lines.trimmedEnd(text, from, Lines.lineEnd(text, from));
        return error("the quoted text is never closed", open)
                .helping("close it with `" + open.text() + "`", new Edit(findings.span(end, end), open.text()));
    }

    /** A colon where no key can be. */
    private Diagnostic colon() {
        Span before = layout.scalar();
        if (before == null || !layout.plain() || !Lines.blank(text, before.end(), at) || before.end() > at) {
            Diagnostic diagnostic = error("a key is not expected here", findings.span(at, at + 1));
            return layout.runaway(text, at) && before != null
                    ? new Surplus(findings, layout, at).runaway(diagnostic, before.start())
                    : diagnostic;
        }
        if (Lines.lineStart(text, before.start()) != Lines.lineStart(text, at)) {
            return new Indentation(findings, layout, at).continuesTextAbove(before);
        }
        Span span = value(before.start());
        return quote(error("a text with `: ` in it is expected in quotes", span), span);
    }

    private Diagnostic noColon() {
        int end = Lines.valueEnd(text, from);
        for (int i = from; i + 1 < end; i++) {
            if (text.charAt(i) == ':' && !Lines.isBlank(text.charAt(i + 1)) && !text.startsWith("://", i)) {
                Edit space = new Edit(findings.span(i + 1, i + 1), " ");
                return error("a space is expected after `:`", findings.span(i, i + 1))
                        .helping("insert it", space);
            }
        }
        return error("`:` is expected after a key", findings.span(from, end))
                .helping("insert it", new Edit(findings.span(end, end), ":"));
    }

    private Diagnostic itemBesideKey() {
        Diagnostic diagnostic =
                error("the first item of a list is expected on a line of its own", findings.span(at, at + 1));
        int key = Lines.trimmedEnd(text, 0, at);
        if (key == 0
                || text.charAt(key - 1) != ':'
                || !Lines.blank(text, key, at)
                || layout.blocks().isEmpty()) {
            return diagnostic;
        }
        int start = layout.blocks().get(layout.blocks().size() - 1);
        String line = "\n" + " ".repeat(Lines.column(text, start) + 2);
        return diagnostic.helping("begin a new line", new Edit(findings.span(key, at), line));
    }

    /** The last tab on the line up to the place. */
    private int tab() {
        return Math.max(Lines.lineStart(text, at), text.lastIndexOf('\t', at));
    }

    private String found() {
        int open = problem.indexOf('\'', problem.indexOf("found"));
        return open < 0 ? "" : problem.substring(open + 1, problem.length() - 1);
    }

    /** What stands from an offset to the end of its line; in brackets to the next comma or bracket. */
    private Span value(int start) {
        int end = Lines.valueEnd(text, start);
        if (layout.inBrackets()) {
            int mark = Math.min(start + 1, end);
            while (mark < end && ",]}".indexOf(text.charAt(mark)) < 0) {
                mark++;
            }
            end = Lines.trimmedEnd(text, start, mark);
        }
        return findings.span(start, end);
    }

    private Diagnostic quote(Diagnostic diagnostic, Span span) {
        String quoted = "'" + span.text().replace("'", "''") + "'";
        return diagnostic.helping("quote it", new Edit(span, quoted));
    }

    private Span lines(Span span) {
        return findings.span(span.start(), Lines.nextLine(text, span.end()));
    }

    private Span here() {
        return findings.span(at, Math.min(at + 1, text.length()));
    }

    private static Diagnostic error(String message, Span span) {
        return Diagnostic.error(Code.FC1010, message, span);
    }
}
