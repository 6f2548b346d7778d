package io.fleetc.rules;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that a fleet is judged by: those that fleetc ships, and those of the team. */
public final class RuleBook {
    private static final List<String> SHIPPED = List.of("iomete-rules.yaml", "iomete-changes.yaml");

    private final Catalogue catalogue;
    private final String reservedPrefix;
    private final RuleEntries entries;
    private final boolean complete;

    private RuleBook(Catalogue catalogue, String reservedPrefix, RuleEntries entries, boolean complete) {
        this.catalogue = catalogue;
        this.reservedPrefix = reservedPrefix;
        this.entries = entries;
        this.complete = complete;
    }

    /** The rules that fleetc ships. */
    public static RuleBook shipped(Catalogue catalogue) {
        return shipped(catalogue, SHIPPED.stream().map(CatalogueFiles::read).toList());
    }

    static RuleBook shipped(Catalogue catalogue, List<Value> written) {
        List<Diagnostic> problems = new ArrayList<>();
        List<RuleDocument> documents = written.stream()
                .map(document -> RuleReader.read(document, problems))
                .toList();
        RuleEntries.Builder entries = new RuleEntries.Builder();
        boolean distinct = true;
        for (RuleDocument document : documents) {
            for (Rule rule : document.rules()) {
                distinct &= entries.add(rule, document.exampleRelease());
            }
            for (Job job : document.jobs()) {
                distinct &= entries.add(job);
            }
            document.undo().forEach(entries::add);
        }
        if (!problems.isEmpty() || !distinct) {
            throw new IllegalStateException("the shipped rules are broken: " + problems);
        }
        return new RuleBook(catalogue, documents.get(0).prefix(), entries.build(), true);
    }

    /**
     * These rules and those of a team's own documents. A document may add rules and raise what others weigh; it may lower
     * that only for rules that can be waived. The examples of its rules are executed here, except those of rules about
     * changes, {@link #changeExamples}.
     *
     * @param documents the documents, in the order of their file names
     */
    public Checked<RuleBook> extendedBy(List<Value> documents) {
        if (documents.isEmpty()) {
            return Checked.of(this);
        }
        List<Diagnostic> problems = new ArrayList<>();
        Extension extension = new Extension(this, problems);
        documents.forEach(document -> extension.add(RuleReader.read(document, problems)));
        boolean readable = problems.stream().noneMatch(Diagnostic::isError);
        return Checked.of(new RuleBook(catalogue, reservedPrefix, extension.entries(), complete && readable), problems);
    }

    /** The rules by id. */
    public Collection<Rule> rules() {
        return entries.rules().values();
    }

    /** Their ids, sorted. */
    public Set<String> ids() {
        return entries.rules().keySet();
    }

    /** The rule of an id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(entries.rules().get(id));
    }

    /** Whether fleetc ships a rule of this id, rather than the team. */
    public boolean ships(String id) {
        return id.startsWith(reservedPrefix + "-");
    }

    /** The rules that are judged where two revisions are held against each other, by id. */
    public List<Rule> changeRules() {
        return rules().stream()
                .filter(rule -> rule.constraint() instanceof AboutChange)
                .toList();
    }

    /** The jobs by name. */
    public Collection<Job> jobs() {
        return entries.jobs().values();
    }

    /** The job of a name. */
    public Optional<Job> job(String name) {
        return Optional.ofNullable(entries.jobs().get(name));
    }

    /**
     * What it takes to go back after a change: a rule that says it loses something comes before the entries about undoing
     * changes, and among these what is said of just this change before what is said of many.
     */
    public Optional<Undo> undo(Edge change) {
        return lossy(change).or(() -> written(change)).or(() -> ofJob(change));
    }

    private Optional<Undo> lossy(Edge change) {
        return rules().stream()
                .filter(rule -> rule.constraint() instanceof AboutChange.Lossy lossy
                        && lossy.edge().covers(change))
                .findFirst()
                .map(rule -> new Undo(
                        change, UndoClass.LOSSY, rule.harm(), rule.source(), rule.assurance(), rule.written()));
    }

    private Optional<Undo> ofJob(Edge change) {
        return change.kind() != Edge.Kind.RUN
                ? Optional.empty()
                : job(change.target())
                        .map(job -> new Undo(
                                change, job.undo(), job.undoText(), job.source(), job.assurance(), job.written()));
    }

    private Optional<Undo> written(Edge change) {
        return entries.undo().stream()
                .filter(undo -> undo.edge().covers(change))
                .min(Comparator.comparing(undo -> undo.edge().width()));
    }

    /** The examples of the rules about changes that are fleets, for the package that judges changes. */
    public List<ChangeExample> changeExamples() {
        List<ChangeExample> examples = new ArrayList<>();
        for (Rule rule : changeRules()) {
            Examples fleets = new Examples(catalogue, exampleRelease(rule));
            for (Example example : rule.examples()) {
                if (example instanceof Example.Change change) {
                    Checked<ChangeExample> made = fleets.change(rule, change);
                    if (made.present()) {
                        examples.add(made.value());
                    }
                }
            }
        }
        return examples;
    }

    /** The long text about a rule or a job: what it demands or does, why, who says so. */
    public Optional<String> explain(String name) {
        return rule(name).map(Explanation::of).or(() -> job(name).map(JobExplanation::of));
    }

    /** What is known of the platform that the rules are about. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The beginning of ids that only shipped rules have. */
    String reservedPrefix() {
        return reservedPrefix;
    }

    /** The version of the platform that the examples of a rule run; empty for the newest one. */
    String exampleRelease(Rule rule) {
        return entries.exampleReleases().getOrDefault(rule.id(), "");
    }

    /** These rules without one of them. */
    public RuleBook without(String id) {
        return new RuleBook(catalogue, reservedPrefix, entries.without(id), complete);
    }

    /** Whether every rule document could be read, so that an id nobody has is a mistake. */
    boolean complete() {
        return complete;
    }

    RuleEntries entries() {
        return entries;
    }
}
