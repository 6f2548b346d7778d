package io.fleetc.rules;

import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clusters that have the same.
 *
 * @param name what they have, in a word
 * @param has the condition that they satisfy and the others do not
 * @param members the clusters; filled while camps are formed
 */
record Camp(String name, Condition has, List<Subject> members) {
    Camp(String name, Condition has) {
        this(name, has, new ArrayList<>());
    }

    int size() {
        return members.size();
    }

    List<String> names() {
        return members.stream().map(member -> member.cluster().name()).toList();
    }

    /** The clusters that have it by default, since the fleet says nothing. */
    List<String> silent() {
        return members.stream()
                .filter(member -> has.place(member).isEmpty())
                .map(member -> member.cluster().name())
                .toList();
    }

    /** The places where the fleet says it, each once. */
    List<Place> places() {
        List<Span> seen = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Subject member : members) {
            Optional<Place> place =
                    has.place(member).filter(found -> found.span().known());
            if (place.isPresent() && !seen.contains(place.get().span())) {
                seen.add(place.get().span());
                places.add(place.get());
            }
        }
        return places;
    }
}
