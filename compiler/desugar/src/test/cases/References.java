package cases;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Method references of every kind. */
class References {
    private final String text;

    private References(String text) {
        this.text = text;
    }

    References() {
        this("nothing");
    }

    private String hidden(String more) {
        return text + more;
    }

    private static String hiddenStatic(Object value) {
        return "<" + value + ">";
    }

    static String all(String... parts) {
        return String.join("+", parts);
    }

    class Inner {
        private final int number;

        private Inner(int number) {
            this.number = number;
        }
    }

    interface Speaker {
        String speak();

        private String whisper() {
            return "psst " + speak();
        }

        default Supplier<String> quietly() {
            return this::whisper;
        }
    }

    List<Object> inner() {
        Function<Integer, Inner> make = Inner::new;
        return List.of(make.apply(8).number);
    }

    static void run(PrintStream out) {
        Function<Object, String> ofStatic = References::hiddenStatic;
        Function<Object, String> ofClass = String::valueOf;
        Function<String, References> ofConstructor = References::new;
        Supplier<References> ofSmallConstructor = References::new;
        References bound = ofConstructor.apply("bound");
        Function<String, String> ofInstance = bound::hidden;
        BiFunction<References, String, String> unbound = References::hidden;
        ToIntFunction<String> length = String::length;
        Supplier<List<String>> lists = ArrayList::new;
        IntFunction<int[]> arrays = int[]::new;
        Function<Integer, List<?>[]> ofReferences = List[]::new;
        UnaryOperator<int[]> copy = int[]::clone;
        BiFunction<String, String, String> varargs = References::all;
        Supplier<String> none = References::all;
        Predicate<String> sameCase = "yes"::equalsIgnoreCase;
        Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
        Speaker speaker = new StringBuilder("spoken")::toString;
        Consumer<Object> add = new ArrayList<Object>()::add;
        ToIntFunction<CharSequence> ofInterface = CharSequence::length;
        Supplier<String> ofSmallInterface = speaker::speak;
        Function<StringBuilder, String> inherited = StringBuilder::toString;
        ToIntFunction<StringBuilder> fromHiddenParent = StringBuilder::length;

        out.println(ofStatic.apply(1) + ofClass.apply('c') + ofInstance.apply("!"));
        out.println(ofSmallConstructor.get().text + unbound.apply(bound, "?") + length.applyAsInt("four"));
        out.println(lists.get() + " " + arrays.apply(3).length + " " + ofReferences.apply(2).length);
        out.println(copy.apply(new int[] {1, 2})[1] + varargs.apply("a", "b") + none.get() + ".");
        out.println(sameCase.test("YES") + " " + List.of("ccc", "b", "aaa").stream().sorted(order).toList());
        out.println(speaker.quietly().get() + ofSmallInterface.get());
        add.accept("dropped");
        out.println(ofInterface.applyAsInt("12345") + inherited.apply(new StringBuilder("x")));
        out.println(fromHiddenParent.applyAsInt(new StringBuilder("xyz")) + " " + bound.inner());
        String absent = out == null ? "" : null;
        try {
            Supplier<Integer> fails = absent::length;
            out.println(fails);
        } catch (NullPointerException e) {
            out.println("a receiver that is null fails at once");
        }
    }
}
