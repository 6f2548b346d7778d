package io.fleetc.compiler;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.change.Judgement;
import io.fleetc.conform.Conformance;
import io.fleetc.conform.Difference;
import io.fleetc.conform.RenderedObject;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diff.FleetDiff;
import io.fleetc.evidence.Ledger;
import io.fleetc.history.Past;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Cluster;
import io.fleetc.model.FleetAssembly;
import io.fleetc.model.FleetDescription;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.rules.FleetFacts;
import io.fleetc.rules.RuleBook;
import io.fleetc.rules.Rules;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The front door of fleetc: from the files of a fleet to what each cluster shall run.
 *
 * <p>The pipeline, in words: files become documents of the right shape; documents become one description of the fleet;
 * each cluster's layers are merged over the shipped defaults of its release, its flags are read and its required settings
 * bound; the rules judge all clusters together; then each cluster becomes Helm values and Kubernetes objects, and those
 * become files. A stage reports everything that is wrong with its input and hands on what can be saved, so that one run
 * tells all independent mistakes; nothing is compiled from a fleet with an error.
 */
public final class FleetCompiler {
    private FleetCompiler() {}

    /** Everything that can be said about one revision of a fleet whose Dhall files import nothing from outside. */
    public static Checked<ValidatedFleet> validate(Sources files) {
        return validate(FleetRoot.hermetic(files));
    }

    /** Everything that can be said about one revision of a fleet. */
    public static Checked<ValidatedFleet> validate(FleetRoot root) {
        return validate(read(root, Earlier.nothing()));
    }

    private static Checked<ValidatedFleet> validate(Checked<ValidatedFleet> read) {
        Checked<ValidatedFleet> judged = judge(read);
        return ProgramText.spared(judged.then(fleet -> Checked.of(fleet, Compilation.check(fleet, judged.accepted()))))
                .sorted();
    }

    /**
     * Everything that can be said about a fleet, about what is on record for it, and about the change that leads to it.
     *
     * @param root the fleet
     * @param past the revisions before it; empty when nobody named a base
     * @param terms on what terms the change is judged
     */
    public static Checked<JudgedChange> validate(FleetRoot root, Optional<Past> past, ChangeTerms terms) {
        Earlier earlier = Earlier.nothing();
        Checked<ValidatedFleet> read = read(root, earlier);
        Checked<JudgedChange> judged = validate(read)
                .then(fleet -> evidence(root, fleet, terms)
                        .then(ledger -> past.isPresent()
                                ? judge(root, past.get(), terms, fleet, ledger, earlier.with(read))
                                        .then(change -> Checked.of(
                                                change,
                                                change.judgement()
                                                        .map(Judgement::diagnostics)
                                                        .orElse(List.of())))
                                : Checked.of(
                                        new JudgedChange(fleet, Optional.empty(), Optional.empty()),
                                        Environments.of(fleet).standing(ledger))));
        return ProgramText.spared(judged).sorted();
    }

    /**
     * The fewest legal steps that lead to a fleet. What makes the change illegal as one step is not told again; that is
     * what the plan is for.
     *
     * @param root the fleet
     * @param past the revisions before it
     * @param terms on what terms the change is judged
     */
    public static Checked<PlannedFleet> plan(FleetRoot root, Past past, ChangeTerms terms) {
        Earlier earlier = Earlier.nothing();
        Checked<ValidatedFleet> read = read(root, earlier);
        Checked<ValidatedFleet> fleet = validate(read);
        Checked<PlannedFleet> planned = fleet.accepted()
                ? fleet.then(accepted -> evidence(root, accepted, terms)
                        .then(ledger -> judge(root, past, terms, accepted, ledger, earlier.with(read)))
                        .then(change -> new Planning(root, past, change).plan()))
                : Checked.none(fleet.diagnostics());
        return ProgramText.spared(planned).sorted();
    }

    private static Checked<JudgedChange> judge(
            FleetRoot root, Past past, ChangeTerms terms, ValidatedFleet fleet, Ledger ledger, Earlier earlier) {
        return new ChangeReading(root, past, terms, revision -> read(revision, earlier)).judge(fleet, ledger);
    }

