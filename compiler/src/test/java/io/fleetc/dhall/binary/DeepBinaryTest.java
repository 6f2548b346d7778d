package io.fleetc.dhall.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.SmallStack;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long chains and deep nesting in the binary form, on a small stack. */
class DeepBinaryTest {
    private static final int LONG = 100_000;

    /** Chains that are nested arrays: what begins each one, the innermost part, what ends each one. */
    @ParameterizedTest
    @CsvSource({
        "operands, 840304, 00, 00",
        "alternatives, 84030b, 820f01, 820f02",
        "arguments, 8300, 00, 00",
        "bindings, 8518196161f6820f01, 00, ''",
        "clauses, 84181d, 00, 81616100",
        "selections, 8309, 00, 6161",
        "projections, 830a, 00, 6161",
        "projections by type, 830a, 00, 8100",
    })
    void aChainOfArraysIsNotDeep(String name, String head, String inner, String tail) throws InterruptedException {
        byte[] bytes = nested(LONG, head, inner, tail);
        SmallStack.run(() -> {
            Expression chain = decoded(bytes).value();
            byte[] encoded = BinaryEncoder.encode(chain);
            assertThat(links(chain)).as(name).isEqualTo(LONG);
            assertThat(links(decoded(encoded).value())).as(name).isEqualTo(LONG);
            assertThat(SemanticHash.of(chain)).isEqualTo(SemanticHash.of(encoded));
        });
    }

    private static int links(Expression chain) {
        if (chain instanceof Expression.Operation operation) {
            return operation.operands().size() - 1;
        }
        if (chain instanceof Expression.Application application) {
            return application.arguments().size();
        }
        if (chain instanceof Expression.Let let) {
            return let.bindings().size();
        }
        if (chain instanceof Expression.With with) {
            return with.clauses().size();
        }
        int links = 0;
        for (Expression rest = chain; !(rest instanceof Expression.Variable); links++) {
            rest = rest instanceof Expression.Selection selection
                    ? selection.record()
                    : rest instanceof Expression.Projection projection
                            ? projection.record()
                            : ((Expression.ProjectionByType) rest).record();
        }
        return links;
    }

    @ParameterizedTest
    @CsvSource({
        "lists, 8304f6, 00, ''",
        "types of empty lists, 82181c, 00, ''",
        "records, 8208a16161, 00, ''",
        "record types, 8207a16161, 00, ''",
        "union types, 820ba16161, 00, ''",
        "functions, 8301, 00, 00",
        "bodies, 830100, 00, ''",
        "codomains, 830200, 00, ''",
        "conditions, 840e, 00, 0000",
        "branches, 840e0000, 00, ''",
        "texts, 841260, 00, 60",
        "right operands, 84030400, 00, ''",
        "right arguments, 830000, 00, ''",
        "values of clauses, 84181d00816161, 00, ''",
        "annotations, 83181a, 00, 00",
        "optionals, 8305f6, 00, ''",
        "handlers, 8306, 00, 00",
        "maps, 82181b, 00, ''",
        "completions, 84030d, 00, 00",
        "assertions, 8213, 00, ''",
        "headers, 881818f60001, 00, 61616162f6",
    })
    void nestingIsAcceptedUpToTheLimit(String name, String head, String inner, String tail)
            throws InterruptedException {
        byte[] most = nested(Nesting.LIMIT, head, inner, tail);
        // The outermost operation, application or the like needs no brackets and does not count.
        byte[] more = nested(Nesting.LIMIT + 2, head, inner, tail);
        SmallStack.run(() -> {
            assertThat(BinaryEncoder.encode(decoded(most).value())).isEqualTo(most);
            assertThat(SemanticHash.of(decoded(most).value())).isEqualTo(SemanticHash.of(most));
            assertThat(decoded(more).diagnostics())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("FC7009"));
        });
    }

    /** A million levels end in a diagnostic as well, announced lengths or not. */
    @ParameterizedTest
    @CsvSource({"8304f6", "9f04f6", "840304", "9f0304", "d9d9f7", "8309", "bf", "9f"})
    void aMillionLevelsAreRefused(String head) throws InterruptedException {
        byte[] bytes = nested(1_000_000, head, "", "");
        SmallStack.run(() -> assertThat(decoded(bytes).accepted()).isFalse());
    }

    @Test
    void wideArraysAreRead() throws InterruptedException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(HexFormat.of().parseHex("9a000f424104f6"));
        list.writeBytes(new byte[999_999]);
        SmallStack.run(() -> {
            Expression.ListLiteral read =
                    (Expression.ListLiteral) decoded(list.toByteArray()).value();
            assertThat(read.elements()).hasSize(999_999);
            assertThat(BinaryEncoder.encode(read)).isEqualTo(list.toByteArray());
        });
    }

    private static Checked<Expression> decoded(byte[] bytes) {
        return BinaryDecoder.decode(bytes, new Source("sample", ""));
    }

    private static byte[] nested(int levels, String head, String inner, String tail) {
        String hex = head.repeat(levels) + inner + tail.repeat(levels);
        return HexFormat.of().parseHex(hex);
    }
}
