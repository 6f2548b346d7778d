package io.fleetc.desugar;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda. Without captured values it holds its only instance in a static field; with them it has a field
 * for each, and a static method that makes an instance of what the call site has on its stack.
 */
final class LambdaClass {
    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";
    private static final String INSTANCE = "INSTANCE";
    private static final String OF = "of";

    private final String name;
    private final String nest;
    private final int version;
    private final LambdaCall call;
    private final List<Type> captured;
    private final Type constructor;

    /**
     * Nothing is written yet.
     *
     * @param nest the host of the nest that it shall be in
     * @param version the version of the class file of its host
     */
    LambdaClass(String name, String nest, int version, LambdaCall call) {
        this.name = name;
        this.nest = nest;
        this.version = version;
        this.call = call;
        this.captured = call.captured();
        this.constructor = Type.getMethodType(Type.VOID_TYPE, call.factory().getArgumentTypes());
    }

    String name() {
        return name;
    }

    /** Puts the instance where the call site would put it, in code of the host. */
    void load(MethodVisitor code) {
        if (captured.isEmpty()) {
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, name, INSTANCE, interfaceType().getDescriptor());
        } else {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, OF, call.factory().getDescriptor(), false);
        }
    }

    byte[] content() {
        // There is no branch, so that no frames have to be computed.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {interfaceType().getInternalName()};
        writer.visit(version, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, OBJECT, interfaces);
        writer.visitNestHost(nest);
        for (int i = 0; i < captured.size(); i++) {
            writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured.get(i).getDescriptor(), null, null);
        }
        constructor(writer);
        if (captured.isEmpty()) {
            instance(writer);
        } else {
            factory(writer);
        }
        method(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Type interfaceType() {
        return call.factory().getReturnType();
    }

    private static String field(int captured) {
        return "captured" + captured;
    }

    private void constructor(ClassWriter writer) {
        MethodVisitor code = begin(writer, ACC_PRIVATE, CONSTRUCTOR, constructor);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int variable = 1;
        for (int i = 0; i < captured.size(); i++) {
            Type type = captured.get(i);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
            variable += type.getSize();
        }
        end(code, Type.VOID_TYPE);
    }

    private void instance(ClassWriter writer) {
        String type = interfaceType().getDescriptor();
        writer.visitField(ACC_STATIC | ACC_FINAL, INSTANCE, type, null, null);
        MethodVisitor code = begin(writer, ACC_STATIC, "<clinit>", constructor);
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor.getDescriptor(), false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, type);
        end(code, Type.VOID_TYPE);
    }

    private void factory(ClassWriter writer) {
        MethodVisitor code = begin(writer, ACC_STATIC, OF, call.factory());
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int variable = 0;
        for (Type type : captured) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
            variable += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor.getDescriptor(), false);
        end(code, interfaceType());
    }

    private void method(ClassWriter writer) {
        MethodVisitor code = begin(writer, ACC_PUBLIC, call.method(), call.erased());
        if (call.target().getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(Opcodes.NEW, call.target().getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> wanted = call.wanted();
        for (int i = 0; i < captured.size(); i++) {
            Type type = captured.get(i);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), type.getDescriptor());
            Conversions.write(code, type, wanted.get(i));
        }
        Type[] declared = call.erased().getArgumentTypes();
        Type[] actual = call.actual().getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < declared.length; i++) {
            code.visitVarInsn(declared[i].getOpcode(Opcodes.ILOAD), variable);
            variable += declared[i].getSize();
            // Through the type of this use, so that a wrong argument fails as it does in a lambda of Java.
            Conversions.write(code, declared[i], actual[i]);
            Conversions.write(code, actual[i], wanted.get(captured.size() + i));
        }
        invoke(code, call.target());
        result(code);
    }

    private static void invoke(MethodVisitor code, Handle target) {
        int operation = switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            // Here a handle that is special means a private method, which a nest mate calls like any other.
            default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(operation, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    }

    private void result(MethodVisitor code) {
        Type yielded = call.yielded();
        Type declared = call.erased().getReturnType();
        if (!declared.equals(Type.VOID_TYPE)) {
            Conversions.write(code, yielded, declared);
        } else if (yielded.getSize() > 0) {
            code.visitInsn(yielded.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
        }
        end(code, declared);
    }

    private static MethodVisitor begin(ClassWriter writer, int access, String method, Type type) {
        MethodVisitor code = writer.visitMethod(access, method, type.getDescriptor(), null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, Type result) {
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
