package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.ServiceContainer.Part;
import io.fleetc.catalogue.ServiceContainer.Variable;
import io.fleetc.model.Cluster;
import io.fleetc.model.Database;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a container: passwords of its databases by reference, then what the catalogue says, then what the
 * fleet adds. The order counts, since a variable may refer to those before it.
 */
final class ContainerEnvironment {
    private final Workload workload;
    private final Cluster cluster;
    private final Map<String, Value> variables = new LinkedHashMap<>();

    private ContainerEnvironment(Workload workload) {
        this.workload = workload;
        this.cluster = workload.input().cluster();
    }

    static Value.Sequence of(Workload workload, ServiceContainer container) {
        ContainerEnvironment environment = new ContainerEnvironment(workload);
        if (container.name().equals(workload.service().pod().main().name())) {
            environment.addPasswords();
        }
        container.environment().forEach(environment::add);
        workload.map(container.environmentFrom()).members().forEach((name, member) -> {
            if (Scalars.present(member.value())) {
                environment.put(name, Values.map().put("value", Scalars.text(member.value())));
            }
        });
        return Values.list(new ArrayList<>(environment.variables.values()));
    }

    /** The Secrets lie in the namespace of the release, so copies elsewhere reach databases through it. */
    private void addPasswords() {
        Service service = workload.service();
        if (service.perNamespace() || service.databases().isEmpty()) {
            return;
        }
        Database own = cluster.clusterDatabase();
        boolean opensOwn = service.databases().values().stream().anyMatch(scope -> scope != Service.Scope.GLOBAL);
        boolean opensGlobal = service.databases().values().stream().anyMatch(scope -> scope != Service.Scope.CLUSTER);
        if (opensGlobal || own == null) {
            addPassword("global", cluster.database());
        }
        if (opensOwn && own != null) {
            addPassword("cluster", own);
        }
    }

    private void addPassword(String which, Database database) {
        Map<String, String> names = workload.services().databaseEnvironment();
        putSecret(
                names.get(which),
                database.password().name(),
                database.password().key());
        Database.Admin admin = database.admin();
        if (workload.service().createsDatabases() && admin != null) {
            putSecret(
                    names.get(which + "Admin"),
                    admin.password().name(),
                    admin.password().key());
        }
    }

    private void add(String name, Variable variable) {
        if (!workload.holds(variable.when())) {
            return;
        }
        if (variable.field() != null) {
            Value field = Values.map().put("fieldPath", variable.field()).build();
            put(
                    name,
                    Values.map()
                            .put(
                                    "valueFrom",
                                    Values.map().put("fieldRef", field).build()));
        } else if (variable.fleetSecret() != null) {
            if (variable.fleetSecret().in(cluster.specification()) instanceof Value.Mapping reference) {
                putSecret(name, reference.text("name"), reference.text("key"));
            }
        } else {
            String text = text(variable);
            if (text != null) {
                put(name, Values.map().put("value", text));
            }
        }
    }

    private @Nullable String text(Variable variable) {
        List<String> parts = new ArrayList<>();
        for (Part part : variable.parts()) {
            String filled = workload.holds(part.when()) ? workload.fill(part.text()) : null;
            if (filled != null) {
                parts.add(filled);
            }
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private void putSecret(@Nullable String name, @Nullable String secret, @Nullable String key) {
        if (name == null || secret == null || key == null) {
            throw new IllegalStateException("a variable without a name or an incomplete reference to a Secret");
        }
        Value reference = Values.map().put("name", secret).put("key", key).build();
        put(
                name,
                Values.map()
                        .put(
                                "valueFrom",
                                Values.map().put("secretKeyRef", reference).build()));
    }

    private void put(String name, Values.Builder variable) {
        variables.put(
                name, Values.map().put("name", name).putAll(variable.build()).build());
    }
}
