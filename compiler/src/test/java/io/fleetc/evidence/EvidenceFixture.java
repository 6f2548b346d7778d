package io.fleetc.evidence;

import io.fleetc.compiler.FleetDocuments;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.model.FleetAssembly;
import io.fleetc.model.FleetDescription;
import io.fleetc.source.Sources;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fleet and the moment that the tests of evidence judge by. */
final class EvidenceFixture {
    /** The moment of the judgement. */
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** Two clusters share a database, one itself and one by its group; one has its own; one has left. */
    private static final String FLEET = """
        apiVersion: fleetc.io/v1alpha1
        kind: Fleet
        metadata: {name: acme}
        spec:
          globalDatabases:
            eu: {host: db.example.com, identity: "7421093388120034567"}
          groups:
            european: {globalDatabase: {ref: eu}}
          clusters:
            eu-prod: {globalDatabase: {ref: eu}}
            eu-dr: {groups: [european]}
            us-solo: {database: {host: solo.example.com}}
          retired: {gone: moved to us-solo}
        """;

    private static final Map<String, Scope.Kind> JOBS =
            new TreeMap<>(Map.of("ras-assets", Scope.Kind.CLUSTER, "ras-domains", Scope.Kind.GLOBAL_DATABASE));

    private EvidenceFixture() {}

    /** The fleet. */
    static FleetDescription fleet() {
        return FleetDocuments.read(FleetRoot.hermetic(Sources.of(Map.of("fleet.yaml", FLEET))))
                .then(read -> FleetAssembly.assemble(read.documents(), read.complete()))
                .value();
    }

    /** The names of the fleet and the jobs of an invented catalogue. */
    static Known known() {
        return Known.of(fleet()).withJobs(JOBS);
    }

    /** The evidence among some files. */
    static Checked<Ledger> read(Sources files) {
        return EvidenceReader.read(files, known(), Optional.of(NOW));
    }
}
