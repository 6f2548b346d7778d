package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the imports of expressions and checks them, each file once however often it is imported: the front door of this
 * package, for one run.
 *
 * <ol>
 *   <li>{@link ImportPlan} lists the imports of a file; {@link Resolution} takes them one by one and keeps the files that
 *       are being resolved on a stack of its own;
 *   <li>{@link Following} finds out what one import means: {@link FrozenImports} knows it by its hash, {@link Place} says
 *       where it leads, {@link ImportPolicy} whether it may, {@link Contents} what is there;
 *   <li>{@link Links} remembers it: imports are never copied into the expression, they are shared.
 * </ol>
 */
public final class ImportResolver {
    private final Following following;
    private final Checking checking;

    /**
     * A resolver.
     *
     * @param sources the files under the root
     * @param policy what else may be read
     * @param transport the way to what is remote
     * @param cache normal forms of earlier runs
     * @param environment the environment variables
     * @param home the absolute path that {@code ~} stands for, null if there is none
     * @param limits how far the run may go
     */
    public ImportResolver(
            Sources sources,
            ImportPolicy policy,
            Transport transport,
            SemanticCache cache,
            Map<String, String> environment,
            @Nullable String home,
            Limits limits) {
        checking = new Checking(limits);
        Contents contents = new Contents(
                new LocalFiles(sources, policy.roots(), home), environment, policy, new RemoteFiles(transport, policy));
        following = new Following(
                checking,
                new FrozenImports(cache, checking),
                contents,
                new Headers(environment, contents, checking.evaluator()),
                policy);
    }

    /** Resolves what the expression of a file imports, and checks it and all of that. */
    public Checked<Resolved> resolve(Parsed parsed) {
        Unit unit = following.beginning(parsed);
        Resolution resolution = new Resolution(following);
        resolution.run(unit);
        if (unit.target().state() != Imported.State.READY) {
            // What an earlier program imported too was spoken of then.
            return Checked.absent(resolution.diagnostics());
        }
        Resolved resolved = new Resolved(
                parsed.expression(),
                checking.links(),
                checking.evaluator(),
                unit.target().type(),
                unit.target().value(),
                followed(unit));
        return Checked.of(resolved, resolution.diagnostics());
    }

    /** Whether a file under the root, by its root-relative name, was imported by an expression that was resolved. */
    public boolean followed(String name) {
        return following.followed(name);
    }

    private List<Resolved.Followed> followed(Unit unit) {
        List<Resolved.Followed> followed = new ArrayList<>();
        for (Expression.Import imported : unit.plan().imports()) {
            Imported meaning = checking.links().find(imported);
            if (meaning != null) {
                followed.add(new Resolved.Followed(imported, meaning.value(), meaning.type()));
            }
        }
        return followed;
    }
}
