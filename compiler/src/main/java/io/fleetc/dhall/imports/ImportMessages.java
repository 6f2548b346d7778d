package io.fleetc.dhall.imports;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Label;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.source.Reading.Problem;
import io.fleetc.source.Span;
import java.util.List;

/**
 * What is said about imports. What holds for every import of a place is said without a span; {@link #at} puts it where the
 * import stands.
 */
final class ImportMessages {
    /** How the command line is told which host may be asked, and which variable may be read. */
    private static final String HOST_OPTION = "--dhall-host";

    private static final String CACHE_OPTION = "--dhall-cache";

    private static final String VARIABLE_OPTION = "--dhall-env";

    /** What stands at an import that led to the mistake. */
    private static final String IMPORTED = "imported here";

    private static final String FREEZE = "`fleetc dhall freeze` writes the hash";

    /** Longer cycles and routes are cut in the middle. */
    private static final int MAX_FILES = 8;

    private ImportMessages() {}

    /** The same, about the import at a place. */
    static Diagnostic at(Diagnostic said, Span span) {
        if (said.at().span().known()) {
            return said.also(span, IMPORTED);
        }
        return new Diagnostic(
                said.code(),
                said.severity(),
                said.message(),
                new Label(span, said.at().text()),
                said.related(),
                said.notes(),
                said.help(),
                said.path());
    }

    // ---- nothing there ----

    static Diagnostic noFile(String name, List<String> neighbours) {
        Diagnostic absent = error(Code.FC7060, "`" + name + "` does not exist");
        String file = name.substring(name.lastIndexOf('/') + 1);
        return Nearest.to(file, neighbours)
                .map(near -> absent.helping("write `" + near + "`"))
                .orElse(absent);
    }

    static Diagnostic missing() {
        return error(Code.FC7060, "`missing` is never there")
                .noting("it stands for an import that only the cache can answer, or in front of `?`");
    }

    static Diagnostic missingFromCache() {
        return error(Code.FC7060, "`missing` is never there, and the cache has nothing with this hash");
    }

    static Diagnostic unsetVariable(String name) {
        return error(Code.FC7060, "the environment variable `" + name + "` is not set");
    }

    static Diagnostic closedVariable(String name) {
        return error(Code.FC7065, "the environment variable `" + name + "` may not be read")
                .noting("imports read the variables that were named and no others, so that a fleet means the same"
                        + " everywhere")
                .helping("allow it with `" + VARIABLE_OPTION + " " + name + "`");
    }

    static Diagnostic unreachable(String url, String reason) {
        return error(Code.FC7060, "`" + url + "` cannot be retrieved: " + reason);
    }

    static Diagnostic noAlternative(Expression.Operation alternatives, List<Absence> absences) {
        Diagnostic none = Diagnostic.error(
                Code.FC7060, "none of the " + absences.size() + " alternatives is there", alternatives.span());
        for (Absence absence : absences) {
            Diagnostic why = absence.why();
            none = none.also(why.at().span(), why.message());
            if (!why.code().equals(Code.FC7060.name())) {
                for (String note : why.notes()) {
                    none = none.notes().contains(note) ? none : none.noting(note);
                }
            }
        }
        return none;
    }

    // ---- there, but not to be had ----

    static Diagnostic outside(String path) {
        return error(Code.FC7063, "`" + path + "` does not lie under the root")
                .noting("symbolic links and `..` are resolved first")
                .helping("move the file under the root, or freeze it and import it from the cache");
    }

    static Diagnostic unreadable(Reading.Refused refused, String shown) {
        if (refused.problem() == Problem.OUTSIDE_ROOT) {
            return outside(shown);
        }
        Diagnostic told = Refusals.diagnostic(refused);
        if (refused.problem() == Problem.NOT_UTF8) {
            return told;
        }
        return error(Code.FC7062, told.message().replace("`" + refused.name() + "`", "`" + shown + "`"));
    }

    static Diagnostic notUnicode(String name) {
        return error(Code.FC7062, "`" + name + "` is not UTF-8").helping("import it `as Bytes`");
    }

    static Diagnostic tooLarge(String url, int limit) {
        return error(Code.FC7062, "`" + url + "` is larger than the limit of " + limit / (1024 * 1024) + " MiB");
    }

    /** The value of a variable may be a secret, so that nothing of it is shown. */
    static Diagnostic variableIsNoExpression(String name) {
        return error(Code.FC7062, "the value of the environment variable `" + name + "` is not a valid expression")
                .helping("write `env:" + name + " as Text` if it is to be taken as text");
    }

    static Diagnostic remoteOff(Place.Remote place, boolean hashed) {
        String host = place.origin().isUsualPort()
                ? place.origin().host()
                : place.origin().hostAndPort();
        Diagnostic off = error(Code.FC7065, "the host `" + host + "` may not be asked")
                .noting("imports ask the hosts that were named and no others, so that a fleet means the same"
                        + " everywhere");
        if (hashed) {
            return off.noting("the cache has nothing with this hash")
                    .helping("allow the host once with `" + HOST_OPTION + " " + host + " " + CACHE_OPTION
                            + " DIR`, which fills the cache in that directory, and name the cache from then on");
        }
        return off.helping(
                "allow the host with `" + HOST_OPTION + " " + host + "`, and write the hash behind the URL: " + FREEZE);
    }

