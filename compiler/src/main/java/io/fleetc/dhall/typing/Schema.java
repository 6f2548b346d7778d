package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import java.util.List;

/**
 * What {@code T::r} takes from T.
 *
 * @param complete the record type {@code T.Type}
 * @param defaults the type of {@code T.default}
 * @param required the fields of {@code T.Type} that r has to give: those without a default of their type
 */
record Schema(Denotation.RecordType complete, Denotation.RecordType defaults, List<String> required) {}
