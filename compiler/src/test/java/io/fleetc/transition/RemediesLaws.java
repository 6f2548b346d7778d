package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What an offered edit promises, for every model and every change. */
class RemediesLaws {
    @Property
    @Label("P13: what is offered makes the change legal, and nothing cheaper does")
    void theOfferIsLegalAndTheCheapest(
            @ForAll("worlds") World world, @ForAll("states") State wanted, @ForAll("prices") List<Long> prices) {
        State next = wanted.and(TransitionOracle.state((1 << world.facts()) - 1));
        ToLongFunction<Literal> price = literal -> prices.get(2 * literal.fact() + (literal.so() ? 1 : 0));
        Optional<List<Literal>> offer = Remedies.cheapest(world.model(), world.window(), world.record(), next, price);
        long least = least(world, next, price);
        assertThat(offer.map(altered -> price(altered, price)).orElse(Long.MAX_VALUE))
                .isEqualTo(least);
        offer.ifPresent(altered -> assertThat(Judge.judge(
                        world.model(),
                        world.window(),
                        world.record(),
                        new Wave(altered, List.of(), List.of()).appliedTo(next)))
                .isEmpty());
    }

    /** The least price of all alterations, {@link Long#MAX_VALUE} if none helps. */
    private static long least(World world, State next, ToLongFunction<Literal> price) {
        long least = Long.MAX_VALUE;
        for (int altered = 0; altered < 1 << world.facts(); altered++) {
            State tried = TransitionOracle.state(altered);
            if (Judge.accepts(world.model(), world.window(), world.record(), tried)) {
                List<Literal> edits = next.difference(tried)
                        .facts()
                        .mapToObj(fact -> new Literal(fact, tried.is(fact)))
                        .toList();
                least = Math.min(least, price(edits, price));
            }
        }
        return least;
    }

    private static long price(List<Literal> edits, ToLongFunction<Literal> price) {
        return edits.stream().anyMatch(edit -> price.applyAsLong(edit) == Long.MAX_VALUE)
                ? Long.MAX_VALUE
                : edits.stream().mapToLong(price).sum();
    }

    @Provide
    Arbitrary<World> worlds() {
        return World.wild();
    }

    @Provide
    Arbitrary<State> states() {
        return World.states();
    }

    @Provide
    Arbitrary<List<Long>> prices() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(1, 20)), Tuple.of(1, Arbitraries.just(Long.MAX_VALUE)))
                .list()
                .ofSize(12);
    }
}
