package io.fleetc.manifest;

import io.fleetc.catalogue.Release;
import io.fleetc.catalogue.ValueRow;
import io.fleetc.catalogue.ValueTable;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Images;
import io.fleetc.model.SecretRef;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A cluster specification as the values of the vendor's chart.
 *
 * <p>One table says which setting becomes which value ({@link ValueTable}); it is applied to what the fleet says, which
 * gives {@code values.yaml}, and to what holds with the shipped defaults, which gives what a template of the chart would
 * see. A setting that the release's chart does not know, and a flag that the release does not know, are left out. The
 * free-form {@code values} of the fleet are laid over the result last.
 *
 * <p>Never written: a secret value, and a chart key that takes one. Where the chart has no reference key, the setting is
 * listed by {@link #secretValues} instead.
 */
public final class HelmValues {
    private static final ValuePath REWRITE = ValuePath.of("images", "rewrite");
    private static final ValuePath NAMESPACE = ValuePath.of("namespace");
    private static final String CHART = "chart";
    private static final String RESTART = "customRestartAnnotations";
    private static final String DIGEST = "checksum/values";

    private final Value.Mapping specification;
    private final Value.Mapping said;
    private final Release release;

    private HelmValues(Value.Mapping specification, Value.Mapping said, Release release) {
        this.specification = specification;
        this.said = said;
        this.release = release;
    }

    /**
     * What the fleet sets or the compiler derives: the content of {@code values.yaml}.
     *
     * <p>Services read values when they start, and no document says that the chart restarts them when only values change.
     * So what the chart is given has the digest of itself as an annotation for all pods.
     */
    public static Value.Mapping set(ResolvedCluster cluster, Release release) {
        Value.Mapping values = of(cluster.set(), cluster.set(), release);
        return CHART.equals(cluster.set().text("delivery")) ? restarting(values) : values;
    }

    private static Value.Mapping restarting(Value.Mapping values) {
        ValueTree tree = new ValueTree();
        tree.put(ValuePath.root(), values);
        tree.put(ValuePath.of(RESTART, DIGEST), Values.text(ValueDigest.of(values)));
        return (Value.Mapping) tree.build();
    }

    /** Values without the digest of themselves, which tells nothing to those who see what it is of. */
    public static Value.Mapping withoutDigest(Value.Mapping values) {
        Values.Builder rest = Values.map();
        values.members().forEach((key, member) -> {
            if (key.equals(RESTART) && member.value() instanceof Value.Mapping annotations) {
                Values.Builder others = Values.map();
                annotations.members().forEach((name, annotation) -> {
                    if (!name.equals(DIGEST)) {
                        others.put(name, annotation.value());
                    }
                });
                rest.putUnlessEmpty(key, others.build());
            } else {
                rest.put(key, member.value());
            }
        });
        return rest.build();
    }

    /** What a template of the chart would see: the shipped defaults with what the fleet sets over them. */
    public static Value.Mapping effective(ResolvedCluster cluster, Release release) {
        return of(cluster.effective(), cluster.set(), release);
    }

    /**
     * A cluster specification as chart values.
     *
     * @param specification what is converted
     * @param said what the fleet itself says: it decides what counts as switched on by being there at all
     * @param release the release whose chart it is
     */
    public static Value.Mapping of(Value.Mapping specification, Value.Mapping said, Release release) {
        return new HelmValues(specification, said, release).values();
    }

    /** The secret values for which the chart has no reference key, in the order of the table. */
    public static List<SecretValue> secretValues(ResolvedCluster cluster, Release release) {
        return new HelmValues(cluster.effective(), cluster.set(), release).secretValues();
    }

    /** Who owns a path of the chart's values, so that the free-form values may not set it; empty if nobody does. */
    public static Optional<ValueTable.Owner> owner(ValuePath chart) {
        return ValueTable.shipped().owner(chart);
    }

    private Value.Mapping values() {
        ValueTree tree = new ValueTree();
        for (ValueRow row : ValueTable.shipped().rows()) {
            for (ValueRow.Match match : matches(row)) {
                Value converted = convert(row, match.value());
                if (converted != null) {
                    tree.put(match.chart(), converted);
                }
            }
        }
        putFlags(tree);
        Value.Mapping free = specification.mapping("values");
        if (free != null) {
            tree.put(ValuePath.root(), free);
        }
        return tree.build() instanceof Value.Mapping mapping ? mapping : Values.empty();
    }

    private void putFlags(ValueTree tree) {
        Value.Mapping flags = specification.mapping("flags");
        if (flags == null) {
            return;
        }
        release.flags().forEach((name, flag) -> {
            if (flag.valuesPath() != null && flags.get(name) instanceof Value.Bool state) {
                tree.put(flag.valuesPath(), state);
            }
        });
    }

    private List<SecretValue> secretValues() {
        List<SecretValue> values = new ArrayList<>();
        for (ValueRow row : ValueTable.shipped().rows()) {
            if (row.conversion() == ValueRow.Conversion.SECRET_VALUE) {
                matches(row)
                        .forEach(match -> reference(match.value())
                                .ifPresent(secret -> values.add(new SecretValue(match.chart(), secret))));
            }
        }
        return values;
    }

    private static Optional<SecretRef> reference(Value value) {
        return value instanceof Value.Mapping map
                        && map.get("name") instanceof Value.Text name
                        && map.get("key") instanceof Value.Text key
                ? Optional.of(new SecretRef(name.text(), key.text(), map.span()))
                : Optional.empty();
    }

    /** What a row carries here; a registry that is rewritten is carried even where only the shipped default names it. */
    private List<ValueRow.Match> matches(ValueRow row) {
        if (!row.knownIn(release.version()) || !holds(row)) {
            return List.of();
        }
        List<ValueRow.Match> matches = row.in(specification);
        if (matches.isEmpty()
                && row.conversion() == ValueRow.Conversion.REGISTRY
                && specification.at(REWRITE) != null) {
            return row.in(release.defaults());
        }
        return matches;
    }

    private boolean holds(ValueRow row) {
        for (Map.Entry<ValuePath, String> condition : row.when().entrySet()) {
            if (!(setting(condition.getKey()) instanceof Value.Text text)
                    || !text.text().equals(condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** A setting as it holds, though the specification may be silent about it. */
    private @Nullable Value setting(ValuePath path) {
        Value value = specification.at(path);
        return value == null ? release.defaults().at(path) : value;
    }

    private @Nullable Value convert(ValueRow row, Value value) {
        return switch (row.conversion()) {
            case SAME -> value;
            case TEXT ->
                value instanceof Value.Whole whole
                        ? new Value.Text(whole.number().toString(), whole.span())
                        : value;
            case VERIFIES ->
                value instanceof Value.Text mode ? new Value.Bool(!mode.text().equals("disable"), mode.span()) : null;
            case PRESENT -> new Value.Bool(said.at(row.fleet()) != null, value.span());
            case NAMED -> named(value);
            case KEYS -> keys(value);
            case REGISTRY -> registry(value);
            case SECRET_VALUE -> null;
        };
    }

    private static Value named(Value value) {
        return value instanceof Value.Sequence list
                ? new Value.Sequence(
                        list.items().stream()
                                .<Value>map(
                                        name -> Values.map().put("name", name).build())
                                .toList(),
                        list.span())
                : value;
    }

    private Value keys(Value value) {
        if (!(value instanceof Value.Mapping map)) {
            return value;
        }
        TreeSet<String> keys = new TreeSet<>(map.members().keySet());
        if (setting(NAMESPACE) instanceof Value.Text own) {
            keys.remove(own.text());
        }
        return Values.texts(List.copyOf(keys));
    }

    /** The registry as every image of it is rewritten: prefixes may end with the slash behind it. */
    private Value registry(Value value) {
        if (!(value instanceof Value.Text registry) || !(specification.at(REWRITE) instanceof Value.Sequence list)) {
            return value;
        }
        List<Images.Rewrite> rewrites = new ArrayList<>();
        for (Value item : list.items()) {
            if (item instanceof Value.Mapping rule && rule.text("from") != null && rule.text("to") != null) {
                rewrites.add(new Images.Rewrite(String.valueOf(rule.text("from")), String.valueOf(rule.text("to"))));
            }
        }
        Images images = new Images("", "", List.of(), "", rewrites, Map.of());
        String rewritten = images.resolve(registry.text() + "/");
        boolean slash = rewritten.endsWith("/");
        return new Value.Text(slash ? rewritten.substring(0, rewritten.length() - 1) : rewritten, registry.span());
    }
}
