package io.fleetc.verify;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that an object is one that Kubernetes would take: no field that its kind does not have, at any depth, no value of
 * another type, nothing missing that the API server demands, names and labels in their forms.
 *
 * <p>Kinds that fabric8 models are read as those models; the others are checked against tables of their fields, which
 * name the documents that say so. A kind with neither is refused: what cannot be proven is not emitted.
 */
public final class ObjectVerifier {
    private ObjectVerifier() {}

    /** Everything that is wrong with an object, each an error; empty if it is proven. */
    public static List<Diagnostic> verify(Value.Mapping object) {
        String apiVersion = object.text("apiVersion");
        String kind = object.text("kind");
        if (apiVersion == null || kind == null) {
            return List.of(Diagnostic.error(Code.FC5009, "an object has no kind or no apiVersion", Span.none()));
        }
        String subject = subject(kind, object);
        Set<Finding> findings = new LinkedHashSet<>(MetadataRules.findings(kind, object));
        Optional<List<Finding>> shape = shape(apiVersion, kind, object);
        if (shape.isEmpty()) {
            return List.of(Diagnostic.error(
                            Code.FC5009,
                            subject + " is of the kind `" + kind + "` of `" + apiVersion + "`, which has no model",
                            Span.none())
                    .on(subject));
        }
        findings.addAll(shape.get());
        findings.addAll(RequiredFields.findings(apiVersion, kind, object));
        findings.addAll(WorkloadRules.findings(kind, object));
        findings.addAll(KindRules.findings(kind, object));
        return findings.stream().map(finding -> diagnostic(subject, finding)).toList();
    }

    private static Optional<List<Finding>> shape(String apiVersion, String kind, Value.Mapping object) {
        Optional<Class<?>> model = TypedModels.ofKind(apiVersion, kind);
        if (model.isPresent()) {
            return Optional.of(TypedReading.findings(object, model.get(), ValuePath.root()));
        }
        return FieldTable.ofKind(apiVersion, kind).map(table -> {
            List<Finding> findings = new ArrayList<>(table.findings(object));
            Value metadata = object.get("metadata");
            if (metadata != null) {
                findings.addAll(TypedReading.findings(
                        metadata, TypedModels.ofPart("ObjectMeta").orElseThrow(), ValuePath.of("metadata")));
            }
            return findings;
        });
    }

    private static Diagnostic diagnostic(String subject, Finding finding) {
        return Diagnostic.error(Code.FC5009, subject + ": `" + finding.path() + "` " + finding.what(), Span.none())
                .on(finding.path().toString());
    }

    /** What people call an object: {@code Deployment team-a/iom-core}. */
    static String subject(String kind, Value.Mapping object) {
        Value.Mapping metadata = object.mapping("metadata");
        String name = metadata == null ? null : metadata.text("name");
        String namespace = metadata == null ? null : metadata.text("namespace");
        return kind + " `" + (namespace == null ? "" : namespace + "/") + (name == null ? "" : name) + "`";
    }
}
