package io.fleetc.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves in words. */
public final class MoveText {
    private static final int MOST = 3;

    private MoveText() {}

    /** What a move does, without saying where. */
    public static String what(Move move) {
        return switch (move.kind()) {
            case FLAG_ON -> "+ " + move.subject();
            case FLAG_OFF -> "- " + move.subject();
            case UPGRADE, DOWNGRADE -> "platform " + move.from() + " to " + move.to();
            case DATABASE -> move.from() + " to " + move.to();
            case OWNER -> (move.to().equals("yes") ? "LDAP sync by " : "no LDAP sync by ") + move.subject();
            case ROLE -> move.from() + " to " + move.to();
            case SETTINGS, DATABASE_SETTINGS ->
                move.subject().isEmpty()
                        ? "the rest"
                        : move.subject()
                                + (move.to().isEmpty() && move.from().isEmpty()
                                        ? ""
                                        : ": " + shown(move.from()) + " to " + shown(move.to()));
            case NEW_CLUSTER -> "comes to the fleet";
            case RETIRED_CLUSTER -> "leaves the fleet";
        };
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    /** A move with its place: {@code + x on dc-a}. */
    static String brief(Move move) {
        return switch (move.kind()) {
            case NEW_CLUSTER, RETIRED_CLUSTER -> move.target() + " " + what(move);
            default -> what(move) + " on " + move.target();
        };
    }

    /** Some moves in one line, by what they do. */
    static String summary(List<Move> moves) {
        Map<String, Set<String>> targets = new LinkedHashMap<>();
        moves.forEach(move -> targets.computeIfAbsent(what(move), what -> new LinkedHashSet<>())
                .add(move.target()));
        List<String> parts = new ArrayList<>();
        Map<Set<String>, List<String>> byTargets = new LinkedHashMap<>();
        targets.forEach((what, where) ->
                byTargets.computeIfAbsent(where, key -> new ArrayList<>()).add(what));
        byTargets.forEach((where, what) -> parts.add(few(List.copyOf(where)) + ": " + few(what)));
        return few(parts);
    }

    private static String few(List<String> parts) {
        return parts.size() <= MOST
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, MOST)) + " and " + (parts.size() - MOST) + " more";
    }
}
