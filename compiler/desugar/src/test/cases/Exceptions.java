package cases;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Exceptions pass through lambdas, checked ones too. */
class Exceptions {
    interface Reader<E extends Exception> {
        String read(String name) throws E;
    }

    private static String broken(String name) throws IOException {
        throw new IOException("cannot read " + name);
    }

    static void run(PrintStream out) {
        Reader<IOException> reader = Exceptions::broken;
        Callable<String> callable = () -> {
            throw new Exception("checked");
        };
        Supplier<String> supplier = () -> List.of("one").get(1);
        Runnable wrapping = () -> {
            try {
                supplier.get();
            } catch (IndexOutOfBoundsException e) {
                throw new IllegalStateException("wrapped", e);
            } finally {
                out.println("finally");
            }
        };
        try {
            reader.read("it");
        } catch (IOException e) {
            out.println(e);
        }
        try {
            callable.call();
        } catch (Exception e) {
            out.println(e);
        }
        try {
            wrapping.run();
        } catch (IllegalStateException e) {
            out.println(e + " " + e.getCause());
        }
    }
}
