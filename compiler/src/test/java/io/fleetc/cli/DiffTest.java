package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code diff} as a user runs it. */
class DiffTest {
    @TempDir
    Path directory;

    @BeforeEach
    void begin() {
        assertThat(run("init", "before").code()).isZero();
        assertThat(run("init", "acme").code()).isZero();
    }

    @Test
    void whatIsTheSameIsOneSentence() {
        assertThat(diff("--exit-code")).isEqualTo(new Ran(0, "nothing differs from before\n", ""));
    }

    @Test
    void whatDiffersIsShownAndIsAnExitCodeWhereTheUserSaysSo() throws IOException {
        change();
        Ran ran = diff();
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("against before: 1 of 1 cluster changes\n\ndata loss: cluster dc-a\n")
                .contains("`storage.bucketName`: lakehouse → other")
                .doesNotContain(directory.toString());
        assertThat(diff("--exit-code").code()).isEqualTo(3);
        assertThat(diff("--color", "always").out()).contains("\u001b[1;31mdata loss");
    }

    @Test
    void formsGoToStandardOutputAndToFiles() throws IOException {
        change();
        assertThat(diff("-o", "json").out()).startsWith("{\n  \"apiVersion\": \"fleetc.io/diff/v1alpha1\"");
        Ran ran = diff("-o", "text", "-o", "markdown=out/comment.md", "-o", "sarif=out/mistakes.sarif");
        assertThat(ran.out()).startsWith("against before");
        assertThat(Files.readString(directory.resolve("out/comment.md")))
                .startsWith("<!-- fleetc diff -->\n")
                .contains("`fleetc diff acme --base ./before --full`");
        assertThat(Files.readString(directory.resolve("out/mistakes.sarif"))).contains("\"results\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "junit", "github"})
    void formsForMistakesAreRefused(String form) {
        Ran ran = diff("-o", form);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("fleetc: `diff` prints text, json or markdown; " + form);
    }

    @Test
    void aBaseIsNeeded() {
        Ran ran = run("diff", "acme");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("`--base`");
        assertThat(run("diff", "acme", "--base", "./nowhere").code()).isNotZero();
    }

    @Test
    void selectionsWorkAsElsewhere() throws IOException {
        change();
        assertThat(diff("--cluster", "dc-a").out()).contains("1 of 1 cluster changes");
        assertThat(diff("--cluster", "dc-b").code()).isEqualTo(2);
        assertThat(diff("-l", "no=where").code()).isEqualTo(2);
    }

    @Test
    void aSecretInTheBaseIsNeverShown() throws IOException {
        replace("before", "passwordSecret: {name: database, key: password}", "password: hunter2");
        Ran ran = diff();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error[FC6060]").doesNotContain("hunter2");
    }

    private void change() throws IOException {
        replace("acme", "bucketName: lakehouse", "bucketName: other");
    }

    private void replace(String fleet, String old, String replacement) throws IOException {
        Path file = directory.resolve(fleet + "/clusters/dc-a.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private Ran diff(String... options) {
        String[] words = new String[options.length + 4];
        System.arraycopy(new String[] {"diff", "acme", "--base", "./before"}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return run(words);
    }

    private Ran run(String... arguments) {
        return Ran.in(directory, arguments);
    }
}
