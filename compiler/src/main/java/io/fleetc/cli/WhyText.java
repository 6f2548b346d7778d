package io.fleetc.cli;

import io.fleetc.compiler.Why;
import io.fleetc.diagnostic.Code;
import io.fleetc.report.Report;
import io.fleetc.rules.Forcing;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Prints why a setting has its value. */
final class WhyText {
    private static final String HIDDEN = "•••";

    private final Report report;

    /** Names places as the report does, and hides what the report must hide. */
    WhyText(Report report) {
        this.report = report;
    }

    /** One paragraph per setting: its value, who set it or took it away, whom that beat, which rules hold it there. */
    String text(Why why) {
        StringBuilder out = new StringBuilder();
        for (Why.Leaf leaf : why.leaves()) {
            List<List<String>> rows = new ArrayList<>();
            for (Why.Opinion opinion : leaf.opinions()) {
                if (opinion.wins()) {
                    rows.add(List.of("  set by", opinion.layer(), place(opinion.span()), ""));
                } else if (opinion.removes()) {
                    rows.add(List.of("  removed by", opinion.layer(), place(opinion.span()), ""));
                } else {
                    rows.add(List.of("  beats", opinion.layer(), place(opinion.span()), shown(opinion.value())));
                }
            }
            String holds = leaf.value() == null ? "(removed)" : shown(leaf.value());
            out.append(leaf.path()).append(": ").append(holds).append('\n').append(TextTable.aligned(rows));
            if (!leaf.leftOut().isEmpty()) {
                out.append("  left out, since ").append(leaf.leftOut()).append('\n');
            }
            leaf.forced().forEach(rule -> out.append(held(rule)));
        }
        return out.toString();
    }

    String json(Why why) {
        List<Value> leaves = new ArrayList<>();
        for (Why.Leaf leaf : why.leaves()) {
            List<Value> opinions = new ArrayList<>();
            leaf.opinions().forEach(opinion -> opinions.add(opinion(opinion)));
            List<Value> held = new ArrayList<>();
            leaf.forced().forEach(rule -> held.add(heldAsValue(rule)));
            leaves.add(Values.map()
                    .put("path", leaf.path().toString())
                    .put("layers", Values.list(opinions))
                    .put("leftOut", leaf.leftOut().isEmpty() ? null : leaf.leftOut())
                    .put("heldBy", Values.list(held))
                    .build());
        }
        return JsonWriter.pretty(Values.map()
                .put("cluster", why.cluster())
                .put("path", why.path().toString())
                .put("settings", Values.list(leaves))
                .build());
    }

    private Value.Mapping opinion(Why.Opinion opinion) {
        return at(
                opinion.span(),
                Values.map()
                        .put("layer", opinion.layer())
                        .put("wins", opinion.wins())
                        .put("value", secret(opinion.value()) ? Values.text(HIDDEN) : opinion.value()));
    }

    private String held(Forcing.By rule) {
        String place = rule.at().known() ? " (" + place(rule.at()) + ")" : "";
        return "  held by " + rule.rule() + ": " + rule.because() + place + "\n";
    }

    private Value.Mapping heldAsValue(Forcing.By rule) {
        return at(rule.at(), Values.map().put("rule", rule.rule()).put("because", rule.because()));
    }

    private Value.Mapping at(Span span, Values.Builder built) {
        if (span.known()) {
            built.put("file", report.name(span.source()))
                    .put("line", span.from().line())
                    .put("column", span.from().column());
        }
        return built.build();
    }

    private String place(Span span) {
        return span.known() ? report.place(span) : "";
    }

    private String shown(Value value) {
        if (secret(value)) {
            return HIDDEN;
        }
        return value instanceof Value.Text text ? text.text() : JsonWriter.compact(value);
    }

    /** Whether the fleet writes a secret here, which it should not. */
    private boolean secret(Value value) {
        Span span = value.span();
        return report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals(Code.FC2010.name()))
                .map(diagnostic -> diagnostic.at().span())
                .anyMatch(at -> at.known()
                        && at.source() == span.source()
                        && at.start() < span.end()
                        && span.start() < at.end());
    }
}