    /** What is on record for a fleet. */
    public static Checked<Ledger> evidence(FleetRoot root, ValidatedFleet fleet, ChangeTerms terms) {
        return FleetEvidence.read(root.files(), fleet, terms.asOf());
    }

    /** What the selected clusters of a fleet shall run whose Dhall files import nothing from outside. */
    public static Checked<CompiledFleet> compile(Sources files, CompileOptions options) {
        return compile(FleetRoot.hermetic(files), options);
    }

    /** What the selected clusters shall run. */
    public static Checked<CompiledFleet> compile(FleetRoot root, CompileOptions options) {
        Checked<ValidatedFleet> fleet = understand(root);
        Checked<CompiledFleet> compiled = fleet.accepted()
                ? fleet.then(accepted -> Compilation.of(accepted, options))
                : Checked.none(fleet.diagnostics());
        return ProgramText.spared(compiled).sorted();
    }

    /** The objects of the selected clusters, before they become files. */
    public static Checked<List<CompiledCluster>> objects(Sources files, CompileOptions options) {
        Checked<ValidatedFleet> fleet = understand(FleetRoot.hermetic(files));
        Checked<List<CompiledCluster>> made = fleet.accepted()
                ? fleet.then(accepted -> Compilation.clusters(accepted, options))
                : Checked.none(fleet.diagnostics());
        return ProgramText.spared(made).sorted();
    }

    /**
     * The objects of one cluster, in the order of the files that {@link #compile} would put them into.
     *
     * @param delivery how the platform gets into the cluster, where that is not for the fleet to say
     */
    public static Checked<List<Value.Mapping>> render(
            FleetRoot root, String cluster, Optional<Cluster.Delivery> delivery) {
        Checked<ValidatedFleet> fleet = judged(read(root, Earlier.nothing()));
        Checked<List<Value.Mapping>> rendered = fleet.accepted()
                ? fleet.then(accepted -> Rendering.of(accepted, cluster, delivery))
                : Checked.none(fleet.diagnostics());
        return ProgramText.spared(rendered).sorted();
    }

    /**
     * Compiles the selected clusters into a directory, cluster by cluster: memory is needed for those that are being
     * compiled, not for the fleet's whole output. Nothing is changed when anything is wrong with any of them.
     *
     * @param directory where to
     * @param how how to write; whether it is some of the clusters only follows from the selection
     * @param accepts whether what was said lets the output be written
     */
    public static Checked<WrittenFleet> compile(
            FleetRoot root,
            CompileOptions options,
            OutputDirectory directory,
            WriteOptions how,
            Predicate<List<Diagnostic>> accepts) {
        Checked<ValidatedFleet> fleet = understand(root);
        Checked<WrittenFleet> written = accepts.test(fleet.diagnostics())
                ? fleet.then(accepted -> Compilation.write(accepted, options, directory, how, accepts))
                : Checked.absent(fleet.diagnostics());
        return ProgramText.spared(written).sorted();
    }

    /**
     * What a change does to the selected clusters. A fleet that is not there before the change is one without clusters.
     *
     * @param base what the earlier revision is called
     * @param before the earlier revision
     * @param after the later one
     */
    public static Checked<FleetDiff> diff(String base, FleetRoot before, FleetRoot after, CompileOptions options) {
        Checked<ValidatedFleet> now = ProgramText.spared(understand(after));
        boolean absent = before.files().list("", false).names().isEmpty();
        Checked<ValidatedFleet> earlier = absent && now.present()
                ? Checked.of(now.value().only(Set.of()))
                : ProgramText.spared(understand(before));
        return RevisionDiff.of(base, earlier, now, options).sorted();
    }

    /**
     * How what a cluster runs differs from what somebody else rendered for it.
     *
     * @param root the fleet
     * @param cluster the name of the cluster
     * @param rendered what was rendered
     */
    public static Checked<Conformance> conform(FleetRoot root, String cluster, List<RenderedObject> rendered) {
        return conform(root, cluster, rendered, true);
    }

    /** The same; with {@code verify}, each object of ours is proven against the model of its kind besides. */
    static Checked<Conformance> conform(FleetRoot root, String cluster, List<RenderedObject> rendered, boolean verify) {
        Checked<ValidatedFleet> fleet = understand(root);
        Checked<Conformance> compared = fleet.accepted()
                ? fleet.then(accepted -> ClusterConformance.of(accepted, cluster, rendered, verify))
                : Checked.none(fleet.diagnostics());
        return ProgramText.spared(compared).sorted();
    }

