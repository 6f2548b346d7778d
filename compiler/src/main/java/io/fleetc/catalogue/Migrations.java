package io.fleetc.catalogue;

import io.fleetc.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The jobs that migrate data as they run on a cluster, from the catalogue file {@code iomete-migrations.yaml}, and how a
 * running platform is asked which of its flags are live.
 *
 * @param modules how the platform is asked
 * @param jobs the jobs by the names under which rules demand them
 */
public record Migrations(Modules modules, SortedMap<String, Job> jobs) {
    public Migrations {
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
    }

    /** The shipped ones. They are read once, when they are first asked for. */
    public static Migrations shipped() {
        return Shipped.MIGRATIONS;
    }

    /** The job of a name; empty when fleetc does not know how to run it. */
    public Optional<Job> job(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /**
     * Where a running platform says which of its flags are live.
     *
     * @param service the Service that is asked
     * @param port its port
     * @param path the path that is read
     * @param tokenSecret a Secret of the team with a bearer token; it may be missing
     * @param tokenKey its key
     * @param attempts how often it is asked before the check fails
     * @param waitSeconds the pause between two attempts
     * @param timeoutSeconds how long one attempt may take
     * @param activeDeadlineSeconds how long the whole check may take
     * @param assurance how sure all this is
     */
    public record Modules(
            String service,
            int port,
            String path,
            String tokenSecret,
            String tokenKey,
            int attempts,
            int waitSeconds,
            int timeoutSeconds,
            int activeDeadlineSeconds,
            Assurance assurance) {}

    /**
     * A job.
     *
     * @param name its name
     * @param program what it runs
     * @param modes in which modes, in this order
     * @param assurance how sure it is that this is the job
     */
    public record Job(String name, Program program, List<String> modes, Assurance assurance) {
        public Job {
            modes = List.copyOf(modes);
        }
    }

    /**
     * A Spark program that migrates.
     *
     * @param name its name
     * @param image its image, without registry and tag
     * @param tag the tag
     * @param sparkVersion the version of Spark in that image
     * @param pythonVersion the version of Python in it
     * @param mainApplicationFile the program in the image
     * @param configuration the file that it reads
     * @param domainsConfigMap a ConfigMap of the team with the domains, one file per mode
     * @param domainsDirectory where that is mounted
     * @param databases the databases that it opens, by their names in its configuration
     * @param assetTypes what it migrates, by mode
     * @param settings the rest of its configuration
     * @param driver {@code driver} of the SparkApplication
     * @param executor {@code executor} of the SparkApplication
     * @param waiting the Job that waits for a run
     * @param assurance how sure it is that it runs like this
     */
    public record Program(
            String name,
            String image,
            String tag,
            String sparkVersion,
            String pythonVersion,
            String mainApplicationFile,
            String configuration,
            String domainsConfigMap,
            String domainsDirectory,
            Map<String, OpenedDatabase> databases,
            Map<String, List<String>> assetTypes,
            Value.Mapping settings,
            Value.Mapping driver,
            Value.Mapping executor,
            Wait waiting,
            Assurance assurance) {
        public Program {
            databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
            assetTypes = Collections.unmodifiableMap(new LinkedHashMap<>(assetTypes));
        }
    }

    /**
     * A database that a program opens.
     *
     * @param name its name behind the prefix
     * @param global whether it lies on the global server, even where the cluster has one of its own
     * @param user the variable with the user
     * @param password the variable with the password
     */
    public record OpenedDatabase(String name, boolean global, String user, String password) {}

    /**
     * The Job that waits for a run.
     *
     * @param command what runs a script in the program's image
     * @param pollSeconds the pause between two looks
     * @param activeDeadlineSeconds how long a run may take
     * @param backoffLimit how often Kubernetes starts the Job again
     * @param resources requests and limits
     * @param securityContext the pod's security context
     */
    public record Wait(
            List<String> command,
            int pollSeconds,
            int activeDeadlineSeconds,
            int backoffLimit,
            Value.Mapping resources,
            Value.Mapping securityContext) {
        public Wait {
            command = List.copyOf(command);
        }
    }

    private static Migrations read(Entry file) {
        Map<String, Program> programs = new LinkedHashMap<>();
        file.each("programs", Migrations::program).forEach(program -> programs.put(program.name(), program));
        SortedMap<String, Job> jobs = new TreeMap<>();
        file.forEach("jobs", (name, member) -> jobs.put(name, job(name, new Entry(member.value()), programs)));
        return new Migrations(modules(file.entry("modules")), jobs);
    }

    private static Job job(String name, Entry entry, Map<String, Program> programs) {
        Program program = programs.get(entry.text("program"));
        List<String> modes = entry.texts("modes");
        if (program == null || !program.assetTypes().keySet().containsAll(modes)) {
            throw Entry.broken(entry.span(), "job `" + name + "` has no such program or mode");
        }
        return new Job(name, program, modes, entry.assurance());
    }

    private static Modules modules(Entry entry) {
        return new Modules(
                entry.text("service"),
                entry.number("port", 0),
                entry.text("path"),
                entry.entry("tokenSecret").text("name"),
                entry.entry("tokenSecret").text("key"),
                entry.number("attempts", 1),
                entry.number("waitSeconds", 1),
                entry.number("timeoutSeconds", 1),
                entry.number("activeDeadlineSeconds", 1),
                entry.assurance());
    }

    private static Program program(String name, Entry entry) {
        Map<String, OpenedDatabase> databases = new LinkedHashMap<>();
        entry.forEach("databases", (key, member) -> databases.put(key, database(new Entry(member.value()))));
        Map<String, List<String>> assetTypes = new LinkedHashMap<>();
        entry.forEach("modes", (mode, member) -> assetTypes.put(mode, new Entry(member.value()).texts("assetTypes")));
        return new Program(
                name,
                entry.text("image"),
                entry.text("tag"),
                entry.text("sparkVersion"),
                entry.text("pythonVersion"),
                entry.text("mainApplicationFile"),
                entry.text("configuration"),
                entry.entry("domains").text("configMap"),
                entry.entry("domains").text("directory"),
                databases,
                assetTypes,
                entry.mapping("settings"),
                entry.mapping("driver"),
                entry.mapping("executor"),
                waiting(entry.entry("wait")),
                entry.assurance());
    }

    private static OpenedDatabase database(Entry entry) {
        return new OpenedDatabase(
                entry.text("database"),
                entry.text("scope").equals("global"),
                entry.text("user"),
                entry.text("password"));
    }

    private static Wait waiting(Entry entry) {
        return new Wait(
                entry.texts("command"),
                entry.number("pollSeconds", 1),
                entry.number("activeDeadlineSeconds", 1),
                entry.number("backoffLimit", 0),
                entry.mapping("resources"),
                entry.mapping("securityContext"));
    }

    /** Holds the shipped ones, so that they are read when they are first needed. */
    private static final class Shipped {
        private static final Migrations MIGRATIONS = read(new Entry(CatalogueFiles.read("iomete-migrations.yaml")));

        private Shipped() {}
    }
}
