package io.fleetc.output;

/**
 * The commands that make a directory hold what the fleet compiles to.
 *
 * @param usual what writes and deletes files of fleetc's own
 * @param forced what also overwrites and deletes those of them that were edited by hand
 */
public record Repair(String usual, String forced) {
    /** A command that asks for {@code --force} where files were edited. */
    public static Repair forcing(String command) {
        return new Repair(command, command + " --force");
    }

    /** A command that overwrites whatever is there. */
    public static Repair always(String command) {
        return new Repair(command, command);
    }

    /** The same with words behind each command. */
    public Repair andThen(String more) {
        return new Repair(usual + more, forced + more);
    }

    /** The command for differences of which the gravest asks for this; nothing where only a person can help. */
    String command(Difference.Remedy remedy) {
        return switch (remedy) {
            case WRITE -> usual;
            case FORCE -> forced;
            case MOVE -> "";
        };
    }
}
