package io.fleetc.desugar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class, whose lambdas become classes while it is copied. */
final class LambdaHost extends ClassVisitor {
    private final String name;
    private final Set<String> program;
    private final KnownClasses known;
    // Written anew: a copy of the constants would keep the call sites that are gone.
    private final ClassWriter writer = new ClassWriter(0);
    private final Map<String, byte[]> lambdas = new LinkedHashMap<>();
    private String nest;
    private int version;
    private int number;

    /**
     * Nothing is read yet.
     *
     * @param program the names of all classes that are rewritten, which are those that can get a nest mate
     */
    LambdaHost(String name, Set<String> program, KnownClasses known) {
        super(Opcodes.ASM9);
        cv = writer;
        this.name = name;
        this.nest = name;
        this.program = program;
        this.known = known;
    }

    byte[] rewrite(byte[] content) {
        new ClassReader(content).accept(this, 0);
        return writer.toByteArray();
    }

    /** The classes of its lambdas, in the order of the call sites. */
    Map<String, byte[]> lambdas() {
        return lambdas;
    }

    /** The host of its nest, which may be itself. */
    String nest() {
        return nest;
    }

    @Override
    public void visit(
            int classVersion,
            int access,
            String className,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        version = classVersion;
        super.visit(classVersion, access, className, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
        nest = nestHost;
        super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String factory, Handle bootstrap, Object... arguments) {
                Optional<LambdaCall> lambda = LambdaCall.of(called, factory, bootstrap, arguments)
                        .filter(call -> canGetNestMates() && call.isExpressible(name, known));
                if (lambda.isPresent()) {
                    replace(lambda.get(), mv);
                } else {
                    super.visitInvokeDynamicInsn(called, factory, bootstrap, arguments);
                }
            }
        };
    }

    /** Nests came with Java 11. */
    private boolean canGetNestMates() {
        return (version & 0xFFFF) >= Opcodes.V11 && program.contains(nest);
    }

    private void replace(LambdaCall call, MethodVisitor method) {
        LambdaClass lambda = new LambdaClass(unused(), nest, version, call);
        lambdas.put(lambda.name(), lambda.content());
        lambda.load(method);
    }

    private String unused() {
        String candidate;
        do {
            number++;
            candidate = name + "$lambda$" + number;
        } while (program.contains(candidate));
        return candidate;
    }
}
