package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.syntax.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code //}: the literals of a chain are merged into one map that is copied once. */
final class Preference extends Operations {
    /** What the operands so far come to, when this frame made it and may therefore still add to it. */
    private @Nullable Denotation open;

    Preference(Expression.Operation operation, Environment environment, Machine machine) {
        super(operation, environment, machine);
    }

    @Override
    @Nullable
    Denotation combine(Denotation soFar, Denotation operand) {
        if (soFar instanceof RecordValue left && left.members().isEmpty()) {
            return operand;
        }
        if (operand instanceof RecordValue right && right.members().isEmpty()) {
            return soFar;
        }
        if (soFar instanceof RecordValue left && operand instanceof RecordValue right) {
            RecordValue target =
                    open == soFar ? left : copy(left, right.members().size());
            target.members().putAll(right.members());
            open = target;
            return target;
        }
        return null;
    }

    private RecordValue copy(RecordValue record, int more) {
        machine().steps((record.members().size() + more) / 8);
        Map<String, Member> members = Members.room(record.members().size() + more);
        members.putAll(record.members());
        return new RecordValue(members, span());
    }
}
