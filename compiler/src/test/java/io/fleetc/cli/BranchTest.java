package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.output.GitAttributes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile} into the checkout of a branch for rendered manifests, in which other people keep files as well. */
class BranchTest {
    private static final String FIRST = "1".repeat(40);
    private static final String SECOND = "2".repeat(40);
    private static final Map<String, String> FOREIGN = Map.of(
            "README.md", "what this branch is for\n",
            "CODEOWNERS", "* @platform\n",
            ".github/workflows/promote.yaml", "on: push\n",
            "docs/dc-a/notes.md", "notes\n",
            "scripts/index.json", "{}\n");

    @TempDir
    Path directory;

    private Path branch = Path.of("");
    private Git git;

    @BeforeEach
    void begin() throws Exception {
        branch = directory.resolve("branch");
        git = Git.init().setDirectory(Files.createDirectories(branch).toFile()).call();
        for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
            Path path = branch.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        commit();
        assertThat(run("init", "acme").code()).isZero();
    }

    @AfterEach
    void end() {
        git.close();
    }

    @Test
    void whatOthersKeepThereStays() throws Exception {
        Files.copy(directory.resolve("acme/clusters/dc-a.yaml"), directory.resolve("acme/clusters/dc-b.yaml"));
        replace("acme/clusters/dc-b.yaml", "name: dc-a", "name: dc-b");
        replace("acme/clusters/dc-b.yaml", "host: postgresql.internal", "host: other.internal");
        assertThat(compile("--dry-sha", FIRST).err()).isEmpty();
        commit();
        SortedMap<String, byte[]> repository = files(branch.resolve(".git/refs"));

        Files.delete(directory.resolve("acme/clusters/dc-b.yaml"));
        Ran second = compile("--dry-sha", SECOND);
        assertThat(second.code()).isZero();
        assertThat(branch.resolve("dc-b")).doesNotExist();
        FOREIGN.forEach((name, text) -> assertThat(branch.resolve(name)).hasContent(text));
        assertThat(files(branch.resolve(".git/refs")).keySet()).isEqualTo(repository.keySet());
        Status status = git.status().call();
        assertThat(status.getRemoved()).isEmpty();
        assertThat(status.getMissing()).isNotEmpty().allMatch(path -> path.startsWith("dc-b/"));
        assertThat(status.getModified()).containsExactlyInAnyOrder("index.json", "hydrator.metadata");
        assertThat(run("check", "acme", "-d", "branch").code()).isZero();
    }

    /** The fleet may lie in the same repository as what it compiles to, also in what is staged. */
    @Test
    void whatIsStagedBesideTheOutputIsNoLeftover() throws Exception {
        assertThat(run("init", "branch/fleet").code()).isZero();
        assertThat(run("compile", "branch/fleet", "-d", "branch").code()).isZero();
        git.add().addFilepattern(".").call();
        assertThat(run("check", "branch/fleet", "-d", "branch", "--index").out())
                .isEqualTo(run("check", "branch/fleet", "-d", "branch").out());
        assertThat(run("check", "branch/fleet", "-d", "branch", "--index").code())
                .isZero();
        Files.writeString(branch.resolve("dc-a/left.yaml"), "a: 1\n");
        git.add().addFilepattern(".").call();
        assertThat(run("check", "branch/fleet", "-d", "branch", "--index").out())
                .contains("orphan: dc-a/left.yaml");
    }

    @Test
    void aCommitThatChangesNoManifestChangesNothing() throws Exception {
        assertThat(compile("--dry-sha", FIRST, "--git-attributes").out()).startsWith("wrote ");
        commit();
        Ran second = compile("--dry-sha", SECOND, "--git-attributes");
        assertThat(second.out()).startsWith("wrote 0 files, deleted 0, ");
        assertThat(git.status().call().isClean()).isTrue();

        replace("acme/clusters/dc-a.yaml", "bucketName: lakehouse", "bucketName: other");
        assertThat(compile("--dry-sha", SECOND, "--dry-run").out())
                .contains("write hydrator.metadata\n", "write dc-a/hydrator.metadata\n");
        assertThat(git.status().call().isClean()).isTrue();
        compile("--dry-sha", SECOND);
        assertThat(branch.resolve("dc-a/hydrator.metadata")).content().contains(SECOND);
    }

    @Test
    void theMetadataIsThatOfTheSourceHydrator() {
        compile(
                "--dry-sha",
                FIRST,
                "--dry-commit",
                "repoURL=https://git.example.com/fleet.git",
                "--dry-commit",
                "author=A <a@example.com>",
                "--dry-commit",
                "subject=More replicas");
        assertThat(branch.resolve("hydrator.metadata")).hasContent("""
            {
              "repoURL": "https://git.example.com/fleet.git",
              "drySha": "1111111111111111111111111111111111111111",
              "author": "A <a@example.com>",
              "subject": "More replicas"
            }
            """);
        assertThat(branch.resolve("dc-a/hydrator.metadata"))
                .content()
                .contains("\"commands\": [\n    \"fleetc compile\"\n  ]");
    }

