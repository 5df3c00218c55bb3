package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** Powers with the unknown in the exponent: brought to powers of one, or two of them compared by logarithms. */
final class Exponentials {
    private static final int LARGEST_PRIME = 10_000;

    private final ZeroFinder finder;
    private final Work work;
    private final Symbol x;

    Exponentials(ZeroFinder finder) {
        this.finder = finder;
        this.work = finder.work;
        this.x = finder.x;
    }

    /** Powers of rational numbers as powers of primes: 4ˣ is (2ˣ)², 6ˣ is 2ˣ 3ˣ. */
    Term normal(Term f) {
        return Generators.replaced(f, x, each -> {
            if (!(each instanceof Power power) || Occurrence.of(x, power.base())) return null;
            Rational base = power.base().number();
            if (base == null || base.signum() <= 0 || base.isOne()) return null;
            List<Term> factors = new ArrayList<>();
            primes(base.numerator(), power.exponent(), factors);
            primes(base.denominator(), Terms.negative(power.exponent()), factors);
            return Terms.product(factors);
        });
    }

    private static void primes(BigInteger number, Term exponent, List<Term> factors) {
        BigInteger rest = number;
        for (int p = 2; p <= LARGEST_PRIME && rest.compareTo(BigInteger.ONE) > 0; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            int times = 0;
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
                times++;
            }
            if (times > 0) factors.add(Terms.power(Terms.number(p), Terms.times(Rational.of(times), exponent)));
        }
        if (rest.compareTo(BigInteger.ONE) > 0) factors.add(Terms.power(Terms.number(Rational.of(rest)), exponent));
    }

    /** base ^ (varying + fixed), and what stands with e in its place of the varying part. */
    private record Growth(Term base, Term varying, Term fixed, Term logarithm) {}

    private Growth growth(Term generator) {
        Power power = (Power) generator;
        Polynomials algebra = new Polynomials(work.budget);
        Term exponent = mfml.symbolic.algebra.Transformations.expand(power.exponent(), work.budget);
        List<Term> varying = new ArrayList<>();
        List<Term> fixed = new ArrayList<>();
        for (Term part : exponent instanceof Sum ? exponent.parts() : List.of(exponent)) {
            (Occurrence.of(x, part) ? varying : fixed).add(part);
        }
        Term rising = Terms.sum(varying);
        Term logarithm = algebra.tidy(Terms.product(rising, Terms.apply(Head.LN, power.base())));
        return new Growth(power.base(), rising, Terms.sum(fixed), logarithm);
    }

    Zeros of(Term g, List<Term> generators) {
        List<Growth> growths = new ArrayList<>();
        for (Term generator : generators) growths.add(growth(generator));
        List<Rational> ratios = ratios(growths);
        if (ratios != null) return inOne(g, generators, growths, ratios);
        return compared(g);
    }

    /** Of the logarithms to the first; null where one is not rational. */
    private List<Rational> ratios(List<Growth> growths) {
        List<Rational> ratios = new ArrayList<>();
        Polynomials algebra = new Polynomials(work.budget);
        for (Growth growth : growths) {
            Rational ratio = algebra.tidy(Terms.quotient(growth.logarithm, growths.getFirst().logarithm))
                    .number();
            if (ratio == null) return null;
            ratios.add(ratio);
        }
        return ratios;
    }

    private Zeros inOne(Term g, List<Term> generators, List<Growth> growths, List<Rational> ratios) {
        BigInteger under = BigInteger.ONE;
        for (Rational ratio : ratios)
            under = under.multiply(ratio.denominator().divide(under.gcd(ratio.denominator())));
        Rational unit = Rational.of(under);
        Symbol stands = work.fresh();
        Term polynomial = Generators.replaced(g, x, each -> {
            int place = generators.indexOf(each);
            if (place < 0) return null;
            Term factor = Terms.power(growths.get(place).base, growths.get(place).fixed);
            return Terms.product(
                    factor, Terms.power(stands, Terms.number(ratios.get(place).times(unit))));
        });
        Zeros values = new ZeroFinder(stands, work).deeper().of(finder.numerator(polynomial));
        if (!values.open.isEmpty()) return Zeros.open(g);
        Growth first = growths.getFirst();
        Term exponent = Terms.times(unit.reciprocal(), first.varying);
        Zeros zeros = new Zeros().conditional(values.conditional);
        Inversion inversion = new Inversion(finder);
        for (Zero value : values.found) {
            Term power = Terms.power(first.base, exponent);
            if (value.at().isZero()) continue;
            if (power instanceof Power whole && whole.base().equals(first.base)) {
                zeros.with(inversion.of(whole, value.at()), value.conditions());
            } else {
                return Zeros.open(g);
            }
        }
        return zeros;
    }

    /** A e^u = B e^v: u − v = ln(B/A). */
    private Zeros compared(Term g) {
        if (work.complex || !(g instanceof Sum sum) || sum.parts().size() != 2) return Zeros.open(g);
        List<Term> logarithms = new ArrayList<>();
        List<Term> factors = new ArrayList<>();
        for (Term part : sum.parts()) {
            List<Term> logarithm = new ArrayList<>();
            List<Term> factor = new ArrayList<>();
            for (Term each : part instanceof Product product ? product.parts() : List.of(part)) {
                if (!Occurrence.of(x, each)) factor.add(each);
                else if (Generators.isExponential(each, x)) {
                    Power power = (Power) each;
                    Term log = power.base() == NamedNumber.E ? Terms.number(1) : Terms.apply(Head.LN, power.base());
                    logarithm.add(Terms.product(power.exponent(), log));
                } else return Zeros.open(g);
            }
            logarithms.add(Terms.sum(logarithm));
            factors.add(Terms.product(factor));
        }
        Term ratio = Terms.negative(Terms.quotient(factors.get(1), factors.get(0)));
        Sign sign = Zeroness.sign(ratio, work.budget);
        if (sign.isNotPositive()) return Zeros.none();
        List<Condition> conditions = sign.isPositive() ? List.of() : List.of(new Condition(ratio, Relation.GREATER));
        Term difference = RationalLogarithm.apart(
                Terms.difference(Terms.difference(logarithms.get(0), logarithms.get(1)), Terms.apply(Head.LN, ratio)));
        return new Zeros().with(finder.deeper().of(difference), conditions).conditional(!conditions.isEmpty());
    }
}
