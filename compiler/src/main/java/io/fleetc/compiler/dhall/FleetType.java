package io.fleetc.compiler.dhall;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Dhall type of a part of a fleet. */
sealed interface FleetType {
    /** A built-in type, by its Dhall name. */
    enum Scalar implements FleetType {
        TEXT("Text"),
        NATURAL("Natural"),
        INTEGER("Integer"),
        DOUBLE("Double"),
        BOOL("Bool");

        private final String spelling;

        Scalar(String spelling) {
            this.spelling = spelling;
        }

        /** How Dhall writes it. */
        String spelling() {
            return spelling;
        }
    }

    /** Data without a shape: the JSON type of the Prelude. */
    enum Free implements FleetType {
        JSON
    }

    /** The union of one empty alternative: a text that cannot be another one. */
    record Word(String word) implements FleetType {}

    /** A list. */
    record ListOf(FleetType element) implements FleetType {}

    /** A map from text. */
    record MapOf(FleetType value) implements FleetType {}

    /** A type that the package exports under a name. */
    sealed interface Named extends FleetType {
        /** Its name in the package. */
        String name();

        /** What it is, in one sentence. */
        String about();
    }

    /** A text out of a few: a union of empty alternatives. */
    record Choice(String name, String about, List<String> words) implements Named {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A record, with a default for every field that can be left out. */
    record Struct(String name, String about, Map<String, Field> fields) implements Named {
        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * A record whose fields depend on one of them: a union of records, each of which brings that field along.
     *
     * @param by the field that chooses
     * @param variants the records by the word that chooses them; {@code override} is the one for layers, which leaves the
     *     choice to the layer below
     */
    record Variants(String name, String about, String by, Map<String, Struct> variants) implements Named {
        /** The variant without a choice. */
        static final String OVERRIDE = "override";

        public Variants {
            variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        }
    }

    /**
     * A field of a record.
     *
     * @param type its type, without the {@code Optional} around it
     * @param required whether it must be given
     * @param constant the only text that it may have, which is then its default; or null
     */
    record Field(FleetType type, boolean required, @Nullable String constant) {}
}
