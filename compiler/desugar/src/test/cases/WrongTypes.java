package cases;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What generic types promised and raw ones did not keep fails at the same place. */
class WrongTypes {
    @SuppressWarnings({"rawtypes", "unchecked"})
    static void run(PrintStream out) {
        Function<String, Object> argument = value -> value;
        Function<CharSequence, Object> reference = CharSequence::length;
        Function<Integer, Object> unboxed = value -> value + 1;
        Consumer<String> ignoring = value -> out.println("reached");
        ToIntFunction<Object> result = WrongTypes::any;
        Supplier<String> yielding = WrongTypes::wrong;
        Function<Object, Object> wide = value -> value;
        tell(out, () -> ((Function) argument).apply(1));
        tell(out, () -> ((Function) reference).apply(2));
        tell(out, () -> ((Function) unboxed).apply("3"));
        tell(out, () -> ((Function) unboxed).apply(null));
        tell(out, () -> {
            ((Consumer) ignoring).accept(4);
            return null;
        });
        tell(out, () -> result.applyAsInt("5"));
        tell(out, () -> ((Supplier) yielding).get());
        tell(out, () -> wide.apply(6));
    }

    @SuppressWarnings("unchecked")
    private static <T> T any(Object value) {
        return (T) value;
    }

    @SuppressWarnings("unchecked")
    private static <T> T wrong() {
        return (T) Integer.valueOf(7);
    }

    private static void tell(PrintStream out, Supplier<Object> attempt) {
        try {
            out.println(attempt.get());
        } catch (ClassCastException | NullPointerException e) {
            out.println(e.getClass().getSimpleName());
        }
    }
}
