package mfml.integral;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.syntax.Expr;

/**
 * An antiderivative with the way to it: one rule, and the integrals that it leaves.
 *
 * @param detail what stands for what, empty where that is plain
 * @param shape the antiderivative as it is written with those of the parts in it
 * @param value the antiderivative, without a constant
 * @param plain whether a reader sees it at one glance
 */
record Work(
        String rule,
        Supplier<String> detail,
        Term integrand,
        Symbol x,
        List<Work> parts,
        Function<List<Expr>, Expr> shape,
        Term value,
        boolean plain) {

    /** Of a rule that leaves nothing open. */
    static Work direct(String rule, Term integrand, Symbol x, Term value) {
        return new Work(rule, () -> "", integrand, x, List.of(), parts -> value.written(), value, true);
    }

    static Work direct(String rule, String detail, Term integrand, Symbol x, Term value) {
        return new Work(rule, () -> detail, integrand, x, List.of(), parts -> value.written(), value, false);
    }

    /** What is the same as another integral, written otherwise. */
    static Work rewritten(String rule, Term integrand, Work other) {
        return new Work(rule, () -> "", integrand, other.x, List.of(other), List::getFirst, other.value, false);
    }

    /** The same way to another form of the antiderivative. */
    Work with(Term other) {
        return other.equals(value) ? this : new Work(rule, detail, integrand, x, parts, shape, other, plain);
    }

    /** The open integral. */
    Expr open() {
        return Written.integral(integrand.written(), x.name());
    }
}
