package mfml.cli.session;

import mfml.Mfml;
import mfml.Session;
import mfml.source.Completeness;

/** Whether a text that was typed goes on with the next line. */
final class Whole {
    private Whole() {}

    /** Two empty lines end any text: what is missing is then told as an error. */
    static boolean needsMore(String text, Session session) {
        if (text.isBlank() || text.endsWith("\n\n")) return false;
        boolean isCommand = Command.of(text, session.names()::contains)
                .map(command -> command.kind() != Command.Kind.TIME)
                .orElse(false);
        return !isCommand && Mfml.completeness(text) == Completeness.INCOMPLETE;
    }
}
