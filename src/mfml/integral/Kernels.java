package mfml.integral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * The functions that an integrand is a rational function of, x the first, each with a letter; their derivatives are
 * rational in the letters too.
 */
final class Kernels {
    private static final int MOST = 5;

    private final Symbol x;
    private final Integrator integrator;
    private final Map<Term, Symbol> letters = new LinkedHashMap<>(); // kernels with their letters
    private final Map<Symbol, Term> derivatives = new LinkedHashMap<>(); // times the unit
    private Term unit = Terms.number(1);

    private Kernels(Symbol x, Integrator integrator) {
        this.x = x;
        this.integrator = integrator;
    }

    /** Null where there are too many, or some that are no functions of this kind. */
    static Kernels of(Term f, Symbol x, Integrator integrator) {
        Kernels kernels = new Kernels(x, integrator);
        kernels.letters.put(x, Symbol.of("~0", Domain.REAL));
        return kernels.collect(f) && kernels.close() ? kernels : null;
    }

    private boolean collect(Term f) {
        if (!Forms.has(f, x) || f.equals(x)) return true;
        switch (f) {
            case Power power
            when power.base() == NamedNumber.E -> {
                for (Term summand : Forms.summands(power.exponent())) {
                    Term moving = summand instanceof Product product ? product.monomial() : summand;
                    Rational times = summand instanceof Product product ? product.coefficient() : Rational.ONE;
                    if (!Forms.has(moving, x)) return false;
                    exponential(moving, times);
                }
                return collect(power.exponent());
            }
            case Power power
            when Forms.isWhole(power.exponent()) -> {
                return collect(power.base());
            }
            case Power power
            when power.exponent().number() != null -> {
                Rational part = Rational.of(
                        java.math.BigInteger.ONE, power.exponent().number().denominator());
                add(Terms.power(power.base(), Terms.number(part)));
                return collect(power.base());
            }
            case Applied applied -> {
                boolean fits =
                        switch (applied.head()) {
                            case SIN, COS, TAN, LN, ARCTAN, ARCSIN, SINH, COSH, TANH, ERF -> true;
                            default -> false;
                        };
                if (!fits) return false;
                add(f);
                return collect(applied.argument());
            }
            case Sum sum -> {
                return sum.parts().stream().allMatch(this::collect);
            }
            case Product product -> {
                return product.parts().stream().allMatch(this::collect);
            }
            default -> {
                return false;
            }
        }
    }

    /** e^(c t): of all those with one t the one of which they are whole powers. */
    private void exponential(Term moving, Rational times) {
        Rational size = times.abs();
        for (Term kernel : List.copyOf(letters.keySet())) {
            Rational known = rate(kernel, moving);
            if (known == null) continue;
            Rational ratio = size.over(known);
            if (ratio.isWhole()) return;
            java.math.BigInteger above = size.numerator()
                    .multiply(known.denominator())
                    .gcd(known.numerator().multiply(size.denominator()));
            Symbol letter = letters.remove(kernel);
            Rational common = Rational.of(above, size.denominator().multiply(known.denominator()));
            letters.put(Terms.exponential(Terms.times(common, moving)), letter);
            return;
        }
        add(Terms.exponential(Terms.times(size, moving)));
    }

    /** c of e^(c t); null of anything else. */
    private static Rational rate(Term kernel, Term moving) {
        if (!(kernel instanceof Power power) || power.base() != NamedNumber.E) return null;
        return Terms.quotient(power.exponent(), moving).number();
    }

    private void add(Term kernel) {
        letters.computeIfAbsent(kernel, k -> Symbol.of("~" + letters.size(), Domain.REAL));
    }

    /** Their derivatives over one denominator; functions that these bring become kernels too. */
    private boolean close() {
        Map<Symbol, Term> rates = new LinkedHashMap<>();
        for (int round = 0; round < 4; round++) {
            if (letters.size() > MOST) return false;
            rates.clear();
            int before = letters.size();
            for (Term kernel : List.copyOf(letters.keySet())) {
                Term derivative = integrator.derivative(kernel, x);
                if (!collect(derivative)) return false;
                rates.put(letters.get(kernel), derivative);
            }
            if (letters.size() == before) break;
        }
        if (letters.size() > MOST || rates.size() != letters.size()) return false;
        for (Map.Entry<Symbol, Term> each : rates.entrySet()) {
            Term inLetters = inLetters(each.getValue());
            if (inLetters == null) return false;
            each.setValue(integrator.cancelled(inLetters));
            Term below = RationalFunctions.sides(each.getValue())[1];
            Term missing = RationalFunctions.sides(integrator.cancelled(Terms.quotient(unit, below)))[1];
            unit = Terms.product(unit, missing);
        }
        for (Map.Entry<Symbol, Term> each : rates.entrySet()) {
            Term whole = integrator.cancelled(Terms.product(each.getValue(), unit));
            derivatives.put(each.getKey(), integrator.expanded(whole));
        }
        return true;
    }

