package io.fleetc.rules;

import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The long text about a rule. What the rule demands and its examples are quoted as they are written. */
final class Explanation {
    private static final Set<String> IN_WORDS = Set.of(
            "id", "kind", "title", "harm", "fix", "source", "assurance", "severity", "waivable", "applies", "examples");

    private Explanation() {}

    static String of(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.id() + ": " + rule.title());
        lines.add("");
        lines.add(rule.harm());
        lines.add("");
        lines.add("kind:       " + rule.constraint().kind());
        lines.add("severity:   " + rule.severity().word() + (rule.waivable() ? "" : ", cannot be waived"));
        lines.add("source:     " + rule.source());
        lines.add("assurance:  " + rule.assurance().word());
        if (!rule.applies().inWords().isEmpty()) {
            lines.add("applies to: " + rule.applies().inWords());
        }
        quote("The rule", lines, rule.written(), Explanation::isDemand);
        quote("Examples", lines, rule.written(), "examples"::equals);
        lines.add("");
        lines.add("How to fix it");
        lines.add("");
        lines.add("  " + (rule.fix() == null ? howTo(rule) : rule.fix()));
        return String.join("\n", lines) + "\n";
    }

    private static boolean isDemand(String key) {
        return !IN_WORDS.contains(key);
    }

    private static String howTo(Rule rule) {
        if (rule.constraint() instanceof AboutChange) {
            return "Make the change in the order that the rule demands.";
        }
        return rule.waivable()
                ? "Apply one of the edits that the diagnostic offers, or record a waiver in `spec.waivers`."
                : "Apply one of the edits that the diagnostic offers.";
    }

    /** Quotes members as they are written. */
    static void quote(String heading, List<String> lines, Value.Mapping written, Predicate<String> wanted) {
        lines.add("");
        lines.add(heading);
        lines.add("");
        written.members().forEach((key, member) -> {
            if (wanted.test(key)) {
                text(member).lines().forEach(line -> lines.add("  " + line));
            }
        });
    }

    /** The lines of a member, without the indentation that its place in the file gives it. */
    private static String text(Value.Member member) {
        Source source = member.keySpan().source();
        int from = source.lineStart(member.keySpan().from().line());
        int indent = member.keySpan().start() - from;
        int end = Math.max(member.value().span().end(), member.keySpan().end());
        StringBuilder text = new StringBuilder();
        source.text()
                .substring(member.keySpan().start(), end)
                .lines()
                .forEach(line -> text.append(text.length() == 0 ? line : unindented(line, indent))
                        .append('\n'));
        return text.toString().stripTrailing();
    }

    private static String unindented(String line, int indent) {
        String text = line;
        int blanks = 0;
        while (blanks < indent && blanks < text.length() && text.charAt(blanks) == ' ') {
            blanks++;
        }
        return text.substring(blanks);
    }
}
