package io.fleetc.evidence;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.schema.EvidenceSchema;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DSSE envelope: a statement as base64, with signatures, which are not verified: whoever may write the fleet is trusted,
 * and what arrived signed need not be unpacked by hand.
 *
 * <p>Everything that is wrong inside points at the payload, since nothing smaller can be shown.
 */
final class Envelope {
    private static final String TYPE = "payloadType";
    private static final String PAYLOAD = "payload";
    private static final String IN_TOTO = "application/vnd.in-toto+json";

    private final Value.Text payload;

    private Envelope(Value.Text payload) {
        this.payload = payload;
    }

    /** Whether a document is an envelope rather than a statement. */
    static boolean isOne(Value value) {
        return value instanceof Value.Mapping map
                && map.get("_type") == null
                && map.get("predicate") == null
                && (map.get(TYPE) != null || map.get(PAYLOAD) != null);
    }

    /** The statement in an envelope. */
    static Checked<EvidenceFile> open(Checked<Value> read) {
        Value.Mapping map = (Value.Mapping) read.value();
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
        Value type = map.get(TYPE);
        if (!(type instanceof Value.Text text && text.text().equals(IN_TOTO))) {
            diagnostics.add(Diagnostic.error(
                            Code.FC6020,
                            "the `payloadType` of an envelope is `" + IN_TOTO + "`",
                            type == null ? key(map, PAYLOAD) : type.span())
                    .on(TYPE));
        }
        if (!(map.get(PAYLOAD) instanceof Value.Text payload)) {
            diagnostics.add(Diagnostic.error(
                            Code.FC6020,
                            "the `payload` of an envelope is a statement as base64",
                            key(map, PAYLOAD, TYPE))
                    .on(PAYLOAD));
            return Checked.none(diagnostics);
        }
        return Checked.of(new Envelope(payload), diagnostics).then(Envelope::statement);
    }

    private static Span key(Value.Mapping map, String... names) {
        for (String name : names) {
            Value.Member member = map.members().get(name);
            if (member != null) {
                return member.keySpan();
            }
        }
        return map.span();
    }

    private Checked<EvidenceFile> statement() {
        Optional<String> text = decoded();
        if (text.isEmpty()) {
            return Checked.none(
                    Diagnostic.error(Code.FC6020, "the `payload` of an envelope is base64 of UTF-8", payload.span())
                            .on(PAYLOAD));
        }
        Source inside = new Source(payload.span().source().name(), text.get());
        return outside(EvidenceSchema.shipped()
                .check(YamlReader.read(inside))
                .map(shaped ->
                        new EvidenceFile(Document.of((Value.Mapping) outside(shaped.document())), payload.span())));
    }

    /** The text of the payload; empty if it is none. The alphabet is that of RFC 4648 section 4 or 5, as DSSE allows. */
    private Optional<String> decoded() {
        String written = payload.text().replaceAll("\\s", "").replace('-', '+').replace('_', '/');
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException none) {
            return Optional.empty();
        }
    }

    private <T> Checked<T> outside(Checked<T> inside) {
        List<Diagnostic> diagnostics =
                inside.diagnostics().stream().map(this::outside).toList();
        return inside.present() ? Checked.of(inside.value(), diagnostics) : Checked.absent(diagnostics);
    }

    /** The same said of the payload; other places would be the same one, and edits would edit the base64. */
    private Diagnostic outside(Diagnostic said) {
        List<Help> help = said.help().stream()
                .map(each -> new Help(each.text(), List.of()))
                .toList();
        List<String> notes = new ArrayList<>(said.notes());
        notes.add("the place is line " + said.at().span().from().line() + ", column "
                + said.at().span().from().column() + " of the decoded payload");
        return new Diagnostic(
                said.code(),
                said.severity(),
                said.message(),
                new Label(payload.span(), said.at().text()),
                List.of(),
                notes,
                help,
                said.path());
    }

    /** The same value, standing where the payload stands; the reader has limited how deep it is. */
    private Value outside(Value value) {
        Span span = payload.span();
        if (value instanceof Value.Mapping map) {
            Map<String, Value.Member> members = new LinkedHashMap<>();
            map.members().forEach((key, member) -> members.put(key, new Value.Member(span, outside(member.value()))));
            return new Value.Mapping(members, span);
        }
        if (value instanceof Value.Sequence list) {
            return new Value.Sequence(list.items().stream().map(this::outside).toList(), span);
        }
        if (value instanceof Value.Text text) {
            return new Value.Text(text.text(), span);
        }
        if (value instanceof Value.Whole whole) {
            return new Value.Whole(whole.number(), span);
        }
        if (value instanceof Value.Decimal decimal) {
            return new Value.Decimal(decimal.number(), span);
        }
        return value instanceof Value.Bool bool ? new Value.Bool(bool.on(), span) : new Value.Null(span);
    }
}
