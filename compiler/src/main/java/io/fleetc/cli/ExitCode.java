package io.fleetc.cli;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import java.util.List;

/** How a run ends, in the order in which one wins over another: the first of these that applies is the exit code. */
enum ExitCode {
    /** fleetc itself is wrong. */
    BUG(70),
    /** A file could not be read or written. */
    INPUT_OUTPUT(74),
    /** The command line or the settings make no sense. */
    MISUSE(2),
    /** The fleet or the change is wrong. */
    WRONG(1),
    /** The change may be right, but a fact that would prove it is missing. */
    UNPROVEN(4),
    /** Something differs from what was compared. */
    DIFFERENT(3),
    /** All is well. */
    FINE(0);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number the process ends with. */
    int number() {
        return number;
    }

    /** The one of two that wins. */
    ExitCode or(ExitCode other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** How a run ends that has this to say; with {@code strict}, a warning is as bad as an error. */
    static ExitCode of(List<Diagnostic> diagnostics, boolean strict) {
        ExitCode worst = FINE;
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                worst = worst.or(of(diagnostic.code()));
            } else if (strict && diagnostic.severity() == Severity.WARNING) {
                worst = worst.or(WRONG);
            }
        }
        return worst;
    }

    private static ExitCode of(String code) {
        if (Code.isInputOutput(code)) {
            return INPUT_OUTPUT;
        }
        for (Code known : Code.values()) {
            if (known.name().equals(code)) {
                return switch (known) {
                    case FC1001, FC1022, FC3017, FC5010, FC6001, FC6002, FC6003, FC6009, FC6043 -> MISUSE;
                    case FC5006, FC5007, FC5008 -> DIFFERENT;
                    case FC6004, FC6006, FC6007, FC6008, FC6033 -> UNPROVEN;
                    default -> WRONG;
                };
            }
        }
        return WRONG;
    }
}
