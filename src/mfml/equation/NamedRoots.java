package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;

/** Roots of polynomials by their number. */
public final class NamedRoots {
    private NamedRoots() {}

    /**
     * @param coefficients from the constant upwards
     * @param number which of the different real roots, in ascending order from 1; from −1 down, which of the others
     * @throws Fault {@code root.missing} where there is none of that number
     */
    public static Term of(List<Rational> coefficients, long number, Budget budget) {
        int degree = coefficients.size() - 1;
        while (degree > 0 && coefficients.get(degree).isZero()) degree--;
        if (degree < 1) throw Fault.of("root.constant");
        List<Rational> c = coefficients.subList(0, degree + 1);
        Work work = new Work(budget, true, false);
        List<Term> real = new ArrayList<>();
        List<Term> others = new ArrayList<>();
        for (Zero zero : new RationalRoots(work).of(c).found) (isReal(zero.at()) ? real : others).add(zero.at());
        Numbers.sort(real, root -> root, budget);
        List<Term> roots = number > 0 ? real : others;
        long place = Math.abs(number);
        if (place == 0 || place > roots.size()) {
            throw Fault.of("root.missing")
                    .with("number", number)
                    .with("real", real.size())
                    .with("others", others.size());
        }
        return roots.get((int) place - 1);
    }

    private static boolean isReal(Term root) {
        if (root instanceof Applied) return Signs.isReal(root);
        return !Double.isNaN(Numbers.nearest(root));
    }
}
