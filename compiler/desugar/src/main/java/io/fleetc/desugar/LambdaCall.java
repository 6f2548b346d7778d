package io.fleetc.desugar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A call site that {@code LambdaMetafactory.metafactory} would link. The other factory, for lambdas that are serializable or
 * need markers or bridges, is left alone: fleetc has none of them.
 *
 * @param method the only method of the functional interface
 * @param factory from what is captured to the functional interface
 * @param erased the type of the method as the interface declares it
 * @param target what the lambda does: a method or constructor
 * @param actual the type of the method as it is used here, with the arguments of generic types
 */
record LambdaCall(String method, Type factory, Type erased, Handle target, Type actual) {
    private static final String OWNER = "java/lang/invoke/LambdaMetafactory";

    static Optional<LambdaCall> of(String method, String factory, Handle bootstrap, Object... arguments) {
        return bootstrap.getOwner().equals(OWNER) && bootstrap.getName().equals("metafactory")
                ? Optional.of(new LambdaCall(
                        method, Type.getMethodType(factory), (Type) arguments[0], (Handle) arguments[1], (Type)
                                arguments[2]))
                : Optional.empty();
    }

    List<Type> captured() {
        return Arrays.asList(factory.getArgumentTypes());
    }

    /** What there is to hand to the target: first what was captured, then the arguments. */
    List<Type> given() {
        List<Type> given = new ArrayList<>(captured());
        given.addAll(Arrays.asList(actual.getArgumentTypes()));
        return given;
    }

    /** What the target wants, its receiver included. */
    List<Type> wanted() {
        List<Type> wanted = new ArrayList<>();
        if (hasReceiver()) {
            wanted.add(Type.getObjectType(target.getOwner()));
        }
        wanted.addAll(Arrays.asList(Type.getArgumentTypes(target.getDesc())));
        return wanted;
    }

    /** What the target yields. */
    Type yielded() {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(target.getOwner())
                : Type.getReturnType(target.getDesc());
    }

    /** Whether a nest mate of {@code host} can do what the call site does. */
    boolean isExpressible(String host, KnownClasses known) {
        return isReachable(host, known) && convertsArguments() && convertsResult();
    }

    private boolean hasReceiver() {
        return target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    }

    /** A nest mate may call what its host may, but what the host only inherits and calls on itself. */
    private boolean isReachable(String host, KnownClasses known) {
        boolean onlyInHost = target.getTag() == Opcodes.H_INVOKESPECIAL
                && !(target.getOwner().equals(host) && known.declaresPrivately(target));
        return !onlyInHost && known.isOpenToPackageOf(host, target);
    }

    private boolean convertsArguments() {
        List<Type> given = given();
        List<Type> wanted = wanted();
        if (given.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!Conversions.exists(given.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Its type in this use does not matter: Java does not look at it either. */
    private boolean convertsResult() {
        return result().equals(Type.VOID_TYPE) || Conversions.exists(yielded(), result());
    }

    private Type result() {
        return erased.getReturnType();
    }
}
