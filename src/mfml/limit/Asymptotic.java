package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/**
 * Functions that appear only inside a limit, where their argument grows without bound: what is left of ln Γ and of 1 − erf
 * once their exponential parts are written out. Each has an expansion in powers of 1/u.
 */
final class Asymptotic {
    private static final String STIRLING = "~stirling";
    private static final String ERROR = "~erfc";

    private Asymptotic() {}

    /** Γ(u) as u → ∞: √(2π/u) (u/e)ᵘ e^S(u). */
    static Term gamma(Term u) {
        Term logarithm = Terms.apply(mfml.symbolic.Head.LN, u);
        Term main = Terms.product(Terms.difference(u, Terms.number(Rational.HALF)), logarithm);
        Term exponent = Terms.sum(List.of(main, Terms.negative(u), Unknown.of(STIRLING, u)));
        return Terms.product(Terms.squareRoot(Terms.times(Rational.TWO, NamedNumber.PI)), Terms.exponential(exponent));
    }

    /** erf(u) as u → ∞: 1 − e^(−u²)/(u√π) E(u). */
    static Term error(Term u) {
        Term rest = Terms.product(List.of(
                Terms.exponential(Terms.negative(Terms.power(u, 2))),
                Terms.power(u, -1),
                Terms.power(NamedNumber.PI, Terms.number(Rational.of(-1, 2))),
                Unknown.of(ERROR, u)));
        return Terms.difference(Terms.number(1), rest);
    }

    /** With letters in the place of these functions, each of which is independent of what stands around it. */
    static Term lettered(Term term) {
        if (term.parts().isEmpty()) return term;
        if (term instanceof Unknown unknown) {
            return Symbol.real("~" + unknown.source());
        }
        List<Term> parts = new ArrayList<>();
        boolean changed = false;
        for (Term part : term.parts()) {
            Term other = lettered(part);
            changed |= other != part;
            parts.add(other);
        }
        return changed ? Terms.with(term, parts) : term;
    }

    static boolean is(Unknown function) {
        return function.name().startsWith("~");
    }

    /** The numbers before u⁰, u⁻¹, … of the function or its derivative; of what is beyond, the first power. */
    static List<Rational> coefficients(Unknown function, int size) {
        List<Rational> series = function.name().equals(STIRLING) ? stirling(size) : error(size);
        for (int m = 0; m < function.order(0); m++) {
            List<Rational> derived = new ArrayList<>(List.of(Rational.ZERO));
            for (int k = 0; k + 1 < size; k++) derived.add(series.get(k).times(Rational.of(-k)));
            series = derived;
        }
        return series;
    }

    /** Σ B₂ⱼ/(2j(2j − 1)) u^(1 − 2j). */
    private static List<Rational> stirling(int size) {
        List<Rational> series = new ArrayList<>();
        List<Rational> bernoulli = Bernoulli.numbers(size + 2);
        for (int k = 0; k < size; k++) {
            series.add(k % 2 == 0 ? Rational.ZERO : bernoulli.get(k + 1).over(Rational.of((long) (k + 1) * k)));
        }
        return series;
    }

    /** Σ (−1)ʲ (2j − 1)!! / (2u²)ʲ. */
    private static List<Rational> error(int size) {
        List<Rational> series = new ArrayList<>();
        Rational next = Rational.ONE;
        for (int k = 0; k < size; k++) {
            series.add(k % 2 == 0 ? next : Rational.ZERO);
            if (k % 2 == 0) next = next.times(Rational.of(-(k + 1), 2));
        }
        return series;
    }
}
