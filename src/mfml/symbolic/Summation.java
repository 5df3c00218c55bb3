package mfml.symbolic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums in normal form: flat, like terms collected, numbers added. */
final class Summation {
    private final Map<Term, Rational> coefficients;
    private Rational constant = Rational.ZERO;

    private Summation(int size) {
        coefficients = new LinkedHashMap<>(2 * size);
    }

    static Term of(List<Term> summands) {
        Summation sum = new Summation(summands.size());
        for (Term summand : summands) sum.add(summand, Rational.ONE);
        return sum.made();
    }

    static Term negated(Sum sum) {
        Rational[] coefficients = new Rational[sum.count()];
        Term[] terms = new Term[sum.count()];
        for (int k = 0; k < terms.length; k++) {
            coefficients[k] = sum.coefficient(k).negated();
            terms[k] = sum.term(k);
        }
        return new Sum(sum.constant().negated(), coefficients, terms);
    }

    private void add(Term summand, Rational times) {
        switch (summand) {
            case Numeral number -> constant = constant.plus(number.number().times(times));
            case Sum sum -> {
                constant = constant.plus(sum.constant().times(times));
                for (int k = 0; k < sum.count(); k++)
                    collect(sum.term(k), sum.coefficient(k).times(times));
            }
            case Product product ->
                collect(product.monomial(), product.coefficient().times(times));
            default -> collect(summand, times);
        }
    }

    private void collect(Term term, Rational coefficient) {
        coefficients.merge(term, coefficient, Rational::plus);
    }

    private Term made() {
        TreeMap<Term, Rational> ordered = new TreeMap<>(TermOrder.ORDER);
        coefficients.forEach((term, coefficient) -> {
            if (!coefficient.isZero()) ordered.put(term, coefficient);
        });
        if (ordered.isEmpty()) return Numeral.of(constant);
        if (ordered.size() == 1 && constant.isZero()) {
            return Terms.times(ordered.firstEntry().getValue(), ordered.firstKey());
        }
        return new Sum(
                constant,
                ordered.values().toArray(new Rational[0]),
                ordered.keySet().toArray(new Term[0]));
    }
}
