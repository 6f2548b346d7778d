package io.fleetc.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs that are small to write and hard to run: where implementations of Dhall become quadratic, exponential or overflow. */
final class Shapes {
    private Shapes() {}

    /** Each by what it shows. */
    static Map<String, String> all() {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("doubling let, 200 levels", doubling(200));
        shapes.put("enum of 16,384, used 16,384 times", enumeration(16_384));
        shapes.put("multi-line text, 100,000 lines", "''\n" + "  a line of text\n".repeat(100_000) + "''\n");
        shapes.put("record of 100,000 fields", record(100_000));
        shapes.put("100,000 lets", lets(100_000));
        shapes.put("map over 100,000 elements", mapped(100_000));
        shapes.put("++ of 100,000 operands", "\"a\"" + " ++ \"b\"".repeat(100_000));
        shapes.put("# of 100,000 operands", "[ 1 ]" + " # [ 2 ]".repeat(100_000));
        shapes.put("// of 20,000 operands", "{ a = 1 }" + joined(20_000, i -> " // { f" + i + " = " + i + " }"));
        shapes.put("with, 20,000 clauses", "{ a = 1 }" + joined(20_000, i -> " with f" + i + " = " + i));
        shapes.put("10,000 nested lists", "[ ".repeat(9_990) + "1" + " ]".repeat(9_990));
        shapes.put("10,000 nested records", "{ a = ".repeat(9_990) + "1" + " }".repeat(9_990) + ".a".repeat(9_990));
        shapes.put("10,000 nested lambdas", "(" + "\\(x : Natural) -> ".repeat(9_980) + "x)" + " 1".repeat(9_980));
        shapes.put("Natural/fold 1,000,000, a number", "Natural/fold 1000000 Natural (\\(n : Natural) -> n + 1) 0");
        shapes.put(
                "Natural/fold 1,000,000, a record",
                "(Natural/fold 1000000 { i : Natural, s : Natural } (\\(r : { i : Natural, s : Natural }) -> "
                        + "{ i = r.i + 1, s = r.s + r.i }) { i = 0, s = 0 }).s");
        return shapes;
    }

    private static String doubling(int levels) {
        return "let f0 = { l = 1, r = 1 }\n"
                + joined(levels, i -> "let f" + (i + 1) + " = { l = f" + i + ", r = f" + i + " }\n")
                + "let pair = [ f" + levels + ", { l = f" + (levels - 1) + ", r = f" + (levels - 1) + " } ]\n"
                + "in  List/length { l : Natural } [ { l = f0.l } ]\n";
    }

    private static String enumeration(int size) {
        return "let U = < " + IntStream.range(0, size).mapToObj(i -> "A" + i).collect(Collectors.joining(" | "))
                + " >\n" + "in  [ "
                + IntStream.range(0, size).mapToObj(i -> "U.A" + i).collect(Collectors.joining(", ")) + " ]\n";
    }

    private static String record(int size) {
        return "{ "
                + IntStream.range(0, size).mapToObj(i -> "f" + i + " = " + i).collect(Collectors.joining(", ")) + " }";
    }

    private static String lets(int size) {
        return "let x0 = 1\n" + joined(size, i -> "let x" + (i + 1) + " = x" + i + " + x0\n") + "in  x" + size + "\n";
    }

    private static String mapped(int size) {
        return """
            let map =
                  \\(a : Type) -> \\(b : Type) -> \\(f : a -> b) -> \\(xs : List a) ->
                    List/build b (\\(list : Type) -> \\(cons : b -> list -> list) ->
                      List/fold a xs list (\\(x : a) -> cons (f x)))
            in  map Natural Natural (\\(n : Natural) -> n * 2) ([\
            """ + IntStream.range(0, size).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + " ])\n";
    }

    private static String joined(int count, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
