package io.fleetc.benchmark.process;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Runs fleetc, a program that does nothing, and the peers in rounds, each once in a round, and prints what they cost beside
 * the targets that were set for fleetc. A target that is missed fails nothing. {@code CONTRIBUTING.md} says how to start it.
 *
 * <p>What is compared is the cpu time of the median run: of the whole, and for a hundred objects and 100 KB where the tools
 * do not make the same.
 */
public final class WholeProcess {
    private final Settings settings;
    private final Stopwatch stopwatch;
    private final PrintStream out = System.out;

    private WholeProcess(Settings settings) {
        this.settings = settings;
        this.stopwatch = new Stopwatch(settings.directory());
    }

    /** Measures what the arguments name. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ProgramFailed {
        Settings settings = Settings.of(arguments);
        Files.createDirectories(settings.directory());
        new WholeProcess(settings).run();
    }

    private void run() throws IOException, InterruptedException, ProgramFailed {
        Path work = settings.directory();
        out.println("setting up in " + work);
        Installation bare = Installation.copied(settings.launcher(), work.resolve("bare"));
        Installation installed = Installation.copied(settings.launcher(), work.resolve("installed"));
        try {
            installed.archive(stopwatch);
        } catch (ProgramFailed failed) {
            out.println("no archive of classes: " + failed.getMessage());
        }
        FleetCases fleetc = new FleetCases(installed, "", work, stopwatch);
        FleetCases plain = new FleetCases(bare, ", no archive", work, stopwatch);
        Peers peers = Peers.in(work.resolve("peers"), settings.peers(), stopwatch);
        Targets targets = new Targets(
                hello(installed), peers.helm(1), peers.helm(Targets.HUNDRED), peers.sjsonnet(Targets.HUNDRED));

        targets.show(targets.hello());
        targets.show(fleetc.version());
        targets.show(fleetc.help());
        targets.validate(fleetc.validate());
        targets.show(plain.validate());
        targets.hook(fleetc.hook());
        targets.render(fleetc.render());
        targets.show(plain.render());
        targets.show(targets.helm());
        targets.show(peers.sjsonnet(1));
        for (int clusters : settings.sizes()) {
            targets.compile(clusters, fleetc.compile(clusters));
            if (clusters == Targets.HUNDRED) {
                targets.hundredToOneFile(fleetc.compileToOneFile(clusters));
            }
            if (clusters == Targets.THOUSAND) {
                targets.show(fleetc.again(clusters));
                targets.changed(fleetc.changed(clusters));
            }
        }
        targets.show(targets.helmHundred());
        targets.show(targets.sjsonnetHundred());
        rounds(targets.cases());
        out.println();
        out.print(targets.table());
        Trees.delete(work.resolve("out"));
        Trees.delete(work.resolve("peers/out"));
    }

    private void rounds(Collection<Case> cases) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int round = 0; round < settings.rounds(); round++) {
            long begun = System.nanoTime();
            for (Case row : cases) {
                row.run(stopwatch, round);
            }
            long now = System.nanoTime();
            out.printf(Locale.ROOT, "round %d: %.0f s%n", round + 1, (now - begun) / 1e9);
            if ((now - start) / 1e9 > settings.seconds()) {
                break;
            }
        }
    }

    private Case hello(Installation installation) throws IOException, InterruptedException, ProgramFailed {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(installation.options(settings.directory(), stopwatch));
        command.addAll(List.of("-cp", classes(), Hello.class.getName()));
        return Case.of("hello, in Java", Program.of(settings.directory(), command));
    }

    /** Where this very class lies. */
    private static String classes() {
        try {
            return Path.of(WholeProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
