package io.fleetc.desugar;

import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * From one type to another as {@code LambdaMetafactory} documents it: casts, boxing and unboxing, and the widening of
 * primitive types.
 */
final class Conversions {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final Type NUMBER = Type.getObjectType("java/lang/Number");

    /** By sort of the primitive type. */
    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.CHAR, "java/lang/Character",
            Type.BYTE, "java/lang/Byte",
            Type.SHORT, "java/lang/Short",
            Type.INT, "java/lang/Integer",
            Type.LONG, "java/lang/Long",
            Type.FLOAT, "java/lang/Float",
            Type.DOUBLE, "java/lang/Double");

    private static final Map<String, Type> UNBOXED = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    /** What is widened goes to a greater number, by sort; a boolean goes nowhere. */
    private static final Map<Integer, Integer> WIDTHS =
            Map.of(Type.BYTE, 1, Type.SHORT, 2, Type.CHAR, 2, Type.INT, 3, Type.LONG, 4, Type.FLOAT, 5, Type.DOUBLE, 6);

    private Conversions() {}

    static boolean exists(Type from, Type to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.equals(Type.VOID_TYPE) || to.equals(Type.VOID_TYPE)) {
            return false;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            return widens(from, to);
        }
        if (isPrimitive(from)) {
            return unboxed(to).map(from::equals).orElse(true);
        }
        return !isPrimitive(to) || unboxed(from).map(value -> widens(value, to)).orElse(true);
    }

    /** Only for what {@link #exists}. */
    static void write(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            box(code, from);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!to.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static Optional<Type> unboxed(Type reference) {
        return Optional.ofNullable(UNBOXED.get(reference.getInternalName()));
    }

    private static boolean widens(Type from, Type to) {
        if (from.equals(to)) {
            return true;
        }
        int width = WIDTHS.getOrDefault(from.getSort(), Integer.MAX_VALUE);
        return !to.equals(Type.CHAR_TYPE) && width < WIDTHS.getOrDefault(to.getSort(), Integer.MIN_VALUE);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int first = from.getSort() <= Type.INT ? Type.INT : from.getSort();
        // On the stack, what is narrower than an int is one.
        switch (to.getSort()) {
            case Type.LONG -> instruction(code, first, Opcodes.I2L, Opcodes.NOP, Opcodes.NOP);
            case Type.FLOAT -> instruction(code, first, Opcodes.I2F, Opcodes.L2F, Opcodes.NOP);
            case Type.DOUBLE -> instruction(code, first, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D);
            default -> {}
        }
    }

    private static void instruction(MethodVisitor code, int from, int ofInt, int ofLong, int ofFloat) {
        int operation = switch (from) {
            case Type.INT -> ofInt;
            case Type.LONG -> ofLong;
            case Type.FLOAT -> ofFloat;
            default -> Opcodes.NOP;
        };
        if (operation != Opcodes.NOP) {
            code.visitInsn(operation);
        }
    }

    private static void box(MethodVisitor code, Type from) {
        Type box = boxOf(from);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, from), false);
    }

    /** What may be one of several boxes is asked as a number, as the library does. */
    private static void unbox(MethodVisitor code, Type from, Type to) {
        Optional<Type> known = unboxed(from);
        if (known.isPresent()) {
            value(code, from, known.get());
            widen(code, known.get(), to);
        } else {
            boolean number = !to.equals(Type.BOOLEAN_TYPE) && !to.equals(Type.CHAR_TYPE);
            Type box = number ? NUMBER : boxOf(to);
            write(code, from, box);
            value(code, box, to);
        }
    }

    private static void value(MethodVisitor code, Type box, Type primitive) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                box.getInternalName(),
                primitive.getClassName() + "Value",
                Type.getMethodDescriptor(primitive),
                false);
    }

    private static Type boxOf(Type primitive) {
        String box = BOXES.get(primitive.getSort());
        if (box == null) {
            throw new IllegalArgumentException("there is no box for " + primitive);
        }
        return Type.getObjectType(box);
    }
}
