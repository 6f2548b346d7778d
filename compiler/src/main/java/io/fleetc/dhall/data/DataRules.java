package io.fleetc.dhall.data;

/**
 * Where the conversion to data may be done in two ways.
 *
 * @param writtenNulls whether a null of the Prelude's JSON type stays where it stands in a record or a map. One that comes
 *     from a {@code None} is always left out
 * @param repeatedKeys whether a map may have a key twice, so that the last one counts
 */
public record DataRules(boolean writtenNulls, boolean repeatedKeys) {
    /** Exactly what {@code dhall-to-json} does. */
    public static final DataRules DHALL_TO_JSON = new DataRules(false, true);

    /** For descriptions that are read on: nothing that somebody wrote gets lost. */
    public static final DataRules LOSSLESS = new DataRules(true, false);
}
