package io.fleetc.plan.artefact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of the few CEL expressions that policies consist of, written from the language definition: {@code || && ! == !=
 * in has()}, fields, indexes, texts and parentheses. Reading a member that is not there is an error, as in CEL; so is a
 * name that nobody has bound. {@code ||} and {@code &&} stop as soon as the result is known.
 */
final class Cel {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\|\\||&&|==|!=|[!().\\[\\]]|'[^']*'|[A-Za-z_][A-Za-z0-9_]*)");

    private final List<String> tokens;
    private final Map<String, Object> names;
    private int at;

    private Cel(List<String> tokens, Map<String, Object> names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** The value of an expression; throws when it has none. */
    static Object evaluate(String expression, Map<String, Object> names) {
        Matcher matcher = TOKEN.matcher(expression);
        List<String> tokens = new ArrayList<>();
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, expression.length());
        }
        if (!expression.substring(end).isBlank()) {
            throw new IllegalArgumentException("no CEL that this reader knows: " + expression.substring(end));
        }
        Cel cel = new Cel(tokens, names);
        Object value = cel.or(true);
        if (cel.at != tokens.size()) {
            throw new IllegalArgumentException("something left behind " + expression);
        }
        return value;
    }

    private Object or(boolean live) {
        Object left = and(live);
        while (take("||")) {
            boolean decided = live && (Boolean) left;
            Object right = and(live && !decided);
            left = !live || decided || (Boolean) right;
        }
        return left;
    }

    private Object and(boolean live) {
        Object left = relation(live);
        while (take("&&")) {
            boolean decided = live && !(Boolean) left;
            Object right = relation(live && !decided);
            left = !live || (!decided && (Boolean) right);
        }
        return left;
    }

    private Object relation(boolean live) {
        Object left = unary(live);
        if (take("==")) {
            Object right = unary(live);
            return !live || left.equals(right);
        }
        if (take("!=")) {
            Object right = unary(live);
            return !live || !left.equals(right);
        }
        if (take("in")) {
            Object right = unary(live);
            return !live || ((Map<?, ?>) right).containsKey(left);
        }
        return left;
    }

    private Object unary(boolean live) {
        if (take("!")) {
            Object value = unary(live);
            return !live || !(Boolean) value;
        }
        return member(live);
    }

    private Object member(boolean live) {
        Object value = primary(live);
        while (true) {
            if (take(".")) {
                value = select(value, next(), live);
            } else if (take("[")) {
                Object key = or(live);
                expect("]");
                value = select(value, key, live);
            } else {
                return value;
            }
        }
    }

    private static Object select(Object from, Object key, boolean live) {
        if (!live) {
            return true;
        }
        if (!(from instanceof Map<?, ?> map) || !map.containsKey(key)) {
            throw new IllegalStateException("no such key: " + key);
        }
        return Objects.requireNonNull(map.get(key));
    }

    private Object primary(boolean live) {
        if (take("(")) {
            Object value = or(live);
            expect(")");
            return value;
        }
        String token = next();
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1);
        }
        if (token.equals("has")) {
            return has(live);
        }
        if (live && !names.containsKey(token)) {
            throw new IllegalStateException("undeclared reference to " + token);
        }
        return live ? Objects.requireNonNull(names.get(token)) : true;
    }

    private Object has(boolean live) {
        expect("(");
        Object from = primary(live);
        expect(".");
        String field = next();
        expect(")");
        if (live && !(from instanceof Map<?, ?>)) {
            throw new IllegalStateException("has() of nothing");
        }
        return !live || ((Map<?, ?>) from).containsKey(field);
    }

    private boolean take(String token) {
        boolean found = at < tokens.size() && tokens.get(at).equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private String next() {
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException(token + " expected in " + tokens);
        }
    }

    /** A map of an object, without a null. */
    static Map<String, Object> object(Map<String, String> data) {
        return new TreeMap<>(Map.of("data", data));
    }
}
