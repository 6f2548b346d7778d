package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetc.diagnostic.Checked;
import io.fleetc.history.Past;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** From options to the past of a fleet. */
class ChangeOptionsTest {
    private static final Instant COMMITTED = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path directory;

    /** A verb that judges changes. */
    @Command
    static final class Judging {
        @Mixin
        final FleetOptions fleet = new FleetOptions();

        @Mixin
        final ChangeOptions change = new ChangeOptions();
    }

    @BeforeEach
    void makeAFleet() throws Exception {
        write("fleet/fleet.yaml", "committed");
        write("older/fleet.yaml", "older");
        try (Git git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call()) {
            PersonIdent nobody = new PersonIdent("Nobody", "nobody@example.com", COMMITTED, ZoneOffset.UTC);
            git.add().addFilepattern("fleet").call();
            git.commit()
                    .setMessage("x")
                    .setAuthor(nobody)
                    .setCommitter(nobody)
                    .setSign(false)
                    .call();
        }
        write("fleet/fleet.yaml", "changed");
    }

    @Test
    void aRevisionOfTheRepositoryOfTheRoot() {
        Judging judging = parse("fleet", "--base", "main");
        try (Past past = past(judging).orElseThrow().value()) {
            assertThat(past.base().files().read("fleet.yaml").toString()).contains("fleet.yaml");
            assertThat(past.base().id()).hasSize(40);
            assertThat(asOf(judging, Optional.of(past))).contains(COMMITTED);
        }
    }

    @Test
    void directoriesCountFromTheWorkingDirectoryAndHaveNoTime() {
        Judging judging = parse("fleet", "--base", "./older");
        try (Past past = past(judging).orElseThrow().value()) {
            assertThat(past.base().id()).isEqualTo("older");
            assertThat(asOf(judging, Optional.of(past))).isEmpty();
            judging.change.asOf = Instant.EPOCH;
            assertThat(asOf(judging, Optional.of(past))).contains(Instant.EPOCH);
        }
    }

    @Test
    void withoutABaseThereIsNoPastButATime() {
        Judging judging = parse("fleet");
        assertThat(judging.change.given()).isFalse();
        assertThat(past(judging)).isEmpty();
        assertThat(asOf(judging, Optional.empty())).contains(COMMITTED);
        assertThat(asOf(parse("-"), Optional.empty())).isEmpty();
    }

    @Test
    void aBaseThatIsEmptyIsNoBaseThatIsLeftOut() {
        Checked<Past> past = past(parse("fleet", "--base", "")).orElseThrow();
        assertThat(past.diagnostics()).extracting(each -> each.code()).containsExactly("FC6002");
    }

    @Test
    void misuseIsSaidInOneSentence() {
        assertThatThrownBy(() -> past(parse("fleet", "--base-path", "x")))
                .hasMessage("`--base-path` and `--base-repository` say where `--base` is: name a base too");
        assertThatThrownBy(() -> parse("--as-of", "yesterday"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("a time such as `2026-11-20T12:00:00Z`");
        assertThatThrownBy(() -> parse("--unproven", "ignore"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("expected one of [ERROR, WARN]");
    }

    private Optional<Checked<Past>> past(Judging judging) {
        return judging.change.past(judging.fleet, session());
    }

    private Optional<Instant> asOf(Judging judging, Optional<Past> past) {
        return judging.change.asOf(judging.fleet, past, session());
    }

    private static Judging parse(String... arguments) {
        Judging judging = new Judging();
        new CommandLine(judging).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return judging;
    }

    private Session session() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Session(
                InputStream.nullInputStream(), nowhere, nowhere, new Surroundings(directory, Map.of(), false, false));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
