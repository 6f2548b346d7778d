package io.fleetc.dhall;

import io.fleetc.dhall.AcceptanceSuite.Case;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.HashedFiles;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The surroundings in which the acceptance suite resolves imports: its files below {@code dhall-lang}, as in the repository
 * that they come from, a home directory, a variable, a cache and the {@link SuiteServers}.
 */
final class AcceptanceImports {
    private static final String REPOSITORY = "dhall-lang/";

    private final Map<String, byte[]> files;
    private final Sources sources;
    private final Sources home = Sources.open(AcceptanceSuite.tests().resolve("import/home"));

    AcceptanceImports() throws IOException {
        files = AcceptanceSuite.everything();
        Map<String, byte[]> placed = new TreeMap<>();
        files.forEach((name, content) -> placed.put(REPOSITORY + name, content));
        sources = Sources.ofBytes(placed);
    }

    /** What the input means and its type, with an empty cache. */
    Checked<Resolved> resolve(Path file) throws IOException {
        return resolve(parsed(file), SemanticCache.NONE, Map.of());
    }

    /** The same for a case of imports, with the variables of the case and the cache of the suite. */
    Checked<Resolved> resolve(Case each, Path file, Path cache) throws IOException {
        for (Path entry : AcceptanceSuite.files("import/cache/dhall")) {
            Files.copy(entry, cache.resolve(String.valueOf(entry.getFileName())));
        }
        return resolve(parsed(file), SemanticCache.in(new HashedFiles(cache)), variables(each));
    }

    private Checked<Resolved> resolve(Parsed parsed, SemanticCache cache, Map<String, String> variables) {
        ImportPolicy policy = ImportPolicy.OPEN.reading(new ImportPolicy.Root("~", "~", home));
        return new ImportResolver(sources, policy, new SuiteServers(files), cache, variables, "/home", Limits.STANDARD)
                .resolve(parsed);
    }

    private Parsed parsed(Path file) {
        String name = REPOSITORY + "tests/"
                + AcceptanceSuite.tests().relativize(file).toString().replace('\\', '/');
        return DhallParser.parse(((Reading.Text) sources.read(name)).source()).value();
    }

    private Map<String, String> variables(Case each) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("DHALL_TEST_VAR", "6 * 7");
        Path file = each.beside("ENV.dhall");
        if (Files.exists(file)) {
            Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
            Expression map = new ReadBack(evaluator)
                    .expression(evaluator.evaluate(parsed(file).expression(), Environment.empty()));
            for (Expression entry : ((Expression.ListLiteral) map).elements()) {
                Expression.RecordLiteral record = (Expression.RecordLiteral) entry;
                variables.put(
                        text(record.fields().get(0).value()),
                        text(record.fields().get(1).value()));
            }
        }
        return variables;
    }

    private static String text(Expression literal) {
        return ((Expression.TextLiteral) literal).chunks().get(0);
    }
}
