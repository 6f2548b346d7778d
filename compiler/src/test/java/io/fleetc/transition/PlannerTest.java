package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans, each step with the reasons why it is not part of an earlier one. */
class PlannerTest {
    @Test
    void theRolloutOfTwoClustersOnOneDatabaseTakesFourSteps() {
        Sketch sketch = IomSketches.rasOfTwo();
        String other = IomSketches.ras("b.", false);
        assertThat(sketch.plan("", "a.compute " + other, IomSketches.ras("a.", true) + " " + other))
                .isEqualTo("""
                    1  +a.spark +a.workspace +a.namespaces | b.assets
                    2  a.assets
                       IOM-RAS-003: a.assets after +a.spark
                       IOM-RAS-003: a.assets after +a.workspace
                       IOM-RAS-003: a.assets after +a.namespaces
                    3  domains
                       IOM-RAS-002: domains after +a.spark
                       IOM-RAS-002: domains after +a.workspace
                       IOM-RAS-002: domains after +a.namespaces
                       IOM-RAS-003: domains after a.assets
                       IOM-RAS-003: domains after b.assets
                    4  +a.bundle
                       IOM-RAS-001: +a.bundle after +a.spark
                       IOM-RAS-001: +a.bundle after +a.workspace
                       IOM-RAS-001: +a.bundle after +a.namespaces
                       IOM-RAS-002: +a.bundle after domains\
                    """);
    }

    @Test
    void tearingDownTakesTheFifthFlagFirst() {
        assertThat(IomSketches.ras().plan("assets domains", IomSketches.ras("", true), ""))
                .isEqualTo("""
                    1  -bundle
                    2  -compute -spark -workspace -namespaces
                       IOM-RAS-001: -compute after -bundle
                       IOM-RAS-001: -spark after -bundle
                       IOM-RAS-001: -workspace after -bundle
                       IOM-RAS-001: -namespaces after -bundle\
                    """);
    }

    @Test
    void nothingToDoIsNoStep() {
        assertThat(IomSketches.ras().plan("", "compute", "compute")).isEmpty();
    }

    @Test
    void aHandoverPassesThroughNobody() {
        assertThat(IomSketches.ldap().plan("", "a.owner", "b.owner")).isEqualTo("""
            1  -a.owner
            2  +b.owner
               IOM-LDAP-001: +b.owner after -a.owner\
            """);
    }

    @Test
    void whatIsAllowedTogetherComesTogether() {
        assertThat(IomSketches.orchestrator().plan("", "", "scheduling orchestrator"))
                .isEqualTo("1  +scheduling +orchestrator");
    }

    @Test
    void theDrainRunsBetweenTheTwo() {
        assertThat(IomSketches.orchestrator().plan("", "scheduling orchestrator", ""))
                .isEqualTo("""
                    1  -scheduling
                    2  drain
                       IOM-SCH-002: drain after -scheduling
                    3  -orchestrator
                       IOM-SCH-002: -orchestrator after drain\
                    """);
    }

    @Test
    void aClusterThatLagsBehindIsWaitedFor() {
        Sketch ras = new Sketch().implies("RAS", "+bundle", "+compute", Hold.DURING);
        Window window = ras.window(List.of("", "compute"));
        assertThat(ras.text(Planner.plan(Problem.of(ras.model(), window, State.NONE, ras.state("compute bundle")))))
                .isEqualTo("""
                    1 \s
                    2  +bundle
                       RAS: +bundle after all are known to have arrived\
                    """);
    }

    @Test
    void aSerialGroupGoesOneByOneTheLongestChainFirst() {
        Sketch sketch = new Sketch().serial("ONE", "a b c").implies("NEEDS", "+after", "+c", Hold.DURING);
        assertThat(sketch.plan("", "", "a b c after")).isEqualTo("""
            1  +c
            2  +a +after
               ONE: +a after +c
               NEEDS: +after after +c
            3  +b
               ONE: +b after +a\
            """);
    }

    @Test
    void aWishOrdersWhatNothingElseDoes() {
        Sketch sketch = new Sketch().facts("canary rest");
        Precedence wish = new Precedence("rings", sketch.literal("+canary"), sketch.literal("+rest"));
        Problem problem = new Problem(
                sketch.model(),
                Window.of(State.NONE),
                State.NONE,
                sketch.state("canary rest"),
                List.of(wish),
                edge -> false);
        assertThat(sketch.text(Planner.plan(problem))).isEqualTo("""
            1  +canary
            2  +rest
               rings: +rest after +canary\
            """);
    }

    @Test
    void aWishThatCannotBeHadIsLeftOut() {
        Sketch sketch = new Sketch().implies("RAS", "+canary", "+rest", Hold.DURING);
        Precedence wish = new Precedence("rings", sketch.literal("+canary"), sketch.literal("+rest"));
        Problem problem = new Problem(
                sketch.model(),
                Window.of(State.NONE),
                State.NONE,
                sketch.state("canary rest"),
                List.of(wish),
                edge -> false);
        assertThat(sketch.text(Planner.plan(problem))).isEqualTo("""
            1  +rest
            2  +canary
               RAS: +canary after +rest\
            """);
    }

