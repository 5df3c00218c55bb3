package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;
import mfml.value.Elementary;

/**
 * Roots of polynomials whose coefficients are formulas without the unknown: linear and quadratic ones by cases of the
 * leading coefficient, pure powers, and those with rational coefficients in any degree.
 */
final class PolynomialZeros {
    private static final int HIGHEST = 400;

    private final Work work;

    PolynomialZeros(Work work) {
        this.work = work;
    }

    /** @param coefficients from the constant upwards */
    Zeros of(List<Term> coefficients) {
        List<Term> c = trimmed(coefficients);
        work.budget.charge(20L * c.size());
        if (c.size() == 1) return constant(c.getFirst());
        Term leading = c.getLast();
        if (!Zeroness.isNeverZero(leading, work.budget)) return byCases(c);
        int low = 0;
        while (c.get(low).isZero()) low++;
        if (low > 0) return Zeros.at(Terms.number(0)).with(of(c.subList(low, c.size())));
        if (c.size() == 2) return Zeros.at(divided(Terms.negative(c.get(0)), c.get(1)));
        if (c.size() - 1 > HIGHEST) return open(c);
        List<Rational> rational = rational(c);
        if (rational != null) return new RationalRoots(work).of(rational);
        if (c.size() == 3) return quadratic(c.get(2), c.get(1), c.get(0));
        int step = step(c, Term::isZero);
        if (step == c.size() - 1) return roots(divided(Terms.negative(c.getFirst()), leading), step);
        if (step > 1) return inPowers(c, step);
        return open(c);
    }

    /** With square roots of numbers among the coefficients: the product with the other signs is rational. */
    private Zeros open(List<Term> c) {
        List<Rational> norm = new RootsInCoefficients(work).norm(c);
        if (norm != null && norm.size() <= HIGHEST) return new RationalRoots(work).of(norm);
        return Zeros.open(new Polynomials(work.budget).term(c, work.fresh()));
    }

    private static List<Term> trimmed(List<Term> c) {
        int size = c.size();
        while (size > 1 && c.get(size - 1).isZero()) size--;
        return c.subList(0, size);
    }

    /** Where a constant is 0: everywhere, nowhere, or under a condition. */
    Zeros constant(Term c) {
        Zeros zeros = new Zeros();
        Boolean isZero =
                ConstantSign.isConstant(c) ? Zeroness.isZero(c, work.budget) : c.isZero() ? Boolean.TRUE : null;
        if (isZero == null && Zeroness.isNeverZero(c, work.budget)) isZero = false;
        if (isZero == null && Boolean.TRUE.equals(Zeroness.isZero(c, work.budget))) isZero = true;
        if (Boolean.FALSE.equals(isZero)) return zeros;
        zeros.everywhere.add(isZero == null ? List.of(new Condition(c, Relation.EQUAL)) : List.of());
        zeros.conditional = isZero == null;
        return zeros;
    }

    /** The leading coefficient is not 0, or it is and the rest is solved. */
    private Zeros byCases(List<Term> c) {
        Term leading = c.getLast();
        if (Boolean.TRUE.equals(Zeroness.isZero(leading, work.budget))) return of(c.subList(0, c.size() - 1));
        if (ConstantSign.isConstant(leading)) return open(c);
        Condition zero = new Condition(leading, Relation.EQUAL);
        Condition other = new Condition(leading, Relation.NOT_EQUAL);
        Symbol stands = work.fresh();
        Symbol nonzero = Symbol.of(
                stands.name(),
                new mfml.symbolic.Domain(
                        !work.complex && Signs.isReal(leading), false, null, false, null, false, true));
        List<Term> generic = new ArrayList<>(c.subList(0, c.size() - 1));
        generic.add(nonzero);
        Zeros zeros = new Zeros();
        Zeros general = of(generic);
        for (Zero zero1 : general.found) {
            List<Condition> conditions = new ArrayList<>(List.of(other));
            for (Condition each : zero1.conditions()) {
                conditions.add(new Condition(work.replaced(each.term(), nonzero, leading), each.relation()));
            }
            zeros.add(new Zero(work.replaced(zero1.at(), nonzero, leading), conditions));
        }
        for (Term open : general.open) zeros.open.add(work.replaced(open, nonzero, leading));
        Map<String, Term> gone = Vanishing.of(leading, List.of(), work);
        List<Term> rest = new ArrayList<>();
        for (Term each : c.subList(0, c.size() - 1)) {
            rest.add(gone == null ? each : Substitution.of(each, gone, work.budget));
        }
        Zeros special = of(rest);
        boolean none = special.found.isEmpty() && special.everywhere.isEmpty() && special.open.isEmpty();
        return zeros.with(special, List.of(zero)).conditional(general.conditional || none);
    }

