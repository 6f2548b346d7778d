package io.fleetc.dhall.data;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;

/** Says why something is no data. */
final class NoData {
    private static final String NO_FORM = " has no form as data";
    private static final String A_TYPE = "a type";

    private NoData() {}

    /** The diagnostic of a meaning that data cannot hold. */
    static Diagnostic diagnostic(Denotation meaning, Span place) {
        if (meaning instanceof Denotation.BytesValue bytes) {
            return error("a value of type `Bytes`", bytes.span()).helping("write it as `Text`, for example in base64");
        }
        if (meaning instanceof Denotation.DoubleValue number) {
            return error("`" + number.value() + "`", number.span()).helping("write a finite number");
        }
        if (meaning instanceof Denotation.Function function) {
            return error("a function", written(function.body(), place))
                    .helping("apply it: it takes `" + function.label() + "`");
        }
        if (meaning instanceof Denotation.Constructor constructor) {
            return error("the constructor `" + constructor.label() + "`", constructor.span())
                    .helping("apply it to what the alternative holds");
        }
        if (meaning instanceof Denotation.Primitive primitive && primitive.builtin() == Builtin.NONE) {
            return error("`None` without a type", place).helping("write the type behind it: `None Text`");
        }
        if (meaning instanceof Denotation.PartialBuiltin partial) {
            return error("the function `" + partial.builtin().spelling() + "`", place)
                    .helping("apply it to all its arguments");
        }
        if (meaning instanceof Denotation.Primitive primitive
                && primitive.builtin().arity() > 0) {
            return error("`" + primitive.builtin().spelling() + "`", place).helping("apply it to its arguments");
        }
        if (meaning instanceof Denotation.Proof) {
            return error("a proof", place).helping("bind it with `let` and let the value follow `in`");
        }
        return error(A_TYPE, place).helping("write a value of the type");
    }

    /** The diagnostic of a tag that is to stand among fields which are not there. */
    static Diagnostic inline(Denotation.UnionValue union, Span place) {
        return Diagnostic.error(
                        Code.FC7080,
                        "the tag of `" + union.label() + "` cannot stand inline, since it holds no record",
                        union.span().known() ? union.span() : place)
                .helping("write `nesting` with the name of a field that is to hold it, or put it into a record");
    }

    private static Diagnostic error(String what, Span span) {
        return Diagnostic.error(Code.FC7080, what + NO_FORM, span);
    }

    private static Span written(Denotation.Body body, Span place) {
        return body instanceof Denotation.Body.Closure closure
                        && closure.expression().span().known()
                ? closure.expression().span()
                : place;
    }
}
