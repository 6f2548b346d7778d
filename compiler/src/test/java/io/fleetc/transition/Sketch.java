package io.fleetc.transition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model written with names, for tests that are read by people. Facts and proofs are numbered as they are first named;
 * {@code +x} says that x is so, {@code -x} that it is not; several names stand in one text, with blanks between them.
 */
final class Sketch {
    private final Map<String, Integer> facts = new LinkedHashMap<>();
    private final Map<String, Integer> proofs = new LinkedHashMap<>();
    private final List<Proof> details = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<List<Integer>> together = new ArrayList<>();

    /** Names facts in the order in which they are to be numbered. */
    Sketch facts(String names) {
        words(names).forEach(this::fact);
        return this;
    }

    Sketch implies(String rule, String when, String needs, Hold hold) {
        words(needs).forEach(need -> constraints.add(new Implication(rule, literal(when), literal(need), hold)));
        return this;
    }

    Sketch atMostOne(String rule, String names, Hold hold) {
        constraints.add(new AtMostOne(rule, words(names).map(this::fact).toList(), hold));
        return this;
    }

    Sketch serial(String rule, String names) {
        constraints.add(new Serial(rule, words(names).map(this::fact).toList()));
        return this;
    }

    Sketch guard(String rule, String edge, String names) {
        constraints.add(
                new Guard(rule, literal(edge), words(names).map(this::proof).toList()));
        return this;
    }

    Sketch together(String names) {
        together.add(words(names).map(this::fact).toList());
        return this;
    }

    /** A job: what must be so while it runs, and what ends the worth of its having run. */
    Sketch job(String name, String needs, String endedBy) {
        Proof before = details.get(proof(name));
        return detail(
                name,
                new Proof(
                        true,
                        literals(needs),
                        before.after(),
                        literals(endedBy),
                        before.supersededBy(),
                        before.perishable()));
    }

    /** A proof waits for others. */
    Sketch after(String rule, String name, String before) {
        Proof proof = details.get(proof(name));
        List<Proof.Prerequisite> after = Stream.concat(
                        proof.after().stream(), words(before).map(other -> new Proof.Prerequisite(rule, proof(other))))
                .toList();
        return detail(
                name,
                new Proof(
                        proof.obtainable(),
                        proof.needs(),
                        after,
                        proof.endedBy(),
                        proof.supersededBy(),
                        proof.perishable()));
    }

    /** A proof is worth nothing once others are renewed. */
    Sketch superseded(String name, String by) {
        Proof proof = details.get(proof(name));
        return detail(
                name,
                new Proof(
                        proof.obtainable(),
                        proof.needs(),
                        proof.after(),
                        proof.endedBy(),
                        words(by).map(this::proof).toList(),
                        proof.perishable()));
    }

    /** A proof is worth less the longer ago it was brought about. */
    Sketch perishable(String name) {
        Proof proof = details.get(proof(name));
        return detail(
                name,
                new Proof(
                        proof.obtainable(), proof.needs(), proof.after(), proof.endedBy(), proof.supersededBy(), true));
    }

    private Sketch detail(String name, Proof proof) {
        details.set(proof(name), proof);
        return this;
    }

    Model model() {
        return new Model(constraints, details, together);
    }

    int facts() {
        return facts.size();
    }

    int fact(String name) {
        facts.putIfAbsent(name, facts.size());
        return facts.get(name);
    }

    /** A proof; one of which nothing else is said cannot be brought about by a plan, such as an approval. */
    int proof(String name) {
        if (proofs.putIfAbsent(name, proofs.size()) == null) {
            details.add(new Proof(false, List.of(), List.of(), List.of(), List.of()));
        }
        return proofs.get(name);
    }

    Literal literal(String text) {
        return new Literal(fact(text.substring(1)), text.startsWith("+"));
    }

    List<Literal> literals(String text) {
        return words(text).map(this::literal).toList();
    }

    State state(String so) {
        return State.of(words(so).map(this::fact).toList());
    }

    State record(String names) {
        return State.of(words(names).map(this::proof).toList());
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    // Asking.

    /** The breaches of a step from some revisions, oldest first, to the last state given. */
    String judge(String record, String... revisionsAndNext) {
        int last = revisionsAndNext.length - 1;
        return text(Judge.judge(
                model(),
                window(List.of(revisionsAndNext).subList(0, last)),
                record(record),
                state(revisionsAndNext[last])));
    }

    Window window(Collection<String> revisions) {
        return Window.of(revisions.stream().map(this::state).toList());
    }

    Problem problem(String record, String from, String to) {
        return Problem.of(model(), Window.of(state(from)), record(record), state(to));
    }

    String plan(String record, String from, String to) {
        return text(Planner.plan(problem(record, from, to)));
    }

    // Telling.

    String text(List<Breach> breaches) {
        return breaches.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(Breach breach) {
        return breach.constraint().rule() + ": " + text(breach.edges(), " with ")
                + (breach.unsure().isEmpty() ? "" : ", unsure " + text(breach.unsure(), " "))
                + (breach.missing().isEmpty() ? "" : ", missing " + proofs(breach.missing()));
    }

    /** One line for each step, and under it why it is not part of the one before. */
    String text(Plan plan) {
        if (plan instanceof Plan.Found found) {
            return IntStream.range(0, found.waves().size())
                    .mapToObj(step -> step + 1 + "  " + text(found.waves().get(step)))
                    .collect(Collectors.joining("\n"));
        }
        if (plan instanceof Plan.Impossible impossible) {
            return Stream.concat(
                            impossible.blocking().stream().map(this::text),
                            impossible.breaches().stream().map(this::text))
                    .collect(Collectors.joining("\n", "impossible\n", ""));
        }
        if (plan instanceof Plan.TooLarge large) {
            return large.blocking().stream()
                    .map(this::text)
                    .collect(Collectors.joining("\n", "too large with " + large.choices() + "\n", ""));
        }
        Plan.NotFound none = (Plan.NotFound) plan;
        return none.blocking().stream()
                .map(this::text)
                .collect(Collectors.joining("\n", "not found within " + none.limit() + "\n", ""));
    }

    private String text(Wave wave) {
        return Stream.of(text(wave.edges(), " "), proofs(wave.proofs()))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(" | "))
                + wave.because().stream()
                        .map(because -> "\n   " + text(because))
                        .collect(Collectors.joining());
    }

    String text(Because because) {
        Event earlier = because.earlier();
        return because.rule() + ": " + text(because.later()) + " after "
                + (earlier == null ? "all are known to have arrived" : text(earlier));
    }

    private String text(Event event) {
        return event instanceof Event.Change change
                ? text(change.edge())
                : name(proofs, ((Event.Earning) event).proof());
    }

    String text(List<Literal> literals, String between) {
        return literals.stream().map(this::text).collect(Collectors.joining(between));
    }

    String text(Literal literal) {
        return (literal.so() ? "+" : "-") + name(facts, literal.fact());
    }

    private String proofs(List<Integer> numbers) {
        return numbers.stream().map(number -> name(proofs, number)).collect(Collectors.joining(" "));
    }

    private static String name(Map<String, Integer> names, int number) {
        return List.copyOf(names.keySet()).get(number);
    }
}
