package io.fleetc.plan.runbook;

import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ContainerImage;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceInventory;
import io.fleetc.model.Cluster;
import io.fleetc.plan.runbook.Runbook.Item;
import io.fleetc.plan.runbook.Runbook.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The runbook of a cluster's move to another release of the platform: what the releases on the way say, backup, fetch,
 * custom resource definitions, apply, validate, and the way back. It holds for a move to an earlier release too; then the
 * databases are brought back first.
 */
public final class UpgradeRunbook {
    private final ClusterInput before;
    private final ClusterInput after;
    private final PlatformData data;
    private final ReleaseNotes notes;
    private final CrossedReleases crossed;
    private final DatabaseBackup databases;
    private final Installation old;
    private final Installation next;

    private UpgradeRunbook(ClusterInput before, ClusterInput after, PlatformData data, ReleaseNotes notes) {
        this.before = before;
        this.after = after;
        this.data = data;
        this.notes = notes;
        this.crossed = new CrossedReleases(
                notes, before.cluster().platformVersion(), after.cluster().platformVersion());
        this.databases = new DatabaseBackup(before, data.services());
        this.old = new Installation(before.cluster(), notes.upgrade());
        this.next = new Installation(after.cluster(), notes.upgrade());
    }

    /**
     * The runbook of one cluster.
     *
     * @param before the cluster as it runs
     * @param after the cluster as it shall run
     * @param data the parts of the catalogue that manifests are made from
     * @param notes what is known of the releases
     */
    public static Runbook of(ClusterInput before, ClusterInput after, PlatformData data, ReleaseNotes notes) {
        return new UpgradeRunbook(before, after, data, notes).runbook();
    }

    private Runbook runbook() {
        Cluster cluster = after.cluster();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("releases", "What the releases on the way say", crossed.items()));
        sections.add(new Section("backup", "Backup", backup()));
        sections.add(new Section("fetch", "Fetch", fetch()));
        sections.add(new Section("crds", "Custom resource definitions", definitions()));
        sections.add(new Section("apply", "Apply", apply()));
        sections.add(new Section("validate", "Validate", new Readiness(after, data).items(notes.upgrade())));
        sections.add(new Section("back", "The way back", back()));
        return new Runbook(
                "Cluster `" + cluster.name() + "`: " + before.cluster().platformVersion() + " to "
                        + cluster.platformVersion(),
                sections);
    }

    private List<Item> backup() {
        Cluster cluster = before.cluster();
        List<Item> items = new ArrayList<>();
        items.add(new Item.Say("configurations: this revision of the fleet's repository, and of the output `"
                + old.values() + "`; note both"));
        items.add(new Item.Run("git rev-parse HEAD"));
        if (old.byChart()) {
            items.add(new Item.Run(
                    ShellWords.command("helm", "history", cluster.releaseName(), "-n", cluster.namespace())));
        }
        items.add(new Item.Say("databases: all in one quiet moment, since they refer to each other"));
        if (databases.shared()) {
            items.add(new Item.Say("`" + cluster.globalDatabase()
                    + "` is shared: no other cluster on it changes anything between backup and validation"));
        }
        items.addAll(databases.save());
        items.add(new Item.Say("vital data: the bucket `" + cluster.storage().bucketName() + "` ("
                + cluster.storage().type()
                + ") holds the tables and is in no dump; take a snapshot of it, or see that its versioning is on"));
        return items;
    }

    private List<Item> fetch() {
        List<Item> items = new ArrayList<>();
        if (next.byChart() || needsChart()) {
            items.addAll(next.repository());
            items.add(next.pull());
        } else {
            items.add(new Item.Say("nothing: fleetc writes the objects themselves"));
        }
        List<String> images = newImages();
        if (!images.isEmpty()) {
            items.add(new Item.Say(
                    "where the cluster reaches no registry of the vendor, its own must have these images"));
            images.forEach(image -> items.add(new Item.Say("`" + image + "`")));
            items.add(new Item.Say("`fleetc inspect images` tells how each tag is known"));
        }
        return items;
    }

    /** Images that the cluster did not run before, as its manifests name them. */
    private List<String> newImages() {
        NavigableSet<String> images = images(after);
        images.removeAll(images(before));
        return List.copyOf(images);
    }

    private NavigableSet<String> images(ClusterInput input) {
        NavigableSet<String> images = new TreeSet<>();
        for (ServiceInventory.Copy copy : ServiceInventory.of(input, data.access(), data.services())) {
            copy.images()
                    .values()
                    .forEach(image -> image.map(ContainerImage::reference).ifPresent(images::add));
        }
        return images;
    }

    private boolean needsChart() {
        return crossed.crds() && !crossed.back() && !after.cluster().emitCrds();
    }

    private List<Item> definitions() {
        if (crossed.back()) {
            return List.of(
                    new Item.Say("stay as they are: an earlier release works with later definitions, and taking a"
                            + " definition away takes every object of its kind away"));
        }
        if (!crossed.crds()) {
            return List.of(new Item.Say("no release on the way changes them"));
        }
        if (after.cluster().emitCrds()) {
            return List.of(new Item.Say("fleetc emits them, with `crds: emitted`: they come with the other objects"));
        }
        return List.of(
                new Item.Say("the chart never updates them, so it is done by hand, by whoever administers the cluster"),
                new Item.Run(ShellWords.command(
                        "kubectl",
                        "apply",
                        "--server-side",
                        "--force-conflicts",
                        "-f",
                        next.directory() + "/" + after.cluster().chart().name() + "/"
                                + notes.upgrade().crds())));
    }

    private List<Item> apply() {
        List<Item> items = new ArrayList<>();
        Return toBackup = new Return(before, after, data, notes.upgrade());
        if (crossed.back()) {
            items.add(new Item.Say("the databases of the backup that was taken when the cluster ran "
                    + after.cluster().platformVersion() + " come first"));
            items.addAll(toBackup.items());
        }
        items.addAll(next.merged(crossed.back()));
        if (next.byChart()) {
            items.add(new Item.Say("where no Argo CD installs the chart"));
            items.add(next.upgrade(next.values()));
        }
        if (crossed.back()) {
            items.addAll(toBackup.awoken());
        }
        return items;
    }

    private List<Item> back() {
        Cluster cluster = before.cluster();
        List<Item> items = new ArrayList<>();
        Return toBackup = new Return(after, before, data, notes.upgrade());
        if (!crossed.none()) {
            items.addAll(toBackup.items());
        }
        items.add(new Item.Say("revert the change in the fleet's repository, and judge that change like any other"));
        items.addAll(old.merged(!crossed.none()));
        if (old.byChart()) {
            String previous = cluster.name() + "-" + cluster.platformVersion() + "-values.yaml";
            items.add(new Item.Say("where no Argo CD installs the chart: the values of the revision that was noted, and"
                    + " the version before"));
            items.add(new Item.Run(ShellWords.command("git", "show", "REVISION:" + old.values()) + " > "
                    + ShellWords.command(previous)));
            items.add(old.upgrade(previous));
            items.add(new Item.Say("or the revision of the release that `helm history` showed before"));
            items.add(new Item.Run(ShellWords.command(
                    "helm", "rollback", cluster.releaseName(), "REVISION", "-n", cluster.namespace())));
        }
        if (!crossed.none()) {
            items.addAll(toBackup.awoken());
        }
        return items;
    }
}
