package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.source.Source;
import java.util.EnumMap;
import java.util.Map;

/** The types of the built-ins, as the standard writes them. */
final class BuiltinTypes {
    private static final Map<Builtin, String> WRITTEN = new EnumMap<>(Builtin.class);

    static {
        write(
                "Natural -> forall (natural : Type) -> forall (succ : natural -> natural) -> forall (zero : natural)"
                        + " -> natural",
                Builtin.NATURAL_FOLD);
        write(
                "(forall (natural : Type) -> forall (succ : natural -> natural) -> forall (zero : natural) -> natural)"
                        + " -> Natural",
                Builtin.NATURAL_BUILD);
        write("Natural -> Bool", Builtin.NATURAL_IS_ZERO, Builtin.NATURAL_EVEN, Builtin.NATURAL_ODD);
        write("Natural -> Integer", Builtin.NATURAL_TO_INTEGER);
        write("Natural -> Text", Builtin.NATURAL_SHOW);
        write("Natural -> Natural -> Natural", Builtin.NATURAL_SUBTRACT);
        write("Integer -> Double", Builtin.INTEGER_TO_DOUBLE);
        write("Integer -> Text", Builtin.INTEGER_SHOW);
        write("Integer -> Integer", Builtin.INTEGER_NEGATE);
        write("Integer -> Natural", Builtin.INTEGER_CLAMP);
        write("Double -> Text", Builtin.DOUBLE_SHOW);
        write(
                "forall (a : Type) -> (forall (list : Type) -> forall (cons : a -> list -> list)"
                        + " -> forall (nil : list) -> list) -> List a",
                Builtin.LIST_BUILD);
        write(
                "forall (a : Type) -> List a -> forall (list : Type) -> forall (cons : a -> list -> list)"
                        + " -> forall (nil : list) -> list",
                Builtin.LIST_FOLD);
        write("forall (a : Type) -> List a -> Natural", Builtin.LIST_LENGTH);
        write("forall (a : Type) -> List a -> Optional a", Builtin.LIST_HEAD, Builtin.LIST_LAST);
        write("forall (a : Type) -> List a -> List { index : Natural, value : a }", Builtin.LIST_INDEXED);
        write("forall (a : Type) -> List a -> List a", Builtin.LIST_REVERSE);
        write("Text -> Text", Builtin.TEXT_SHOW);
        write(
                "forall (needle : Text) -> forall (replacement : Text) -> forall (haystack : Text) -> Text",
                Builtin.TEXT_REPLACE);
        write("Date -> Text", Builtin.DATE_SHOW);
        write("Time -> Text", Builtin.TIME_SHOW);
        write("TimeZone -> Text", Builtin.TIME_ZONE_SHOW);
        write(
                "Type",
                Builtin.BOOL,
                Builtin.NATURAL,
                Builtin.INTEGER,
                Builtin.DOUBLE,
                Builtin.TEXT,
                Builtin.BYTES,
                Builtin.DATE,
                Builtin.TIME,
                Builtin.TIME_ZONE);
        write("Type -> Type", Builtin.LIST, Builtin.OPTIONAL);
        write("forall (A : Type) -> Optional A", Builtin.NONE);
    }

    private final Evaluator evaluator;
    private final Map<Builtin, Denotation> types = new EnumMap<>(Builtin.class);

    BuiltinTypes(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The type of a built-in. */
    Denotation of(Builtin builtin) {
        Denotation type = types.get(builtin);
        if (type == null) {
            type = read(builtin);
            types.put(builtin, type);
        }
        return type;
    }

    private Denotation read(Builtin builtin) {
        String written = WRITTEN.get(builtin);
        if (written == null) {
            throw new IllegalStateException("a built-in without a type: " + builtin.spelling());
        }
        Source source = new Source(builtin.spelling(), written);
        return evaluator.evaluate(DhallParser.parse(source).value().expression(), Environment.empty());
    }

    private static void write(String type, Builtin... builtins) {
        for (Builtin builtin : builtins) {
            WRITTEN.put(builtin, type);
        }
    }
}
