package io.fleetc.evidence;

import io.fleetc.evidence.JobRun.Context;
import io.fleetc.evidence.Observed.Health;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Makes statements of documents with which nothing is wrong. */
final class Statements {
    private final Document document;
    private final Origin origin;
    private final Scope scope;

    private Statements(Document document, Origin origin, Scope scope) {
        this.document = document;
        this.origin = origin;
        this.scope = scope;
    }

    /**
     * The statement of a document.
     *
     * @param document a document without a mistake
     * @param at where it stands
     */
    static Statement of(Document document, Span at) {
        Scope scope = document.scope();
        if (scope == null) {
            throw new IllegalArgumentException("a statement about nothing");
        }
        Origin origin = new Origin(at.source().name(), at, digest(document.body()), document.body());
        return new Statements(document, origin, scope).statement();
    }

    private static String digest(Value statement) {
        byte[] canonical = JsonWriter.compact(statement, KeyOrder.SORTED).getBytes(StandardCharsets.UTF_8);
        return "sha256:" + Sha256.hex(canonical);
    }

    private Statement statement() {
        return switch (document.kind()) {
            case JOB_RUN -> jobRun();
            case OBSERVED -> observed();
            case FRESH_DATABASE -> new FreshDatabase(origin, scope, time("at"));
            case RESTORED -> new Restored(origin, scope, time("to"), time("at"));
            case SCHEMA_COMPATIBLE ->
                new SchemaCompatible(
                        origin,
                        scope,
                        document.text("from"),
                        document.text("with"),
                        document.text("reference"),
                        time("at"));
            case APPROVAL ->
                new Approval(
                        origin,
                        document.text("approves"),
                        scope,
                        document.text("by"),
                        document.text("reason"),
                        document.time("expires"),
                        time("at"));
        };
    }

    private JobRun jobRun() {
        Map<String, Long> counts = new LinkedHashMap<>();
        document.members("counts", Value.Whole.class)
                .forEach((name, count) -> counts.put(name, count.number().longValueExact()));
        Map<String, Context> context = new LinkedHashMap<>();
        document.members("context", Value.Mapping.class)
                .forEach((cluster, ran) -> context.put(
                        cluster, new Context(Document.text(ran, "revision"), Document.texts(ran, "active"))));
        return new JobRun(
                origin,
                document.text("job"),
                document.text("version"),
                document.text("image"),
                scope,
                document.text("result").equals("succeeded"),
                document.says("dryRun"),
                document.texts("covers"),
                document.texts("omitted"),
                counts,
                time("started"),
                time("finished"),
                context);
    }

    private Observed observed() {
        Map<String, Boolean> overrides = new LinkedHashMap<>();
        document.members("overrides", Value.Bool.class).forEach((flag, on) -> overrides.put(flag, on.on()));
        return new Observed(
                origin,
                scope.name(),
                document.text("revision"),
                Health.valueOf(document.text("health").toUpperCase(Locale.ROOT)),
                document.says("synced"),
                document.texts("active"),
                overrides,
                document.predicate().get("overrides") != null,
                time("at"));
    }

    private Instant time(String field) {
        return document.time(field).orElseThrow();
    }
}
