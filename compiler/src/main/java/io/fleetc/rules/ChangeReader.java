package io.fleetc.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what rules about changes demand, by their kind. */
final class ChangeReader {
    private static final String EDGE = "edge";
    private static final String NEEDS = "needs";
    private static final String FRESH = "fresh";
    private static final String ONE_AT_A_TIME = "oneAtATime";

    private ChangeReader() {}

    /** The kinds of rules about changes, and what they are made of. */
    static Map<String, ConstraintReader.Form> forms() {
        Map<String, ConstraintReader.Form> forms = new LinkedHashMap<>();
        forms.put("guard", new ConstraintReader.Form(List.of(EDGE, NEEDS, FRESH, "missing"), ChangeReader::guard));
        forms.put(
                "lossy",
                new ConstraintReader.Form(
                        List.of(EDGE, NEEDS),
                        rule -> new AboutChange.Lossy(EdgeReader.one(rule, EDGE), NeedReader.all(rule, NEEDS))));
        forms.put(
                "order",
                new ConstraintReader.Form(List.of(EDGE, "over", "first", "last", ONE_AT_A_TIME), ChangeReader::order));
        forms.put(
                "ratchet",
                new ConstraintReader.Form(List.of("over", "raisedBy", "table", "back"), ChangeReader::ratchet));
        forms.put("phases", new ConstraintReader.Form(List.of("over", "phases", "moves"), ChangeReader::phases));
        return forms;
    }

    private static Constraint guard(Part rule) {
        Missing missing = rule.has("missing") ? rule.word("missing", Missing.values(), Missing::word) : Missing.ILLEGAL;
        return new AboutChange.Guard(EdgeReader.one(rule, EDGE), NeedReader.all(rule, NEEDS), fresh(rule), missing);
    }

    /** Whether a global database that is on record as fresh needs nothing. */
    private static boolean fresh(Part part) {
        return part.has(FRESH) && part.word(FRESH, new Boolean[] {true}, exempt -> "exempt");
    }

    private static Constraint order(Part rule) {
        boolean one = rule.bool(ONE_AT_A_TIME, false);
        boolean first = rule.has("first");
        if (first ? rule.has("last") : !one && !rule.has("last")) {
            rule.refuse("a rule of kind `order` has either `first` or `last`, or `oneAtATime`", rule.place());
        }
        return new AboutChange.Order(
                EdgeReader.one(rule, EDGE),
                ConstraintReader.scope(rule),
                rule.has("first") ? ConditionReader.one(rule, "first") : null,
                rule.has("last") ? ConditionReader.one(rule, "last") : null,
                one);
    }

    private static Constraint ratchet(Part rule) {
        List<AboutChange.Compatibility> table = new ArrayList<>();
        if (rule.has("table")) {
            for (Part row : rule.parts("table", "an entry of `table`")) {
                row.only(List.of("from", "with"));
                table.add(new AboutChange.Compatibility(row.range("from"), row.range("with")));
            }
        }
        return new AboutChange.Ratchet(
                ConstraintReader.scope(rule), EdgeReader.one(rule, "raisedBy"), table, NeedReader.all(rule, "back"));
    }

    private static Constraint phases(Part rule) {
        List<AboutChange.Phase> phases = new ArrayList<>();
        for (Part phase : rule.parts("phases", "a phase")) {
            phase.only(List.of("name", "when"));
            phases.add(new AboutChange.Phase(phase.text("name"), ConditionReader.one(phase, "when")));
        }
        String[] names = phases.stream().map(AboutChange.Phase::name).toArray(String[]::new);
        List<AboutChange.Move> moves = new ArrayList<>();
        for (Part move : rule.parts("moves", "a move")) {
            move.only(List.of("to", ONE_AT_A_TIME, NEEDS, "conditions", FRESH));
            moves.add(new AboutChange.Move(
                    names.length == 0 ? move.text("to") : move.word("to", names, name -> name),
                    move.bool(ONE_AT_A_TIME, false),
                    NeedReader.any(move, NEEDS),
                    move.has("conditions") ? ConditionReader.all(move, "conditions") : List.of(),
                    fresh(move)));
        }
        return new AboutChange.Phases(ConstraintReader.scope(rule), phases, moves);
    }
}
