package io.fleetc.transition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What waits for what: a graph whose arrows say "in an earlier step" (weight 1) or "not in a later step" (weight 0). The
 * length of the longest path to a node is the step in which it can happen, and the longest path of all is a lower bound
 * for the number of steps, which this layering meets.
 */
final class Ordering {
    private record Arrow(int from, int to, int weight, Because because) {}

    private final List<List<Event>> nodes = new ArrayList<>();
    private final Map<Event, Integer> nodeOf = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<List<Arrow>> out = new ArrayList<>();
    private final List<List<Arrow>> in = new ArrayList<>();
    private final Map<Integer, Set<Because>> waiting = new TreeMap<>();

    /** Makes one node of events that can only happen together. */
    void add(List<? extends Event> events) {
        int node = nodes.size();
        nodes.add(List.copyOf(events));
        out.add(new ArrayList<>());
        in.add(new ArrayList<>());
        events.forEach(event -> nodeOf.put(event, node));
    }

    /** Whether an event is part of the plan. */
    boolean has(Event event) {
        return nodeOf.containsKey(event);
    }

    /** One event comes in an earlier step than another. */
    void before(String rule, Event earlier, Event later) {
        arrow(rule, earlier, later, 1);
    }

    /** One event does not come in a later step than another. */
    void notAfter(String rule, Event earlier, Event later) {
        arrow(rule, earlier, later, 0);
    }

    /** An event waits until every cluster is known to run the newest revision. */
    void waits(String rule, Event event) {
        waiting.computeIfAbsent(node(event), node -> new LinkedHashSet<>()).add(new Because(rule, null, event));
    }

    private void arrow(String rule, Event earlier, Event later, int weight) {
        int from = node(earlier);
        int to = node(later);
        if (from == to && weight == 0) {
            return;
        }
        Arrow arrow = new Arrow(from, to, weight, new Because(rule, earlier, later));
        arrows.add(arrow);
        out.get(from).add(arrow);
        in.get(to).add(arrow);
    }

    private int node(Event event) {
        Integer node = nodeOf.get(event);
        if (node == null) {
            throw new IllegalArgumentException("not part of the plan: " + event);
        }
        return node;
    }

    /**
     * The steps, each as its events in the order in which they were added; empty when something waits for itself.
     *
     * @param late which events come as late as the number of steps allows, with everything that waits for them; all
     *     others come as early as they can, so that the first step is the wanted change less what has to wait
     * @param perishable which events come as late as what waits for them allows, wherever that is
     */
    Optional<List<Layer>> layers(Predicate<Event> late, Predicate<Event> perishable) {
        int[] earliest = earliest();
        if (!relax(earliest, everything())) {
            return Optional.empty();
        }
        int last = Arrays.stream(earliest).max().orElse(-1);
        int[] latest = latest(last);
        boolean[] delayed = delayed(late);
        int[] chosen = new int[nodes.size()];
        for (int node = 0; node < chosen.length; node++) {
            chosen[node] = delayed[node] ? latest[node] : earliest[node];
        }
        postpone(chosen, perishable);
        List<List<Event>> events = new ArrayList<>();
        List<Set<Because>> reasons = new ArrayList<>();
        for (int step = 0; step <= last; step++) {
            events.add(new ArrayList<>());
            reasons.add(new LinkedHashSet<>());
        }
        for (int node = 0; node < nodes.size(); node++) {
            int step = chosen[node];
            events.get(step).addAll(nodes.get(node));
            reasons.get(step).addAll(waiting.getOrDefault(node, Set.of()));
            in.get(node).stream()
                    .filter(arrow -> arrow.weight() == 1)
                    .forEach(arrow -> reasons.get(step).add(arrow.because()));
        }
        List<Layer> layers = new ArrayList<>();
        for (int step = 0; step <= last; step++) {
            layers.add(new Layer(events.get(step), List.copyOf(reasons.get(step))));
        }
        return Optional.of(layers);
    }

    /**
     * Lets events happen one after the other, each in a step of its own. At each step comes, of those that can come, the
     * one on which the longest chain waits, which keeps the number of steps low (Jackson's rule); of several such one that
     * need not be late, and of those the one that stands first.
     */
    void oneByOne(String rule, List<? extends Event> events, Predicate<Event> late) {
        int[] earliest = earliest();
        if (!relax(earliest, everything())) {
            return;
        }
        int[] tail = tails();
        List<Event> open = new ArrayList<>(events);
        Event previous = null;
        while (!open.isEmpty()) {
            Event next = next(open, earliest, tail, late);
            if (previous != null) {
                before(rule, previous, next);
            }
            previous = next;
            open.remove(next);
            int taken = earliest[node(next)];
            Deque<Integer> delayed = new ArrayDeque<>();
            for (Event other : open) {
                if (earliest[node(other)] <= taken) {
                    earliest[node(other)] = taken + 1;
                    delayed.add(node(other));
                }
            }
            relax(earliest, delayed);
        }
    }

