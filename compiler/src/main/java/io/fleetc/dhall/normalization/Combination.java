package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /\} and {@code //\\}. The literals of a chain are merged into one map that is copied once, and the operands
 * that collide under one label are collected, to be combined as one chain when somebody looks at that field.
 */
final class Combination extends Operations {
    /** What the operands so far come to, when this frame made it and may therefore still add to it. */
    private @Nullable Denotation open;

    private final Map<String, List<Delayed>> collisions = new LinkedHashMap<>(4);

    Combination(Expression.Operation operation, Environment environment, Machine machine) {
        super(operation, environment, machine);
    }

    @Override
    Denotation combine(Denotation soFar, Denotation operand) {
        Map<String, Member> left = members(soFar);
        Map<String, Member> right = members(operand);
        if (left != null && left.isEmpty()) {
            return operand;
        }
        if (right != null && right.isEmpty()) {
            return soFar;
        }
        if (left == null || right == null) {
            return stuck(finish(soFar), operand);
        }
        Map<String, Member> target = left;
        Denotation result = soFar;
        machine().steps(right.size() / 8);
        if (open != soFar) {
            machine().steps(left.size() / 8);
            target = Members.room(left.size() + right.size());
            target.putAll(left);
            result = operator() == Operator.COMBINE
                    ? new Denotation.RecordValue(target, span())
                    : new Denotation.RecordType(target);
            open = result;
        }
        for (Map.Entry<String, Member> entry : right.entrySet()) {
            add(entry.getKey(), entry.getValue(), target);
        }
        return result;
    }

    private @Nullable Map<String, Member> members(Denotation operand) {
        if (operator() == Operator.COMBINE) {
            return operand instanceof Denotation.RecordValue record ? record.members() : null;
        }
        return operand instanceof Denotation.RecordType type ? type.members() : null;
    }

    private void add(String label, Member member, Map<String, Member> target) {
        Member before = target.putIfAbsent(label, member);
        if (before != null) {
            List<Delayed> operands = collisions.get(label);
            if (operands == null) {
                operands = new ArrayList<>(2);
                operands.add(before.value());
                collisions.put(label, operands);
            }
            operands.add(member.value());
        }
    }

    @Override
    Denotation finish(Denotation soFar) {
        Map<String, Member> members = members(soFar);
        if (members != null) {
            collisions.forEach((label, operands) -> members.computeIfPresent(
                    label, (same, member) -> new Member(suspended(operator(), operands, span()), member.labelSpan())));
            collisions.clear();
        }
        return soFar;
    }
}
