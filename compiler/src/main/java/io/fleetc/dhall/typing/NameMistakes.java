package io.fleetc.dhall.typing;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that nothing in scope has. */
final class NameMistakes {
    /** How many binders are searched for a name that was mistyped. */
    private static final int SEARCHED = 2_000;

    /** What other languages call what Dhall has. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("true", "True"),
            Map.entry("false", "False"),
            Map.entry("String", "Text"),
            Map.entry("string", "Text"),
            Map.entry("Str", "Text"),
            Map.entry("Int", "Integer"),
            Map.entry("int", "Integer"),
            Map.entry("Nat", "Natural"),
            Map.entry("Float", "Double"),
            Map.entry("float", "Double"),
            Map.entry("Boolean", "Bool"),
            Map.entry("boolean", "Bool"),
            Map.entry("Array", "List"),
            Map.entry("Maybe", "Optional"),
            Map.entry("Option", "Optional"),
            Map.entry("Just", "Some"),
            Map.entry("Nothing", "None"),
            Map.entry("null", "None"),
            Map.entry("nil", "None"),
            Map.entry("none", "None"),
            Map.entry("some", "Some"),
            Map.entry("Prelude", "./Prelude/package.dhall"));

    private NameMistakes() {}

    /** A variable that nothing binds. */
    static Diagnostic unbound(Expression.Variable variable, Context context) {
        String name = variable.name();
        Diagnostic mistake = Diagnostic.error(Code.FC7020, "`" + name + "` is not in scope", variable.span());
        if (variable.index() > 0) {
            return indexed(variable, context);
        }
        String elsewhere = ELSEWHERE.get(name);
        if (name.equals("Prelude")) {
            return mistake.noting("nothing is in scope unless it is bound or built in")
                    .helping("import it: `let Prelude = <where it is>/Prelude/package.dhall`");
        }
        if (elsewhere != null) {
            return elsewhere.equals("None")
                    ? mistake.helping("write `None T`, where `T` is the type that an `Optional T` would hold")
                    : mistake.helping("write `" + elsewhere + "`", new Edit(variable.span(), elsewhere));
        }
        Set<String> names = names(context);
        int slash = name.indexOf('/');
        Optional<String> meant = slash < 0 ? Listing.nearest(name, names) : nearestBelow(slash + 1, name, names);
        if (meant.isPresent()) {
            String right = written(meant.get());
            return mistake.helping("write `" + right + "`", new Edit(variable.span(), right));
        }
        if (slash > 0 && slash < name.length() - 1) {
            return mistake.noting("this is no built-in; the Prelude may have it, as `Prelude."
                    + name.substring(0, slash) + "." + name.substring(slash + 1) + "`");
        }
        return names.size() == builtins().size()
                ? mistake.noting("nothing is bound here; `let " + TypeText.label(name) + " = … in …` would bind it")
                : mistake.noting("in scope are " + few(context));
    }

    /** A variable in the value that is to be bound to it. */
    static Diagnostic recursive(Expression variable) {
        String name = variable.span().text();
        return Diagnostic.error(Code.FC7020, "`" + name + "` is not in scope in its own value", variable.span())
                .noting("there is no recursion; `Natural/fold` and `List/fold` repeat");
    }

    /** The name that differs little behind the same prefix, which says of which type it is. */
    private static Optional<String> nearestBelow(int prefix, String name, Set<String> names) {
        List<String> rests = new ArrayList<>();
        for (String each : names) {
            if (each.length() > prefix && each.regionMatches(true, 0, name, 0, prefix)) {
                rests.add(each.substring(prefix));
            }
        }
        String rest = name.substring(prefix);
        return Listing.nearest(rest, rests)
                .flatMap(found -> names.stream()
                        .filter(each -> each.regionMatches(true, 0, name, 0, prefix)
                                && each.substring(prefix).equals(found))
                        .findFirst());
    }

    /** A built-in needs no quotes and must not have any. */
    private static String written(String name) {
        return builtins().contains(name) ? name : TypeText.label(name);
    }

    private static Diagnostic indexed(Expression.Variable variable, Context context) {
        int count = 0;
        for (Context each = context; each != null; each = each.outer()) {
            count += each.outer() != null && each.label().equals(variable.name()) ? 1 : 0;
        }
        String name = variable.name();
        String times = count == 1 ? "once" : count + " times";
        return Diagnostic.error(Code.FC7020, "`" + name + "@" + variable.index() + "` is not in scope", variable.span())
                .noting(
                        count == 0
                                ? "nothing here is called `" + name + "`"
                                : "`" + name + "` is bound " + times + " here; the innermost is `" + name
                                        + "@0`, written `" + name + "`");
    }

    private static Set<String> names(Context context) {
        Set<String> names = new LinkedHashSet<>();
        int searched = 0;
        for (Context each = context; each.outer() != null && searched++ < SEARCHED; ) {
            if (!each.label().equals("_")) {
                names.add(each.label());
            }
            Context outer = each.outer();
            each = outer == null ? Context.empty() : outer;
        }
        names.addAll(builtins());
        return names;
    }

    private static List<String> builtins() {
        List<String> names = new ArrayList<>();
        for (Builtin builtin : Builtin.values()) {
            names.add(builtin.spelling());
        }
        return List.copyOf(names);
    }

    private static String few(Context context) {
        List<String> names = new ArrayList<>();
        for (String name : names(context)) {
            if (Builtin.named(name) == null) {
                names.add(name);
            }
        }
        return Listing.of(names) + (names.isEmpty() ? "" : ", and the built-ins");
    }
}
