package io.fleetc.dhall.imports;

import io.fleetc.dhall.imports.RemoteFiles.Retrieved;
import io.fleetc.dhall.imports.Transport.Header;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Rope;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows single imports in the order of the standard's judgment: the cache, the place, sanity, headers, the content, CORS,
 * and the hash at the end. To follow an import again is to go on where it stood.
 */
final class Following {
    private final Checking checking;
    private final FrozenImports frozen;
    private final Contents contents;
    private final Headers headers;
    private final ImportPolicy policy;
    private final Map<File, Imported> files = new LinkedHashMap<>();
    private final Set<Place> followed = new LinkedHashSet<>();

    /** A place and the headers that it is asked for with. */
    private record File(Place place, List<Header> headers) {}

    Following(Checking checking, FrozenImports frozen, Contents contents, Headers headers, ImportPolicy policy) {
        this.checking = checking;
        this.frozen = frozen;
        this.contents = contents;
        this.headers = headers;
        this.policy = policy;
    }

    /** The expression where a run begins, so that an import that leads back to it is a cycle. */
    Unit beginning(Parsed parsed) {
        Place place = Place.ofPath(parsed.source().name());
        Imported target = new Imported(place, parsed.source().name(), List.of());
        files.put(new File(place, List.of()), target);
        return new Unit(target, parsed.expression(), null, false);
    }

    /** Follows an import of the expression. */
    Outcome follow(Unit unit, Expression.Import imported) {
        Outcome outcome = outcome(unit, imported);
        if (imported.target() instanceof ImportTarget.Environment && !(outcome instanceof Outcome.Lacking)) {
            checking.links().confide();
        }
        return outcome;
    }

    private Outcome outcome(Unit unit, Expression.Import imported) {
        String hash = imported.hash();
        Imported known = hash == null ? null : frozen.find(hash, imported.span());
        if (known != null) {
            return new Outcome.Linked(known);
        }
        Source text = hash == null || imported.mode() != ImportMode.CODE ? null : policy.shipped(hash);
        if (hash != null && text != null) {
            return shipped(unit, imported, hash, text);
        }
        Place here = unit.target().place();
        Place place = here.chain(imported.target());
        if (imported.mode() == ImportMode.LOCATION) {
            return verified(imported, Locations.of(place, imported.span()));
        }
        if (place instanceof Place.Missing) {
            return lacking(imported, hash == null ? ImportMessages.missing() : ImportMessages.missingFromCache());
        }
        if (place instanceof Place.Remote remote) {
            return remote(unit, imported, remote);
        }
        if (here instanceof Place.Remote) {
            return Outcome.Failed.of(ImportMessages.insane(imported.span(), here, place));
        }
        boolean raw = imported.mode() != ImportMode.CODE;
        return content(unit, imported, new File(place, List.of()), contents.read(place, raw, imported.span()));
    }

    /** What has the hash is known: that the text has it is for whoever ships it to prove. */
    private Outcome shipped(Unit unit, Expression.Import imported, String hash, Source text) {
        Outcome outcome = file(unit, imported, new File(Place.ofHash(hash), List.of()), text);
        if (outcome instanceof Outcome.Pending pending) {
            pending.unit().target().hash(hash);
        }
        return outcome;
    }

    private Outcome remote(Unit unit, Expression.Import imported, Place.Remote place) {
        boolean hashed = imported.hash() != null;
        if (!policy.allowsHost(place.origin())) {
            String shipped = imported.mode() == ImportMode.CODE ? policy.shippedAt(place) : null;
            if (shipped != null) {
                return lacking(imported, ImportMessages.otherThanShipped(imported, shipped));
            }
            return lacking(imported, ImportMessages.remoteOff(place, hashed));
        }
        if (policy.needsHashes() && !hashed && !unit.isCovered()) {
            return Outcome.Failed.of(ImportMessages.noHash(imported.span(), place));
        }
        Outcome pending = headers.pending(unit, imported);
        if (pending != null) {
            return pending;
        }
        List<Header> written = headers.written(unit, imported);
        Retrieved retrieved = contents.retrieve(place, written, headers::configured);
        if (retrieved.content() instanceof Content.Raw raw) {
            if (unit.target().place() instanceof Place.Remote here && !retrieved.isSharedWith(here.origin())) {
                return Outcome.Failed.of(
                        ImportMessages.notShared(imported.span(), here.origin(), place, retrieved.sharedWith()));
            }
            Content content = imported.mode() == ImportMode.CODE ? Contents.asText(place.text(), raw.bytes()) : raw;
            return content(unit, imported, new File(place, written), content);
        }
        return content(unit, imported, new File(place, written), retrieved.content());
    }