    @Test
    void whatGoesStaleComesRightBeforeItIsUsed() {
        Sketch sketch = new Sketch()
                .facts("first second third upgrade")
                .implies("NEEDS", "+second", "+first", Hold.DURING)
                .implies("NEEDS", "+third", "+second", Hold.DURING)
                .implies("NEEDS", "+upgrade", "+third", Hold.DURING)
                .guard("GUARD", "+upgrade", "stop")
                .job("stop", "", "")
                .job("backup", "", "")
                .job("inventory", "", "")
                .after("AFTER", "stop", "backup inventory")
                .perishable("stop")
                .perishable("backup");
        assertThat(sketch.plan("", "", "first second third upgrade")).isEqualTo("""
            1  +first | inventory
            2  +second | backup
               NEEDS: +second after +first
            3  +third | stop
               NEEDS: +third after +second
               AFTER: stop after backup
               AFTER: stop after inventory
            4  +upgrade
               NEEDS: +upgrade after +third
               GUARD: +upgrade after stop\
            """);
    }

    @Test
    void fromWhatThereIsNoWayBackComesLast() {
        Sketch sketch = new Sketch().facts("lossy slow first").implies("NEEDS", "+slow", "+first", Hold.DURING);
        Literal lossy = sketch.literal("+lossy");
        Problem problem = new Problem(
                sketch.model(),
                Window.of(State.NONE),
                State.NONE,
                sketch.state("lossy slow first"),
                List.of(),
                Set.of(lossy)::contains);
        assertThat(sketch.text(Planner.plan(problem))).isEqualTo("""
            1  +first
            2  +lossy +slow
               NEEDS: +slow after +first\
            """);
    }

    @Test
    void whatIsOnRecordIsUsedBeforeTheChangeEndsIt() {
        Sketch sketch = new Sketch().job("report", "", "+audit").guard("GRD", "-inheritance", "report");
        assertThat(sketch.plan("report", "inheritance", "audit")).isEqualTo("""
            1  -inheritance
            2  +audit
               GRD: +audit after -inheritance\
            """);
    }

    @Test
    void whatNobodyCanBringAboutIsAReason() {
        assertThat(IomSketches.lossy().plan("", "inheritance", "")).isEqualTo("""
            impossible
            IOM-LDAP-002: -inheritance, missing approval\
            """);
    }

    @Test
    void aTargetThatContradictsARuleIsAReason() {
        assertThat(IomSketches.ldap().plan("", "", "a.owner c.owner")).isEqualTo("""
            impossible
            IOM-LDAP-001: +a.owner with +c.owner\
            """);
        assertThat(IomSketches.orchestrator().plan("", "", "scheduling")).isEqualTo("""
            impossible
            IOM-SCH-001: +scheduling, unsure +orchestrator\
            """);
    }

    @Test
    void whatChangesTogetherAndWaitsForItselfIsACircle() {
        Sketch sketch = IomSketches.ldap().together("a.owner b.owner");
        assertThat(sketch.plan("", "a.owner", "b.owner")).isEqualTo("""
            impossible
            IOM-LDAP-001: +b.owner after -a.owner\
            """);
    }

    @Test
    void whatWaitsForEachOtherIsACircle() {
        Sketch sketch = new Sketch()
                .facts("x y")
                .implies("ONE", "+x", "+y", Hold.DURING)
                .implies("OTHER", "+y", "+x", Hold.DURING);
        assertThat(sketch.plan("", "", "x y")).isEqualTo("""
            impossible
            ONE: +x after +y
            OTHER: +y after +x\
            """);
    }

    @Test
    void aJobThatNeedsWhatIsNeitherHereNorThereTakesADetour() {
        Sketch sketch = new Sketch()
                .facts("archive maintenance")
                .job("copy", "+maintenance", "")
                .guard("GRD", "-archive", "copy");
        Plan plan = Planner.plan(sketch.problem("", "archive", ""));
        assertThat(((Plan.Found) plan).searched()).isTrue();
        assertThat(sketch.text(plan)).isEqualTo("""
            1  +maintenance
            2  copy
            3  -archive -maintenance\
            """);
    }

    @Test
    void aSearchThatIsTooLargeSaysSo() {
        Sketch sketch = new Sketch();
        String all = IntStream.range(0, 17)
                .mapToObj(i -> "f" + i)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
        sketch.facts(all).implies("ONE", "+f0", "+f1", Hold.DURING).implies("OTHER", "+f1", "+f0", Hold.DURING);
        assertThat(sketch.plan("", "", all)).isEqualTo("""
            too large with 17
            ONE: +f0 after +f1
            OTHER: +f1 after +f0\
            """);
    }
}
