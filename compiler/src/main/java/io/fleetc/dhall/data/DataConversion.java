package io.fleetc.dhall.data;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Elements;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.DecimalText;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A closed, well-typed meaning to plain data, by the rules of {@code dhall-to-json}.
 *
 * <p>{@code Some x} is {@code x}; a {@code None} is left out of a record or map and a null in a list; a union is what its
 * alternative holds, or its name if it holds nothing; a list of {@code { mapKey, mapValue }} is a map; a double without a
 * fraction is a whole number; dates and times are texts; a {@link TaggedUnion} keeps its tag; a value of the Prelude's
 * JSON type is the document it builds. Functions, types and bytes are no data.
 *
 * <p>Meanings are evaluated part by part as the walk reaches them, so that no normal form is ever built. Every value has
 * the span of the expression that yielded it, every key that of its label; if that stands in an environment variable, the
 * span of the import.
 */
public final class DataConversion {
    /** How many lists and maps may stand in each other: as many as in YAML. */
    private static final int MAX_DEPTH = 512;

    /** How large the data may be, in characters: Dhall shares what is equal, data does not. */
    private static final long MAX_SIZE = 64L * 1024 * 1024;

    /** What a value takes beside its text, wherever it is written or kept. */
    private static final int OVERHEAD = 32;

    private static final String KEY = "mapKey";
    private static final String VALUE = "mapValue";

    private final Evaluator evaluator;
    private final DataRules rules;
    private final JsonEncoding json;
    private final Deque<Parts> open = new ArrayDeque<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long size;

    private DataConversion(Evaluator evaluator, DataRules rules) {
        this.evaluator = evaluator;
        this.rules = rules;
        this.json = new JsonEncoding(evaluator);
    }

    /**
     * The data that a meaning stands for, or everything in it that is none.
     *
     * @param meaning the meaning of a closed expression that has a type
     * @param place the expression, for what has no place of its own
     */
    public static Checked<Value> toValue(Denotation meaning, Span place, Evaluator evaluator, DataRules rules) {
        DataConversion conversion = new DataConversion(evaluator, rules);
        Value value = conversion.convert(meaning, place);
        return value == null || !conversion.diagnostics.isEmpty()
                ? Checked.none(conversion.diagnostics)
                : Checked.of(value);
    }

    private @Nullable Value convert(Denotation meaning, Span place) {
        Outcome outcome = begin(meaning, place);
        while (size <= MAX_SIZE) {
            Parts parts = open.peek();
            if (outcome.opened() && parts != null) {
                outcome = parts.hasNext()
                        ? begin(next(parts), parts.place())
                        : Outcome.of(open.pop().whole());
            } else if (parts == null) {
                return outcome.value();
            } else {
                give(parts, outcome);
                outcome = Outcome.OPENED;
            }
        }
        return tooLarge(place);
    }

    private Delayed next(Parts parts) {
        Delayed part = parts.next();
        if (parts.step() instanceof String key) {
            size += key.length();
        }
        return part;
    }

    private void give(Parts parts, Outcome outcome) {
        Value value = outcome.value();
        if (value == null || (outcome.left() && !(parts instanceof Parts.Items))) {
            parts.leaveOut();
            return;
        }
        if (parts instanceof Parts.Entries entries && !rules.repeatedKeys()) {
            Span before = entries.before();
            if (before != null) {
                diagnostics.add(said(
                        Diagnostic.error(Code.FC1012, "the key `" + parts.step() + "` is written twice", parts.place())
                                .also(before, "first written here")));
            }
        }
        parts.take(value);
    }

    /** What became of a part, or {@link Outcome#OPENED} if its own parts come first. */
    private Outcome begin(Delayed part, Span place) {
        size += OVERHEAD;
        Denotation meaning = unwrapped(part);
        Value scalar = scalar(meaning);
        if (scalar != null) {
            return Outcome.of(scalar);
        }
        if (meaning instanceof Denotation.NoneValue none) {
            return new Outcome(new Value.Null(none.span().visible()), true, false);
        }
        if (JsonEncoding.isNull(meaning)) {
            return new Outcome(new Value.Null(place.visible()), !rules.writtenNulls(), false);
        }
        if (meaning instanceof Denotation.ListValue list) {
            return enter(parts(list), list.span(), place);
        }
        if (meaning instanceof Denotation.RecordValue record) {
            return record(record, place);
        }
        diagnostics.add(said(NoData.diagnostic(meaning, place)));
        return Outcome.NOTHING;
    }

    /** The meaning below {@code Some}, alternatives of unions and constructors of a JSON document. */
    private Denotation unwrapped(Delayed part) {
        Denotation at = evaluator.force(part);
        while (true) {
            Delayed inside = null;
            if (at instanceof Denotation.SomeValue some) {
                inside = some.value();
            } else if (at instanceof Denotation.UnionValue union) {
                inside = union.payload();
            } else if (at instanceof Denotation.Function function) {
                inside = json.document(function);
            } else if (at instanceof Denotation.StuckApplication) {
                inside = JsonEncoding.content(at);
            }
            if (inside == null) {
                return at;
            }
            at = evaluator.force(inside);
        }
    }

