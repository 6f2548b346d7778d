package io.fleetc.plan;

import io.fleetc.change.Grounding;
import io.fleetc.change.Happening;
import io.fleetc.rules.Words;
import io.fleetc.transition.Because;
import io.fleetc.transition.Breach;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Plan;
import java.util.ArrayList;
import java.util.List;

/** Why there is no plan, in words. */
final class Obstacles {
    private final Grounding grounding;

    Obstacles(Grounding grounding) {
        this.grounding = grounding;
    }

    /** Each reason as one sentence, lower case and without a final stop. */
    List<String> of(Plan plan) {
        List<String> reasons = new ArrayList<>();
        if (plan instanceof Plan.Impossible impossible) {
            impossible.breaches().forEach(breach -> reasons.add(reason(breach)));
            circle(impossible.blocking(), reasons);
        } else if (plan instanceof Plan.NotFound unfound) {
            reasons.add("no plan was found within " + unfound.limit() + " steps tried");
            circle(unfound.blocking(), reasons);
        } else if (plan instanceof Plan.TooLarge large) {
            reasons.add("too much hangs together for a search: " + large.choices()
                    + " changes and records, and no more than " + large.most() + " can be tried");
            circle(large.blocking(), reasons);
        }
        if (reasons.isEmpty()) {
            reasons.add("there is no order of steps that keeps every rule");
        }
        return reasons.stream().distinct().toList();
    }

    private String reason(Breach breach) {
        String rule = breach.constraint().rule();
        String title = grounding.rule(breach.constraint()).title();
        if (breach.constraint() instanceof Guard guard) {
            return grounding.happening(guard).map(Happening::words).orElse("this change") + " is not possible: " + title
                    + " (" + rule + ")";
        }
        return "the wanted fleet itself contradicts " + Words.code(rule) + ": " + title;
    }

    private static void circle(List<Because> blocking, List<String> reasons) {
        if (!blocking.isEmpty()) {
            reasons.add("these rules wait for each other: "
                    + Words.and(blocking.stream().map(Because::rule).distinct().toList()));
        }
    }
}
