package io.fleetc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** Every verb there is, in the order of the help text. */
final class Verbs {
    /** Verbs of the contract that this version does not have yet. */
    private static final List<String> LATER = List.of("graph", "report", "adopt");

    private static final Map<String, Function<Session, Object>> ALL = all();

    private Verbs() {}

    /**
     * The command line for some arguments. Describing a verb to picocli costs as much time as much of a compile, so only
     * the verb that is asked for is described; all of them when it is none of them, for help and for suggestions.
     */
    static CommandLine commandLine(Session session, String... arguments) {
        Optional<String> only = arguments.length == 0
                ? Optional.empty()
                : Optional.of(arguments[0]).filter(ALL::containsKey).filter(verb -> !verb.equals("completion"));
        CommandLine line = new CommandLine(new Fleetc());
        ALL.forEach((name, verb) -> {
            if (only.isEmpty() || only.get().equals(name)) {
                add(line, name, verb.apply(session), session);
            }
        });
        return line;
    }

    private static void add(CommandLine parent, String name, Object verb, Session session) {
        CommandLine line = new CommandLine(verb);
        if (verb instanceof Golden) {
            add(line, "check", new GoldenCheck(session), session);
            add(line, "update", new GoldenUpdate(session), session);
        }
        if (verb instanceof DhallTools) {
            add(line, "eval", new DhallEval(session), session);
            add(line, "type", new DhallType(session), session);
            add(line, "hash", new DhallHash(session), session);
            add(line, "format", new DhallFormat(session), session);
            add(line, "freeze", new DhallFreeze(session), session);
        }
        if (verb instanceof Evidence) {
            add(line, "add", new EvidenceAdd(), session);
            add(line, "list", new EvidenceList(session), session);
        }
        if (verb instanceof EvidenceAdd) {
            add(line, "job-run", new AddJobRun(session), session);
            add(line, "observed", new AddObserved(session), session);
            add(line, "fresh-database", new AddFreshDatabase(session), session);
            add(line, "restored", new AddRestored(session), session);
            add(line, "schema-compatible", new AddSchemaCompatible(session), session);
            add(line, "approval", new AddApproval(session), session);
        }
        if (verb instanceof ArgoCd) {
            add(line, "generate", new ArgoCdGenerate(session), session);
            add(line, "parameters", new ArgoCdParameters(session), session);
            add(line, "plugin", new ArgoCdPlugin(session), session);
            add(line, "sidecar", new ArgoCdSidecar(session), session);
            add(line, "paths", new ArgoCdPaths(session), session);
        }
        line.getCommandSpec()
                .usageMessage()
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%n")
                .hidden(verb instanceof NotYet);
        parent.addSubcommand(name, line);
    }

    private static Map<String, Function<Session, Object>> all() {
        Map<String, Function<Session, Object>> verbs = new LinkedHashMap<>();
        verbs.put("validate", Validate::new);
        verbs.put("plan", PlanVerb::new);
        verbs.put("compile", Compile::new);
        verbs.put("check", Check::new);
        verbs.put("golden", session -> new Golden());
        verbs.put("diff", Diff::new);
        verbs.put("why", WhyVerb::new);
        verbs.put("explain", Explain::new);
        verbs.put("inspect", Inspect::new);
        verbs.put("conform", Conform::new);
        verbs.put("convert", Convert::new);
        verbs.put("evidence", session -> new Evidence());
        verbs.put("dhall", session -> new DhallTools());
        verbs.put("install-git-hook", InstallGitHook::new);
        verbs.put("argocd", session -> new ArgoCd());
        verbs.put("schema", SchemaText::new);
        verbs.put("init", Init::new);
        verbs.put("completion", Completion::new);
        verbs.put("version", VersionText::new);
        LATER.forEach(name -> verbs.put(name, session -> new NotYet(name)));
        return verbs;
    }
}
