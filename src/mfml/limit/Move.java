package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Term;
import mfml.syntax.Expr;

/**
 * What one rule of a worked solution does.
 *
 * @param shown the lines that it writes
 * @param next what is left under the sign, null where the limit is found
 * @param outer a function that the rest of the work stands in, null where it stands alone
 */
record Move(List<Shown> shown, Term next, Outer outer) {
    /** A line: a formula, under the sign {@code lim} where it is open, and the rule that led to it. */
    record Shown(Expr formula, boolean open, String rule) {}

    /** A continuous function round a limit, by what it makes of a written limit and of its value. */
    interface Outer {
        Expr written(Expr inner);

        Term of(Term inner);
    }

    static Move to(Term next, String rule) {
        return new Move(List.of(new Shown(next.written(), true, rule)), next, null);
    }

    static Move through(Expr shown, Term next, String rule) {
        return new Move(List.of(new Shown(shown, true, rule)), next, null);
    }

    static Move end(Expr value, String rule) {
        return new Move(List.of(new Shown(value, false, rule)), null, null);
    }

    Move then(Expr formula, boolean open, String rule) {
        List<Shown> more = new ArrayList<>(shown);
        more.add(new Shown(formula, open, rule));
        return new Move(more, next, outer);
    }
}
