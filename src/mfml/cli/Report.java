package mfml.cli;

import mfml.error.Diagnostic;
import mfml.value.Output;

/** Where results, notes and errors go on the command line. */
interface Report extends Output {
    /** An error, a warning or a note. */
    @Override
    void noted(Diagnostic diagnostic);
}
