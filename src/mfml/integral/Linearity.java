package mfml.integral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mfml.symbolic.Power;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;

/** ∫ (f + g) dx = ∫ f dx + ∫ g dx. */
final class Linearity implements Method {
    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (!(f instanceof Sum)) return null;
        List<Term> ordered = new ArrayList<>(Forms.summands(f));
        ordered.sort(Comparator.comparingInt(summand -> -degree(summand, x)));
        return sum("sum rule", f, ordered, x, integrator);
    }

    /** Of c xⁿ the n, as one writes polynomials; −1 of anything else. */
    private static int degree(Term summand, Symbol x) {
        Term moving = Forms.split(summand, x)[1];
        if (moving.isNumber(1)) return 0;
        if (moving.equals(x)) return 1;
        boolean power = moving instanceof Power p && p.base().equals(x) && Forms.isWhole(p.exponent());
        return power ? Math.max(-1, ((Power) moving).exponent().number().intValue()) : -1;
    }

    /** Of a formula that is a sum of these. */
    static Work sum(String rule, Term f, List<Term> summands, Symbol x, Integrator integrator) {
        List<Work> works = integrator.all(summands, x);
        if (works == null) return null;
        List<Term> values = works.stream().map(Work::value).toList();
        boolean plain = rule.equals("sum rule") && works.stream().allMatch(Work::plain);
        return new Work(rule, () -> "", f, x, works, Linearity::added, Terms.sum(values), plain);
    }

    static Expr added(List<Expr> parts) {
        Expr sum = parts.getFirst();
        for (Expr part : parts.subList(1, parts.size())) sum = Written.sum(sum, part);
        return sum;
    }

    /** c (a + b) as c a + c b, so that summands of one kind meet. */
    static Term multiplied(Term constant, Term value) {
        if (!(value instanceof Sum sum)) return Terms.product(constant, value);
        List<Term> products = new ArrayList<>();
        for (Term part : sum.parts()) products.add(Terms.product(constant, part));
        return Terms.sum(products);
    }
}
