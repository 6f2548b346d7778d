package io.fleetc.dhall.imports;

import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.ImportTarget.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an import leads: its target, chained to the place of the file that holds it, in canonical form. Two imports of one
 * place mean the same (standard: chaining and canonicalization of imports).
 */
sealed interface Place {
    /** As Dhall prints it: {@code ./types/cluster.dhall}, {@code https://example.com/x}, {@code env:HOME}, {@code missing}. */
    String text();

    /** Where the target of an import leads that stands in a file at this place. */
    default Place chain(ImportTarget target) {
        if (target instanceof ImportTarget.Local local) {
            return isRelative(target)
                    ? relative(local)
                    : new Local(local.anchor(), canonical(local.directory()), local.file());
        }
        if (target instanceof ImportTarget.Remote remote) {
            return new Remote(
                    remote.secure(), remote.authority(), canonical(remote.directory()), remote.file(), remote.query());
        }
        return target instanceof ImportTarget.Environment variable ? new Variable(variable.name()) : new Missing();
    }

    /** Where a path leads that is relative to this place; for what is no file, it is relative to where the run began. */
    private Place relative(ImportTarget.Local target) {
        if (this instanceof Local local) {
            return new Local(local.anchor, joined(local.directory, target), target.file());
        }
        if (this instanceof Remote remote) {
            List<String> directory = joined(remote.directory, target);
            return new Remote(remote.secure, remote.authority, directory, target.file(), null);
        }
        return new Local(target.anchor(), canonical(target.directory()), target.file());
    }

    /** Whether a target is relative to the file that it stands in. */
    static boolean isRelative(ImportTarget target) {
        return target instanceof ImportTarget.Local local
                && (local.anchor() == Anchor.HERE || local.anchor() == Anchor.PARENT);
    }

    /** The place of a file with a root-relative name, or with an absolute path. */
    static Place ofPath(String path) {
        boolean absolute = path.startsWith("/");
        String components = absolute ? path.substring(1) : path;
        int slash = components.lastIndexOf('/');
        List<String> directory =
                slash < 0 ? List.of() : List.of(components.substring(0, slash).split("/", -1));
        Anchor anchor = absolute ? Anchor.ABSOLUTE : Anchor.HERE;
        return new Local(anchor, canonical(directory), components.substring(slash + 1));
    }

    /** The place of what is known by its hash alone. */
    static Place ofHash(String hash) {
        return new Remote(true, "sha256", List.of(), hash, null);
    }

    /** A path of the file system. */
    record Local(Anchor anchor, List<String> directory, String file) implements Place {
        @Override
        public String text() {
            StringBuilder text = new StringBuilder(anchor == Anchor.ABSOLUTE ? "" : anchor.spelling());
            directory.forEach(component -> text.append('/').append(component));
            return text.append('/').append(file).toString();
        }
    }

    /** An URL without the headers that are sent along. */
    record Remote(
            boolean secure,
            String authority,
            List<String> directory,
            String file,
            @Nullable String query) implements Place {
        @Override
        public String text() {
            StringBuilder text = new StringBuilder(secure ? "https://" : "http://").append(authority);
            directory.forEach(component -> text.append('/').append(component));
            text.append('/').append(file);
            return query == null
                    ? text.toString()
                    : text.append('?').append(query).toString();
        }

        /** The server that answers. */
        Origin origin() {
            return Origin.of(secure, authority);
        }
    }

    /** An environment variable. */
    record Variable(String name) implements Place {
        @Override
        public String text() {
            return "env:" + name;
        }
    }

    /** Nowhere. */
    record Missing() implements Place {
        @Override
        public String text() {
            return "missing";
        }
    }

    private static List<String> joined(List<String> directory, ImportTarget.Local target) {
        List<String> path = new ArrayList<>(directory);
        if (target.anchor() == Anchor.PARENT) {
            path.add("..");
        }
        path.addAll(target.directory());
        return canonical(path);
    }

    /** Without {@code .}, and without {@code ..} behind a component that it takes back. */
    private static List<String> canonical(List<String> directory) {
        List<String> path = new ArrayList<>(directory.size());
        for (String component : directory) {
            int last = path.size() - 1;
            if (component.equals("..") && last >= 0 && !path.get(last).equals("..")) {
                path.remove(last);
            } else if (!component.equals(".")) {
                path.add(component);
            }
        }
        return List.copyOf(path);
    }
}
