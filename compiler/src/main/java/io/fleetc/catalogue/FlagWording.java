package io.fleetc.catalogue;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for what was found about a flag. */
final class FlagWording {
    private static final ValuePath VERSION = ValuePath.of("platform", "version");

    private final FlagFindings.Finding finding;
    private final boolean inUse;
    private final Span at;
    private final MemberEdits edits;
    private final String name;
    private final Flags.Running first;

    /**
     * The words for a finding.
     *
     * @param finding what was found
     * @param inUse whether the place still means something for another cluster, of another release
     */
    FlagWording(FlagFindings.Finding finding, boolean inUse) {
        this.finding = finding;
        this.inUse = inUse;
        this.at = finding.member().keySpan();
        this.edits = new MemberEdits(finding.written(), finding.member());
        this.name = finding.name();
        this.first = finding.clusters().get(0);
    }

    Diagnostic diagnostic() {
        Flag flag = finding.flag();
        if (flag == null) {
            return unknown().on(path());
        }
        Diagnostic said = switch (finding.code()) {
            case FC4002 -> tooNew(flag);
            case FC4003 -> removed(flag);
            case FC4004 -> renamed(flag);
            case FC4006 -> draft(flag);
            case FC4007 -> runtimeOnly(flag);
            case FC4008 -> leftOut(flag);
            case FC4009 -> overridden(flag);
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
        return said.on(path());
    }

    private Diagnostic unknown() {
        Diagnostic unknown = Diagnostic.error(Code.FC4001, "flag `" + name + "` is unknown", at)
                .labelled("no supported release has it");
        Optional<String> near = nearest();
        if (near.isPresent()) {
            unknown = unknown.helping("write `" + near.get() + "`", edits.rename(name, near.get()));
        }
        return unknown.helping("remove it", edits.remove());
    }

    /** A flag of the cluster's own release first, of any other release if none is near. */
    private Optional<String> nearest() {
        return near(first.release().flags().keySet())
                .or(() -> near(first.release().catalogue().flags().keySet()));
    }

    private Optional<String> near(Set<String> names) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).equals(lower))
                .findFirst()
                .or(() -> Nearest.to(name, names))
                .filter(near -> finding.written().get(near) == null);
    }

    private Diagnostic tooNew(Flag flag) {
        SemanticVersion since = Objects.requireNonNull(flag.life().since());
        Diagnostic tooNew = withVersion(Diagnostic.error(
                        Code.FC4002,
                        "flag `" + name + "` exists since " + since + ", and cluster `"
                                + first.cluster().name() + "` runs "
                                + first.release().version(),
                        at)
                .labelled("not in " + first.release().version()));
        Optional<String> old = oldName();
        if (old.isPresent()) {
            tooNew = tooNew.helping(
                    "write `" + old.get() + "`, its name before " + since, edits.rename(name, old.get()));
        }
        return upgrade(tooNew.helping("remove it", edits.remove()), since);
    }

    /** What the cluster's own release calls the flag, if it was renamed since. */
    private Optional<String> oldName() {
        return first.release().flags().values().stream()
                .filter(flag -> name.equals(flag.successor()))
                .map(Flag::name)
                .filter(old -> finding.written().get(old) == null)
                .findFirst();
    }

    private Diagnostic upgrade(Diagnostic tooNew, SemanticVersion since) {
        Optional<ResolvedCluster.Setting> version = version();
        if (version.isEmpty() || version.get().layer().kind() != Layer.Kind.CLUSTER) {
            return tooNew.helping("set `platform.version` of the cluster to " + since + " or later");
        }
        Span span = version.get().value().span();
        String written = span.text().replace(first.release().version().toString(), since.toString());
        return tooNew.helping("set `platform.version` to " + since + " or later", new Edit(span, written));
    }

    private Diagnostic withVersion(Diagnostic diagnostic) {
        Optional<Span> span = version().map(setting -> setting.value().span()).filter(Span::known);
        return span.isPresent() ? diagnostic.also(span.get(), "the platform version is set here") : diagnostic;
    }

    /** Where the platform version of the cluster is set. */
    private Optional<ResolvedCluster.Setting> version() {
        List<ResolvedCluster.Setting> settings = first.cluster().settings(VERSION);
        return settings.isEmpty() ? Optional.empty() : Optional.of(settings.get(settings.size() - 1));
    }

    private Diagnostic removed(Flag flag) {
        Flag.Life life = flag.life();
        boolean released = life.until() != null && !life.until().equals(life.since());
        Diagnostic removed = released
                ? Diagnostic.error(Code.FC4003, "flag `" + name + "` was removed in " + life.until(), at)
                        .labelled("not in " + first.release().version())
                : Diagnostic.error(Code.FC4003, "flag `" + name + "` was never in a release", at)
                        .labelled("no release has it");
        return cited(noted(removed, released ? life.untilNote() : life.sinceNote()), flag)
                .helping("remove it", edits.remove());
    }

    private Diagnostic renamed(Flag flag) {
        String successor = Objects.requireNonNull(flag.successor());
        SemanticVersion until = Objects.requireNonNull(flag.life().until());
        Diagnostic renamed = withVersion(
                Diagnostic.error(Code.FC4004, "flag `" + name + "` is called `" + successor + "` since " + until, at)
                        .labelled("not in " + first.release().version()));
        if (finding.written().get(successor) != null) {
            return renamed.helping("remove it, `" + successor + "` is set as well", edits.remove());
        }
        return inUse
                ? renamed.helping(
                        "set `" + successor + "` beside it, since clusters before " + until + " still read `" + name
                                + "`",
                        edits.copyBefore(name, successor))
                : renamed.helping("write `" + successor + "`", edits.rename(name, successor));
    }

    private Diagnostic draft(Flag flag) {
        Diagnostic draft = Diagnostic.warning(Code.FC4006, "flag `" + name + "` is known from a draft only", at)
                .labelled("may have no effect");
        return cited(draft, flag);
    }

    private Diagnostic runtimeOnly(Flag flag) {
        Diagnostic runtimeOnly = Diagnostic.error(
                        Code.FC4007, "flag `" + name + "` can only be set in the running platform", at)
                .labelled("the chart has no value for it");
        return cited(runtimeOnly, flag)
                .helping("remove it, and let an administrator set it in the platform", edits.remove());
    }

    private Diagnostic leftOut(Flag flag) {
        String clusters = finding.clusters().stream()
                .map(running -> "`" + running.cluster().name() + "` ("
                        + running.release().version() + ")")
                .collect(Collectors.joining(", "));
        return Diagnostic.note(Code.FC4008, "flag `" + name + "` is left out on " + clusters, at)
                .noting(flag.absence(first.release().version()));
    }

    private Diagnostic overridden(Flag flag) {
        Flag.RuntimeOverride override = Objects.requireNonNull(flag.override());
        return Diagnostic.note(
                        Code.FC4009, "flag `" + name + "` holds only while no override is stored in the platform", at)
                .noting("since " + override.since()
                        + " an administrator can override it there, and the chart's value is then ignored")
                .noting("source: " + override.source());
    }

    private static Diagnostic noted(Diagnostic diagnostic, String note) {
        return note.isEmpty() ? diagnostic : diagnostic.noting(note);
    }

    private static Diagnostic cited(Diagnostic diagnostic, Flag flag) {
        return diagnostic.noting("source: " + flag.sources().get(0));
    }

    /** The path of the flag in the fleet. */
    private String path() {
        return LayerPath.of(finding.layer()).key("flags").key(name).toString();
    }
}
