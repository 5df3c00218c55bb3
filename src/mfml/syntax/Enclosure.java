package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import org.antlr.v4.runtime.Token;

/** An open bracket, or the statement itself, and what is going on directly inside it. */
final class Enclosure {
    final Token opener;
    final int type;
    final int base; // nesting outside
    boolean arithmetic; // what is inside computes: it cannot be a function
    boolean function; // it makes a function
    boolean loop; // for … in was met: a comprehension, whose next clause may follow a comma
    int integrals; // that wait for their differential
    int limit; // 1 behind as, 2 behind its name, 3 in the target
    int tight; // signs, powers, roots that stand in each other
    int loose; // derivatives, not
    int open; // arrows, limits, integrals, try, exact

    Enclosure(Token opener, int type, int base) {
        this.opener = opener;
        this.type = type;
        this.base = base;
    }

    int nesting() {
        return base + tight + loose + open;
    }

    boolean isBar() {
        return type == BAR_O || type == NORM_O;
    }

    /** A new statement begins. */
    void restart() {
        limit = 0;
        loop = false;
        tight = loose = open = 0;
    }
}
