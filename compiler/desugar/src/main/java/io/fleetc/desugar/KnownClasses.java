package io.fleetc.desugar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Who may call a method, read from the jar and from the Java that runs this. No class is loaded for it. */
final class KnownClasses {
    private final Function<String, byte @Nullable []> jar;
    private final Map<String, Optional<Declared>> read = new TreeMap<>();

    /** Asks {@code jar} for the content of a class by its internal name. */
    KnownClasses(Function<String, byte @Nullable []> jar) {
        this.jar = jar;
    }

    boolean declaresPrivately(Handle method) {
        return declared(method.getOwner())
                .flatMap(owner -> owner.access(method))
                .filter(access -> (access & Opcodes.ACC_PRIVATE) != 0)
                .isPresent();
    }

    /**
     * Whether a class beside {@code host} may call what {@code host} may. That is not so for methods that the host has from
     * a class of another package which keeps them for its subclasses; nor for all that one knows when a class is missing.
     */
    boolean isOpenToPackageOf(String host, Handle method) {
        String owner = method.getOwner();
        while (true) {
            Optional<Declared> declared = declared(owner);
            if (declared.isEmpty()) {
                return false;
            }
            Optional<Integer> access = declared.get().access(method);
            if (access.isPresent()) {
                return (access.get() & Opcodes.ACC_PROTECTED) == 0
                        || packageOf(owner).equals(packageOf(host));
            }
            String parent = declared.get().parent();
            if (parent == null) {
                // It comes from an interface, and these have no protected methods.
                return true;
            }
            owner = parent;
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private Optional<Declared> declared(String name) {
        return read.computeIfAbsent(
                name, missing -> Optional.ofNullable(content(missing)).map(Declared::of));
    }

    private byte @Nullable [] content(String name) {
        byte[] own = jar.apply(name);
        if (own != null) {
            return own;
        }
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods of a class with their access flags, by name and descriptor. */
    private record Declared(@Nullable String parent, Map<String, Integer> methods) {
        static Declared of(byte[] content) {
            Map<String, Integer> methods = new TreeMap<>();
            ClassReader reader = new ClassReader(content);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public @Nullable MethodVisitor visitMethod(
                                int access,
                                String name,
                                String descriptor,
                                @Nullable String signature,
                                String @Nullable [] exceptions) {
                            methods.put(name + descriptor, access);
                            return null;
                        }
                    },
                    ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return new Declared(reader.getSuperName(), methods);
        }

        Optional<Integer> access(Handle method) {
            return Optional.ofNullable(methods.get(method.getName() + method.getDesc()));
        }
    }
}