    private Term divided(Term above, Term below) {
        return new Polynomials(work.budget).tidy(Terms.quotient(above, below));
    }

    private static List<Rational> rational(List<Term> c) {
        List<Rational> numbers = new ArrayList<>();
        for (Term each : c) {
            if (each.number() == null) return null;
            numbers.add(each.number());
        }
        return numbers;
    }

    /** (−b ± √(b² − 4 a c)) / (2 a). */
    private Zeros quadratic(Term a, Term b, Term c) {
        Polynomials algebra = new Polynomials(work.budget);
        Term inside = algebra.tidy(Terms.difference(Terms.power(b, 2), Terms.product(List.of(Terms.number(4), a, c))));
        Term below = Terms.times(Rational.TWO, a);
        Sign sign = Zeroness.sign(inside, work.budget);
        if (sign == Sign.ZERO) return Zeros.at(divided(Terms.negative(b), below));
        Zeros zeros = new Zeros();
        if (!work.complex && sign.isNegative()) return zeros;
        List<Condition> conditions = new ArrayList<>();
        if (!work.complex && !sign.isNotNegative()) {
            Condition real = new Condition(inside, Relation.GREATER_EQUAL);
            if (!real.isKnown()) {
                conditions.add(real);
                zeros.conditional = true;
            }
        }
        Term root = Content.squareRoot(inside);
        Term first = Terms.difference(Terms.negative(b), root);
        Term second = Terms.sum(Terms.negative(b), root);
        zeros.add(new Zero(algebra.tidy(Terms.quotient(first, below)), conditions));
        zeros.add(new Zero(algebra.tidy(Terms.quotient(second, below)), conditions));
        return zeros;
    }

    /** The greatest number that divides all powers that occur. */
    static <T> int step(List<T> c, Predicate<T> isZero) {
        int step = 0;
        for (int k = 1; k < c.size(); k++) {
            if (!isZero.test(c.get(k)))
                step = java.math.BigInteger.valueOf(step)
                        .gcd(java.math.BigInteger.valueOf(k))
                        .intValue();
        }
        return step;
    }

    private Zeros inPowers(List<Term> c, int step) {
        List<Term> lower = new ArrayList<>();
        for (int k = 0; k < c.size(); k += step) lower.add(c.get(k));
        Zeros zeros = new Zeros();
        Zeros powers = of(lower);
        for (Zero power : powers.found) zeros.with(roots(power.at(), step), power.conditions());
        if (!powers.open.isEmpty()) return open(c);
        zeros.conditional |= powers.conditional;
        return zeros;
    }

    /** xⁿ = a. */
    Zeros roots(Term a, int n) {
        if (a.isZero()) return Zeros.at(a);
        Zeros zeros = new Zeros();
        if (work.complex) {
            if (n > 24) return Zeros.open(Terms.difference(Terms.power(work.fresh(), n), a));
            boolean negative = Zeroness.sign(a, work.budget).isNegative() && Signs.isReal(a);
            Term root = Terms.power(negative ? Terms.negative(a) : a, Terms.number(Rational.of(1, n)));
            for (int k = 0; k < n; k++) {
                Term turned = negative ? unit(2 * k + 1, 2 * n) : unit(k, n);
                zeros.add(Zero.of(Transformations.expand(Terms.product(root, turned), work.budget)));
            }
            return zeros;
        }
        Sign sign = Zeroness.sign(a, work.budget);
        Term third = Terms.number(Rational.of(1, n));
        if (n % 2 == 1) {
            Term root = sign.isNotNegative()
                    ? Terms.power(a, third)
                    : sign.isNotPositive()
                            ? Terms.negative(Terms.power(Terms.negative(a), third))
                            : n == 3
                                    ? Terms.apply(Elementary.CBRT, a)
                                    : Terms.product(
                                            Terms.apply(Head.SIGN, a), Terms.power(Terms.apply(Head.ABS, a), third));
            return Zeros.at(root);
        }
        if (sign.isNegative()) return zeros;
        Condition real = new Condition(a, Relation.GREATER_EQUAL);
        boolean certain = sign.isNotNegative() || real.isKnown();
        zeros.conditional = !certain;
        Term root = n == 2 ? Content.squareRoot(a) : Terms.power(a, third);
        zeros.add(new Zero(Terms.negative(root), certain ? List.of() : List.of(real)));
        zeros.add(new Zero(root, certain ? List.of() : List.of(real)));
        return zeros;
    }

    /** e^(2πi k/n), written out where its parts have radicals. */
    static Term unit(int k, int n) {
        Term angle = Terms.times(Rational.of(2L * k, n), NamedNumber.PI);
        return Terms.sum(Terms.apply(Head.COS, angle), Terms.product(NamedNumber.I, Terms.apply(Head.SIN, angle)));
    }
}
