package io.fleetc.schema;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that says more than the host it stands for, such as a URL with a port. The port goes to the field beside it; where
 * there is none, and for everything else, only a person knows whether it may be left out.
 *
 * @param host the host alone
 * @param port the port; empty without one
 * @param more whether it says more than host and port: a user, a path, a query
 */
record HostParts(String host, String port, boolean more) {
    private static final String PORT = "port";
    private static final Pattern PARTS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?<user>[^@/?#]*@)?"
            + "(?:\\[(?<address>[^\\]]+)\\]|(?<name>[^:/?#\\s]+))(?::(?<port>[0-9]{1,5}))?/?(?<rest>[^\\s]*)");

    /** The parts of a text; without a host if it is no such text. */
    static HostParts of(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return new HostParts("", "", false);
        }
        String host = parts.group("address") == null ? parts.group("name") : parts.group("address");
        String port = parts.group("port") == null ? "" : parts.group("port");
        return new HostParts(
                host, port, parts.group("user") != null || !parts.group("rest").isEmpty());
    }

    /** Offers to write the host alone, together with its port, or says what a person has to decide. */
    Diagnostic help(Diagnostic wrong, Place place, SchemaValidator validator) {
        Place map = place.parent();
        if (map == null || more || !takesPort(map, validator)) {
            return wrong.helping(
                    "write " + Words.code(host) + " once everything else in this text is said elsewhere or not needed");
        }
        Edit alone = TextEdits.replaceText(place.value().span(), host);
        if (!map.keys().contains(PORT)) {
            return wrong.helping(
                    "write " + Words.code(host) + ", and " + Words.code(port) + " as " + Words.code(PORT),
                    alone,
                    portBehind(place, map));
        }
        Place beside = map.member(PORT);
        boolean same =
                beside.value() instanceof Value.Whole number && number.number().equals(new BigInteger(port));
        return same
                ? wrong.helping("write " + Words.code(host), alone)
                : wrong.also(beside.span(), "another port here")
                        .helping("write " + Words.code(host) + ", and the right one of the two ports as "
                                + Words.code(PORT));
    }

    private boolean takesPort(Place map, SchemaValidator validator) {
        return !port.isEmpty()
                && map.site().hasField(PORT)
                && validator.accepts(
                        map.site().child(PORT).pointers(), new Value.Whole(new BigInteger(port), Span.none()));
    }

    /** The port as a member of its own, in the style of the map. */
    private Edit portBehind(Place place, Place map) {
        Span host = place.value().span();
        if (map.value() instanceof Value.Mapping mapping && TextEdits.isFlow(mapping)) {
            boolean quoted = place.keySpan().text().startsWith("\"");
            return new Edit(host.after(), ", " + (quoted ? '"' + PORT + '"' : PORT) + ": " + port);
        }
        Source source = host.source();
        int line = host.to().line();
        int end = source.lineStart(line) + source.line(line).length();
        String lineEnd = source.text().contains("\r\n") ? "\r\n" : "\n";
        String indent = " "
                .repeat(place.keySpan().start()
                        - source.lineStart(place.keySpan().from().line()));
        return new Edit(source.span(end, end), lineEnd + indent + PORT + ": " + port);
    }
}
