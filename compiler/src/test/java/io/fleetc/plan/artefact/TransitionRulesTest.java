package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.manifest.ServiceFixture;
import io.fleetc.model.Cluster;
import io.fleetc.plan.artefact.TransitionRule.FlagIs;
import io.fleetc.rules.RuleBook;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of all rules only those reach the policy that one cluster can hold itself to. */
class TransitionRulesTest {
    private static final RuleBook SHIPPED = RuleBook.shipped(Catalogue.shipped());

    @Test
    void theShippedRulesKeepBundleAuthorizationBehindTheRasFlags() {
        assertThat(of(SHIPPED, "3.18.0"))
                .contains(new TransitionRule.Requires(
                        "IOM-RAS-001",
                        on("domainLevelBundleAuthorization"),
                        List.of(
                                on("onboardComputeRas"),
                                on("onboardSparkJobRas"),
                                on("onboardWorkspaceRas"),
                                on("onboardNamespaceMappingRas"))));
    }

    @Test
    void theShippedGuardsBecomeDemandsForEvidence() {
        assertThat(of(SHIPPED, "3.18.0"))
                .contains(new TransitionRule.Guarded(
                        "IOM-RAS-002", on("domainLevelBundleAuthorization"), List.of("ras-domains")));
    }

    /** A rule that may be broken while a change is under way would be refused by a policy that sees one step at a time. */
    @Test
    void whatIsAllowedDuringAChangeIsLeftOut() {
        assertThat(of(SHIPPED, "3.18.0")).extracting(TransitionRule::rule).doesNotContain("IOM-SCH-001");
    }

    @Test
    void whatIsNotAboutThisClusterIsLeftOut() {
        RuleBook book = SHIPPED.extendedBy(List.of(rules())).value();
        assertThat(of(book, "4.0.1")).extracting(TransitionRule::rule).contains("ACME-001", "ACME-002");
        assertThat(of(book, "3.18.0"))
                .extracting(TransitionRule::rule)
                .contains("ACME-001")
                .doesNotContain("ACME-002");
    }

    private static List<TransitionRule> of(RuleBook book, String release) {
        Cluster cluster = ServiceFixture.cluster(release, "", "").cluster();
        return TransitionRules.of(book, cluster);
    }

    private static FlagIs on(String flag) {
        return new FlagIs(flag, true);
    }

    private static Value rules() {
        return YamlReader.read(new Source("rules/acme.yaml", """
            apiVersion: fleetc.io/v1alpha1
            kind: RuleCatalogue
            metadata: {name: acme}
            spec:
              rules:
                - id: ACME-001
                  kind: requires
                  title: Metrics need the event stream
                  when: {enabled: icebergMetrics}
                  needs: [{enabled: eventStream}]
                  hold: {rest: error, between: error, during: error}
                  harm: nothing is measured
                  source: {document: our handbook, section: "1"}
                  assurance: documented
                  severity: error
                  waivable: true
                  examples:
                    - accepted: {flags: {icebergMetrics: true, eventStream: true}}
                    - rejected: {flags: {icebergMetrics: true, eventStream: false}}
                - id: ACME-002
                  kind: requires
                  title: From 4.0.0 on auditing needs the event stream
                  applies: {releases: ">=4.0.0"}
                  when: {enabled: dataAccessAudit}
                  needs: [{enabled: eventStream}]
                  hold: {rest: error, between: error, during: error}
                  harm: nothing is audited
                  source: {document: our handbook, section: "2"}
                  assurance: documented
                  severity: error
                  waivable: true
                  examples:
                    - accepted: {flags: {dataAccessAudit: true, eventStream: true}}
                    - rejected: {flags: {dataAccessAudit: true, eventStream: false}}
            """)).value();
    }
}
