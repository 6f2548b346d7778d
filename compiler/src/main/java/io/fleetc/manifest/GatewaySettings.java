package io.fleetc.manifest;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the chart's values say about the gateway, {@code services.gateway} (iomete-facts.md section 1.6).
 *
 * <p>The sub-keys of {@code rateLimit} are published nowhere: {@code requestsPerSecond} and {@code burst} are ours.
 */
final class GatewaySettings {
    private static final ValuePath HOME = ValuePath.of("services", "gateway");

    private final Value.Mapping values;

    GatewaySettings(Value.Mapping values) {
        this.values = values;
    }

    /** The largest request body, in nginx's notation; {@code 0} is any. */
    String maxBodySize() {
        return text("1G", "settings", "maxBodySize");
    }

    /** The largest cookie, in nginx's notation. */
    String maxCookieSize() {
        return text("128k", "settings", "maxCookieSize");
    }

    /** The least severe level that is logged; {@code error} since 3.18.0. */
    String errorLogLevel() {
        return text("error", "logging", "errorLogLevel");
    }

    /** Whether each request is logged. */
    boolean accessLog() {
        return !(at("logging", "accessLog", "enabled") instanceof Value.Bool bool) || bool.on();
    }

    /** Requests per second and client; empty without a limit. */
    OptionalInt requestsPerSecond() {
        return at("rateLimit", "enabled") instanceof Value.Bool bool && bool.on()
                ? number("rateLimit", "requestsPerSecond")
                : OptionalInt.empty();
    }

    /** Requests that a client may send ahead of its rate. */
    OptionalInt burst() {
        return number("rateLimit", "burst");
    }

    /** One worker per CPU that the pod may use; nginx itself would count those of the machine. */
    String workers() {
        String limit = text("", "resources", "limits", "cpu");
        if (!limit.matches("[0-9]+(?:\\.[0-9]+)?m?")) {
            return "auto";
        }
        BigDecimal cpus = new BigDecimal(limit.replace("m", "e-3"));
        return cpus.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).toPlainString();
    }

    private String text(String otherwise, String... keys) {
        Value value = at(keys);
        return value instanceof Value.Text text
                ? text.text()
                : value instanceof Value.Whole whole ? whole.number().toString() : otherwise;
    }

    private OptionalInt number(String... keys) {
        return at(keys) instanceof Value.Whole whole
                ? OptionalInt.of(whole.number().intValueExact())
                : OptionalInt.empty();
    }

    private @Nullable Value at(String... keys) {
        return HOME.then(ValuePath.of(keys)).in(values);
    }
}