    @Test
    void whatNobodyAskedForIsNotWritten() throws Exception {
        compile();
        try (Stream<Path> files = Files.walk(branch)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .doesNotContain("hydrator.metadata", ".gitattributes");
        }
    }

    @Test
    void filesOfThatNameWhichSomebodyElseWroteAreLeftAlone() throws IOException {
        Files.writeString(branch.resolve(".gitattributes"), "* text=auto\n");
        Ran note = compile("--git-attributes");
        assertThat(note.code()).isZero();
        assertThat(note.err()).contains("note[FC5205]", "linguist-generated=true");
        assertThat(branch.resolve(".gitattributes")).hasContent("* text=auto\n");

        Files.writeString(branch.resolve("hydrator.metadata"), "mine\n");
        Ran refused = compile("--dry-sha", FIRST);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("error[FC5002]: `hydrator.metadata` is none that a hydrator wrote");
        assertThat(branch.resolve("hydrator.metadata")).hasContent("mine\n");
    }

    @Test
    void attributesOfAnotherCharsetAreReadAndLeftAlone() throws IOException {
        byte[] latin = "# f\u00fcr alle\n* text=auto\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(branch.resolve(".gitattributes"), latin);
        Ran lacking = compile("--git-attributes");
        assertThat(lacking.code()).isZero();
        assertThat(lacking.err()).contains("note[FC5205]");
        assertThat(branch.resolve(".gitattributes")).hasBinaryContent(latin);

        Files.write(
                branch.resolve(".gitattributes"),
                GitAttributes.text().getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.APPEND);
        assertThat(compile("--git-attributes").err()).isEmpty();
    }

    /** What a file says of the commit is true, or not said at all. */
    @Test
    void withoutACommitNothingSaysFromWhichOneWhatChangedWasMade() throws Exception {
        Files.copy(directory.resolve("acme/clusters/dc-a.yaml"), directory.resolve("acme/clusters/dc-b.yaml"));
        replace("acme/clusters/dc-b.yaml", "name: dc-a", "name: dc-b");
        replace("acme/clusters/dc-b.yaml", "host: postgresql.internal", "host: other.internal");
        assertThat(compile("--dry-sha", FIRST).code()).isZero();
        assertThat(compile().out()).startsWith("wrote 0 files, deleted 0, ");

        replace("acme/clusters/dc-a.yaml", "bucketName: lakehouse", "bucketName: other");
        assertThat(compile("--dry-run").out())
                .contains("delete dc-a/hydrator.metadata\ndelete hydrator.metadata\n")
                .doesNotContain("dc-b");
        assertThat(branch.resolve("hydrator.metadata")).exists();
        compile();
        assertThat(branch.resolve("hydrator.metadata")).doesNotExist();
        assertThat(branch.resolve("dc-a/hydrator.metadata")).doesNotExist();
        assertThat(branch.resolve("dc-b/hydrator.metadata")).content().contains(FIRST);

        assertThat(compile("--dry-sha", SECOND).code()).isZero();
        assertThat(branch.resolve("hydrator.metadata")).content().contains(SECOND);
        assertThat(branch.resolve("dc-a/hydrator.metadata")).content().contains(SECOND);
        assertThat(branch.resolve("dc-b/hydrator.metadata")).content().contains(FIRST);

        Files.delete(directory.resolve("acme/clusters/dc-b.yaml"));
        compile();
        assertThat(branch.resolve("dc-b")).doesNotExist();
    }

    @Test
    void aFileOfThatNameWhichNoHydratorWroteStays() throws IOException {
        Files.writeString(branch.resolve("hydrator.metadata"), "mine\n");
        assertThat(compile().code()).isZero();
        assertThat(branch.resolve("hydrator.metadata")).hasContent("mine\n");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(compile("--dry-sha", "main").err()).contains("the whole id of a commit");
        assertThat(compile("--dry-commit", "author=a").err()).contains("goes with `--dry-sha SHA`");
        assertThat(compile("--dry-sha", FIRST, "--dry-commit", "autor=a").err()).contains("not `autor`");
    }

    private void commit() throws Exception {
        PersonIdent nobody = new PersonIdent("nobody", "nobody@example.com");
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage("x")
                .setAuthor(nobody)
                .setCommitter(nobody)
                .setSign(false)
                .call();
    }

    private static SortedMap<String, byte[]> files(Path below) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(below)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(below.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void replace(String file, String old, String replacement) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }

    private Ran compile(String... options) {
        return run(Stream.concat(Stream.of("compile", "acme", "-d", "branch"), Stream.of(options))
                .toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        return Ran.in(directory, arguments);
    }
}
