package io.fleetc.compiler;

import io.fleetc.dhall.DhallOptions;
import io.fleetc.diagnostic.Checked;
import io.fleetc.model.FleetAssembly;
import io.fleetc.model.FleetDescription;
import io.fleetc.plan.tree.FrontEnd;
import io.fleetc.source.Sources;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the files of plan steps as it reads those of a user.
 *
 * @param dhall what those written in Dhall may do
 */
public record StepFrontEnd(DhallOptions dhall) implements FrontEnd {
    @Override
    public FleetDescription read(Sources files) {
        Checked<FleetDescription> read = FleetDocuments.read(new FleetRoot(files, dhall))
                .then(documents -> FleetAssembly.assemble(documents.documents(), documents.complete()));
        if (!read.accepted()) {
            throw new IllegalStateException("the files of a step cannot be read: "
                    + read.diagnostics().stream()
                            .map(said -> said.code() + ' ' + said.message())
                            .toList());
        }
        return read.value();
    }

    @Override
    public SortedMap<String, String> programsAsYaml(Sources files) {
        return new TreeMap<>(Conversion.ofPrograms(new FleetRoot(files, dhall)).texts());
    }
}
