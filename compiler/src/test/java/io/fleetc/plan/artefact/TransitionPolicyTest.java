package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.manifest.ServiceFixture;
import io.fleetc.plan.artefact.TransitionRule.FlagIs;
import io.fleetc.plan.artefact.TransitionRule.Guarded;
import io.fleetc.plan.artefact.TransitionRule.Requires;
import io.fleetc.rules.RuleBook;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Judge;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Model;
import io.fleetc.transition.Proof;
import io.fleetc.transition.State;
import io.fleetc.transition.Window;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy and the judgement of changes say the same of every change of one cluster. */
class TransitionPolicyTest {
    private static final FlagIs GOAL = new FlagIs("goal", true);
    private static final List<List<TransitionRule>> BOOKS = List.of(
            List.of(
                    new Requires("A-001", GOAL, List.of(new FlagIs("one", true), new FlagIs("two", true))),
                    new Guarded("A-002", GOAL, List.of("job"))),
            List.of(new Requires("B-001", new FlagIs("one", true), List.of(new FlagIs("two", false)))),
            List.of(
                    new Requires("C-001", GOAL, List.of(new FlagIs("one", true))),
                    new Requires("C-002", new FlagIs("one", true), List.of(new FlagIs("two", true))),
                    new Guarded("C-003", new FlagIs("two", false), List.of("job", "other"))),
            TransitionRules.of(
                            RuleBook.shipped(Catalogue.shipped()),
                            ServiceFixture.cluster("3.18.0", "", "").cluster())
                    .stream()
                    .filter(rule -> rule.rule().startsWith("IOM-RAS-"))
                    .toList());

