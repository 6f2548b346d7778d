package io.fleetc.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A source file below {@code src/test/cases}, compiled into a jar.
 *
 * @param name of its class
 */
record CompiledCase(String name, Path jar) {
    static final Path SOURCES = Path.of("src/test/cases");

    static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(8);
            return names;
        }
    }

    static CompiledCase of(String name, Path directory) throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release", "17", "-XDstringConcat=inline", "-sourcepath", "src/test", "-d", classes.toString());
            assertThat(compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjects(SOURCES.resolve(name + ".java")))
                            .call())
                    .isTrue();
        }
        Path jar = directory.resolve("case.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return new CompiledCase(name, jar);
    }

    /** How many call sites the case says to stay. */
    long leaves() throws IOException {
        return Files.readAllLines(SOURCES.resolve(name + ".java")).stream()
                .filter(line -> line.startsWith("// leaves "))
                .mapToLong(line -> Long.parseLong(line.substring("// leaves ".length())))
                .sum();
    }

    /** What the class prints; it sees nothing but the jar and Java. */
    String printed() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Method run = Class.forName("cases." + name, true, loader).getDeclaredMethod("run", PrintStream.class);
            run.setAccessible(true);
            run.invoke(null, out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The entries of the jar, in their order. */
    List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    /** Every call site that one of the factories of lambdas would link: {@code class: factory}. */
    List<String> callSites() throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                new ClassReader(zip.getInputStream(entry)).accept(new CallSites(entry.getName(), found), 0);
            }
        }
        return found;
    }

    private static final class CallSites extends ClassVisitor {
        private final String entry;
        private final List<String> found;

        CallSites(String entry, List<String> found) {
            super(Opcodes.ASM9);
            this.entry = entry;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                        String called, String factory, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                        found.add(entry + ": " + bootstrap.getName());
                    }
                }
            };
        }
    }
}
