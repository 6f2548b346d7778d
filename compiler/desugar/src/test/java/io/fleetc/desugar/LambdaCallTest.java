package io.fleetc.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Call sites that javac would not write, or that a class cannot replace. */
class LambdaCallTest {
    private static final String HOST = "cases/Host";
    private final KnownClasses known = new KnownClasses(name -> null);

    @Test
    void expressesWhatIsPublic() {
        assertThat(isExpressible(virtual("java/lang/Object", "hashCode", "()I")))
                .isTrue();
        assertThat(isExpressible(virtual("java/lang/String", "length", "()I"))).isTrue();
        assertThat(isExpressible(new Handle(Opcodes.H_INVOKEINTERFACE, "java/util/List", "size", "()I", true)))
                .isTrue();
    }

    /** The declaration may be further up than the handle says. */
    @Test
    void leavesWhatAnotherPackageKeepsForItsSubclasses() {
        assertThat(isExpressible(virtual("java/lang/ClassLoader", "clone", "()Ljava/lang/Object;")))
                .isFalse();
        assertThat(isExpressible(virtual("java/util/Random", "next", "(I)I"))).isFalse();
        assertThat(known.isOpenToPackageOf("java/util/Host", virtual("java/util/Random", "next", "(I)I")))
                .isTrue();
    }

    @Test
    void leavesWhatIsNotKnown() {
        assertThat(isExpressible(virtual("nowhere/Known", "length", "()I"))).isFalse();
        assertThat(isExpressible(virtual("[I", "clone", "()Ljava/lang/Object;")))
                .isFalse();
    }

    @Test
    void leavesCallsOfTheSuperClass() {
        assertThat(isExpressible(new Handle(Opcodes.H_INVOKESPECIAL, "java/lang/Object", "hashCode", "()I", false)))
                .isFalse();
    }

    @Test
    void leavesWhatJavaWouldNotConvert() {
        assertThat(isExpressible(virtual("java/lang/Object", "notify", "()V"))).isFalse();
        assertThat(isExpressible(virtual("java/lang/Object", "equals", "(Ljava/lang/Object;)Z")))
                .isFalse();
        assertThat(isExpressible(virtual("java/lang/String", "isEmpty", "()Z"))).isFalse();
    }

    private static Handle virtual(String owner, String name, String descriptor) {
        return new Handle(Opcodes.H_INVOKEVIRTUAL, owner, name, descriptor, false);
    }

    /** As the number that something yields for an object. */
    private boolean isExpressible(Handle target) {
        Type type = Type.getMethodType("(Ljava/lang/Object;)I");
        Type factory = Type.getMethodType("()Ljava/util/function/ToIntFunction;");
        return new LambdaCall("applyAsInt", factory, type, target, type).isExpressible(HOST, known);
    }
}
