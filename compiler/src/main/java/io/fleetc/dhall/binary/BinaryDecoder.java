package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;

/**
 * CBOR to expressions, as strict as the standard's chapter on the binary form: every array has the shape of its form, no
 * byte is left. Labels of one record may repeat, which is for type inference to refuse.
 */
public final class BinaryDecoder {
    private BinaryDecoder() {}

    /**
     * The expression that the bytes encode, without spans.
     *
     * @param name what messages call the bytes; only the name counts
     */
    public static Checked<Expression> decode(byte[] bytes, Source name) {
        CborReader reader = new CborReader(bytes, name);
        Expression expression = new Decoding(reader).expression();
        Diagnostic problem = reader.problem();
        return problem == null ? Checked.of(expression) : Checked.none(problem);
    }
}
