package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about one text. */
final class Findings {
    /** A file with more mistakes than this is not a fleet file; a hostile one must not fill the memory with them. */
    private static final int MAX = 1000;

    private final Source source;
    private final List<Diagnostic> list = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();

    Findings(Source source) {
        this.source = source;
    }

    /** Goes one step down: what is found from now on is about the value under that key or position. */
    void enter(Object step) {
        path.add(step);
    }

    void leave() {
        path.remove(path.size() - 1);
    }

    void add(Diagnostic diagnostic) {
        if (list.size() < MAX) {
            list.add(diagnostic.path().isEmpty() ? diagnostic.on(new ValuePath(path).toString()) : diagnostic);
        } else if (list.size() == MAX) {
            Span end = source.span(source.text().length(), source.text().length());
            list.add(Diagnostic.note(Code.FC1010, "further mistakes in this file are not listed", end));
        }
    }

    void addAll(Findings others) {
        others.list.forEach(this::add);
    }

    Span span(int start, int end) {
        return source.span(start, end);
    }

    Source source() {
        return source;
    }

    List<Diagnostic> list() {
        return list.isEmpty() ? List.of() : new Discretion(source).of(list);
    }
}
