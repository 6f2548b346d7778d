package io.fleetc.compiler;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import java.util.List;

/**
 * Keeps tools from editing programs: the later stages write their edits as YAML, and a value in a Dhall file may be shared
 * or computed. The words of the help stay. What the Dhall chapters themselves propose is Dhall.
 */
final class ProgramText {
    private static final String DHALL_STAGE = "FC7";

    private ProgramText() {}

    /** The same without edits of programs by stages that do not know their language. */
    static <T> Checked<T> spared(Checked<T> judged) {
        if (judged.diagnostics().stream().noneMatch(ProgramText::editsAProgram)) {
            return judged;
        }
        List<Diagnostic> diagnostics = judged.diagnostics().stream()
                .map(said -> editsAProgram(said) ? spared(said) : said)
                .toList();
        return judged.present() ? Checked.of(judged.value(), diagnostics) : Checked.absent(diagnostics);
    }

    private static boolean editsAProgram(Diagnostic diagnostic) {
        return !diagnostic.code().startsWith(DHALL_STAGE)
                && diagnostic.help().stream()
                        .flatMap(help -> help.edits().stream())
                        .anyMatch(ProgramText::isInAProgram);
    }

    /** What a program got from a cache stands nowhere. */
    private static boolean isInAProgram(Edit edit) {
        return !edit.span().known() || edit.span().source().isProgram();
    }

    private static Diagnostic spared(Diagnostic said) {
        List<Help> help = said.help().stream()
                .map(each -> each.edits().stream().anyMatch(ProgramText::isInAProgram)
                        ? new Help(each.text(), List.of())
                        : each)
                .toList();
        return new Diagnostic(
                said.code(),
                said.severity(),
                said.message(),
                said.at(),
                said.related(),
                said.notes(),
                help,
                said.path());
    }
}
