package cases;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Lambdas that need bridges or a marker need the other factory, and are left alone; bridges of interfaces are not ours. */
// leaves 2
class Bridges {
    interface Texts extends Function<String, Integer> {}

    interface Narrowed extends Function<String, Integer> {
        @Override
        Integer apply(String text);
    }

    interface Raw {
        void accept(String text);
    }

    interface Generic<T> {
        void accept(T value);
    }

    interface Both extends Raw, Generic<String> {}

    interface Marker {}

    static <T extends Comparable<T>> T greatest(List<T> values, Function<? super T, ? extends T> change) {
        return values.stream().<T>map(change).max((first, second) -> first.compareTo(second)).orElseThrow();
    }

    static void run(PrintStream out) {
        Texts texts = String::length;
        Narrowed narrowed = String::length;
        Function<String, Integer> wide = narrowed;
        Runnable marked = (Runnable & Marker) () -> out.println("marked");
        marked.run();
        Both both = text -> out.println("both " + text);
        Raw raw = both;
        raw.accept("as text");
        Generic<String> generic = both;
        generic.accept("as object");
        out.println(texts.apply("one") + wide.apply("four"));
        out.println(greatest(List.of(3, 9, 5), value -> 10 - value));
        out.println(marked instanceof Marker);
    }
}
