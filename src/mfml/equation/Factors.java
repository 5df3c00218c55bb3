package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;

/** The bases of the factors above the line, each once. */
final class Factors {
    private Factors() {}

    static List<Term> of(Term term) {
        List<Term> factors = new ArrayList<>();
        for (Term part : term instanceof Product product ? product.parts() : List.of(term)) {
            Term base = part;
            if (part instanceof Power power) {
                Rational exponent = power.exponent().number();
                if (exponent != null && exponent.signum() < 0) continue;
                boolean whole = exponent != null && exponent.isWhole();
                if (whole) base = power.base();
            }
            if (!factors.contains(base)) factors.add(base);
        }
        return factors;
    }
}
