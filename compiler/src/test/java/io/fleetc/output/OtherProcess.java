package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A second Java process that works on an output directory, for what only the operating system can show. */
final class OtherProcess {
    private final Process process;
    private final BufferedReader out;

    private OtherProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What the process does; each prints a line when it has begun. */
    enum Task {
        /** Writes one tree and another in turn until it is killed. */
        WRITE_FOR_EVER,
        /** Writes its own tree some times, then prints how often something else than success or FC5003 came of it. */
        WRITE_OFTEN,
        /** Holds the lock until its input ends. */
        HOLD_THE_LOCK
    }

    static OtherProcess start(Task task, Path directory, int seed) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String classes = System.getProperty("java.class.path", "").replace("\n", File.pathSeparator);
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        OtherProcess.class.getName(),
                        task.name(),
                        directory.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new OtherProcess(process);
    }

    /** The next line that it prints. */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the other process ended");
        }
        return line;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void endInput() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    /** A tree of many small files that differs from that of another seed in all of them and in the set of them. */
    static FileTree tree(int seed) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int cluster = 0; cluster < 12; cluster++) {
            for (int file = 0; file < 12; file++) {
                String path = "dc-" + (cluster + seed) + "/manifests/" + (file + seed) + ".yaml";
                files.put(path, ("seed: " + seed + "\n").repeat(200));
            }
        }
        return Trees.of(files);
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        int seed = Integer.parseInt(arguments[2]);
        switch (Task.valueOf(arguments[0])) {
            case WRITE_FOR_EVER -> writeForEver(directory, seed);
            case WRITE_OFTEN -> writeOften(directory, seed);
            case HOLD_THE_LOCK -> holdTheLock(directory);
        }
    }

    private static void writeForEver(Path directory, int seed) {
        FileTree one = tree(seed);
        FileTree other = tree(seed + 1);
        for (int i = 0; true; i++) {
            new OutputDirectory(directory).write(i % 2 == 0 ? one : other, WriteOptions.DEFAULT);
            if (i == 0) {
                System.out.println("begun");
            }
        }
    }

    private static void writeOften(Path directory, int seed) {
        System.out.println("begun");
        int surprises = 0;
        for (int i = 0; i < 20; i++) {
            Checked<WriteReport> written = new OutputDirectory(directory).write(tree(seed), WriteOptions.DEFAULT);
            boolean expected = written.accepted()
                    || written.diagnostics().stream()
                            .allMatch(told -> told.code().equals("FC5003"));
            if (!expected) {
                surprises++;
                System.err.println(written.diagnostics());
            }
        }
        System.out.println(surprises);
    }

    private static void holdTheLock(Path directory) throws IOException {
        try (DirectoryLock lock = DirectoryLock.take(directory, 1, () -> {})) {
            System.out.println(lock == null ? "refused" : "locked");
            System.in.readAllBytes();
        }
    }
}
