package io.fleetc.verify;

/**
 * One object's need of another one.
 *
 * @param kind kind of the object that is needed
 * @param namespace its namespace; empty for a kind of the whole cluster
 * @param name its name
 * @param before whether it must be there before the object that needs it, rather than at some time
 */
public record Reference(String kind, String namespace, String name, boolean before) {

    /** What is needed, whenever that may be. */
    String id() {
        return id(kind, namespace, name);
    }

    static String id(String kind, String namespace, String name) {
        return kind + " `" + (namespace.isEmpty() ? "" : namespace + "/") + name + "`";
    }
}
