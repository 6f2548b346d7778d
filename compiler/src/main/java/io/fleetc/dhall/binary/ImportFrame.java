package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [24, hash, mode, kind, …]}; only the headers of an URL are an expression. */
final class ImportFrame extends Frame {
    /** The modes in the order of their numbers. */
    static final List<ImportMode> MODES = List.of(ImportMode.values());

    /** The anchors in the order of their numbers. */
    static final List<ImportTarget.Anchor> ANCHORS = List.of(ImportTarget.Anchor.values());

    /** SHA-256 of 32 bytes, as a multihash says it. */
    private static final int[] MULTIHASH = {0x12, 0x20};

    private final Items items;
    private final @Nullable String hash;
    private final ImportMode mode;
    private final int target;
    private boolean begun;

    /** What can be seen outside of the headers, which are resolved before anything else and see none of it. */
    private final Scope outside;

    private @Nullable Expression headers;

    ImportFrame(Decoding decoding, @Nullable Frame below, Items items) {
        super(decoding, below, true);
        this.items = items;
        this.outside = decoding.scope;
        items.next();
        hash = hash();
        items.next();
        mode = MODES.get((int) reader.integer("the mode of an import", 0, MODES.size() - 1));
        items.next();
        target = (int) reader.integer("the kind of an import", Form.HTTP, Form.MISSING);
    }

    private @Nullable String hash() {
        if (reader.peek() == CborReader.Kind.NULL) {
            reader.nothing();
            return null;
        }
        int place = reader.mark();
        byte[] multihash = reader.bytes("a hash or `null`");
        if (multihash.length != 34 || multihash[0] != MULTIHASH[0] || multihash[1] != MULTIHASH[1]) {
            reader.refuse("expected a SHA-256 as multihash at byte " + place);
            return null;
        }
        return HexFormat.of().formatHex(multihash, 2, 34);
    }

    @Override
    void take(Expression part) {
        headers = part;
        decoding.scope = outside;
    }

    @Override
    @Nullable
    Expression proceed() {
        boolean remote = target <= Form.HTTPS;
        if (remote && !begun) {
            begun = true;
            items.next();
            if (reader.peek() != CborReader.Kind.NULL) {
                decoding.scope = new Scope();
                return null;
            }
            reader.nothing();
        }
        ImportTarget found = remote ? remote() : here();
        items.end();
        return new Expression.Import(found, mode, hash, NOWHERE, NOWHERE);
    }

    private ImportTarget here() {
        if (target == Form.MISSING) {
            return new ImportTarget.Missing();
        }
        if (target == Form.ENVIRONMENT) {
            return new ImportTarget.Environment(text("the name of a variable"));
        }
        List<String> directory = components(1);
        return new ImportTarget.Local(ANCHORS.get(target - Form.LOCAL), directory, text("a file"));
    }

    private ImportTarget remote() {
        String authority = text("an authority");
        List<String> directory = components(2);
        String file = text("a file");
        items.next();
        String query = null;
        if (reader.peek() == CborReader.Kind.NULL) {
            reader.nothing();
        } else {
            query = reader.text("a query or `null`");
        }
        return new ImportTarget.Remote(target == Form.HTTPS, authority, directory, file, query, headers);
    }

    private List<String> components(int behind) {
        List<String> directory = new ArrayList<>();
        while (items.left() > behind) {
            directory.add(text("a part of a path"));
        }
        return directory;
    }

    private String text(String what) {
        items.next();
        return reader.text(what);
    }
}