    /**
     * What a fleet says once a cluster says for itself what somebody else rendered.
     *
     * @param root the fleet
     * @param compared how the cluster differs
     * @param rendered what was rendered
     * @param differences those of the differences that are taken
     */
    public static Checked<Taken> take(
            FleetRoot root, Conformance compared, List<RenderedObject> rendered, List<Difference> differences) {
        return understand(root).then(fleet -> Taking.of(root, fleet, compared, rendered, differences));
    }

    /** Why a setting of a cluster has its value; an error if the cluster or the setting is not there. */
    public static Checked<Why> why(ValidatedFleet fleet, String cluster, ValuePath path) {
        Optional<ClusterState> known = fleet.cluster(cluster);
        return known.isPresent()
                ? Why.of(known.get().resolved(), path).map(why -> why.judged(fleet, known.get()))
                : Checked.none(Selection.of(cluster).check(fleet.description()));
    }

    /** A table about a fleet. */
    public static Table inspect(ValidatedFleet fleet, Subject subject) {
        return switch (subject) {
            case CLUSTERS -> new Inspection(fleet).clusters();
            case FLAGS -> new Inspection(fleet).flags();
            case DATABASES -> new Inspection(fleet).databases();
            case VALUES -> new Inspection(fleet).values();
            case SERVICES -> new ServiceTables(fleet).services();
            case IMAGES -> new ServiceTables(fleet).images();
        };
    }

    /** A table about the selected clusters of a fleet; an error when the selection names what the fleet does not know. */
    public static Checked<Table> inspect(ValidatedFleet fleet, Subject subject, Selection selection) {
        Set<String> names = selection.names(fleet);
        // How a cluster is deployed depends on the others, so that all of them are looked at.
        Table table = subject == Subject.CLUSTERS
                ? inspect(fleet, subject).about(names)
                : inspect(fleet.only(names), subject);
        return Checked.of(table, selection.check(fleet.description()));
    }

    static Checked<ValidatedFleet> understand(FleetRoot root) {
        return judge(read(root, Earlier.nothing()));
    }

    /** A fleet as far as it can be understood, before any rule has judged it. */
    static Checked<ValidatedFleet> read(FleetRoot root, Earlier earlier) {
        return FleetDocuments.read(root, earlier.files())
                .then(documents -> FleetAssembly.assemble(documents.documents(), documents.complete())
                        .then(description -> settle(description, documents.rules(), earlier.clusters())));
    }

    private static Checked<ValidatedFleet> settle(
            FleetDescription description, List<Value> teamRules, KnownClusters known) {
        return RuleBook.shipped(Catalogue.shipped())
                .extendedBy(teamRules)
                .then(rules -> Settlement.of(description, Catalogue.shipped(), known)
                        .map(clusters -> new ValidatedFleet(description, rules, clusters)));
    }

    private static Checked<ValidatedFleet> judge(Checked<ValidatedFleet> read) {
        Checked<ValidatedFleet> judged = judged(read);
        return read.accepted() ? judged.then(fleet -> Checked.of(fleet, UnmatchedSettings.check(fleet))) : judged;
    }

    /** Without the warnings that only those want who edit the fleet: a rendering starts anew for each cluster. */
    private static Checked<ValidatedFleet> judged(Checked<ValidatedFleet> read) {
        return read.then(fleet -> Checked.of(fleet, Rules.check(facts(fleet), fleet.rules())));
    }

    /** The fleet as the rules see it. */
    static FleetFacts facts(ValidatedFleet fleet) {
        Map<String, ResolvedCluster> clusters = new LinkedHashMap<>();
        Map<String, FlagSettings> flags = new LinkedHashMap<>();
        for (ClusterState cluster : fleet.clusters()) {
            clusters.put(cluster.name(), cluster.resolved());
            if (cluster.flags() != null) {
                flags.put(cluster.name(), cluster.flags());
            }
        }
        return FleetFacts.of(fleet.description(), clusters, flags);
    }
}
