package io.fleetc.desugar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The classes to rewrite, all of them, because a nest host has to name its new members wherever in the nest they come from.
 *
 * @param classes what is in their files, by internal name
 * @param known these and all others
 */
record Program(Map<String, byte[]> classes, KnownClasses known) {
    /** From each class that changes to what replaces it: first itself, then the classes of its lambdas. */
    Map<String, Map<String, byte[]>> changes() {
        Map<String, Map<String, byte[]>> changes = new LinkedHashMap<>();
        Map<String, List<String>> members = new LinkedHashMap<>();
        classes.forEach((name, content) -> {
            LambdaHost host = new LambdaHost(name, classes.keySet(), known);
            byte[] rewritten = host.rewrite(content);
            if (!host.lambdas().isEmpty()) {
                Map<String, byte[]> change = new LinkedHashMap<>(Map.of(name, rewritten));
                change.putAll(host.lambdas());
                changes.put(name, change);
                members.computeIfAbsent(host.nest(), nest -> new ArrayList<>())
                        .addAll(host.lambdas().keySet());
            }
        });
        members.forEach((nest, added) -> {
            Map<String, byte[]> change = changes.computeIfAbsent(nest, name -> new LinkedHashMap<>());
            byte[] content = Objects.requireNonNullElse(change.get(nest), classes.get(nest));
            change.put(nest, withMembers(content, added));
        });
        return changes;
    }

    private static byte[] withMembers(byte[] nestHost, List<String> added) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(nestHost)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitEnd() {
                                added.forEach(this::visitNestMember);
                                super.visitEnd();
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
