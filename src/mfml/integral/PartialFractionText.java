package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Power;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** The coefficients of partial fractions as one looks for them: A/(x − 1) + (B x + C)/(x² + 1), A = …. */
final class PartialFractionText {
    private static final String LETTERS = "ABDEFGHKLMNPQRSTUVW";

    private PartialFractionText() {}

    static String of(List<RationalFunctions.Divisor> divisors, List<Term> parts, Symbol x, Budget budget) {
        List<String> ansatz = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int next = 0;
        for (RationalFunctions.Divisor divisor : divisors) {
            Term base = divisor.base().term(x);
            for (int k = 1; k <= divisor.times(); k++) {
                Term below = Terms.power(base, k);
                Polynomial above = above(parts, Terms.power(base, -k), x, budget);
                List<String> letters = new ArrayList<>();
                for (int power = divisor.base().degree() - 1; power >= 0; power--) {
                    if (next >= LETTERS.length()) return "";
                    String letter = LETTERS.substring(next, ++next);
                    letters.add(
                            power == 0
                                    ? letter
                                    : letter + " " + Terms.power(x, power).text());
                    values.add(letter + " = " + above.coefficient(power).text());
                }
                String sum = String.join(" + ", letters);
                boolean atom = below instanceof Symbol || below instanceof Power;
                ansatz.add((letters.size() > 1 ? "(" + sum + ")" : sum) + "/"
                        + (atom ? below.text() : "(" + below.text() + ")"));
            }
        }
        return String.join(" + ", ansatz) + " with " + String.join(", ", values);
    }

    private static Polynomial above(List<Term> parts, Term below, Symbol x, Budget budget) {
        for (Term part : parts) {
            Term numerator = Terms.quotient(part, below);
            if (Forms.isPolynomial(numerator, x)
                    && Polynomial.of(numerator, x, budget).degree() < degree(below, x, budget)) {
                return Polynomial.of(numerator, x, budget);
            }
        }
        return Polynomial.of(budget);
    }

    private static int degree(Term below, Symbol x, Budget budget) {
        Term base = below instanceof Power power ? power.base() : below;
        return Polynomial.of(base, x, budget).degree();
    }
}