    private @Nullable Value scalar(Denotation meaning) {
        if (meaning instanceof Denotation.TextValue text) {
            return text(text.text().text(), text.span());
        }
        if (meaning instanceof Denotation.BoolValue bool) {
            return new Value.Bool(bool.value(), bool.span().visible());
        }
        if (meaning instanceof Denotation.NaturalValue number) {
            return new Value.Whole(number.value(), number.span().visible());
        }
        if (meaning instanceof Denotation.IntegerValue number) {
            return new Value.Whole(number.value(), number.span().visible());
        }
        if (meaning instanceof Denotation.DoubleValue number && Double.isFinite(number.value())) {
            return number(number.value(), number.span().visible());
        }
        if (meaning instanceof Denotation.UnionValue union) {
            return text(union.label(), union.span());
        }
        if (meaning instanceof Denotation.DateValue date) {
            return text(date.value().toString(), date.span());
        }
        if (meaning instanceof Denotation.TimeValue time) {
            return text(time.value().toString(), time.span());
        }
        return meaning instanceof Denotation.TimeZoneValue zone
                ? text(zone.value().toString(), zone.span())
                : null;
    }

    private Value text(String text, Span span) {
        size += text.length();
        return new Value.Text(text, span.visible());
    }

    /** A whole number has the digits that the double needs, and zeros behind them. */
    private static Value number(double number, Span span) {
        return number == Math.rint(number)
                ? new Value.Whole(new BigDecimal(DecimalText.of(number)).toBigInteger(), span)
                : new Value.Decimal(number, span);
    }

    private Outcome record(Denotation.RecordValue record, Span place) {
        Map<String, Denotation.Member> fields = record.members();
        TaggedUnion tagged = TaggedUnion.in(record, evaluator);
        if (tagged != null) {
            fields = tagged.fields(evaluator);
            if (fields == null) {
                diagnostics.add(said(NoData.inline(tagged.union(), place)));
                return Outcome.NOTHING;
            }
        }
        return enter(new Parts.Fields(fields, record.span()), record.span(), place);
    }

    private Outcome enter(Parts parts, Span span, Span place) {
        if (open.size() >= MAX_DEPTH) {
            diagnostics.add(Diagnostic.error(
                    Code.FC1016,
                    "lists and maps are nested more than " + MAX_DEPTH + " levels deep",
                    span.known() ? span : place));
            return Outcome.NOTHING;
        }
        open.push(parts);
        return Outcome.OPENED;
    }

    private Parts parts(Denotation.ListValue list) {
        Elements elements = list.elements();
        if (elements.size() == 0) {
            return isMap(list.type()) ? new Parts.Entries(List.of(), list.span()) : new Parts.Items(list);
        }
        List<Parts.Entry> entries = new ArrayList<>(elements.size());
        for (Delayed element : elements.toList()) {
            Parts.Entry entry = entry(element);
            if (entry == null) {
                return new Parts.Items(list);
            }
            entries.add(entry);
        }
        return new Parts.Entries(entries, list.span());
    }

    private boolean isMap(@Nullable Delayed listType) {
        if (listType == null
                || !(evaluator.force(listType) instanceof Denotation.ListType list)
                || !(evaluator.force(list.element()) instanceof Denotation.RecordType type)
                || type.members().size() != 2
                || !type.members().containsKey(VALUE)) {
            return false;
        }
        Denotation.Member keys = type.members().get(KEY);
        Denotation key = keys == null ? type : evaluator.force(keys.value());
        return (key instanceof Denotation.UnionType union && isEnumeration(union))
                || (key instanceof Denotation.Primitive primitive && primitive.builtin() == Builtin.TEXT);
    }

    private static boolean isEnumeration(Denotation.UnionType union) {
        return union.alternatives().values().stream().allMatch(alternative -> alternative.type() == null);
    }

    /** The element as an entry, or null: elements are of one type, but a key may be an alternative that holds something. */
    private Parts.@Nullable Entry entry(Delayed element) {
        if (!(evaluator.force(element) instanceof Denotation.RecordValue record)
                || record.members().size() != 2) {
            return null;
        }
        Denotation.Member keys = record.members().get(KEY);
        Denotation.Member values = record.members().get(VALUE);
        if (keys == null || values == null) {
            return null;
        }
        Denotation key = evaluator.force(keys.value());
        if (key instanceof Denotation.TextValue text) {
            return new Parts.Entry(text.text().text(), text.span(), values.value());
        }
        return key instanceof Denotation.UnionValue union && union.payload() == null
                ? new Parts.Entry(union.label(), union.span(), values.value())
                : null;
    }

    private Diagnostic said(Diagnostic diagnostic) {
        if (open.isEmpty()) {
            return diagnostic;
        }
        String path = path();
        return diagnostic.on(path).labelled("becomes `" + path + "`");
    }

    private String path() {
        List<Object> steps = new ArrayList<>(open.size());
        open.descendingIterator().forEachRemaining(parts -> steps.add(parts.step()));
        return new ValuePath(steps).toString();
    }

    private @Nullable Value tooLarge(Span place) {
        diagnostics.add(Diagnostic.error(
                        Code.FC1017,
                        "the data is larger than " + MAX_SIZE / (1024 * 1024) + " MiB once it is written out",
                        place)
                .noting("Dhall keeps equal parts once; as data each of them is there as often as it is used"));
        return null;
    }

    /**
     * What became of a part.
     *
     * @param value the value; null if it is no data or not known yet
     * @param left whether it is left out of records and maps
     * @param opened whether its parts come first
     */
    private record Outcome(@Nullable Value value, boolean left, boolean opened) {
        /** The parts of the part come first. */
        static final Outcome OPENED = new Outcome(null, false, true);

        /** It is no data, which was said. */
        static final Outcome NOTHING = new Outcome(null, true, false);

        static Outcome of(Value value) {
            return new Outcome(value, false, false);
        }
    }
}
