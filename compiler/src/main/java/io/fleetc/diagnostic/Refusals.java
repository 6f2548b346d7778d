package io.fleetc.diagnostic;

import io.fleetc.source.Reading;
import io.fleetc.source.Reading.Refused;
import io.fleetc.source.Sources;

/** Says why a file has no text. */
public final class Refusals {
    private static final String SAVE_AS_UTF8 = "save the file as UTF-8";

    private Refusals() {}

    /** The diagnostic of a file that cannot be read. */
    public static Diagnostic diagnostic(Refused refused) {
        return switch (refused.problem()) {
            case NO_ROOT ->
                error(refused, Code.FC1001, "does not exist")
                        .helping("name a directory that holds `fleet.yaml`, or one file");
            case TOO_LARGE ->
                error(refused, Code.FC1004, size(refused.detail()))
                        .helping("move clusters into files of their own under `clusters/`, one each");
            case OUTSIDE_ROOT ->
                error(refused, Code.FC1003, "does not lie under the fleet root")
                        .noting("symbolic links and `..` are resolved first")
                        .helping("move the file into the fleet");
            case LINK_CYCLE ->
                error(refused, Code.FC1008, "is a symbolic link that leads back to itself")
                        .helping("replace the link by the file or directory that is meant");
            case BINARY, OTHER_ENCODING, NOT_UTF8 -> notText(refused);
            case NOT_STORED ->
                error(refused, Code.FC6005, "is not in this clone")
                        .noting("the revision names it, but the repository does not hold it")
                        .helping(
                                "clone without `--filter`; if the clone is not partial, `git fsck` finds what is lost");
            case NOT_FOUND, DIRECTORY, SPECIAL, NOT_READABLE, CHANGED -> unreadable(refused);
        };
    }

    private static Diagnostic unreadable(Refused refused) {
        return switch (refused.problem()) {
            case DIRECTORY -> error(refused, Code.FC1002, "is a directory where a file is expected");
            case SPECIAL -> error(refused, Code.FC1002, "is a device or pipe where a file is expected");
            case NOT_READABLE ->
                error(refused, Code.FC1002, "may not be read by the user that runs fleetc")
                        .helping("grant that user permission to read it");
            case CHANGED ->
                error(refused, Code.FC1002, "changed while it was read")
                        .helping("run again when nothing else writes it");
            default -> error(refused, Code.FC1002, "does not exist");
        };
    }

    private static Diagnostic notText(Refused refused) {
        String position = "byte " + refused.detail();
        return switch (refused.problem()) {
            case OTHER_ENCODING ->
                error(refused, Code.FC1005, "is " + refused.detail() + " where UTF-8 is expected")
                        .helping(SAVE_AS_UTF8);
            case NOT_UTF8 ->
                Diagnostic.error(Code.FC1006, position + " of the file is not UTF-8", refused.at())
                        .helping(SAVE_AS_UTF8);
            default ->
                error(refused, Code.FC1005, "is binary where text is expected").noting(position + " shows it");
        };
    }

    private static Diagnostic error(Reading.Refused refused, Code code, String what) {
        return Diagnostic.error(code, "`" + refused.name() + "` " + what, refused.at());
    }

    private static String size(String bytes) {
        String limit = Sources.MAX_BYTES / (1024 * 1024) + " MiB";
        return bytes.isEmpty()
                ? "is larger than the limit of " + limit
                : "has " + bytes + " bytes, the limit is " + Sources.MAX_BYTES + " (" + limit + ")";
    }
}
