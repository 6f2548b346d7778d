package cases;

import java.io.PrintStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Boxing, unboxing, widening and casts between what is given and what is wanted. */
class Conversion {
    interface Bytes<T> {
        T of(byte value);
    }

    interface Shorts<T> {
        T of(short value);
    }

    interface Chars<T> {
        T of(char value);
    }

    interface Floats<T> {
        T of(float value);
    }

    interface Booleans<T> {
        T of(boolean value);
    }

    interface ToShort {
        short of(byte value);
    }

    interface ToFloat<T> {
        float of(T value);
    }

    interface ToChar<T> {
        char of(T value);
    }

    interface ToBoolean<T> {
        boolean of(T value);
    }

    interface Constant<T extends Comparable<T> & Serializable> {
        T same(T value);
    }

    interface ToByte<T> {
        byte of(T value);
    }

    interface LongToFloat {
        float of(long value);
    }

    interface FloatToDouble {
        double of(float value);
    }

    interface LongToDouble {
        double of(long value);
    }

    static int ofInt(int value) {
        return value;
    }

    static long ofLong(long value) {
        return value;
    }

    static float ofFloat(float value) {
        return value;
    }

    static double ofDouble(double value) {
        return value;
    }

    static short ofShort(short value) {
        return value;
    }

    static String ofObject(Object value) {
        return value.getClass().getSimpleName() + " " + value;
    }

    static String ofNumber(Number value) {
        return value.getClass().getSimpleName() + " number " + value;
    }

    static Integer boxed(Integer value) {
        return value;
    }

    @SuppressWarnings("unchecked")
    static <T> T any(Object value) {
        return (T) value;
    }

    static void run(PrintStream out) {
        Bytes<Integer> byteToInt = Conversion::ofInt;
        Bytes<Long> byteToLong = Conversion::ofLong;
        Bytes<Float> byteToFloat = Conversion::ofFloat;
        Shorts<Double> shortToDouble = Conversion::ofDouble;
        Chars<Integer> charToInt = Conversion::ofInt;
        Chars<Long> charToLong = Conversion::ofLong;
        Floats<Double> floatToDouble = Conversion::ofDouble;
        Booleans<String> booleanToObject = Conversion::ofObject;
        Chars<String> charToObject = Conversion::ofObject;
        Shorts<String> shortToNumber = Conversion::ofNumber;
        ToShort byteToShort = Conversion::ofShort;
        out.println(byteToInt.of((byte) -1) + " " + byteToLong.of((byte) -2) + " " + byteToFloat.of((byte) 3));
        out.println(shortToDouble.of((short) 300) + " " + charToInt.of('a') + " " + charToLong.of('b'));
        out.println(floatToDouble.of(1.5f) + booleanToObject.of(true) + charToObject.of('z'));
        out.println(shortToNumber.of((short) 9) + byteToShort.of((byte) 8));

        IntToLongFunction intToLong = Conversion::ofInt;
        IntToDoubleFunction intToDouble = Conversion::ofLong;
        LongToFloat longToFloat = Conversion::ofLong;
        LongToDouble longToDouble = Conversion::ofFloat;
        FloatToDouble widened = Conversion::ofFloat;
        out.println(intToLong.applyAsLong(1) + " " + intToDouble.applyAsDouble(2));
        out.println(longToFloat.of(1L << 40) + " " + longToDouble.of(3) + " " + widened.of(4));

        Function<Integer, Long> unboxedAndWidened = Conversion::ofLong;
        Function<Integer, Double> unboxedToDouble = Conversion::ofDouble;
        Function<Character, Integer> unboxedChar = Conversion::ofInt;
        Function<Byte, Short> unboxedByte = Conversion::ofShort;
        Function<Long, Float> unboxedLong = Conversion::ofFloat;
        ToLongFunction<Short> shortToLong = Conversion::ofInt;
        ToDoubleFunction<Float> ofBoxedFloat = Conversion::ofFloat;
        ToFloat<Long> resultWidened = Conversion::ofLong;
        ToLongFunction<Integer> resultUnboxedAndWidened = Conversion::boxed;
        IntFunction<Object> boxedToObject = Conversion::ofInt;
        IntFunction<Number> boxedToNumber = Conversion::ofInt;
        IntFunction<Comparable<Integer>> boxedToInterface = Conversion::ofInt;
        IntFunction<Integer> boxedArgument = Conversion::boxed;
        LongFunction<Serializable> boxedLong = Conversion::ofLong;
        out.println(unboxedAndWidened.apply(5) + " " + unboxedToDouble.apply(6) + " " + unboxedChar.apply('c'));
        out.println(unboxedByte.apply((byte) 7) + " " + unboxedLong.apply(8L) + " " + shortToLong.applyAsLong((short) 9));
        out.println(ofBoxedFloat.applyAsDouble(2.5f) + " " + resultWidened.of(10L));
        out.println(resultUnboxedAndWidened.applyAsLong(11) + ofObject(boxedToObject.apply(12)));
        out.println(ofNumber(boxedToNumber.apply(13)) + boxedToInterface.apply(14).compareTo(15));
        out.println(boxedArgument.apply(16) + ofObject(boxedLong.apply(17)));

        ToIntFunction<Object> unchecked = Conversion::any;
        ToLongFunction<Object> uncheckedLong = Conversion::any;
        ToChar<Object> uncheckedChar = Conversion::any;
        ToBoolean<Object> uncheckedBoolean = Conversion::any;
        ToByte<Object> uncheckedByte = Conversion::any;
        Function<Object, String> uncheckedText = Conversion::any;
        out.println(unchecked.applyAsInt(18) + " " + uncheckedLong.applyAsLong(19L) + uncheckedChar.of('d'));
        out.println(uncheckedBoolean.of(true) + " " + uncheckedByte.of((byte) 20) + uncheckedText.apply("text"));

        IntBinaryOperator primitive = Math::max;
        BinaryOperator<Integer> both = Math::max;
        BiFunction<Long, Integer, Long> mixed = Math::max;
        DoubleUnaryOperator root = Math::sqrt;
        out.println(primitive.applyAsInt(1, 2) + both.apply(3, 4) + mixed.apply(5L, 6) + root.applyAsDouble(49));

        Consumer<String> dropsInt = String::length;
        Consumer<String> dropsLong = Long::parseLong;
        Consumer<String> dropsNew = String::new;
        Runnable dropsText = List.of(1)::toString;
        dropsInt.accept("1");
        dropsLong.accept("2");
        dropsNew.accept("3");
        dropsText.run();

        Constant<String> bounded = value -> value + value;
        out.println(bounded.same("ab") + intersection("x", "y"));
        Supplier<Object> covariant = () -> "a text";
        out.println(covariant.get());
        Runnable marked = (Runnable & Comparable<String>) null;
        out.println(marked);
    }

    private static <T extends Comparable<T> & CharSequence> String intersection(T first, T second) {
        BiFunction<T, T, Integer> compare = T::compareTo;
        Function<T, Integer> length = T::length;
        Supplier<Integer> bound = first::length;
        return compare.apply(first, second) + " " + length.apply(second) + " " + bound.get();
    }
}
