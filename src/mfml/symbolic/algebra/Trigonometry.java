package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Sums and multiples of angles taken apart, powers and products of sines and cosines made linear. */
final class Trigonometry {
    private static final int LARGEST_MULTIPLE = 200;

    private Trigonometry() {}

    private record Pair(Term sine, Term cosine) {}

    static Term expanded(Term term, Budget budget) {
        budget.tick();
        Term inner = Parts.changed(term, part -> expanded(part, budget));
        if (!(inner instanceof Applied applied)) return inner;
        return switch (applied.head()) {
            case SIN -> Expansion.of(pair(applied.argument(), budget).sine, budget);
            case COS -> Expansion.of(pair(applied.argument(), budget).cosine, budget);
            case TAN -> tangent(applied.argument(), budget);
            default -> inner;
        };
    }

    private static Pair pair(Term angle, Budget budget) {
        if (angle instanceof Sum sum) {
            Pair total = null;
            for (Term part : sum.parts()) {
                Pair next = pair(part, budget);
                total = total == null ? next : together(total, next);
            }
            return total;
        }
        int times = multiple(angle);
        Term single = Terms.times(Rational.of(1, Math.max(1, times)), angle);
        Term sine = Terms.apply(Head.SIN, single);
        Term cosine = Terms.apply(Head.COS, single);
        return times < 2 ? new Pair(sine, cosine) : multiplied(sine, cosine, times, budget);
    }

    /** By Chebyshev's polynomials: cos na is Tₙ(cos a); sin na is ±Tₙ(sin a) for odd n, else sin a times Uₙ₋₁(cos a). */
    private static Pair multiplied(Term sine, Term cosine, int times, Budget budget) {
        Term twice = Terms.times(Rational.TWO, cosine);
        Term ofMultiple = chebyshev(cosine, cosine, times, budget);
        if (times % 2 == 0) {
            return new Pair(Terms.product(sine, chebyshev(cosine, twice, times - 1, budget)), ofMultiple);
        }
        Term odd = chebyshev(sine, sine, times, budget);
        return new Pair(times % 4 == 1 ? odd : Terms.negative(odd), ofMultiple);
    }

    /** Of p₀ = 1, p₁ and pₖ₊₁ = 2x pₖ − pₖ₋₁ the one with the number n ≥ 1. */
    private static Term chebyshev(Term x, Term first, int n, Budget budget) {
        Term twice = Terms.times(Rational.TWO, x);
        Term before = Terms.number(1);
        Term last = first;
        for (int k = 1; k < n; k++) {
            Term next = Expansion.of(Terms.difference(Terms.product(twice, last), before), budget);
            before = last;
            last = next;
        }
        return last;
    }

    private static Pair together(Pair a, Pair b) {
        return new Pair(
                Terms.sum(Terms.product(a.sine, b.cosine), Terms.product(a.cosine, b.sine)),
                Terms.difference(Terms.product(a.cosine, b.cosine), Terms.product(a.sine, b.sine)));
    }

    private static int multiple(Term angle) {
        if (!(angle instanceof Product product) || !product.coefficient().isInt()) return 1;
        int times = product.coefficient().intValue();
        return times <= LARGEST_MULTIPLE ? times : 1;
    }

    /** tan(a + b) = (tan a + tan b)/(1 − tan a tan b). */
    private static Term tangent(Term angle, Budget budget) {
        List<Term> parts = new ArrayList<>();
        for (Term part : angle instanceof Sum ? angle.parts() : List.of(angle)) {
            int times = multiple(part);
            for (int k = 0; k < Math.max(1, times); k++) {
                budget.charge(10);
                parts.add(Terms.times(Rational.of(1, Math.max(1, times)), part));
            }
        }
        Term above = Terms.apply(Head.TAN, parts.getFirst());
        Term below = Terms.number(1);
        for (Term part : parts.subList(1, parts.size())) {
            Term next = Terms.apply(Head.TAN, part);
            Term sum = Expansion.of(Terms.sum(above, Terms.product(below, next)), budget);
            below = Expansion.of(Terms.difference(below, Terms.product(above, next)), budget);
            above = sum;
        }
        return Terms.quotient(above, below);
    }

    /** Products of sines and cosines as sums of sines and cosines of sums. */
    static Term reduced(Term term, Budget budget) {
        Term inner = Expansion.of(Parts.changed(term, part -> reducedWithin(part, budget)), budget);
        List<Term> sum = new ArrayList<>();
        for (Term summand : inner instanceof Sum ? inner.parts() : List.of(inner)) sum.add(linear(summand, budget));
        return Terms.sum(sum);
    }

    /** Sums and products go on as they are: they are multiplied out together. */
    private static Term reducedWithin(Term part, Budget budget) {
        boolean goesOn = part instanceof Sum || part instanceof Product || part instanceof Power;
        return goesOn ? Parts.changed(part, each -> reducedWithin(each, budget)) : reducedArguments(part, budget);
    }

    private static Term reducedArguments(Term part, Budget budget) {
        return Parts.changed(part, each -> reduced(each, budget));
    }

    private static Term linear(Term summand, Budget budget) {
        List<Term> rest = new ArrayList<>();
        Term waves = Terms.number(1);
        for (Term factor : summand instanceof Product product ? product.parts() : List.of(summand)) {
            Term base = factor instanceof Power power ? power.base() : factor;
            int times = factor instanceof Power power
                    ? Kernels.isWhole(power.exponent())
                            ? power.exponent().number().intValue()
                            : 0
                    : 1;
            if (times < 1 || !isWave(base)) {
                rest.add(factor);
                continue;
            }
            for (int k = 0; k < times; k++) waves = times(waves, (Applied) base, budget);
        }
        return Expansion.of(Terms.product(Terms.product(rest), waves), budget);
    }

    private static boolean isWave(Term term) {
        return term instanceof Applied applied && (applied.head() == Head.SIN || applied.head() == Head.COS);
    }

    private static Term times(Term waves, Applied wave, Budget budget) {
        List<Term> products = new ArrayList<>();
        for (Term summand : waves instanceof Sum ? waves.parts() : List.of(waves)) {
            budget.charge(16L * (summand.size() + wave.size())); // terms are made and sorted
            products.add(product(summand, wave));
        }
        return Terms.sum(products);
    }

    private static Term product(Term summand, Applied wave) {
        for (Term factor : summand instanceof Product product ? product.parts() : List.of(summand)) {
            if (!isWave(factor)) continue;
            Term rest = Terms.times(Rational.HALF, Terms.quotient(summand, factor));
            Applied other = (Applied) factor;
            Term sum = Terms.sum(other.argument(), wave.argument());
            Term difference = Terms.difference(other.argument(), wave.argument());
            return Terms.sum(halves(rest, other.head(), wave.head(), sum, difference));
        }
        return Terms.product(summand, wave);
    }

    private static List<Term> halves(Term rest, Head first, Head second, Term sum, Term difference) {
        Head head = first == second ? Head.COS : Head.SIN;
        Term ofSum = Terms.product(rest, Terms.apply(head, sum));
        Term ofDifference = Terms.product(rest, Terms.apply(head, difference));
        if (first == Head.SIN && second == Head.SIN) return List.of(ofDifference, Terms.negative(ofSum));
        return List.of(ofSum, first == Head.COS && second == Head.SIN ? Terms.negative(ofDifference) : ofDifference);
    }
}
