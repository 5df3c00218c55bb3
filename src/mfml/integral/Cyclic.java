package mfml.integral;

import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;

/** ∫ e^(a x) sin(b x) dx and its kin: by parts twice, then solved for the integral, which comes back. */
final class Cyclic implements Method {
    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (!(f instanceof Product product) || product.count() != 2) return null;
        Power exponential = null;
        Applied wave = null;
        for (Term factor : List.of(product.factor(0), product.factor(1))) {
            if (factor instanceof Power power && !Forms.has(power.base(), x)) exponential = power;
            boolean waves =
                    factor instanceof Applied applied && (applied.head() == Head.SIN || applied.head() == Head.COS);
            if (waves) wave = (Applied) factor;
        }
        if (exponential == null || wave == null || !product.coefficient().isOne()) return null;
        Term[] growth = Forms.linear(exponential.exponent(), x);
        Term[] turn = Forms.linear(wave.argument(), x);
        if (growth == null || turn == null) return null;
        Term a = exponential.base() == NamedNumber.E
                ? growth[0]
                : Terms.product(growth[0], Terms.apply(Head.LN, exponential.base()));
        return made(f, x, exponential, wave, a, turn[0]);
    }

    private static Work made(Term f, Symbol x, Term e, Applied wave, Term a, Term b) {
        boolean sine = wave.head() == Head.SIN;
        Term u = wave.argument();
        Term other = Terms.apply(sine ? Head.COS : Head.SIN, u);
        Term turned = Terms.product(b, other);
        Term squares = Terms.sum(Terms.power(a, 2), Terms.power(b, 2));
        Term bracket =
                sine ? Terms.difference(Terms.product(a, wave), turned) : Terms.sum(Terms.product(a, wave), turned);
        Term value = Linearity.multiplied(Terms.quotient(e, squares), bracket);
        Term first = Terms.quotient(Terms.product(wave, e), a);
        Term rate = Terms.quotient(b, a);
        Term second =
                Linearity.multiplied(sine ? Terms.negative(rate) : rate, Terms.quotient(Terms.product(other, e), a));
        Term back = Terms.power(rate, 2);
        Work again =
                new Work("", () -> "", f, x, List.of(), parts -> Written.integral(f.written(), x.name()), f, false);
        return new Work(
                "integration by parts twice",
                () -> "the integral comes back and is solved for",
                f,
                x,
                List.of(again),
                parts -> cycle(Terms.sum(first, second), back, parts.getFirst()),
                value,
                false);
    }

    private static Expr cycle(Term front, Term back, Expr integral) {
        return Written.difference(
                front.written(), back.isNumber(1) ? integral : Written.product(back.written(), integral));
    }
}
