package io.fleetc.argocd;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.nio.file.Path;
import java.util.List;

/**
 * The answer to one request of Argo CD: the objects of one cluster, from the files that were sent and the parameters of
 * the Application, and from nothing else.
 *
 * @param place the directory of the fleet as the repository calls it; empty for its root
 * @param stream what standard output shall carry
 */
public record Rendering(String place, Checked<byte[]> stream) {
    /** The environment variable that carries the parameters of the Application. */
    public static final String PARAMETERS = ParameterReader.VARIABLE;

    /** The environment variable that says what the repository calls the working directory. */
    public static final String PATH = "ARGOCD_APP_SOURCE_PATH";

    /**
     * Renders.
     *
     * @param directory the working directory, absolute
     * @param called the same as the repository calls it; empty where nobody said
     * @param parameters the parameters of the Application, as {@link #PARAMETERS} has them
     */
    public static Rendering of(Path directory, String called, String parameters) {
        Checked<RenderRequest> request = ParameterReader.read(parameters);
        Checked<NearestFleet> fleet = NearestFleet.of(directory, called);
        String place = fleet.present() ? fleet.value().place() : "";
        if (!request.present() || !fleet.present()) {
            return new Rendering(place, Checked.none(request.and(fleet).diagnostics()));
        }
        return new Rendering(place, stream(fleet.value(), request.value()));
    }

    private static Checked<byte[]> stream(NearestFleet fleet, RenderRequest request) {
        return FleetCompiler.render(FleetRoot.hermetic(fleet.files()), request.cluster(), request.delivery())
                .then(objects -> stream(objects, request));
    }

    /** No object at all would make Argo CD delete what is there, so that it must be meant. */
    static Checked<byte[]> stream(List<Value.Mapping> objects, RenderRequest request) {
        if (objects.isEmpty() && !request.allowEmpty()) {
            return Checked.none(List.of(Diagnostic.error(
                            Code.FC5107, "there is no object for cluster `" + request.cluster() + "`", Span.none())
                    .noting("Argo CD would delete everything that the Application has")
                    .helping("set the parameter `" + Parameter.ALLOW_EMPTY.key() + "` to \"true\" if that is meant")));
        }
        return Checked.of(ManifestStream.of(objects));
    }
}