    @ParameterizedTest
    @MethodSource("books")
    void agreesWithTheJudgementOfEveryChange(List<TransitionRule> rules) {
        List<String> flags = flags(rules);
        List<String> jobs = jobs(rules);
        Model model = model(rules, flags, jobs);
        Value.Mapping policy = policy(rules);
        int accepted = 0;
        int refused = 0;
        for (int before = 0; before < 1 << flags.size(); before++) {
            Map<String, String> old = data(flags, before, jobs, 0);
            for (int after = 0; after < 1 << flags.size(); after++) {
                for (int proofs = 0; proofs < 1 << jobs.size(); proofs++) {
                    boolean legal = Judge.accepts(model, Window.of(state(before)), state(proofs), state(after));
                    Map<String, String> next = data(flags, after, jobs, proofs);
                    assertThat(admits(policy, "UPDATE", old, next))
                            .as("%s to %s with %s", old, next, rules)
                            .isEqualTo(legal);
                    accepted += legal ? 1 : 0;
                    refused += legal ? 0 : 1;
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void aRecordIsNeverDeleted() {
        assertThat(admits(policy(BOOKS.get(0)), "DELETE", Map.of("one", "true"), null))
                .isFalse();
        assertThat(admits(policy(List.of()), "DELETE", Map.of("one", "true"), null))
                .isFalse();
    }

    @Test
    void whatIsNotWrittenIsOff() {
        assertThat(admits(policy(BOOKS.get(0)), "UPDATE", Map.of(), Map.of())).isTrue();
        assertThat(admits(policy(BOOKS.get(0)), "UPDATE", Map.of(), Map.of("goal", "true", "evidence.job", "sha256:1")))
                .isFalse();
    }

    @Test
    void anEmptyDigestIsNoEvidence() {
        Map<String, String> before = Map.of("one", "true", "two", "true");
        Map<String, String> after = new TreeMap<>(before);
        after.put("goal", "true");
        after.put("evidence.job", "");
        assertThat(admits(policy(BOOKS.get(0)), "UPDATE", before, after)).isFalse();
    }

    @Test
    void onlyTheEndOfTheNamespaceIsLeftAlone() {
        Value.Mapping policy = policy(List.of());
        String condition = text(policy, "spec.matchConditions[0].expression");
        assertThat(Cel.evaluate(condition, user("kubernetes-admin"))).isEqualTo(true);
        assertThat(Cel.evaluate(condition, user("system:serviceaccount:kube-system:namespace-controller")))
                .isEqualTo(false);
    }

    /** The evaluator is no yes-man. */
    @Test
    void theEvaluatorFailsAsCelDoes() {
        Map<String, Object> names = Map.of("object", Cel.object(Map.of("a", "true")));
        assertThat(Cel.evaluate("object.data['a'] == 'true' && !('b' in object.data)", names))
                .isEqualTo(true);
        assertThat(Cel.evaluate("'a' in object.data || object.data['b'] == 'true'", names))
                .isEqualTo(true);
        assertThatThrownBy(() -> Cel.evaluate("object.data['b'] == 'true'", names))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Cel.evaluate("other.data", names)).isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Object> user(String name) {
        return Map.of("request", Map.of("userInfo", Map.of("username", name)));
    }

    /** As the API server does it: variables first, then every validation; an expression that fails refuses. */
    private static boolean admits(
            Value.Mapping policy, String operation, Map<String, String> before, @Nullable Map<String, String> after) {
        assertThat(text(policy, "spec.failurePolicy")).isEqualTo("Fail");
        Map<String, Object> names = new TreeMap<>();
        names.put("request", Map.of("operation", operation));
        names.put("oldObject", before.isEmpty() ? Map.of() : Cel.object(before));
        if (after != null) {
            names.put("object", after.isEmpty() ? Map.of() : Cel.object(after));
        }
        Map<String, Object> variables = new TreeMap<>();
        names.put("variables", variables);
        for (Value.Mapping variable : maps(policy, "spec.variables")) {
            variables.put(
                    String.valueOf(variable.text("name")),
                    Cel.evaluate(String.valueOf(variable.text("expression")), names));
        }
        for (Value.Mapping validation : maps(policy, "spec.validations")) {
            try {
                if (Cel.evaluate(String.valueOf(validation.text("expression")), names)
                        .equals(false)) {
                    return false;
                }
            } catch (IllegalStateException failure) {
                return false;
            }
        }
        return true;
    }

    private static Value.Mapping policy(List<TransitionRule> rules) {
        return new TransitionPolicy(ServiceFixture.cluster("3.18.0", "", ""), rules)
                .objects()
                .get(0);
    }

    private static List<String> flags(List<TransitionRule> rules) {
        Set<String> flags = new TreeSet<>();
        for (TransitionRule rule : rules) {
            if (rule instanceof Requires requires) {
                flags.add(requires.when().flag());
                requires.needs().forEach(need -> flags.add(need.flag()));
            } else if (rule instanceof Guarded guarded) {
                flags.add(guarded.edge().flag());
            }
        }
        return List.copyOf(flags);
    }

    private static List<String> jobs(List<TransitionRule> rules) {
        Set<String> jobs = new TreeSet<>();
        for (TransitionRule rule : rules) {
            if (rule instanceof Guarded guarded) {
                jobs.addAll(guarded.jobs());
            }
        }
        return List.copyOf(jobs);
    }

    private static Model model(List<TransitionRule> rules, List<String> flags, List<String> jobs) {
        List<Constraint> constraints = new ArrayList<>();
        for (TransitionRule rule : rules) {
            if (rule instanceof Requires requires) {
                requires.needs()
                        .forEach(need -> constraints.add(new Implication(
                                rule.rule(), literal(flags, requires.when()), literal(flags, need), Hold.DURING)));
            } else if (rule instanceof Guarded guarded) {
                constraints.add(new Guard(
                        rule.rule(),
                        literal(flags, guarded.edge()),
                        guarded.jobs().stream().map(jobs::indexOf).toList()));
            }
        }
        Proof proof = new Proof(true, List.of(), List.of(), List.of(), List.of());
        return new Model(constraints, Collections.nCopies(jobs.size(), proof), List.of());
    }

    private static Literal literal(List<String> flags, FlagIs flag) {
        return new Literal(flags.indexOf(flag.flag()), flag.on());
    }

    private static State state(int bits) {
        List<Integer> facts = new ArrayList<>();
        for (int fact = 0; fact < Integer.SIZE; fact++) {
            if ((bits >> fact & 1) == 1) {
                facts.add(fact);
            }
        }
        return State.of(facts);
    }

    private static Map<String, String> data(List<String> flags, int on, List<String> jobs, int done) {
        Map<String, String> data = new TreeMap<>();
        for (int i = 0; i < flags.size(); i++) {
            data.put(flags.get(i), Boolean.toString((on >> i & 1) == 1));
        }
        for (int i = 0; i < jobs.size(); i++) {
            if ((done >> i & 1) == 1) {
                data.put("evidence." + jobs.get(i), "sha256:1");
            }
        }
        return data;
    }

    private static List<Value.Mapping> maps(Value.Mapping object, String path) {
        List<Value.Mapping> maps = new ArrayList<>();
        if (object.at(ValuePath.parse(path)) instanceof Value.Sequence list) {
            list.items().forEach(item -> maps.add((Value.Mapping) item));
        }
        return maps;
    }

    private static String text(Value.Mapping object, String path) {
        return ServiceFixture.text(object, path);
    }

    static List<List<TransitionRule>> books() {
        return BOOKS;
    }
}