    static Diagnostic noHash(Span span, Place.Remote place) {
        return Diagnostic.error(Code.FC7065, "the remote import of `" + place.text() + "` needs a hash", span)
                .noting("without one its meaning could change from run to run")
                .helping("write `sha256:` and the hash of its normal form behind the URL: " + FREEZE);
    }

    static Diagnostic insane(Span span, Place parent, Place child) {
        return Diagnostic.error(
                        Code.FC7066,
                        "`" + parent.text() + "` is remote and may not import `" + child.text() + "`",
                        span)
                .noting("what a remote file means must not depend on the machine that imports it");
    }

    static Diagnostic notShared(Span span, Origin parent, Place.Remote child, List<String> allowed) {
        Diagnostic refused =
                Diagnostic.error(Code.FC7066, "`" + child.text() + "` may not be imported from `" + parent + "`", span);
        return allowed.isEmpty()
                ? refused.noting("its server sends no header `Access-Control-Allow-Origin`")
                : refused.noting("the header `Access-Control-Allow-Origin` of its server says `"
                        + String.join("`, `", allowed) + "`");
    }

    static Diagnostic cycle(Span span, List<String> files) {
        StringBuilder route = new StringBuilder();
        int left = files.size() > MAX_FILES ? files.size() - MAX_FILES : 0;
        for (int i = 0; i < files.size(); i++) {
            if (left > 0 && i == MAX_FILES / 2) {
                route.append(" -> ... ").append(left).append(" more ...");
                i += left - 1;
            } else {
                route.append(i == 0 ? "" : " -> ").append(files.get(i));
            }
        }
        return Diagnostic.error(Code.FC7061, "the imports form a cycle: `" + route + "`", span);
    }

    static Diagnostic remoteConfiguration(Span span) {
        return Diagnostic.error(
                Code.FC7061, "the headers of remote imports are configured by a remote import, which needs them", span);
    }

    // ---- hashes ----

    static Diagnostic otherHash(Expression.Import imported, String shown, String found) {
        Diagnostic other = Diagnostic.error(
                        Code.FC7064, "`" + shown + "` does not have the hash that is written here", imported.span())
                .noting("its normal form has `sha256:" + found + "`");
        return other.helping(
                "undo the change, or write the new hash if the change is meant", rehashed(imported, found));
    }

    /** An import of what is part of fleetc, by its address, that does not have its hash. */
    static Diagnostic otherThanShipped(Expression.Import imported, String shipped) {
        return imported.hash() == null
                ? error(Code.FC7064, "the import of the package of fleetc needs its hash")
                        .noting("by its hash fleetc knows it, so that nobody is asked for it")
                        .helping("write the hash", rehashed(imported, shipped))
                : error(Code.FC7064, "this fleetc ships another version of the package")
                        .noting("it has another hash in each version, and the cache has nothing with this one")
                        .helping("import the one that belongs to this fleetc", rehashed(imported, shipped));
    }

    /** The edit that gives an import another hash; none if it has one that is not found as it was read. */
    private static Edit[] rehashed(Expression.Import imported, String hash) {
        String written = imported.hash();
        if (!imported.span().known()) {
            return new Edit[0];
        }
        if (written == null) {
            return new Edit[] {new Edit(imported.targetSpan().after(), " sha256:" + hash)};
        }
        int at = imported.span().text().indexOf(written);
        if (at < 0) {
            return new Edit[0];
        }
        int start = imported.span().start() + at;
        return new Edit[] {new Edit(imported.span().source().span(start, start + written.length()), hash)};
    }

    static Diagnostic spoiltEntry(Span span, String hash) {
        return Diagnostic.warning(Code.FC7068, "the cache entry `1220" + hash + "` is spoilt and was ignored", span)
                .noting("its content does not have its hash, or is no expression");
    }

    static Diagnostic cacheNotWritten(Span span) {
        return Diagnostic.warning(Code.FC7069, "the cache cannot be written", span)
                .noting("imports with a hash are resolved anew in each run");
    }

    // ---- headers ----

    static Diagnostic wrongHeaders(Span span) {
        return Diagnostic.error(Code.FC7067, "the headers do not have the type of headers", span)
                .helping("write a `List { mapKey : Text, mapValue : Text }`, for example with `toMap`");
    }

    static Diagnostic wrongConfiguration(Span span) {
        return Diagnostic.error(Code.FC7067, "the configuration of headers does not have its type", span)
                .helping("write a `List { mapKey : Text, mapValue : List { mapKey : Text, mapValue : Text } }`");
    }

    static Diagnostic improperHeader(String url, String header) {
        return error(Code.FC7067, "the header `" + header + "` cannot be sent to `" + url + "`");
    }

    /** The mistake with the imports that led to it, innermost first. */
    static Diagnostic routed(Diagnostic mistake, List<Span> imports) {
        Diagnostic routed = mistake;
        int left = imports.size() > MAX_FILES ? imports.size() - MAX_FILES : 0;
        for (int i = 0; i < imports.size(); i++) {
            if (left > 0 && i == MAX_FILES / 2) {
                routed = routed.noting(left + " further imports lie in between");
                i += left - 1;
            } else {
                routed = routed.also(imports.get(i), IMPORTED);
            }
        }
        return routed;
    }

    private static Diagnostic error(Code code, String message) {
        return Diagnostic.error(code, message, Span.none());
    }
}
