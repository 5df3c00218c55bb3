package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Roots of irreducible polynomials by formulas: pure powers, polynomials in a power, cubics (Cardano; where all three roots
 * are real, by cosines), quartics (Ferrari, by a resolvent with a rational root or one by radicals).
 */
final class Radicals {
    private final Work work;

    Radicals(Work work) {
        this.work = work;
    }

    /** Null where no formula is known. */
    Zeros of(List<Rational> c) {
        int degree = c.size() - 1;
        int step = PolynomialZeros.step(c, Rational::isZero);
        if (step == degree) {
            Term a = Terms.number(c.get(0).negated().over(c.get(degree)));
            return new PolynomialZeros(work).roots(a, degree);
        }
        if (step > 1) return inPowers(c, step);
        if (degree == 3) return cubic(c);
        if (degree == 4) return quartic(c);
        return null;
    }

    private Zeros inPowers(List<Rational> c, int step) {
        List<Rational> lower = new ArrayList<>();
        for (int k = 0; k < c.size(); k += step) lower.add(c.get(k));
        if (lower.size() > 5) return null;
        Zeros powers = new RationalRoots(work).of(lower);
        Zeros zeros = new Zeros();
        for (Zero power : powers.found) {
            if (power.at() instanceof mfml.symbolic.Applied) return null; // a named root
            zeros.with(new PolynomialZeros(work).roots(power.at(), step));
        }
        return zeros;
    }

    /** x = y − b/3a: y³ + p y + q. */
    private Zeros cubic(List<Rational> c) {
        Rational a = c.get(3);
        Rational shift = c.get(2).over(Rational.of(3).times(a)).negated();
        Rational b = c.get(2).over(a);
        Rational third = Rational.of(1, 3);
        Rational p = c.get(1).over(a).minus(b.times(b).times(third));
        Rational q = Rational.of(2, 27)
                .times(b.power(3))
                .minus(b.times(c.get(1).over(a)).times(third))
                .plus(c.get(0).over(a));
        Rational inside = q.times(q).times(Rational.of(1, 4)).plus(p.power(3).times(Rational.of(1, 27)));
        if (inside.signum() < 0) return work.radicals ? byCosines(shift, p, q) : null;
        Term root = Terms.squareRoot(Terms.number(inside));
        Term half = Terms.number(q.times(Rational.HALF).negated());
        Term u = realCubeRoot(Terms.sum(half, root));
        Term v = realCubeRoot(Terms.difference(half, root));
        Zeros zeros = Zeros.at(Terms.sum(List.of(Terms.number(shift), u, v)));
        if (!work.complex) return zeros;
        Term i = Terms.product(NamedNumber.I, Terms.squareRoot(Terms.number(Rational.of(3, 4))));
        Term re = Terms.times(Rational.of(-1, 2), Terms.sum(u, v));
        Term im = Terms.product(i, Terms.difference(u, v));
        zeros.add(Zero.of(Terms.sum(List.of(Terms.number(shift), re, im))));
        zeros.add(Zero.of(Terms.sum(List.of(Terms.number(shift), re, Terms.negative(im)))));
        return zeros;
    }

    private Term realCubeRoot(Term term) {
        Term third = Terms.number(Rational.of(1, 3));
        boolean negative = Zeroness.sign(term, work.budget).isNegative();
        return negative ? Terms.negative(Terms.power(Terms.negative(term), third)) : Terms.power(term, third);
    }

    /** 2 √(−p/3) cos(arccos(3q/2p √(−3/p))/3 − 2πk/3): three real roots (Viète). */
    private Zeros byCosines(Rational shift, Rational p, Rational q) {
        Term size = Terms.times(Rational.TWO, Terms.squareRoot(Terms.number(p.times(Rational.of(-1, 3)))));
        Term cosine = Terms.product(
                Terms.number(Rational.of(3).times(q).over(Rational.TWO.times(p))),
                Terms.squareRoot(Terms.number(Rational.of(-3).over(p))));
        Term angle = Terms.times(Rational.of(1, 3), Terms.apply(Head.ARCCOS, cosine));
        Zeros zeros = new Zeros();
        for (int k = 0; k < 3; k++) {
            Term turned = Terms.difference(angle, Terms.times(Rational.of(2L * k, 3), NamedNumber.PI));
            zeros.add(Zero.of(Terms.sum(Terms.number(shift), Terms.product(size, Terms.apply(Head.COS, turned)))));
        }
        return zeros;
    }

    /** x = y − b/4a: y⁴ + p y² + q y + r = (y² + s y + t)(y² − s y + u) with s² a root of the resolvent. */
    private Zeros quartic(List<Rational> c) {
        Rational a = c.get(4);
        Rational b = c.get(3).over(a);
        Rational d = c.get(2).over(a);
        Rational e = c.get(1).over(a);
        Rational f = c.get(0).over(a);
        Rational shift = b.times(Rational.of(-1, 4));
        Rational bb = b.times(b);
        Rational p = d.minus(bb.times(Rational.of(3, 8)));
        Rational q = e.minus(b.times(d).times(Rational.HALF)).plus(bb.times(b).times(Rational.of(1, 8)));
        Rational r = f.minus(b.times(e).times(Rational.of(1, 4)))
                .plus(bb.times(d).times(Rational.of(1, 16)))
                .minus(bb.times(bb).times(Rational.of(3, 256)));
        if (q.isZero()) return shifted(inPowers(List.of(r, Rational.ZERO, p, Rational.ZERO, Rational.ONE), 2), shift);
        List<Rational> resolvent =
                List.of(q.times(q).negated(), p.times(p).minus(Rational.of(4).times(r)), p.plus(p), Rational.ONE);
        Term square = positiveRoot(resolvent);
        if (square == null) return null;
        Term s = Terms.squareRoot(square);
        Term middle = Terms.sum(Terms.number(p), square);
        Term side = Terms.quotient(Terms.number(q), s);
        Polynomials algebra = new Polynomials(work.budget);
        Term t = algebra.tidy(Terms.times(Rational.HALF, Terms.difference(middle, side)));
        Term u = algebra.tidy(Terms.times(Rational.HALF, Terms.sum(middle, side)));
        PolynomialZeros polynomial = new PolynomialZeros(work);
        Zeros zeros = polynomial.of(List.of(t, s, Terms.number(1)));
        zeros.with(polynomial.of(List.of(u, Terms.negative(s), Terms.number(1))));
        return shifted(zeros, shift);
    }

    /** The positive root of the resolvent: one that is rational, or where formulas are asked for, by its own. */
    private Term positiveRoot(List<Rational> resolvent) {
        Work real = new Work(work.budget, false, work.radicals);
        for (Zero zero : new RationalRoots(real).of(resolvent).found) {
            boolean rational = zero.at().number() != null;
            if ((rational || work.radicals)
                    && Zeroness.sign(zero.at(), work.budget).isPositive()) return zero.at();
        }
        return null;
    }

    private Zeros shifted(Zeros zeros, Rational shift) {
        if (zeros == null || shift.isZero()) return zeros;
        Zeros shifted = new Zeros();
        for (Zero zero : zeros.found)
            shifted.add(new Zero(Terms.sum(Terms.number(shift), zero.at()), zero.conditions()));
        return shifted;
    }
}
