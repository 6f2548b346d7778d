package io.fleetc.catalogue;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.layers.Layer;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is to be said about the flags that a fleet writes, place by place, over all clusters that they reach. */
final class FlagFindings {
    private final Map<Place, Finding> findings = new TreeMap<>();
    private final SortedSet<Span> inUse = new TreeSet<>();

    /** A place and what is wrong there. */
    private record Place(Span span, Code code) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int spans = span.compareTo(other.span);
            return spans != 0 ? spans : code.compareTo(other.code);
        }
    }

    /**
     * One thing to say at one place.
     *
     * @param code what it is
     * @param name the flag as it is written
     * @param flag its entry in the catalogue, or null when there is none
     * @param layer the layer that writes it
     * @param written the map of flags in which it stands
     * @param member its key and value
     * @param clusters the clusters for which it holds
     */
    record Finding(
            Code code,
            String name,
            @Nullable Flag flag,
            Layer layer,
            Value.Mapping written,
            Value.Member member,
            List<Flags.Running> clusters) {}

    /** Judges one flag that a layer of a cluster writes. */
    void add(Flags.Running running, Layer layer, Value.Mapping written, String name, Value.Member member) {
        Catalogue catalogue = running.release().catalogue();
        Flag flag = catalogue.flags().get(name);
        if (flag != null && flag.knownIn(running.release().version())) {
            inUse.add(member.keySpan());
        }
        for (Code code : codes(running, layer, flag, member)) {
            findings.computeIfAbsent(
                            new Place(member.keySpan(), code),
                            place -> new Finding(code, name, flag, layer, written, member, new ArrayList<>()))
                    .clusters()
                    .add(running);
        }
    }

    private static List<Code> codes(Flags.Running running, Layer layer, @Nullable Flag flag, Value.Member member) {
        if (flag == null) {
            return List.of(Code.FC4001);
        }
        if (flag.status() == Flag.Status.RUNTIME_ONLY) {
            return List.of(Code.FC4007);
        }
        SemanticVersion release = running.release().version();
        if (!flag.knownIn(release)) {
            return unknown(running, layer, flag, member);
        }
        List<Code> codes = new ArrayList<>();
        if (flag.status() == Flag.Status.DRAFT) {
            codes.add(Code.FC4006);
        }
        if (flag.overriddenIn(release) && member.value() instanceof Value.Bool) {
            codes.add(Code.FC4009);
        }
        return codes;
    }

    private static List<Code> unknown(Flags.Running running, Layer layer, Flag flag, Value.Member member) {
        boolean own = layer.kind() == Layer.Kind.CLUSTER;
        SemanticVersion release = running.release().version();
        boolean supported = running.release().catalogue().versions().stream().anyMatch(flag::knownIn);
        if (flag.life().endedBy(release)) {
            if (flag.successor() != null && (own || !handled(running, flag.successor()))) {
                return List.of(Code.FC4004);
            }
            if (own || !supported) {
                return List.of(Code.FC4003);
            }
        } else if (own) {
            return List.of(Code.FC4002);
        }
        return member.value() instanceof Value.Bool ? List.of(Code.FC4008) : List.of();
    }

    /** Whether the fleet already says for this cluster what the successor of a renamed flag shall be. */
    private static boolean handled(Flags.Running running, String successor) {
        Value.Mapping flags = running.cluster().set().mapping("flags");
        return flags != null && flags.get(successor) != null;
    }

    /** Everything that was found; a place with an error is not also reported as left out. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        SortedSet<Span> wrong = new TreeSet<>();
        findings.forEach((place, finding) -> {
            if (place.code() != Code.FC4008 && place.code() != Code.FC4009 && place.code() != Code.FC4006) {
                wrong.add(place.span());
            }
        });
        findings.forEach((place, finding) -> {
            if (place.code() != Code.FC4008 || !wrong.contains(place.span())) {
                diagnostics.add(new FlagWording(finding, inUse.contains(place.span())).diagnostic());
            }
        });
        return diagnostics;
    }
}
