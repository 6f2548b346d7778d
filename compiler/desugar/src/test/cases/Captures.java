package cases;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;

/** Captured values of every type and width, many at once. */
class Captures {
    private long field = 1;

    interface Wide {
        String of(double first, int second, long third, String fourth);
    }

    Supplier<String> instance(byte a, short b, char c, int d, long e, float f, double g, boolean h, String i, int[] j) {
        return () -> field + " " + a + b + c + d + " " + e + " " + f + " " + g + h + i + Arrays.toString(j);
    }

    static Wide wide(long first, double second, Object third) {
        return (a, b, c, d) -> first + " " + second + " " + third + " " + a + " " + b + " " + c + " " + d;
    }

    static String join(long first, Object second, double third, int fourth) {
        return first + "/" + second + "/" + third + "/" + fourth;
    }

    static void run(PrintStream out) {
        Captures captures = new Captures();
        Supplier<String> many =
                captures.instance((byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d, true, "nine", new int[] {10, 11});
        captures.field = 2;
        out.println(many.get());
        out.println(wide(1L << 40, 0.5, "three").of(4.5, 5, 6L, "seven"));
        long factor = 3;
        LongBinaryOperator sum = (left, right) -> factor * left + right;
        out.println(sum.applyAsLong(1L << 33, 7));
        int[] counter = {0};
        IntSupplier next = () -> ++counter[0];
        next.getAsInt();
        out.println(next.getAsInt());
        Supplier<?>[] each = new Supplier<?>[3];
        for (int i = 0; i < each.length; i++) {
            int number = i;
            each[i] = () -> join(number, "x", number / 2.0, number);
        }
        for (Supplier<?> one : each) {
            out.println(one.get());
        }
        out.println(branches(true).get() + branches(false).get());
    }

    /** The stack holds other things while a lambda is made, and there are frames around it. */
    private static Supplier<String> branches(boolean first) {
        String text = "text";
        for (int i = 0; i < 2; i++) {
            text = join(i, (first ? (Supplier<String>) () -> "yes" : (Supplier<String>) () -> "no").get(), 1, i) + text;
        }
        String whole = text;
        return first ? () -> whole + 1 : () -> whole + 2;
    }
}
