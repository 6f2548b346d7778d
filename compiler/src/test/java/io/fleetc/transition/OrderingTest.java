package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where events come to stand, written as steps with bars between them. */
class OrderingTest {
    private final Ordering ordering = new Ordering();
    private final Map<Integer, String> names = new TreeMap<>();

    @Test
    void everythingComesAsEarlyAsItCan() {
        Event[] events = events("a", "b", "c", "d");
        ordering.before("R", events[0], events[1]);
        ordering.notAfter("R", events[1], events[2]);
        assertThat(steps(event -> false)).isEqualTo("a d | b c");
    }

    @Test
    void whatIsLateComesInTheLastStepThatIsNotOneMore() {
        Event[] events = events("a", "b", "late");
        ordering.before("R", events[0], events[1]);
        assertThat(steps(events[2]::equals)).isEqualTo("a | b late");
    }

    @Test
    void whatWaitsForSomethingLateIsLateToo() {
        Event[] events = events("a", "b", "c", "late", "last");
        ordering.before("R", events[0], events[1]);
        ordering.before("R", events[1], events[2]);
        ordering.before("R", events[3], events[4]);
        assertThat(steps(events[3]::equals)).isEqualTo("a | b late | c last");
    }

    @Test
    void whatWaitsForEveryClusterIsNotInTheFirstStep() {
        Event[] events = events("a", "b");
        ordering.waits("R", events[1]);
        assertThat(steps(event -> false)).isEqualTo("a | b");
    }

    @Test
    void eventsThatCanOnlyHappenTogetherStayTogether() {
        Event[] events = events("a", "c");
        Event bound = event(2, "b1");
        Event with = event(3, "b2");
        ordering.add(List.of(bound, with));
        ordering.before("R", events[0], with);
        ordering.before("R", bound, events[1]);
        assertThat(steps(event -> false)).isEqualTo("a | b1 b2 | c");
    }

    @Test
    void oneByOneTheLongestChainGoesFirstAndWhatIsLateLast() {
        Event[] events = events("late", "a", "b", "c");
        ordering.before("R", events[2], events[3]);
        ordering.oneByOne("ONE", List.of(events[0], events[1], events[2]), events[0]::equals);
        assertThat(steps(events[0]::equals)).isEqualTo("b | a c | late");
    }

    @Test
    void theShortestCircleIsTold() {
        Event[] events = events("a", "b", "c", "d");
        ordering.before("R1", events[0], events[1]);
        ordering.notAfter("R2", events[1], events[2]);
        ordering.notAfter("R3", events[2], events[0]);
        ordering.notAfter("R4", events[1], events[0]);
        ordering.before("R5", events[2], events[3]);
        assertThat(steps(event -> false)).isEqualTo("a circle: R1 R4");
    }

    @Test
    void aCircleInWhichNothingMustBeEarlierIsNone() {
        Event[] events = events("a", "b");
        ordering.notAfter("R1", events[0], events[1]);
        ordering.notAfter("R2", events[1], events[0]);
        assertThat(steps(event -> false)).isEqualTo("a b");
    }

    private Event[] events(String... words) {
        Event[] events = new Event[words.length];
        for (int i = 0; i < words.length; i++) {
            events[i] = event(10 + i, words[i]);
            ordering.add(List.of(events[i]));
        }
        return events;
    }

    private Event event(int fact, String name) {
        names.put(fact, name);
        return new Event.Change(Literal.yes(fact));
    }

    private String steps(Predicate<Event> late) {
        return ordering.layers(late, event -> false)
                .map(layers -> layers.stream()
                        .map(layer -> layer.events().stream()
                                .map(event -> ((Event.Change) event).edge().fact())
                                .map(names::get)
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ")))
                .orElseGet(() -> ordering.circle().stream()
                        .map(Because::rule)
                        .collect(Collectors.joining(" ", "a circle: ", "")));
    }
}