    private Event next(List<Event> open, int[] earliest, int[] tail, Predicate<Event> late) {
        int soonest =
                open.stream().mapToInt(event -> earliest[node(event)]).min().orElseThrow();
        List<Event> ready =
                open.stream().filter(event -> earliest[node(event)] == soonest).toList();
        int longest = ready.stream().mapToInt(event -> tail[node(event)]).max().orElseThrow();
        List<Event> urgent =
                ready.stream().filter(event -> tail[node(event)] == longest).toList();
        Set<Integer> behind = behind(urgent.stream().map(this::node).toList());
        // Where all of them can only come in the same step, whichever comes first closes a circle, which tells why.
        return urgent.stream()
                .filter(event -> !behind.contains(node(event)))
                .min(Comparator.comparing(late::test))
                .orElse(urgent.get(0));
    }

    /** What must not come before some nodes though it may come in the same step. */
    private Set<Integer> behind(List<Integer> nodes) {
        Set<Integer> behind = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            for (Arrow arrow : out.get(open.remove())) {
                if (arrow.weight() == 0 && behind.add(arrow.to())) {
                    open.add(arrow.to());
                }
            }
        }
        return behind;
    }

    private int[] earliest() {
        int[] earliest = new int[nodes.size()];
        waiting.keySet().forEach(node -> earliest[node] = 1);
        return earliest;
    }

    private Deque<Integer> everything() {
        Deque<Integer> everything = new ArrayDeque<>();
        for (int node = 0; node < nodes.size(); node++) {
            everything.add(node);
        }
        return everything;
    }

    /** Lengthens paths from some nodes on until nothing changes; false when one grows for ever. */
    private boolean relax(int[] step, Deque<Integer> open) {
        boolean[] queued = new boolean[step.length];
        open.forEach(node -> queued[node] = true);
        int bound = step.length + 1;
        while (!open.isEmpty()) {
            int node = open.remove();
            queued[node] = false;
            for (Arrow arrow : out.get(node)) {
                int wanted = step[node] + arrow.weight();
                if (wanted > bound) {
                    return false;
                }
                if (wanted > step[arrow.to()]) {
                    step[arrow.to()] = wanted;
                    if (!queued[arrow.to()]) {
                        open.add(arrow.to());
                        queued[arrow.to()] = true;
                    }
                }
            }
        }
        return true;
    }

    /** How many steps there are after each node. */
    private int[] tails() {
        return Arrays.stream(latest(0)).map(step -> -step).toArray();
    }

    private int[] latest(int last) {
        int[] step = new int[nodes.size()];
        Arrays.fill(step, last);
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = step.length - 1; node >= 0; node--) {
            open.add(node);
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Arrow arrow : in.get(node)) {
                int wanted = step[node] - arrow.weight();
                if (wanted < step[arrow.from()]) {
                    step[arrow.from()] = wanted;
                    open.add(arrow.from());
                }
            }
        }
        return step;
    }

    /** Moves events to where what waits for them is; those that wait for each other one after the other. */
    private void postpone(int[] step, Predicate<Event> perishable) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int node = 0; node < step.length; node++) {
                int last = out.get(node).stream()
                        .mapToInt(arrow -> step[arrow.to()] - arrow.weight())
                        .min()
                        .orElse(step[node]);
                if (last > step[node] && nodes.get(node).stream().allMatch(perishable)) {
                    step[node] = last;
                    moved = true;
                }
            }
        }
    }

    private boolean[] delayed(Predicate<Event> late) {
        boolean[] delayed = new boolean[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = 0; node < delayed.length; node++) {
            if (nodes.get(node).stream().anyMatch(late)) {
                delayed[node] = true;
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            for (Arrow arrow : out.get(open.remove())) {
                if (!delayed[arrow.to()]) {
                    delayed[arrow.to()] = true;
                    open.add(arrow.to());
                }
            }
        }
        return delayed;
    }

    /** The shortest circle of events that wait for each other, of which at least one must come strictly earlier. */
    List<Because> circle() {
        List<Because> shortest = List.of();
        for (Arrow arrow : arrows) {
            if (arrow.weight() == 1 && (shortest.isEmpty() || shortest.size() > 1)) {
                List<Because> path = path(arrow.to(), arrow.from());
                boolean found = path != null && (shortest.isEmpty() || path.size() + 1 < shortest.size());
                if (found) {
                    List<Because> circle = new ArrayList<>(List.of(arrow.because()));
                    circle.addAll(path);
                    shortest = circle;
                }
            }
        }
        return shortest;
    }

    /** The shortest way along arrows, or null. */
    private @Nullable List<Because> path(int from, int to) {
        Map<Integer, Arrow> reachedBy = new LinkedHashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !(from == to) && !reachedBy.containsKey(to)) {
            for (Arrow arrow : out.get(open.remove())) {
                if (arrow.to() != from && reachedBy.putIfAbsent(arrow.to(), arrow) == null) {
                    open.add(arrow.to());
                }
            }
        }
        if (from != to && !reachedBy.containsKey(to)) {
            return null;
        }
        Deque<Because> path = new ArrayDeque<>();
        int node = to;
        while (node != from) {
            Arrow arrow = reachedBy.get(node);
            if (arrow == null) {
                throw new IllegalStateException("a way that does not begin");
            }
            path.addFirst(arrow.because());
            node = arrow.from();
        }
        return List.copyOf(path);
    }

    /**
     * One step.
     *
     * @param events what happens in it
     * @param because why not earlier
     */
    record Layer(List<Event> events, List<Because> because) {}
}
