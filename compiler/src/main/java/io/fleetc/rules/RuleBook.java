package io.fleetc.rules;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that a fleet is judged by: those that fleetc ships, and those of the team. */
public final class RuleBook {
    private static final String SHIPPED = "iomete-rules.yaml";

    private final Catalogue catalogue;
    private final String reservedPrefix;
    private final String exampleRelease;
    private final SortedMap<String, Rule> rules;
    private final boolean complete;

    private RuleBook(
            Catalogue catalogue,
            String reservedPrefix,
            String exampleRelease,
            SortedMap<String, Rule> rules,
            boolean complete) {
        this.catalogue = catalogue;
        this.reservedPrefix = reservedPrefix;
        this.exampleRelease = exampleRelease;
        this.rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        this.complete = complete;
    }

    /** The rules that fleetc ships. */
    public static RuleBook shipped(Catalogue catalogue) {
        return shipped(catalogue, CatalogueFiles.read(SHIPPED));
    }

    static RuleBook shipped(Catalogue catalogue, Value written) {
        List<Diagnostic> problems = new ArrayList<>();
        RuleDocument document = RuleReader.read(written, problems);
        SortedMap<String, Rule> rules = new TreeMap<>();
        document.rules().forEach(rule -> rules.put(rule.id(), rule));
        if (!problems.isEmpty() || rules.size() != document.rules().size()) {
            throw new IllegalStateException("the shipped rules are broken: " + problems);
        }
        return new RuleBook(catalogue, document.prefix(), document.exampleRelease(), rules, true);
    }

    /**
     * These rules and those of a team's own documents. A document may add rules and raise what others weigh; it may lower
     * that only for rules that can be waived. The examples of its rules are executed here.
     *
     * @param documents the documents, in the order of their file names
     */
    public Checked<RuleBook> extendedBy(List<Value> documents) {
        List<Diagnostic> problems = new ArrayList<>();
        Extension extension = new Extension(this, problems);
        documents.forEach(document -> extension.add(RuleReader.read(document, problems)));
        SortedMap<String, Rule> extended = extension.rules();
        boolean readable = problems.stream().noneMatch(Diagnostic::isError);
        return Checked.of(
                new RuleBook(catalogue, reservedPrefix, exampleRelease, extended, complete && readable), problems);
    }

    /** The rules by id. */
    public Collection<Rule> rules() {
        return rules.values();
    }

    /** Their ids, sorted. */
    public Set<String> ids() {
        return rules.keySet();
    }

    /** The rule of an id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The long text about a rule: what it demands, why, who says so, what it accepts and rejects. */
    public Optional<String> explain(String id) {
        return rule(id).map(Explanation::of);
    }

    /** What is known of the platform that the rules are about. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** The beginning of ids that only shipped rules have. */
    String reservedPrefix() {
        return reservedPrefix;
    }

    /** The version of the platform that examples of shipped rules run. */
    String exampleRelease() {
        return exampleRelease;
    }

    /** These rules without one of them. */
    RuleBook without(String id) {
        SortedMap<String, Rule> rest = new TreeMap<>(rules);
        rest.remove(id);
        return new RuleBook(catalogue, reservedPrefix, exampleRelease, rest, complete);
    }

    /** Whether every rule document could be read, so that an id nobody has is a mistake. */
    boolean complete() {
        return complete;
    }

    SortedMap<String, Rule> byId() {
        return rules;
    }
}
