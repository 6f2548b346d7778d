package io.fleetc.diff;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what changes about a cluster in the words in which people think of it: its release, its flags, its settings. */
final class Headlines {
    private static final String SECURITY = "it concerns authorization, identity, secrets or audit";

    /**
     * A setting that decides much.
     *
     * @param path its path in a cluster of the fleet
     * @param risk what another value of it may do
     * @param reason why
     */
    private record Setting(ValuePath path, Risk risk, String reason) {
        static Setting of(String path, Risk risk, String reason) {
            return new Setting(ValuePath.parse(path), risk, reason);
        }
    }

    private static final String ELSEWHERE = "data is looked for in another place";
    private static final String DATABASE = "users, rights and catalogs are read from another database";
    private static final String ACCOUNT = "the database is reached with another account";
    private static final String ENCRYPTION = "the connection to the database is protected in another way";
    private static final String NAMES = "every object gets another name";

    private static final List<Setting> SETTINGS = List.of(
            Setting.of("storage.type", Risk.DATA_LOSS, ELSEWHERE),
            Setting.of("storage.bucketName", Risk.DATA_LOSS, ELSEWHERE),
            Setting.of("storage.endpoint", Risk.DATA_LOSS, ELSEWHERE),
            Setting.of("storage.region", Risk.DATA_LOSS, ELSEWHERE),
            Setting.of("storage.storageAccountName", Risk.DATA_LOSS, ELSEWHERE),
            Setting.of("database.host", Risk.ACCESS, DATABASE),
            Setting.of("database.port", Risk.ACCESS, DATABASE),
            Setting.of("database.prefix", Risk.ACCESS, DATABASE),
            Setting.of("database.user", Risk.ACCESS, ACCOUNT),
            Setting.of("database.passwordSecret", Risk.ACCESS, ACCOUNT),
            Setting.of("database.ssl", Risk.ACCESS, ENCRYPTION),
            Setting.of("globalDatabase.ref", Risk.ACCESS, DATABASE),
            Setting.of("clusterDatabase.host", Risk.ACCESS, DATABASE),
            Setting.of("clusterDatabase.port", Risk.ACCESS, DATABASE),
            Setting.of("clusterDatabase.prefix", Risk.ACCESS, DATABASE),
            Setting.of("clusterDatabase.user", Risk.ACCESS, ACCOUNT),
            Setting.of("clusterDatabase.passwordSecret", Risk.ACCESS, ACCOUNT),
            Setting.of("clusterDatabase.ssl", Risk.ACCESS, ENCRYPTION),
            Setting.of("storage.secretKeySecret", Risk.ACCESS, "storage is reached with another secret"),
            Setting.of("authentication", Risk.ACCESS, "who may sign in changes"),
            Setting.of("secretDelivery", Risk.ACCESS, "Secrets reach the cluster in another way"),
            Setting.of("secretStore", Risk.ACCESS, "secrets of users are kept in another place"),
            Setting.of("trustStore", Risk.ACCESS, "other certificates are trusted"),
            Setting.of("serviceAccount", Risk.ACCESS, "pods act as somebody else"),
            Setting.of("namespace", Risk.REMOVED, NAMES),
            Setting.of("releaseName", Risk.REMOVED, NAMES),
            Setting.of("delivery", Risk.REMOVED, "the objects get another owner"),
            Setting.of("standbyFor", Risk.DATA_LOSS, "whose place it takes in a disaster changes"),
            Setting.of("role", Risk.SCALING, "an active cluster runs, a passive one does not"),
            Setting.of("kubernetes.server", Risk.NETWORK, "the API server has another address"));

    private final ClusterSide before;
    private final ClusterSide after;
    private final List<Headline> headlines = new ArrayList<>();

    private Headlines(ClusterSide before, ClusterSide after) {
        this.before = before;
        this.after = after;
    }

    /** Release first, then what is switched on and off, then other flags, then settings. */
    static List<Headline> of(ClusterSide before, ClusterSide after) {
        Headlines said = new Headlines(before, after);
        if (!before.release().equals(after.release())) {
            said.headlines.add(new Headline("release", before.release(), after.release(), null));
        }
        Set<String> flags = new TreeSet<>(before.flags().keySet());
        flags.addAll(after.flags().keySet());
        flags.forEach(name -> said.switched(name, true));
        flags.forEach(name -> said.switched(name, false));
        flags.forEach(said::stated);
        SETTINGS.forEach(said::setting);
        return said.headlines;
    }

    private void switched(String name, boolean on) {
        FlagSide first = before.flags().get(name);
        FlagSide second = after.flags().get(name);
        boolean was = first != null && first.on();
        boolean is = second != null && second.on();
        if (was == is || is != on) {
            return;
        }
        String sentence = (on ? "switches on `" : "switches off `") + name + "`";
        if (second == null) {
            sentence += ", which " + after.release() + " does not know";
        } else if (!second.explicit()) {
            sentence += ", by the default of " + after.release();
        }
        boolean security = (first != null && first.security()) || (second != null && second.security());
        headlines.add(new Headline(
                sentence, null, null, security ? Finding.about(Risk.ACCESS, SECURITY, "flag " + name) : null));
    }

    /** The state stays, but another one is responsible for it. */
    private void stated(String name) {
        FlagSide first = before.flags().get(name);
        FlagSide second = after.flags().get(name);
        if (first == null || second == null || first.on() != second.on() || first.explicit() == second.explicit()) {
            return;
        }
        String state = second.on() ? "on" : "off";
        headlines.add(Headline.of(
                second.explicit()
                        ? "states `" + name + "`, which stays " + state
                        : "leaves `" + name + "` to the default of " + after.release() + ", which is " + state));
    }

    private void setting(Setting setting) {
        Value first = setting.path().in(before.specification());
        Value second = setting.path().in(after.specification());
        if (first == null ? second == null : first.equals(second)) {
            return;
        }
        headlines.add(new Headline(
                "`" + setting.path() + "`",
                shown(first),
                shown(second),
                Finding.about(setting.risk(), setting.reason(), setting.path().toString())));
    }

    private static String shown(@Nullable Value value) {
        return value == null ? "nothing" : Wording.value(value);
    }
}
