package io.fleetc.compiler.dhall;

import io.fleetc.compiler.dhall.FleetType.Choice;
import io.fleetc.compiler.dhall.FleetType.Field;
import io.fleetc.compiler.dhall.FleetType.Named;
import io.fleetc.compiler.dhall.FleetType.Struct;
import io.fleetc.compiler.dhall.FleetType.Variants;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.source.Source;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Dhall package of the fleet model: a schema {@code { Type, default }} for every record, so that {@code Cluster::{ … }}
 * needs only what is set, a union for every text out of a few, and the JSON type of the Prelude for what has no shape.
 */
public final class FleetPackage {
    private static final String HEAD = """
        {- Types and defaults for a fleet in Dhall: `Fleet::{ … }`, `Cluster::{ … }` and all that is in them.

           Generated from fleet.schema.json, which also says what each field means; do not edit.
        -}
        let Map = \\(Value : Type) -> List { mapKey : Text, mapValue : Value }

        -- The JSON type of the Prelude: data of any shape.
        let JSON =
              forall (JSON : Type) ->
              forall  ( json
                      : { array : List JSON -> JSON
                        , bool : Bool -> JSON
                        , double : Double -> JSON
                        , integer : Integer -> JSON
                        , null : JSON
                        , object : List { mapKey : Text, mapValue : JSON } -> JSON
                        , string : Text -> JSON
                        }
                      ) ->
                JSON

        """;

    private static final int COLUMNS = 100;

    private final StringBuilder text = new StringBuilder(HEAD);

    private FleetPackage() {}

    /** The text of the package, for {@code schemas/dhall/package.dhall}. */
    public static String text() {
        FleetPackage made = new FleetPackage();
        FleetTypes types = FleetTypes.shipped();
        types.named().forEach(made::let);
        made.exports(types);
        return DhallFormatter.format(DhallParser.parse(new Source("package.dhall", made.text.toString()))
                .value());
    }

    private void let(Named type) {
        comment(type.about());
        text.append("let ").append(type.name()).append(" =\n");
        if (type instanceof Choice choice) {
            alternatives(choice);
        } else if (type instanceof Variants variants) {
            alternatives(variants);
        } else {
            schema((Struct) type);
        }
        text.append("\n\n");
    }

    private void comment(String about) {
        int column = COLUMNS;
        for (String word : about.split("\\s+", -1)) {
            if (column + 1 + word.length() > COLUMNS) {
                text.append(text.charAt(text.length() - 1) == '\n' ? "--" : "\n--");
                column = 2;
            }
            text.append(' ').append(word);
            column += 1 + word.length();
        }
        text.append('\n');
    }

    private void alternatives(Choice choice) {
        text.append("< ")
                .append(choice.words().stream().map(FleetPackage::label).collect(Collectors.joining(" | ")))
                .append(" >");
    }

    private void alternatives(Variants variants) {
        String separator = "< ";
        for (Map.Entry<String, Struct> variant : variants.variants().entrySet()) {
            text.append(separator)
                    .append(label(variant.getKey()))
                    .append(" : ")
                    .append(variant.getValue().name());
            text.append(".Type");
            separator = " | ";
        }
        text.append(" >");
    }

    private void schema(Struct struct) {
        text.append("{ Type = { ");
        String separator = "";
        for (Map.Entry<String, Field> entry : struct.fields().entrySet()) {
            Field field = entry.getValue();
            boolean optional = !field.required() && field.constant() == null;
            text.append(separator).append(label(entry.getKey())).append(optional ? " : Optional " : " : ");
            text.append(optional ? argument(field.type()) : type(field.type()));
            separator = ", ";
        }
        text.append(" }, default = {");
        separator = "";
        for (Map.Entry<String, Field> entry : struct.fields().entrySet()) {
            Field field = entry.getValue();
            if (!field.required()) {
                text.append(separator)
                        .append(label(entry.getKey()))
                        .append(" = ")
                        .append(initial(field));
                separator = ", ";
            }
        }
        text.append(separator.isEmpty() ? "=} }" : "} }");
    }

    private static String initial(Field field) {
        if (field.constant() == null) {
            return "None " + argument(field.type());
        }
        return field.type() instanceof FleetType.Word
                ? type(field.type()) + "." + label(field.constant())
                : '"' + field.constant() + '"';
    }

    private void exports(FleetTypes types) {
        text.append("in { Map, JSON");
        types.named().forEach(type -> text.append(", ").append(type.name()));
        text.append(" }\n");
    }

    /** A label, in quotes where it is no simple one; the schema has no keyword of Dhall for a name. */
    private static String label(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_/-]*") ? name : '`' + name + '`';
    }

    private static String argument(FleetType type) {
        boolean compound = type instanceof FleetType.ListOf || type instanceof FleetType.MapOf;
        return compound ? "(" + type(type) + ")" : type(type);
    }

    /** A type as the package writes it. */
    private static String type(FleetType type) {
        if (type instanceof FleetType.Scalar scalar) {
            return scalar.spelling();
        }
        if (type instanceof FleetType.Word word) {
            return "< " + label(word.word()) + " >";
        }
        if (type instanceof FleetType.ListOf list) {
            return "List " + argument(list.element());
        }
        if (type instanceof FleetType.MapOf map) {
            return "Map " + argument(map.value());
        }
        if (type instanceof Named named) {
            return named instanceof Struct ? named.name() + ".Type" : named.name();
        }
        return "JSON";
    }
}
