package io.fleetc.dhall.imports;

import io.fleetc.dhall.imports.Unit.Attempt;
import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolution of one expression: a stack of the files whose imports are being resolved, the one where the run began at
 * its bottom. Each step of the topmost one either links an import, or puts the file that is imported on top and comes back
 * to the same import when that is settled. So a chain of files is as long as it likes.
 *
 * <p>What is not there unwinds the stack to the innermost {@code ?} that has another operand; if there is none it is a
 * mistake, which is reported, and the steps behind it are taken all the same for the sake of further mistakes.
 */
final class Resolution {
    private final Following following;
    private final Deque<Unit> units = new ArrayDeque<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** How many attempts of all units have another operand. */
    private int ways;

    Resolution(Following following) {
        this.following = following;
    }

    /** Everything that was said. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Resolves and checks the expression, and what it imports. */
    void run(Unit beginning) {
        units.push(beginning);
        while (!units.isEmpty()) {
            Unit unit = units.peek();
            if (unit.isDone()) {
                finish(unit);
                units.pop();
            } else {
                step(unit);
            }
        }
        diagnostics.addAll(following.takeWarnings());
    }

    private void step(Unit unit) {
        ImportPlan.Step step = unit.step();
        if (step instanceof ImportPlan.Follow follow) {
            follow(unit, follow.imported());
        } else if (step instanceof ImportPlan.Alternatives alternatives) {
            Attempt attempt = new Attempt(alternatives);
            unit.attempts().push(attempt);
            ways += attempt.hasMore() ? 1 : 0;
            unit.advance();
        } else {
            Attempt attempt = unit.attempts().pop();
            ways -= attempt.hasMore() ? 1 : 0;
            following.checking().links().choose(attempt.alternatives().operation(), attempt.operand());
            unit.jump(attempt.alternatives().end());
        }
    }

    private void follow(Unit unit, Expression.Import imported) {
        Outcome outcome = following.follow(unit, imported);
        if (outcome instanceof Outcome.Linked linked) {
            following.checking().links().link(imported, linked.meaning());
            unit.advance();
        } else if (outcome instanceof Outcome.Pending pending) {
            units.push(pending.unit());
        } else if (outcome instanceof Outcome.Lacking lacking) {
            lack(unit, lacking.absence());
        } else if (outcome instanceof Outcome.Cyclic cyclic) {
            fail(unit, List.of(ImportMessages.cycle(imported.span(), cycle(cyclic.file()))));
        } else {
            fail(unit, ((Outcome.Failed) outcome).mistakes());
        }
    }

    private void fail(Unit unit, List<Diagnostic> mistakes) {
        mistakes.forEach(mistake -> report(mistake, null));
        unit.fail();
        unit.advance();
    }

    /** Goes on with the next way to do without what is not there. */
    private void lack(Unit unit, Absence absence) {
        Absence lacking = absence;
        while (!unit.attempts().isEmpty()) {
            Attempt attempt = unit.attempts().element();
            boolean more = attempt.hasMore();
            attempt.lacks(lacking);
            if (more) {
                ways -= attempt.hasMore() ? 0 : 1;
                unit.jump(attempt.alternatives().start(attempt.tried()));
                return;
            }
            unit.attempts().pop();
            unit.jump(attempt.alternatives().end() - 1);
            lacking = attempt.absence();
        }
        if (ways > 0) {
            unit.target().lack(lacking);
            units.pop();
        } else {
            report(lacking.why(), lacking.route());
            unit.fail();
            unit.advance();
        }
    }

    /** Checks the expression whose imports are all resolved. */
    private void finish(Unit unit) {
        Imported target = unit.target();
        if (unit.hasFailed()) {
            target.fail();
            return;
        }
        Checked<Denotation> type = following.checking().infer(unit.expression());
        type.diagnostics().forEach(said -> report(said, null));
        if (type.accepted()) {
            Delayed value = following.checking().delay(unit.expression());
            target.settle(value, type.value());
        } else {
            target.fail();
        }
    }

    private void report(Diagnostic said, Absence.@Nullable Route route) {
        List<Span> imports = new ArrayList<>();
        for (Absence.Route next = route; next != null; next = next.inner()) {
            imports.add(next.imported());
        }
        Collections.reverse(imports);
        for (Unit below : units) {
            if (below.importedAt() != null) {
                imports.add(below.importedAt());
            }
        }
        diagnostics.add(said.isError() ? ImportMessages.routed(VariableValues.hidden(said, imports), imports) : said);
    }

    /** The files from the one that is imported again up to the one that does so, and that file once more. */
    private List<String> cycle(Imported file) {
        List<String> files = new ArrayList<>();
        files.add(file.shown());
        for (Unit unit : units) {
            files.add(unit.target().shown());
            if (unit.target() == file) {
                break;
            }
        }
        Collections.reverse(files);
        return files;
    }
}
