package io.fleetc.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** How sure a row of the catalogue is. */
public enum Assurance {
    /** A published document of the vendor says so. */
    DOCUMENTED("documented"),
    /** Concluded from published documents; none says so itself. */
    INFERRED("inferred"),
    /** A draft, or somebody who is not the vendor, says so. */
    UNVERIFIED("unverified"),
    /** Nobody says anything; a careful choice of ours. */
    ASSUMED("assumed");

    private final String word;

    Assurance(String word) {
        this.word = word;
    }

    /** The word in catalogue files and in what is printed. */
    public String word() {
        return word;
    }

    /** The assurance that a word means; empty if it means none. */
    public static Optional<Assurance> of(String word) {
        return Arrays.stream(values())
                .filter(assurance -> assurance.word.equals(word))
                .findFirst();
    }
}
