package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** A polynomial in the sine and the cosine of one angle: by one of the two, by the tangent, or by that of half the angle. */
final class TwoLetters {
    private static final int HIGHEST = 40;

    private final Work work;
    private final Symbol s;
    private final Symbol c;

    TwoLetters(Work work, Symbol s, Symbol c) {
        this.work = work;
        this.s = s;
        this.c = c;
    }

    /** The angles at which it is 0. */
    Zeros angles(Term p, Circular circular, Symbol angle) {
        if (!Occurrence.of(c, p)) return by(Head.SIN, p, s, circular, angle);
        if (!Occurrence.of(s, p)) return by(Head.COS, p, c, circular, angle);
        Polynomials algebra = new Polynomials(work.budget);
        List<Term> inSine = algebra.coefficients(p, s);
        List<Term> inCosine = algebra.coefficients(p, c);
        if (inSine == null || inCosine == null) return Zeros.open(p);
        if (isEven(inSine)) return by(Head.COS, squared(inSine, c), c, circular, angle);
        if (isEven(inCosine)) return by(Head.SIN, squared(inCosine, s), s, circular, angle);
        int degree = homogeneous(inSine);
        if (degree > 0) return byTangent(inSine, degree, circular, angle);
        return byHalf(p, circular, angle);
    }

    private Zeros by(Head head, Term p, Symbol letter, Circular circular, Symbol angle) {
        Zeros values = new ZeroFinder(letter, work).deeper().of(p);
        if (!values.open.isEmpty()) return Zeros.open(p);
        Zeros zeros = new Zeros().conditional(values.conditional);
        for (Zero value : values.found) {
            zeros.with(circular.inverse(head, angle, value.at()), value.conditions());
        }
        zeros.everywhere.addAll(values.everywhere);
        return zeros;
    }

    private static boolean isEven(List<Term> coefficients) {
        for (int k = 1; k < coefficients.size(); k += 2)
            if (!coefficients.get(k).isZero()) return false;
        return true;
    }

    /** By sin² = 1 − cos², or the other way round. */
    private Term squared(List<Term> coefficients, Symbol other) {
        Term square = Terms.difference(Terms.number(1), Terms.power(other, 2));
        List<Term> sum = new ArrayList<>();
        for (int k = 0; k < coefficients.size(); k += 2) {
            sum.add(Terms.product(coefficients.get(k), Terms.power(square, k / 2)));
        }
        return Transformations.expand(Terms.sum(sum), work.budget);
    }

    /** The common degree of all monomials once lower ones are raised by s² + c² = 1; 0 where degrees differ by odd numbers. */
    private int homogeneous(List<Term> inSine) {
        int degree = 0;
        int parity = -1;
        for (int k = 0; k < inSine.size(); k++) {
            List<Term> inner = new Polynomials(work.budget).coefficients(inSine.get(k), c);
            for (int j = 0; j < inner.size(); j++) {
                if (inner.get(j).isZero()) continue;
                if (parity >= 0 && parity != (k + j) % 2) return 0;
                parity = (k + j) % 2;
                degree = Math.max(degree, k + j);
            }
        }
        return degree;
    }

    /** Over cosᵈ: a polynomial in the tangent; where the cosine is 0 it is looked at beside. */
    private Zeros byTangent(List<Term> inSine, int degree, Circular circular, Symbol angle) {
        Symbol t = work.fresh();
        Term one = Terms.sum(Terms.number(1), Terms.power(t, 2));
        List<Term> sum = new ArrayList<>();
        for (int k = 0; k < inSine.size(); k++) {
            List<Term> inner = new Polynomials(work.budget).coefficients(inSine.get(k), c);
            for (int j = 0; j < inner.size(); j++) {
                int missing = (degree - k - j) / 2;
                sum.add(Terms.product(List.of(inner.get(j), Terms.power(t, k), Terms.power(one, missing))));
            }
        }
        Term polynomial = Transformations.expand(Terms.sum(sum), work.budget);
        Zeros zeros = by(Head.TAN, polynomial, t, circular, angle);
        int reached = new Polynomials(work.budget).coefficients(polynomial, t).size() - 1;
        if (reached < degree) zeros.with(circular.inverse(Head.COS, angle, Terms.number(0)));
        return zeros;
    }

    /** sin = 2t/(1 + t²), cos = (1 − t²)/(1 + t²) with t = tan of half the angle; π is looked at beside. */
    private Zeros byHalf(Term p, Circular circular, Symbol angle) {
        Symbol t = work.fresh();
        Term one = Terms.number(1);
        Term square = Terms.power(t, 2);
        Term below = Terms.sum(one, square);
        Term sine = Terms.quotient(Terms.times(Rational.TWO, t), below);
        Term cosine = Terms.quotient(Terms.difference(one, square), below);
        Term fraction = work.replaced(work.replaced(p, s, sine), c, cosine);
        Zeros zeros = new Zeros();
        for (Term factor : Factors.of(Transformations.factor(fraction, work.budget))) {
            if (!Occurrence.of(t, factor)) continue;
            List<Term> coefficients = new Polynomials(work.budget).coefficients(factor, t);
            if (coefficients == null || coefficients.size() > HIGHEST) return Zeros.open(p);
            Zeros values = new PolynomialZeros(work).of(coefficients);
            if (!values.open.isEmpty()) return Zeros.open(p);
            Term turns = Terms.product(List.of(Terms.number(2), NamedNumber.PI, work.whole()));
            for (Zero value : values.found) {
                Term at = Terms.sum(Terms.times(Rational.TWO, circular.arc(Head.ARCTAN, value.at())), turns);
                zeros.add(new Zero(at, value.conditions()));
            }
            zeros.conditional |= values.conditional;
        }
        Term opposite = work.replaced(work.replaced(p, s, Terms.number(0)), c, Terms.number(-1));
        if (Boolean.TRUE.equals(Zeroness.isZero(opposite, work.budget))) {
            zeros.with(circular.inverse(Head.COS, angle, Terms.number(-1)));
        }
        return zeros;
    }
}
