package cases;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Lambdas in classes of every kind. */
class Hosts {
    private final String name;

    Hosts(String name) {
        this.name = name;
    }

    interface Interface {
        Supplier<String> CONSTANT = () -> "constant of an interface";

        String text();

        default Supplier<String> ofDefault() {
            return () -> "default " + text() + hidden();
        }

        static Supplier<String> ofStatic(String captured) {
            return () -> "static " + captured + hiddenStatic();
        }

        private String hidden() {
            Supplier<String> nested = () -> " hidden " + text();
            return nested.get();
        }

        private static String hiddenStatic() {
            return " hidden static";
        }
    }

    enum Choice {
        FIRST(value -> value + 1),
        SECOND(value -> value * 2) {
            @Override
            Supplier<String> describe() {
                return () -> "body of " + name();
            }
        };

        private final IntUnaryOperator operator;

        Choice(IntUnaryOperator operator) {
            this.operator = operator;
        }

        Supplier<String> describe() {
            return () -> "choice " + ordinal();
        }
    }

    record Point(int x, int y) {
        static final Function<Point, Integer> SUM = point -> point.x + point.y;

        Point {
            Supplier<Integer> check = () -> 0;
            if (check.get() != 0) {
                throw new IllegalStateException();
            }
        }

        Supplier<Integer> product() {
            return () -> x * y;
        }
    }

    class Inner {
        class Innermost {
            Supplier<String> both(String more) {
                return () -> name + " of the outer class, " + more;
            }
        }
    }

    static class Nested {
        private static final List<Supplier<String>> MADE = List.of(() -> "one", () -> "two");
    }

    static void run(PrintStream out) {
        Interface described = () -> "text";
        out.println(Interface.CONSTANT.get());
        out.println(described.ofDefault().get());
        out.println(Interface.ofStatic("captured").get());
        for (Choice choice : Choice.values()) {
            out.println(choice.operator.applyAsInt(20) + " " + choice.describe().get());
        }
        out.println(Point.SUM.apply(new Point(3, 4)) + " " + new Point(3, 4).product().get());
        Hosts hosts = new Hosts("name");
        out.println(hosts.new Inner().new Innermost().both("more").get());
        Nested.MADE.forEach(made -> out.println(made.get()));

        int captured = 5;
        class Local {
            Supplier<Integer> add(int more) {
                return () -> captured + more;
            }
        }
        out.println(new Local().add(6).get());

        Object anonymous = new Object() {
            private final Supplier<String> field = () -> "field of an anonymous class " + captured;

            @Override
            public String toString() {
                Supplier<String> text = () -> field.get() + "!";
                return text.get();
            }
        };
        out.println(anonymous);
    }
}
