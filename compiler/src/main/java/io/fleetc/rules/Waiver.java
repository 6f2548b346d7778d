package io.fleetc.rules;

import io.fleetc.value.Value;
import java.util.List;

/**
 * Somebody's decision to live with the violation of a rule on some clusters. It is printed on every run, and nothing
 * judges its date: fleetc has no clock.
 *
 * @param rule the rule's id, where it is written
 * @param clusters the clusters it is for, each where it is written
 * @param reason why
 * @param owner who answers for it
 * @param expires until when, as written
 */
public record Waiver(Value.Text rule, List<Value.Text> clusters, String reason, String owner, String expires) {
    public Waiver {
        clusters = List.copyOf(clusters);
    }

    /** Whether it is for this rule and names every one of these clusters. */
    public boolean covers(String ruleId, List<String> concerned) {
        return rule.text().equals(ruleId)
                && clusters.stream().map(Value.Text::text).toList().containsAll(concerned);
    }
}
