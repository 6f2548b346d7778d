package io.fleetc.transition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the platform, as the catalogue has them, on a few clusters. */
final class IomSketches {
    private static final List<String> RAS = List.of("compute", "spark", "workspace", "namespaces");

    private IomSketches() {}

    /** One cluster with a database of its own. */
    static Sketch ras() {
        return ras(new Sketch(), "");
    }

    /** Two clusters, a and b, on one database. */
    static Sketch rasOfTwo() {
        return ras(new Sketch(), "a.", "b.");
    }

    /** SQL scheduling and the orchestrator that it needs, and that must be drained before it goes. */
    static Sketch orchestrator() {
        return orchestrator(new Sketch());
    }

    static Sketch rasAndOrchestrator() {
        return orchestrator(ras());
    }

    /** Who synchronises users into one database. */
    static Sketch ldap() {
        return new Sketch().atMostOne("IOM-LDAP-001", "a.owner b.owner c.owner d.owner", Hold.DURING);
    }

    /** A cluster and its standby. */
    static Sketch standby() {
        return new Sketch().atMostOne("IOM-DR-001", "a.active b.active", Hold.DURING);
    }

    /** A switch-off that somebody has to approve of, beside one that needs nothing. */
    static Sketch lossy() {
        return new Sketch().facts("inheritance audit").guard("IOM-LDAP-002", "-inheritance", "approval");
    }

    /** The four flags of one cluster, or the fifth as well. */
    static String ras(String cluster, boolean bundle) {
        return Stream.concat(RAS.stream(), bundle ? Stream.of("bundle") : Stream.empty())
                .map(flag -> cluster + flag)
                .collect(Collectors.joining(" "));
    }

    private static Sketch ras(Sketch sketch, String... clusters) {
        Stream.of(clusters).forEach(cluster -> sketch.facts(ras(cluster, true)));
        String everywhere = Stream.of(clusters)
                .flatMap(cluster -> RAS.stream().map(flag -> cluster + flag))
                .collect(Collectors.joining(" "));
        for (String cluster : clusters) {
            String own = ras(cluster, false);
            sketch.job(cluster + "assets", signed("+", own), signed("-", own));
        }
        String assets = Stream.of(clusters).map(cluster -> cluster + "assets").collect(Collectors.joining(" "));
        sketch.job("domains", signed("+", everywhere), signed("-", everywhere))
                .after("IOM-RAS-003", "domains", assets)
                .superseded("domains", assets);
        for (String cluster : clusters) {
            sketch.implies("IOM-RAS-001", "+" + cluster + "bundle", signed("+", everywhere), Hold.DURING)
                    .guard("IOM-RAS-002", "+" + cluster + "bundle", "domains");
        }
        return sketch;
    }

    private static Sketch orchestrator(Sketch sketch) {
        return sketch.implies("IOM-SCH-001", "+scheduling", "+orchestrator", Hold.BETWEEN)
                .job("drain", "+orchestrator -scheduling", "+scheduling +orchestrator")
                .guard("IOM-SCH-002", "-orchestrator", "drain");
    }

    private static String signed(String sign, String names) {
        return Stream.of(names.split(" ")).map(name -> sign + name).collect(Collectors.joining(" "));
    }
}
