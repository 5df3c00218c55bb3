package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** Equations in sines, cosines and tangents: all solutions, by a letter for every whole number. */
final class Circular {
    private static final int FARTHEST = 40; // members of a family looked at where only few can be meant

    private final ZeroFinder finder;
    private final Work work;

    Circular(ZeroFinder finder) {
        this.finder = finder;
        this.work = finder.work;
    }

    // ---- f(w) = v

    Zeros inverse(Head head, Term w, Term v) {
        if (work.complex) return Zeros.open(Terms.difference(Terms.apply(head, w), v));
        if (Occurrence.of(work.whole(), v)) return members(head, w, v);
        List<Condition> conditions = new ArrayList<>();
        Zeros zeros = new Zeros();
        if (head != Head.TAN) {
            Term inside = new Polynomials(work.budget).tidy(Terms.difference(Terms.number(1), Terms.power(v, 2)));
            Sign sign = Zeroness.sign(inside, work.budget);
            if (sign.isNegative()) return zeros;
            if (!sign.isNotNegative() && !ConstantSign.isConstant(v)) {
                conditions.add(new Condition(inside, Relation.GREATER_EQUAL));
                zeros.conditional = true;
            }
        }
        for (Term angle : angles(head, v)) zeros.with(finder.deeper().of(Terms.difference(w, angle)), conditions);
        return zeros;
    }

    /** The principal angle; of a negative value the negative one, so that known angles are seen. */
    Term arc(Head head, Term v) {
        boolean negative = head != Head.ARCCOS
                && ConstantSign.isConstant(v)
                && Zeroness.sign(v, work.budget).isNegative();
        return negative ? Terms.negative(Terms.apply(head, Terms.negative(v))) : Terms.apply(head, v);
    }

    private Term turns(long halves) {
        return Terms.product(List.of(Terms.number(halves), NamedNumber.PI, work.whole()));
    }

    private List<Term> angles(Head head, Term v) {
        Term half = Terms.times(Rational.HALF, NamedNumber.PI);
        if (head == Head.TAN) return List.of(Terms.sum(arc(Head.ARCTAN, v), turns(1)));
        boolean sine = head == Head.SIN;
        if (v.isZero()) return List.of(sine ? turns(1) : Terms.sum(half, turns(1)));
        if (v.isNumber(1)) return List.of(sine ? Terms.sum(half, turns(2)) : turns(2));
        if (v.isNumber(-1)) {
            return List.of(Terms.sum(sine ? Terms.negative(half) : NamedNumber.PI, turns(2)));
        }
        Term first = arc(sine ? Head.ARCSIN : Head.ARCCOS, v);
        Term second = sine ? Terms.difference(NamedNumber.PI, first) : Terms.negative(first);
        return List.of(Terms.sum(first, turns(2)), Terms.sum(second, turns(2)));
    }

    /** v runs through a family itself: only its members between −1 and 1 count. */
    private Zeros members(Head head, Term w, Term v) {
        if (head == Head.TAN) return Zeros.open(Terms.difference(Terms.apply(head, w), v));
        Zeros zeros = new Zeros();
        for (int k = -FARTHEST; k <= FARTHEST; k++) {
            Term member = work.replaced(v, work.whole(), Terms.number(k));
            if (Math.abs(Numbers.nearest(member)) <= 1 + 1e-9) zeros.with(inverse(head, w, member));
            else if (Math.abs(k) == FARTHEST && !(Math.abs(Numbers.nearest(member)) > 2)) {
                return Zeros.open(Terms.difference(Terms.apply(head, w), v));
            }
        }
        return zeros;
    }

    // ---- several functions

    Zeros of(Term g, List<Term> generators) {
        if (work.complex) return Zeros.open(g);
        Term unit = unit(generators);
        if (unit == null) return Zeros.open(g);
        Symbol angle = work.fresh();
        Term inAngle = Generators.replaced(g, finder.x, each -> turned((Applied) each, unit, angle));
        Term expanded = Transformations.trigExpand(inAngle, work.budget);
        Symbol s = work.fresh();
        Symbol c = work.fresh();
        Term sine = Terms.apply(Head.SIN, angle);
        Term cosine = Terms.apply(Head.COS, angle);
        Term polynomial =
                Generators.replaced(expanded, angle, each -> each.equals(sine) ? s : each.equals(cosine) ? c : null);
        if (Occurrence.of(angle, polynomial)) return Zeros.open(g);
        Zeros zeros = new Zeros();
        TwoLetters two = new TwoLetters(work, s, c);
        for (Term factor : Factors.of(Transformations.factor(polynomial, work.budget))) {
            Zeros angles = Occurrence.of(s, factor) || Occurrence.of(c, factor)
                    ? two.angles(factor, new Circular(new ZeroFinder(angle, work)), angle)
                    : new PolynomialZeros(work).constant(factor);
            for (Zero zero : angles.found) {
                zeros.with(finder.deeper().of(Terms.difference(unit, zero.at())), zero.conditions());
            }
            zeros.everywhere.addAll(angles.everywhere);
            zeros.conditional |= angles.conditional;
            if (!angles.open.isEmpty()) zeros.open.add(g);
        }
        return zeros;
    }

    private Term turned(Applied applied, Term unit, Symbol angle) {
        Term argument = Transformations.expand(applied.argument(), work.budget);
        List<Term> fixed = fixed(argument);
        Rational times = new Polynomials(work.budget)
                .tidy(Terms.quotient(Terms.difference(argument, Terms.sum(fixed)), unit))
                .number();
        Term whole = Terms.sum(Terms.times(times, angle), Terms.sum(fixed));
        return applied.head() == Head.TAN
                ? Terms.quotient(Terms.apply(Head.SIN, whole), Terms.apply(Head.COS, whole))
                : Terms.apply(applied.head(), whole);
    }

    private List<Term> fixed(Term argument) {
        List<Term> fixed = new ArrayList<>();
        for (Term part : argument instanceof Sum ? argument.parts() : List.of(argument)) {
            if (!Occurrence.of(finder.x, part)) fixed.add(part);
        }
        return fixed;
    }

    /** The greatest angle of which all are whole multiples, up to constants; null where there is none. */
    private Term unit(List<Term> generators) {
        Term first = null;
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        Polynomials algebra = new Polynomials(work.budget);
        for (Term each : generators) {
            Term argument = Transformations.expand(((Applied) each).argument(), work.budget);
            Term varying = algebra.tidy(Terms.difference(argument, Terms.sum(fixed(argument))));
            if (first == null) first = varying;
            Rational ratio = algebra.tidy(Terms.quotient(varying, first)).number();
            if (ratio == null) return null;
            above = above.multiply(ratio.denominator()).gcd(ratio.numerator().multiply(below));
            below = below.multiply(ratio.denominator());
            BigInteger common = above.gcd(below);
            above = above.divide(common);
            below = below.divide(common);
        }
        return Terms.times(Rational.of(above, below), first);
    }
}
