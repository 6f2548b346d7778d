package io.fleetc.dhall;

import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes integrity hashes behind imports: a hash that no longer holds is replaced, one that lacks is added. Nothing else
 * of the text changes. An alternative that was not needed is left as it is, since nobody looked at what is there.
 */
public final class Freezing {
    private final Supplier<ImportResolver> imports;
    private final boolean all;

    /**
     * A way to freeze.
     *
     * @param imports gives a resolver for one run, which reads no cache: what counts is what is there
     * @param all whether imports of files and environment variables are frozen too, not only those of URLs
     */
    public Freezing(Supplier<ImportResolver> imports, boolean all) {
        this.imports = imports;
        this.all = all;
    }

    /** The text with hashes. */
    public Checked<String> freeze(Source text) {
        Source current = text;
        while (true) {
            Checked<DhallProgram> program = DhallProgram.of(current, imports.get());
            List<Edit> stale = program.accepted() ? List.of() : staleHashes(program.diagnostics(), current);
            if (stale.isEmpty()) {
                Source source = current;
                return program.then(accepted ->
                        DhallProgram.within(() -> Checked.of(apply(missingHashes(accepted.resolved()), source))));
            }
            // What is imported behind a stale hash is looked at only when the hash is right.
            current = new Source(text.name(), apply(stale, current));
        }
    }

    /** The edits that put right the hashes of this text; none if something else is wrong with it too. */
    private static List<Edit> staleHashes(List<Diagnostic> diagnostics, Source text) {
        List<Edit> edits = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (!diagnostic.isError()) {
                continue;
            }
            if (!diagnostic.code().equals(Code.FC7064.name())
                    || diagnostic.at().span().source() != text) {
                return List.of();
            }
            diagnostic.help().stream().map(Help::edits).forEach(edits::addAll);
        }
        return edits;
    }

    private List<Edit> missingHashes(Resolved resolved) {
        List<Edit> edits = new ArrayList<>();
        ReadBack readBack = new ReadBack(resolved.evaluator());
        for (Resolved.Followed followed : resolved.imports()) {
            Expression.Import imported = followed.imported();
            if (imported.hash() == null && isFrozen(imported)) {
                String hash = " sha256:" + SemanticHash.of(readBack.alphaNormal(followed.value()));
                edits.add(new Edit(imported.targetSpan().after(), hash));
            }
        }
        return edits;
    }

    private boolean isFrozen(Expression.Import imported) {
        return imported.mode() != ImportMode.LOCATION
                && (imported.target() instanceof ImportTarget.Remote
                        || (all && !(imported.target() instanceof ImportTarget.Missing)));
    }

    private static String apply(List<Edit> edits, Source source) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        List<Edit> inOrder =
                edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
        for (Edit edit : inOrder) {
            text.append(source.text(), from, edit.span().start()).append(edit.replacement());
            from = edit.span().end();
        }
        return text.append(source.text(), from, source.text().length()).toString();
    }
}
