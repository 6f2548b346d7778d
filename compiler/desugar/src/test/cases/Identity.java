package cases;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A lambda without captured values is one object, however often it is met; classes are initialized when they were. */
class Identity {
    static final List<String> LOG = new ArrayList<>();

    static class Late {
        static {
            LOG.add("late is initialized");
        }

        static String value() {
            return "value";
        }
    }

    static Supplier<String> same() {
        return Late::value;
    }

    static void run(PrintStream out) {
        out.println(same() == same());
        LOG.add("before the call");
        LOG.add(same().get());
        out.println(LOG);
        Object lambda = same();
        out.println(lambda.equals(same()) + " " + lambda.getClass().isSynthetic());
    }
}
