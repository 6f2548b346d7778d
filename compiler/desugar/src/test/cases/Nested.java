package cases;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Lambdas in lambdas, and lambdas that call themselves. */
class Nested {
    private static final Function<Integer, Integer> FACTORIAL =
            number -> number == 0 ? 1 : number * Nested.FACTORIAL.apply(number - 1);

    private final Function<Integer, Integer> fibonacci =
            number -> number < 2 ? number : this.fibonacci.apply(number - 1) + this.fibonacci.apply(number - 2);

    static void run(PrintStream out) {
        Function<Integer, Function<Integer, IntFunction<Supplier<String>>>> curried =
                first -> second -> third -> () -> first + "," + second + "," + third;
        out.println(curried.apply(1).apply(2).apply(3).get());
        Supplier<Supplier<Supplier<String>>> nothing = () -> () -> () -> "innermost";
        out.println(nothing.get().get().get());
        out.println(FACTORIAL.apply(10) + " " + new Nested().fibonacci.apply(15));
        Supplier<Object> hosts = () -> new Object() {
            @Override
            public String toString() {
                Supplier<String> inner = () -> "in a class in a lambda";
                return inner.get();
            }
        };
        out.println(hosts.get());
    }
}
