package io.fleetc.dhall.imports;

import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What imports may reach beside the files under the root. Without more, nothing: the same tree must mean the same on every
 * machine, and a fleet from somebody else must not read this one.
 *
 * <p>What is not allowed is absent to {@code ?}, as if it were not there.
 */
public final class ImportPolicy {
    /** Files under the root and nothing else. */
    public static final ImportPolicy HERMETIC = new ImportPolicy(Set.of(), Set.of(), true, List.of(), Map.of());

    /** Every variable, every host, with or without a hash: for the acceptance suite. */
    public static final ImportPolicy OPEN = new ImportPolicy(null, null, false, List.of(), Map.of());

    /** Null for all. */
    private final @Nullable Set<String> variables;

    /** Null for all. */
    private final @Nullable Set<String> hosts;

    private final boolean hashes;
    private final List<Root> roots;
    private final Map<String, Source> shipped;

    /**
     * A further tree of files that may be read, for example a vendored Prelude.
     *
     * @param prefix the canonical path at which imports find it, without a slash at its end: {@code /opt/prelude},
     *     {@code ~/prelude}, {@code ./prelude}
     * @param name what stands for the prefix in messages
     * @param sources its files
     */
    public record Root(String prefix, String name, Sources sources) {}

    private ImportPolicy(
            @Nullable Set<String> variables,
            @Nullable Set<String> hosts,
            boolean hashes,
            List<Root> roots,
            Map<String, Source> shipped) {
        this.variables = variables;
        this.hosts = hosts;
        this.hashes = hashes;
        this.roots = roots;
        this.shipped = shipped;
    }

    /** The same with these environment variables. */
    public ImportPolicy allowingVariables(Collection<String> names) {
        return new ImportPolicy(both(variables, names), hosts, hashes, roots, shipped);
    }

    /**
     * The same with these hosts: {@code example.com} for the usual port of http or https, {@code example.com:8443} for
     * another one.
     */
    public ImportPolicy allowingHosts(Collection<String> names) {
        List<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return new ImportPolicy(variables, both(hosts, lower), hashes, roots, shipped);
    }

    /** The same with a further tree of files. */
    public ImportPolicy reading(Root root) {
        List<Root> more = new ArrayList<>(roots);
        more.add(root);
        return new ImportPolicy(variables, hosts, hashes, List.copyOf(more), shipped);
    }

    /** The same for remote imports without a hash: for tests against a server of their own. */
    public ImportPolicy withoutHashes() {
        return new ImportPolicy(variables, hosts, false, roots, shipped);
    }

    /**
     * The same with texts by the semantic hash, in 64 hexadecimal digits, of what they mean: they are part of the program
     * that asks, so that an import with such a hash is the text, wherever it says that it leads, and nothing is asked for.
     * The name of each is its address without {@code https://}.
     */
    public ImportPolicy shipping(Map<String, Source> texts) {
        return new ImportPolicy(variables, hosts, hashes, roots, Collections.unmodifiableMap(new TreeMap<>(texts)));
    }

    /** The text that stands for the hash, or null. */
    @Nullable
    Source shipped(String hash) {
        return shipped.get(hash);
    }

    /** The hash of the text that belongs to an address, or null. */
    @Nullable
    String shippedAt(Place.Remote place) {
        for (Map.Entry<String, Source> each : shipped.entrySet()) {
            if (place.text().equals("https://" + each.getValue().name())) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Whether an import may read the environment variable. */
    boolean allowsVariable(String name) {
        return variables == null || variables.contains(name);
    }

    /** Whether anything remote may be read at all. */
    boolean allowsRemote() {
        return hosts == null || !hosts.isEmpty();
    }

    /** Whether an import may ask the server. */
    boolean allowsHost(Origin origin) {
        return hosts == null || hosts.contains(origin.isUsualPort() ? origin.host() : origin.hostAndPort());
    }

    /** Whether a remote import needs a hash. */
    boolean needsHashes() {
        return hashes;
    }

    /** The further trees of files, in the order in which they were given. */
    List<Root> roots() {
        return roots;
    }

    private static @Nullable Set<String> both(@Nullable Set<String> some, Collection<String> more) {
        if (some == null) {
            return null;
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
