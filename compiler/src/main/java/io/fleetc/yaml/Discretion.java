package io.fleetc.yaml;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.SecretSpans;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps secrets out of what is said about a text that cannot be read: {@code password: *hunter2} asks for an anchor of
 * that name, and a quote around {@code hunter2: x} writes it again. Excerpts of the text are the renderers' matter.
 */
final class Discretion {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Source source;
    private final List<Span> secrets;

    Discretion(Source source) {
        this.source = source;
        this.secrets = SecretSpans.in(source);
    }

    List<Diagnostic> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> secrets.isEmpty() ? diagnostic : of(diagnostic))
                .toList();
    }

    private Diagnostic of(Diagnostic said) {
        List<Span> told = Stream.concat(Stream.of(said.at()), said.related().stream())
                .flatMap(label -> touched(label.span()))
                .toList();
        List<Label> related = said.related().stream()
                .map(label -> new Label(label.span(), without(label.text(), told)))
                .toList();
        return new Diagnostic(
                said.code(),
                said.severity(),
                without(said.message(), told),
                new Label(said.at().span(), without(said.at().text(), told)),
                related,
                said.notes().stream().map(note -> without(note, told)).toList(),
                said.help().stream().flatMap(help -> of(help, told)).toList(),
                said.path());
    }

    /** The same for a person to do where the edits hold a secret; nothing where the words do too. */
    private Stream<Help> of(Help help, List<Span> told) {
        if (help.edits().stream().noneMatch(this::tells)) {
            return Stream.of(new Help(without(help.text(), told), help.edits()));
        }
        boolean named = QUOTED.matcher(help.text()).results().anyMatch(found -> hasWord(found.group()));
        return named ? Stream.empty() : Stream.of(new Help(help.text(), List.of()));
    }

    /** Whether an edit writes a secret anew, perhaps in another form. */
    private boolean tells(Edit edit) {
        String written = edit.replacement();
        return !SecretSpans.in(new Source(source.name(), written)).isEmpty()
                || (hasWord(written) && touched(edit.span()).anyMatch(secret -> tells(edit, secret)));
    }

    private static boolean tells(Edit edit, Span secret) {
        boolean within = edit.span().start() < secret.end()
                && secret.start() < edit.span().end();
        return within || edit.replacement().contains(secret.text());
    }

    private static boolean hasWord(String text) {
        return WORD.matcher(text).find();
    }

    private Stream<Span> touched(Span span) {
        return secrets.stream()
                .filter(secret ->
                        span.source() == source && span.start() <= secret.end() && secret.start() <= span.end());
    }

    /** A text with a mark for each quoted piece that is of a secret. */
    private static String without(String text, List<Span> told) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.replaceAll(found ->
                Matcher.quoteReplacement(isOf(found.group(1), told) ? "`" + SecretSpans.MARK + "`" : found.group()));
    }

    private static boolean isOf(String piece, List<Span> told) {
        String name = piece.replaceFirst("^[*&]", "");
        return hasWord(name) && told.stream().anyMatch(secret -> secret.text().contains(name));
    }
}
