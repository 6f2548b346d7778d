package io.fleetc.diagnostic;

import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a stage made of its input: a value, everything it has to say about the input, or both.
 *
 * <p>A value may come with warnings, and also with errors: then it is what could be saved of the input, so that later
 * stages can report the independent mistakes behind the first one. Nothing is ever written from such a value; see
 * {@link #accepted()}.
 *
 * @param <T> the value
 */
public final class Checked<T> {
    private final @Nullable T value;
    private final List<Diagnostic> diagnostics;

    private Checked(@Nullable T value, List<Diagnostic> diagnostics) {
        this.value = value;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** A value and nothing to say. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    /** A value and what is to be said about it. */
    public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
        return new Checked<>(value, diagnostics);
    }

    /** No value, and why. */
    public static <T> Checked<T> none(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalArgumentException("no value and no error");
        }
        return new Checked<>(null, diagnostics);
    }

    /** No value, perhaps without a word: what was wrong with the input was said by the stage before. */
    public static <T> Checked<T> absent(List<Diagnostic> diagnostics) {
        return new Checked<>(null, diagnostics);
    }

    /** No value, and the one reason. */
    public static <T> Checked<T> none(Diagnostic diagnostic) {
        return none(List.of(diagnostic));
    }

    /** Whether there is a value, be it with errors. */
    public boolean present() {
        return value != null;
    }

    /** Whether there is a value and no error. */
    public boolean accepted() {
        return value != null && diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    /** The value; asking for one that is not there is a bug of the caller. */
    public T value() {
        if (value == null) {
            throw new IllegalStateException("there is no value: " + diagnostics);
        }
        return value;
    }

    /** Everything that was said, in the order in which it was found. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Feeds the value to the next stage and keeps what both have to say. */
    public <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        if (value == null) {
            return new Checked<>(null, diagnostics);
        }
        return and(next.apply(value));
    }

    /** What was said here and there, and the value from there. */
    public <R> Checked<R> and(Checked<R> other) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(other.diagnostics);
        return new Checked<>(other.value, all);
    }

    /** The same with another value. */
    public <R> Checked<R> map(Function<? super T, ? extends R> function) {
        return value == null ? new Checked<>(null, diagnostics) : new Checked<>(function.apply(value), diagnostics);
    }

    /** The same with nothing said about a place in a text that is not to be seen. */
    public Checked<T> visible() {
        return diagnostics.isEmpty()
                ? this
                : new Checked<>(
                        value, diagnostics.stream().map(Diagnostic::visible).toList());
    }

    /** The same with diagnostics by place; what was said twice of one place is kept once. */
    public Checked<T> sorted() {
        Map<String, Diagnostic> once = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            Span at = diagnostic.at().span();
            String key = diagnostic.code() + ' ' + at.source().name() + ' ' + at.start() + ' ' + diagnostic.message();
            once.putIfAbsent(key, diagnostic);
        }
        return new Checked<>(
                value, once.values().stream().sorted(Diagnostic.BY_PLACE).toList());
    }
}
