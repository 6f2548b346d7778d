package io.fleetc.diagnostic;

import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong or worth saying: a value that renderers print and editors apply.
 *
 * <p>How messages are worded, everywhere: lower case, no final stop, no question, no first person; concrete (the name
 * that is wrong, between backticks) and one sentence; what is expected rather than what is forbidden; the smallest span
 * that shows it; never the text of the source line again, since it is printed below; never two diagnostics for one
 * mistake; never a secret, an absolute path or the name of a class. What is long goes to a note, what is to be done
 * goes to help.
 *
 * @param code a {@link Code} such as {@code FC2001}, or the id of a rule such as {@code IOM-RAS-001}
 * @param severity how much it weighs
 * @param message the sentence
 * @param at the place it is about
 * @param related other places that belong to the story, in the order in which they should be read
 * @param notes further facts, each one sentence
 * @param help ways to put it right, the best first
 * @param path the path of the value in the fleet, for example {@code spec.clusters.dc-a.flags}; empty if there is none
 */
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        Label at,
        List<Label> related,
        List<String> notes,
        List<Help> help,
        String path) {

    /** By file, then place, then code, then message: never by the order in which stages happened to run. */
    public static final Comparator<Diagnostic> BY_PLACE = Diagnostic::byPlace;

    public Diagnostic {
        related = List.copyOf(related);
        notes = List.copyOf(notes);
        help = List.copyOf(help);
    }

    private static int byPlace(Diagnostic left, Diagnostic right) {
        int spans = left.at.span().compareTo(right.at.span());
        int codes = spans != 0 ? spans : left.code.compareTo(right.code);
        return codes != 0 ? codes : left.message.compareTo(right.message);
    }

    /** An error at a place. */
    public static Diagnostic error(Code code, String message, Span span) {
        return of(code.name(), Severity.ERROR, message, span);
    }

    /** A warning at a place. */
    public static Diagnostic warning(Code code, String message, Span span) {
        return of(code.name(), Severity.WARNING, message, span);
    }

    /** A note at a place. */
    public static Diagnostic note(Code code, String message, Span span) {
        return of(code.name(), Severity.NOTE, message, span);
    }

    /** A diagnostic under any code, which may be the id of a rule. */
    public static Diagnostic of(String code, Severity severity, String message, Span span) {
        return new Diagnostic(code, severity, message, new Label(span, ""), List.of(), List.of(), List.of(), "");
    }

    /** The same with words under the caret. */
    public Diagnostic labelled(String text) {
        return new Diagnostic(code, severity, message, new Label(at.span(), text), related, notes, help, path);
    }

    /** The same with a further place. */
    public Diagnostic also(Span span, String text) {
        return new Diagnostic(code, severity, message, at, with(related, new Label(span, text)), notes, help, path);
    }

    /** The same with a further fact. */
    public Diagnostic noting(String note) {
        return new Diagnostic(code, severity, message, at, related, with(notes, note), help, path);
    }

    /** The same with a further way to put it right. */
    public Diagnostic helping(String text, Edit... edits) {
        return new Diagnostic(
                code, severity, message, at, related, notes, with(help, new Help(text, List.of(edits))), path);
    }

    /** The same with the directory of the fleet in the commands of its help, as a word of a shell; see {@link Help}. */
    public Diagnostic naming(String root) {
        return new Diagnostic(
                code,
                severity,
                message,
                at,
                related,
                notes,
                help.stream().map(each -> each.naming(root)).toList(),
                path);
    }

    /** The same, naming the path of the value that it is about. */
    public Diagnostic on(String valuePath) {
        return new Diagnostic(code, severity, message, at, related, notes, help, valuePath);
    }

    /** The same without any place in a text that is not to be seen, and without what such a text should be changed to. */
    public Diagnostic visible() {
        List<Label> shown = new ArrayList<>();
        for (Label label : related) {
            Span span = label.span().visible();
            if (span.equals(label.span()) || !span.equals(at.span().visible())) {
                shown.add(new Label(span, label.text()));
            }
        }
        List<Help> offered = new ArrayList<>(help);
        offered.removeIf(each ->
                each.edits().stream().anyMatch(edit -> !edit.span().visible().equals(edit.span())));
        Label place = new Label(at.span().visible(), at.text());
        return new Diagnostic(code, severity, message, place, shown, notes, offered, path);
    }

    /** Whether it refuses the fleet. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
