package io.fleetc.evidence;

/**
 * What a statement is about.
 *
 * @param kind what it is
 * @param name the name of the cluster or global database; empty for the fleet
 * @param identity PostgreSQL's system identifier of the database that was touched; empty if the statement does not say
 * @param prefix the prefix of its databases; empty if the statement does not say
 */
public record Scope(Kind kind, String name, String identity, String prefix) implements Comparable<Scope> {
    /** What a statement can be about. */
    public enum Kind {
        /** One cluster, and a database of its own. */
        CLUSTER("cluster"),
        /** A database that clusters share. */
        GLOBAL_DATABASE("globalDatabase"),
        /** All of them. */
        FLEET("fleet");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How the subject of a statement names it. */
        public String word() {
            return word;
        }
    }

    /** A cluster. */
    public static Scope cluster(String name) {
        return new Scope(Kind.CLUSTER, name, "", "");
    }

    /** A global database, whichever server it is on. */
    public static Scope globalDatabase(String name) {
        return new Scope(Kind.GLOBAL_DATABASE, name, "", "");
    }

    /** The whole fleet. */
    public static Scope fleet() {
        return new Scope(Kind.FLEET, "", "", "");
    }

    /** Whether both have the same kind and name, and neither says of the database what the other one contradicts. */
    public boolean agreesWith(Scope other) {
        return kind == other.kind
                && name.equals(other.name)
                && agree(identity, other.identity)
                && agree(prefix, other.prefix);
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** The subject of a statement about it: {@code cluster/dc-a}, {@code globalDatabase/eu} or {@code fleet}. */
    public String subject() {
        return kind == Kind.FLEET ? kind.word() : kind.word() + "/" + name;
    }

    /** By kind, name, identity and prefix. */
    @Override
    public int compareTo(Scope other) {
        int kinds = kind.compareTo(other.kind);
        if (kinds != 0) {
            return kinds;
        }
        int names = name.compareTo(other.name);
        if (names != 0) {
            return names;
        }
        int identities = identity.compareTo(other.identity);
        return identities != 0 ? identities : prefix.compareTo(other.prefix);
    }

    @Override
    public String toString() {
        return subject();
    }
}
