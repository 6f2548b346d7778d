package io.fleetc.evidence;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Listing;
import io.fleetc.source.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads everything that is on record under {@code evidence/}: one in-toto Statement v1 per file, as JSON, as YAML, or in
 * a DSSE envelope, whose signature is not verified.
 *
 * <p>A file with a mistake is left out of the ledger and hides no other.
 */
public final class EvidenceReader {
    /** Where evidence lives in a fleet. */
    public static final String DIRECTORY = "evidence";

    private static final List<String> EXTENSIONS = List.of(".json", ".yaml", ".yml");

    private final Sources files;
    private final Known known;
    private final Optional<Instant> asOf;
    private final Predicate<String> selected;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    private EvidenceReader(Sources files, Known known, Optional<Instant> asOf, Predicate<String> selected) {
        this.files = files;
        this.known = known;
        this.asOf = asOf;
        this.selected = selected;
    }

    /**
     * Reads the evidence of a fleet.
     *
     * @param files the files of the fleet
     * @param known the names that statements may use
     * @param asOf the moment of the judgement: what is later is refused; empty to let everything pass
     * @return the ledger, always, and everything that is wrong with any of the files
     */
    public static Checked<Ledger> read(Sources files, Known known, Optional<Instant> asOf) {
        return read(files, known, asOf, file -> true);
    }

    /** The same of some of the files. */
    public static Checked<Ledger> read(Sources files, Known known, Optional<Instant> asOf, Predicate<String> selected) {
        EvidenceReader reader = new EvidenceReader(files, known, asOf, selected);
        reader.readAll();
        return reader.ledger().sorted();
    }

    private void readAll() {
        if (files.isOneFile()) {
            return;
        }
        Listing listing = files.list(DIRECTORY, true);
        listing.refused().forEach(refused -> diagnostics.add(Refusals.diagnostic(refused)));
        listing.names().stream()
                .filter(EvidenceReader::isEvidence)
                .filter(selected)
                .forEach(this::read);
    }

    private static boolean isEvidence(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(lower::endsWith);
    }

    private void read(String name) {
        Checked<EvidenceFile> read = EvidenceFile.read(files, name);
        diagnostics.addAll(read.diagnostics());
        if (!read.present()) {
            return;
        }
        EvidenceFile file = read.value();
        List<Diagnostic> wrong = StatementCheck.of(file.document(), known, asOf);
        diagnostics.addAll(wrong);
        if (read.accepted() && wrong.stream().noneMatch(Diagnostic::isError)) {
            statements.add(Statements.of(file.document(), file.at()));
        }
    }

    private Checked<Ledger> ledger() {
        Conflicts conflicts = Conflicts.among(statements);
        diagnostics.addAll(conflicts.diagnostics());
        return Checked.of(
                Ledger.of(statements.stream()
                        .filter(statement -> !conflicts.contradicts(statement))
                        .toList()),
                diagnostics);
    }
}
