package io.fleetc.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a plan is called: what it does, as a name for directories and branches. */
final class PlanName {
    private static final int LONGEST = 50;

    private PlanName() {}

    /** The name of what these moves do: {@code enable-some-flag-dc-a}, or the first of them and how many more there are. */
    static String of(List<Move> moves) {
        if (moves.isEmpty()) {
            return "nothing";
        }
        Move last = moves.get(moves.size() - 1);
        List<String> words = new ArrayList<>();
        words.add(
                switch (last.kind()) {
                    case FLAG_ON -> "enable-" + last.subject();
                    case FLAG_OFF -> "disable-" + last.subject();
                    case UPGRADE -> "upgrade-to-" + last.to();
                    case DOWNGRADE -> "downgrade-to-" + last.to();
                    case DATABASE -> "move-database";
                    case OWNER -> "hand-over-ldap";
                    case ROLE -> "switch-roles";
                    case SETTINGS, DATABASE_SETTINGS -> "settings";
                    case NEW_CLUSTER -> "add";
                    case RETIRED_CLUSTER -> "retire";
                });
        words.add(last.target());
        String name = String.join("-", words)
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).replaceAll("-+$", "");
    }
}
