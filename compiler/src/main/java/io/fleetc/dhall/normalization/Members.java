package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Member;
import java.util.LinkedHashMap;
import java.util.Map;

/** The maps behind records and record types. */
final class Members {
    private Members() {}

    /** An empty map with room for so many fields. */
    static Map<String, Member> room(int fields) {
        return new LinkedHashMap<>(Math.max(4, fields + fields / 2));
    }
}
