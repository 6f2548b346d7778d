package cases;

import cases.elsewhere.Parent;
import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.Supplier;

interface Greeting {
    default String greeting() {
        return "greeting";
    }
}

/** What is inherited: calls of the super class, and methods that another package keeps for its subclasses. */
class Inheritance extends Parent implements Greeting {
    @Override
    protected String kept(String value) {
        return "overridden " + value;
    }

    @Override
    public String greeting() {
        return "another greeting";
    }

    @Override
    public String toString() {
        Supplier<String> ofSuper = super::toString;
        Function<String, String> keptByParent = super::kept;
        Function<String, String> kept = this::kept;
        Supplier<String> ofInterface = Greeting.super::greeting;
        Supplier<String> inLambda = () -> super.kept("in a lambda") + alsoKept() + field;
        Supplier<String> reference = this::alsoKept;
        Supplier<String> ofStatic = Parent::keptStatic;
        Supplier<String> open = this::open;
        return String.join(
                ";",
                ofSuper.get(),
                keptByParent.apply("1"),
                kept.apply("2"),
                ofInterface.get(),
                inLambda.get(),
                reference.get(),
                ofStatic.get(),
                open.get());
    }

    static void run(PrintStream out) {
        out.println(new Inheritance());
        Inheritance self = new Inheritance();
        Supplier<String> overridden = self::greeting;
        Function<Greeting, String> unbound = Greeting::greeting;
        out.println(overridden.get() + unbound.apply(self));
    }
}