    /** With letters for the kernels. */
    Term inLetters(Term term) {
        return Forms.replaced(term, part -> {
            Symbol letter = letters.get(part);
            if (letter != null) return letter;
            if (!(part instanceof Power power) || !Forms.has(part, x)) return null;
            return power.base() == NamedNumber.E ? exponential(power.exponent()) : root(power);
        });
    }

    private Term exponential(Term exponent) {
        Term product = Terms.number(1);
        for (Term summand : Forms.summands(exponent)) {
            Term moving = summand instanceof Product p ? p.monomial() : summand;
            Rational times = summand instanceof Product p ? p.coefficient() : Rational.ONE;
            Term found = null;
            for (Map.Entry<Term, Symbol> each : letters.entrySet()) {
                Rational known = rate(each.getKey(), moving);
                if (known != null) found = Terms.power(each.getValue(), Terms.number(times.over(known)));
            }
            if (found == null) return null;
            product = Terms.product(product, found);
        }
        return product;
    }

    private Term root(Power power) {
        Rational exponent = power.exponent().number();
        if (exponent == null || exponent.isWhole()) return null;
        Term kernel =
                Terms.power(power.base(), Terms.number(Rational.of(java.math.BigInteger.ONE, exponent.denominator())));
        Symbol letter = letters.get(kernel);
        return letter == null ? null : Terms.power(letter, Terms.number(Rational.of(exponent.numerator())));
    }

    Term back(Term term) {
        Map<String, Term> given = new HashMap<>();
        letters.forEach((kernel, letter) -> given.put(letter.name(), kernel));
        return Substitution.of(term, given, integrator.budget());
    }

    /** What the derivatives of all are multiplied with to be polynomials. */
    Term unit() {
        return unit;
    }

    boolean hasLetters(Term term) {
        return letters.values().stream().anyMatch(letter -> Forms.has(term, letter));
    }

    boolean isPower(Term factor) {
        Term base = factor instanceof Power power && Forms.isWhole(power.exponent()) ? power.base() : factor;
        return base.isNumber(1) || letters.containsValue(base);
    }

    /** The derivative by x of a polynomial in the letters, times the unit. */
    Term derived(Term polynomial) {
        List<Term> sum = new ArrayList<>();
        derivatives.forEach((letter, rate) -> sum.add(Terms.product(integrator.derivative(polynomial, letter), rate)));
        return integrator.expanded(Terms.sum(sum));
    }

    int degree(Term polynomial) {
        int most = 0;
        for (Term summand : Forms.summands(integrator.expanded(polynomial))) {
            int degree = 0;
            for (Symbol letter : letters.values()) degree += power(summand, letter);
            most = Math.max(most, degree);
        }
        return most;
    }

    private static int power(Term monomial, Symbol letter) {
        for (Term factor : Forms.factors(monomial)) {
            if (factor.equals(letter)) return 1;
            if (factor instanceof Power power && power.base().equals(letter) && Forms.isWhole(power.exponent())) {
                return power.exponent().number().intValue();
            }
        }
        return 0;
    }

    /** Those up to a degree, of no letter a higher power than one above what occurs. */
    List<Term> monomials(Term above, Term denominator, int degree) {
        List<Symbol> all = List.copyOf(letters.values());
        int[] most = new int[all.size()];
        for (Term polynomial : List.of(integrator.expanded(above), integrator.expanded(denominator))) {
            for (Term summand : Forms.summands(polynomial)) {
                for (int k = 0; k < most.length; k++) most[k] = Math.max(most[k], power(summand, all.get(k)));
            }
        }
        List<Term> monomials = new ArrayList<>();
        grow(Terms.number(1), 0, degree + 1, most, all, monomials);
        return monomials;
    }

    private static void grow(Term monomial, int from, int left, int[] most, List<Symbol> all, List<Term> into) {
        if (from == all.size()) {
            into.add(monomial);
            return;
        }
        for (int k = 0; k <= Math.min(left, most[from] + 1); k++) {
            if (into.size() > 300) return;
            grow(Terms.product(monomial, Terms.power(all.get(from), k)), from + 1, left - k, most, all, into);
        }
    }

    /** For e^(a x² + …) with a < 0 the error function that has it as its derivative, with the letter of the exponential. */
    Map<Term, Term> errorFunctions() {
        Map<Term, Term> found = new LinkedHashMap<>();
        letters.forEach((kernel, letter) -> {
            if (!(kernel instanceof Power power) || power.base() != NamedNumber.E) return;
            for (int sign : new int[] {1, -1}) {
                Term exponent = Terms.times(Rational.of(sign), power.exponent());
                Term antiderivative = Gaussian.of(exponent, x, integrator.budget());
                if (antiderivative != null) found.put(antiderivative, Terms.power(letter, sign));
            }
        });
        return found;
    }
}
