package io.fleetc.plan.runbook;

import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.plan.runbook.Runbook.Item;
import java.util.ArrayList;
import java.util.List;

/** How one release of the platform gets onto a cluster: by the vendor's chart, or as the objects that fleetc writes. */
final class Installation {
    private static final String OCI = "oci://";
    private static final String PAUSED = "argocd.argoproj.io/skip-reconcile";

    private final Cluster cluster;
    private final String repository;

    Installation(Cluster cluster, ReleaseNotes.Upgrade upgrade) {
        this.cluster = cluster;
        this.repository = upgrade.chartRepository();
    }

    boolean byChart() {
        return cluster.delivery() == Cluster.Delivery.CHART;
    }

    /** What makes the chart known to Helm. */
    List<Item> repository() {
        List<Item> items = new ArrayList<>();
        if (!cluster.chart().repoUrl().startsWith(OCI)) {
            items.add(new Item.Run(ShellWords.command(
                    "helm", "repo", "add", repository, cluster.chart().repoUrl())));
            items.add(new Item.Run(ShellWords.command("helm", "repo", "update", repository)));
        }
        return items;
    }

    /** Fetches the chart into a directory of its own. */
    Item pull() {
        return new Item.Run(ShellWords.command(
                "helm",
                "pull",
                reference(),
                "--version",
                cluster.chart().version(),
                "--untar",
                "--untardir",
                directory()));
    }

    /** Where {@link #pull} puts it. */
    String directory() {
        return "chart-" + cluster.chart().version();
    }

    /** Installs it with a file of values. */
    Item upgrade(String values) {
        return new Item.Run(ShellWords.command(
                "helm",
                "upgrade",
                "--install",
                cluster.releaseName(),
                reference(),
                "-n",
                cluster.namespace(),
                "-f",
                values,
                "--version",
                cluster.chart().version()));
    }

    /** The file of values in the repository of the output. */
    String values() {
        return directoryOfCluster() + "/values.yaml";
    }

    /** The directory of the cluster in the repository of the output. */
    String directoryOfCluster() {
        ArgoCd argocd = cluster.argocd();
        return (argocd == null || !argocd.rendered() || argocd.path().isEmpty() ? "" : argocd.path() + "/")
                + cluster.name();
    }

    /**
     * What happens once the change is merged.
     *
     * @param paused whether automated syncs were switched off before
     */
    List<Item> merged(boolean paused) {
        ArgoCd argocd = cluster.argocd();
        if (argocd == null) {
            return List.of(
                    new Item.Say("merge, and apply what the compiler writes"),
                    new Item.Run(ShellWords.command(
                            "kubectl",
                            "apply",
                            "--server-side",
                            "--recursive",
                            "-f",
                            directoryOfCluster() + "/manifests")));
        }
        boolean automated = argocd.prune() != null;
        List<Item> items = new ArrayList<>();
        items.add(new Item.Say(
                !automated || paused
                        ? "merge, then let Argo CD sync"
                        : "merge: Argo CD syncs `" + argocd.targetRevision() + "` by itself"));
        for (String application : applications(argocd)) {
            if (!automated) {
                items.add(new Item.Run(ShellWords.command("argocd", "app", "sync", application)));
            } else if (paused) {
                items.add(resume(argocd, application));
            }
            items.add(new Item.Run(ShellWords.command("argocd", "app", "wait", application, "--sync", "--health")));
        }
        return items;
    }

    /**
     * Stops the syncs of an Application. One from an ApplicationSet would get its policy back at once, and is annotated
     * instead.
     */
    Item pause(ArgoCd argocd, String application) {
        return new Item.Run(
                argocd.separately()
                        ? ShellWords.command("argocd", "app", "set", application, "--sync-policy", "none")
                        : annotate(argocd, application, PAUSED + "=true"));
    }

    private static Item resume(ArgoCd argocd, String application) {
        return new Item.Run(
                argocd.separately()
                        ? ShellWords.command("argocd", "app", "set", application, "--sync-policy", "automated")
                                + (Boolean.TRUE.equals(argocd.prune()) ? " --auto-prune" : "")
                                + (Boolean.TRUE.equals(argocd.selfHeal()) ? " --self-heal" : "")
                        : annotate(argocd, application, PAUSED + "-"));
    }

    private static String annotate(ArgoCd argocd, String application, String annotation) {
        String name = application.substring(argocd.namespace().length() + 1);
        return ShellWords.command(
                "kubectl", "annotate", "applications.argoproj.io", name, "-n", argocd.namespace(), annotation);
    }

    /** The Applications of the cluster, as Argo CD is asked for them. */
    List<String> applications(ArgoCd argocd) {
        String application = argocd.namespace() + "/iomete-" + cluster.name();
        return byChart() ? List.of(application, application + "-chart") : List.of(application);
    }

    private String reference() {
        String url = cluster.chart().repoUrl();
        return url.startsWith(OCI)
                ? url + (url.endsWith("/") ? "" : "/") + cluster.chart().name()
                : repository + "/" + cluster.chart().name();
    }
}
