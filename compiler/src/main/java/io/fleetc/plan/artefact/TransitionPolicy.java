package io.fleetc.plan.artefact;

import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.KubernetesObject;
import io.fleetc.manifest.Waves;
import io.fleetc.plan.artefact.TransitionRule.FlagIs;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The second line of defence: an admission policy that compares the record of a cluster's flags before and after every
 * write, whoever writes.
 *
 * <p>It says the same as the judgement of changes does for one cluster. For each pair of a requirement, with {@code b}
 * for before and {@code a} for after: a state that contradicts the rule already may be left; otherwise the one flag is
 * neither so before nor after, or the other is so before and after. Each flag becomes a variable of the policy, so that
 * the expressions can be read.
 */
final class TransitionPolicy {
    private static final String API = "admissionregistration.k8s.io/v1";
    private static final String WAVE = "-101";

    private final ClusterInput input;
    private final List<TransitionRule> rules;

    TransitionPolicy(ClusterInput input, List<TransitionRule> rules) {
        this.input = input;
        this.rules = rules;
    }

    /** The policy and its binding. */
    List<Value.Mapping> objects() {
        return List.of(
                object("ValidatingAdmissionPolicy").with("spec", policy()).build(),
                object("ValidatingAdmissionPolicyBinding")
                        .with(
                                "spec",
                                Values.map()
                                        .put("policyName", name())
                                        .put("validationActions", Values.texts(List.of("Deny", "Audit")))
                                        .build())
                        .build());
    }

    private KubernetesObject object(String kind) {
        return KubernetesObject.clusterScoped(API, kind, name())
                .labels(input.labels())
                .annotate(Waves.ANNOTATION, WAVE);
    }

    private String name() {
        return FleetState.NAME + "." + input.cluster().namespace();
    }

    private Value.Mapping policy() {
        return Values.map()
                .put("failurePolicy", "Fail")
                .put("matchConstraints", constraints())
                .put(
                        "matchConditions",
                        Values.list(Values.map()
                                .put("name", "not-the-end-of-the-namespace")
                                .put(
                                        "expression",
                                        "request.userInfo.username !="
                                                + " 'system:serviceaccount:kube-system:namespace-controller'")
                                .build()))
                .putUnlessEmpty("variables", Values.list(variables()))
                .put("validations", Values.list(validations()))
                .build();
    }

    private Value.Mapping constraints() {
        Value.Mapping selector = Values.map()
                .put(
                        "matchLabels",
                        Values.map()
                                .put(
                                        "kubernetes.io/metadata.name",
                                        input.cluster().namespace())
                                .build())
                .build();
        Value.Mapping rule = Values.map()
                .put("apiGroups", Values.texts(List.of("")))
                .put("apiVersions", Values.texts(List.of("v1")))
                .put("operations", Values.texts(List.of("UPDATE", "DELETE")))
                .put("resources", Values.texts(List.of("configmaps")))
                .put("resourceNames", Values.texts(List.of(FleetState.NAME)))
                .build();
        return Values.map()
                .put("namespaceSelector", selector)
                .put("resourceRules", Values.list(rule))
                .build();
    }

    private List<Value> variables() {
        TreeSet<String> flags = new TreeSet<>();
        for (TransitionRule rule : rules) {
            if (rule instanceof TransitionRule.Requires requires) {
                flags.add(requires.when().flag());
                requires.needs().forEach(need -> flags.add(need.flag()));
            } else if (rule instanceof TransitionRule.Guarded guarded) {
                flags.add(guarded.edge().flag());
            }
        }
        List<Value> variables = new ArrayList<>();
        for (String flag : flags) {
            variables.add(variable("before_" + flag, "oldObject", flag));
            variables.add(variable("after_" + flag, "object", flag));
        }
        return variables;
    }

    private static Value variable(String name, String object, String flag) {
        // At a deletion there is no new object; its data may be missing in both.
        String guard = object.equals("object") ? "request.operation != 'DELETE' && " : "";
        return Values.map()
                .put("name", name)
                .put(
                        "expression",
                        guard + "has(" + object + ".data) && '" + flag + "' in " + object + ".data && " + object
                                + ".data['" + flag + "'] == 'true'")
                .build();
    }

    private List<Value> validations() {
        List<Value> validations = new ArrayList<>();
        validations.add(validation(
                "request.operation != 'DELETE'",
                FleetState.NAME + " says what runs here, and every change is judged by it: it may not be deleted"));
        for (TransitionRule rule : rules) {
            if (rule instanceof TransitionRule.Requires requires) {
                requires.needs().forEach(need -> validations.add(requirement(requires, need)));
            } else if (rule instanceof TransitionRule.Guarded guarded) {
                guarded.jobs().forEach(job -> validations.add(guard(guarded, job)));
            }
        }
        return validations;
    }

    private static Value requirement(TransitionRule.Requires rule, FlagIs need) {
        String contradictedBefore = before(rule.when()) + " && " + not(before(need));
        String neither = not(before(rule.when())) + " && " + not(after(rule.when()));
        String both = before(need) + " && " + after(need);
        return validation(
                "(" + contradictedBefore + ") || (" + neither + ") || (" + both + ")",
                rule.rule() + ": " + need.flag() + " must be " + need.word() + " before "
                        + rule.when().flag() + " is " + rule.when().word() + ", and for as long as it is");
    }

    private static Value guard(TransitionRule.Guarded rule, String job) {
        String key = FleetState.EVIDENCE + job;
        return validation(
                not(after(rule.edge())) + " || " + before(rule.edge()) + " || ('" + key
                        + "' in object.data && object.data['" + key + "'] != '')",
                rule.rule() + ": " + rule.edge().flag() + " may be switched "
                        + rule.edge().word() + " only with evidence of " + job);
    }

    private static Value validation(String expression, String message) {
        return Values.map()
                .put("expression", expression)
                .put("message", message)
                .build();
    }

    private static String before(FlagIs flag) {
        return literal("before_", flag);
    }

    private static String after(FlagIs flag) {
        return literal("after_", flag);
    }

    private static String literal(String moment, FlagIs flag) {
        return (flag.on() ? "" : "!") + "variables." + moment + flag.flag();
    }

    private static String not(String literal) {
        return literal.startsWith("!") ? literal.substring(1) : "!" + literal;
    }
}
