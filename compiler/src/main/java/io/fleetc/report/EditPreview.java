package io.fleetc.report;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits as the lines that go and the lines that come. */
final class EditPreview {
    /**
     * Lines of one source before and after the edits that touch them.
     *
     * @param source the source
     * @param line the number of the first line, from 1
     * @param removed the lines as they are
     * @param added the lines as they become
     */
    record Hunk(Source source, int line, List<String> removed, List<String> added) {}

    private static final int LONGEST_LINE = 1000;

    private final Redaction redaction;

    EditPreview(Redaction redaction) {
        this.redaction = redaction;
    }

    /**
     * One hunk for each run of neighbouring lines in which a change can be seen, by source and line; none where a line is so
     * long that nobody would find the change in it.
     */
    List<Hunk> of(List<Edit> edits) {
        List<Edit> sorted = edits.stream()
                .filter(edit -> edit.span().known())
                .sorted(Comparator.comparing(Edit::span))
                .toList();
        if (sorted.stream().anyMatch(EditPreview::isInLongLine)) {
            return List.of();
        }
        List<Hunk> hunks = new ArrayList<>();
        List<Edit> run = new ArrayList<>();
        for (Edit edit : sorted) {
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), edit)) {
                hunks.add(hunk(run));
                run = new ArrayList<>();
            }
            run.add(edit);
        }
        if (!run.isEmpty()) {
            hunks.add(hunk(run));
        }
        hunks.removeIf(hunk -> hunk.removed().equals(hunk.added()));
        return hunks;
    }

    private static boolean isInLongLine(Edit edit) {
        Source source = edit.span().source();
        return source.line(edit.span().from().line()).length() > LONGEST_LINE
                || source.line(edit.span().to().line()).length() > LONGEST_LINE;
    }

    private static boolean continues(Edit earlier, Edit later) {
        return earlier.span().source() == later.span().source()
                && later.span().from().line() <= earlier.span().to().line() + 1;
    }

    private Hunk hunk(List<Edit> run) {
        Source source = run.get(0).span().source();
        int first = run.get(0).span().from().line();
        int last = run.get(run.size() - 1).span().to().line();
        int start = source.lineStart(first);
        int end = last < source.lineCount()
                ? source.lineStart(last + 1)
                : source.text().length();
        StringBuilder after = new StringBuilder();
        int at = start;
        for (Edit edit : run) {
            after.append(redaction.text(source, at, Math.max(at, edit.span().start())));
            after.append(edit.replacement());
            at = Math.max(at, edit.span().end());
        }
        after.append(redaction.text(source, at, end));
        return differing(source, first, lines(redaction.text(source, start, end)), lines(after.toString()));
    }

    /** Leaves out the lines that are the same at the beginning and at the end. */
    private static Hunk differing(Source source, int line, List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new Hunk(
                source,
                line + head,
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail));
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> Glyphs.line(line).stripTrailing()).toList();
    }
}
