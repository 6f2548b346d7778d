package cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.util.function.Supplier;

/** Lambdas that can be written and read again need the other factory, and are left alone: where they are made and where they are read. */
// leaves 2
class SerializableLambdas {
    static void run(PrintStream out) throws Exception {
        String captured = "survives";
        Supplier<String> supplier = (Supplier<String> & Serializable) () -> captured;
        Supplier<String> plain = () -> "plain " + captured;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(supplier);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(java.io.ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, SerializableLambdas.class.getClassLoader());
            }
        }) {
            out.println(((Supplier<?>) objects.readObject()).get() + plain.get());
        }
    }
}