    private Outcome content(Unit unit, Expression.Import imported, File file, Content content) {
        if (content instanceof Content.Absent absent) {
            return lacking(imported, absent.why());
        }
        if (content instanceof Content.Refused refused) {
            return Outcome.Failed.of(ImportMessages.at(refused.why(), imported.span()));
        }
        if (content instanceof Content.Text text) {
            return file(unit, imported, file, text.source());
        }
        Octets bytes = ((Content.Raw) content).bytes();
        if (imported.mode() == ImportMode.BYTES) {
            Denotation value = new Denotation.BytesValue(bytes, imported.span());
            return verified(imported, Imported.ready(file.place, value, new Denotation.Primitive(Builtin.BYTES)));
        }
        String text = text(bytes);
        if (text == null) {
            Diagnostic notUnicode = ImportMessages.notUnicode(contents.shown(file.place));
            return Outcome.Failed.of(ImportMessages.at(notUnicode, imported.span()));
        }
        Denotation value = new Denotation.TextValue(Rope.of(text), imported.span());
        return verified(imported, Imported.ready(file.place, value, new Denotation.Primitive(Builtin.TEXT)));
    }

    /** The text that the bytes are, every one of them, or null. */
    private static @Nullable String text(Octets bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** Whether a file under the root was imported. */
    boolean followed(String name) {
        return followed.contains(Place.ofPath(name));
    }

    private Outcome file(Unit unit, Expression.Import imported, File file, Source source) {
        followed.add(file.place);
        Imported known = files.get(file);
        if (known == null) {
            Imported begun = new Imported(file.place, contents.shown(file.place), file.headers);
            files.put(file, begun);
            Checked<Parsed> parsed = DhallParser.parse(source);
            if (!parsed.accepted()) {
                begun.fail();
                return unparsed(file.place, parsed.diagnostics(), imported.span());
            }
            boolean covered = unit.isCovered() || imported.hash() != null;
            return new Outcome.Pending(new Unit(begun, parsed.value().expression(), imported.span(), covered));
        }
        return switch (known.state()) {
            case BEGUN -> new Outcome.Cyclic(known);
            case READY -> verified(imported, known);
            case ABSENT -> new Outcome.Lacking(known.absence().through(imported.span()));
            case FAILED -> Outcome.Failed.before();
        };
    }

    /** The mistakes of an import that does not parse; those of a variable are not shown, since they quote its value. */
    static Outcome unparsed(Place place, List<Diagnostic> mistakes, Span imported) {
        if (place instanceof Place.Variable variable) {
            return Outcome.Failed.of(
                    ImportMessages.at(ImportMessages.variableIsNoExpression(variable.name()), imported));
        }
        return new Outcome.Failed(mistakes.stream()
                .map(mistake -> ImportMessages.at(mistake, imported))
                .toList());
    }

    private Outcome verified(Expression.Import imported, Imported meaning) {
        String hash = imported.hash();
        return hash == null || frozen.holds(meaning, hash, imported.span())
                ? new Outcome.Linked(meaning)
                : Outcome.Failed.of(
                        ImportMessages.otherHash(imported, meaning.shown(), String.valueOf(meaning.hash())));
    }

    private static Outcome lacking(Expression.Import imported, Diagnostic why) {
        return new Outcome.Lacking(new Absence(ImportMessages.at(why, imported.span()), null));
    }

    Checking checking() {
        return checking;
    }

    /** What is to be said about the cache since the last time. */
    List<Diagnostic> takeWarnings() {
        return frozen.takeWarnings();
    }
}
