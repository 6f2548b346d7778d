package io.fleetc.dhall.imports;

import io.fleetc.dhall.binary.BinaryDecoder;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Imports with a hash: what is known by its hash, from this run or from the cache, is not read again. An entry of the cache
 * counts only if its bytes have the hash, it holds no imports and it has a type; else it is as if it were not there.
 */
final class FrozenImports {
    private final SemanticCache cache;
    private final Checking checking;
    private final Map<String, Imported> known = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private boolean warnedOfWriting;

    FrozenImports(SemanticCache cache, Checking checking) {
        this.cache = cache;
        this.checking = checking;
    }

    /** What has this hash, or null if that must be read. */
    @Nullable
    Imported find(String hash, Span span) {
        Imported found = known.get(hash);
        if (found == null && asked.add(hash)) {
            Optional<SemanticCache.Entry> entry = cache.find(hash);
            if (entry.isPresent()) {
                found = entry.get().sound() ? decoded(entry.get().bytes().toArray(), hash) : null;
                if (found == null) {
                    warnings.add(ImportMessages.spoiltEntry(span, hash));
                }
            }
        }
        return found;
    }

    private @Nullable Imported decoded(byte[] bytes, String hash) {
        Checked<Expression> decoded = BinaryDecoder.decode(bytes, new Source("sha256:" + hash, ""));
        if (!decoded.accepted() || ImportPlan.of(decoded.value()).size() > 0) {
            return null;
        }
        Checked<Denotation> type = checking.infer(decoded.value());
        if (!type.accepted()) {
            return null;
        }
        Imported found = Imported.ready(new Place.Missing(), checking.delay(decoded.value()), type.value());
        found.hash(hash);
        known.put(hash, found);
        return found;
    }

    /** Whether the import has the hash that is written there; then it is kept under it. */
    boolean holds(Imported imported, String hash, Span span) {
        if (imported.hash() == null) {
            byte[] normalForm = BinaryEncoder.encode(checking.alphaNormal(imported.value()));
            String found = SemanticHash.of(normalForm);
            imported.hash(found);
            if (found.equals(hash)) {
                keep(imported, hash, normalForm, span);
            }
        }
        return hash.equals(imported.hash());
    }

    private void keep(Imported imported, String hash, byte[] normalForm, Span span) {
        known.put(hash, imported);
        if (!cache.store(hash, normalForm) && !warnedOfWriting) {
            warnedOfWriting = true;
            warnings.add(ImportMessages.cacheNotWritten(span));
        }
    }

    /** What is to be said about the cache since the last time. */
    List<Diagnostic> takeWarnings() {
        List<Diagnostic> taken = List.copyOf(warnings);
        warnings.clear();
        return taken;
    }
}
