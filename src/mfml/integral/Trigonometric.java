package mfml.integral;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * Rational functions of sines, cosines and tangents of multiples of one angle: powers and products made linear, the
 * substitutions u = cos, u = sin, u = tan where the signs allow them (Bioche), t = tan of half the angle otherwise.
 */
final class Trigonometric implements Method {
    private static final Symbol S = Symbol.of("~s", Domain.REAL);
    private static final Symbol C = Symbol.of("~c", Domain.REAL);
    private static final Symbol Y = Symbol.of("~y", Domain.REAL);
    private static final List<String> LETTERS = List.of("u", "v", "w", "s", "r", "q");
    private static final List<String> HALVES = List.of("t", "s", "r", "u", "v", "w");
    private static final int LARGEST_MULTIPLE = 12;

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        List<Applied> waves = waves(f, x);
        if (waves.isEmpty()) return null;
        Term rest = Forms.replaced(f, part -> part instanceof Applied applied && waves.contains(applied) ? S : null);
        if (Forms.has(rest, x) || !Forms.isRational(rest, S)) return null;
        for (Applied wave : waves) if (Forms.linear(wave.argument(), x) == null) return null;
        boolean polynomial = Forms.isPolynomial(rest, S) && !Forms.contains(f, Head.TAN);
        Term angle = angle(waves);
        if (angle == null || polynomial && severalAngles(waves)) return polynomial ? linear(f, x, integrator) : null;
        return new OfAngle(f, angle, x, integrator).work(polynomial);
    }

    private static List<Applied> waves(Term f, Symbol x) {
        List<Applied> waves = new ArrayList<>();
        for (Term part : Forms.all(f)) {
            if (!(part instanceof Applied applied) || !Forms.has(part, x)) continue;
            if (applied.head() == Head.SIN || applied.head() == Head.COS || applied.head() == Head.TAN)
                waves.add(applied);
        }
        return waves;
    }

    private static boolean severalAngles(List<Applied> waves) {
        return waves.stream().map(Applied::argument).distinct().count() > 1;
    }

    /** The largest angle of which all are whole multiples; null where there is none. */
    private static Term angle(List<Applied> waves) {
        Term first = waves.getFirst().argument();
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Applied wave : waves) {
            Rational ratio = Terms.quotient(wave.argument(), first).number();
            if (ratio == null) return null;
            below = below.multiply(ratio.denominator()).divide(below.gcd(ratio.denominator()));
        }
        for (Applied wave : waves) {
            Rational ratio = Terms.quotient(wave.argument(), first).number().times(Rational.of(below));
            above = above.gcd(ratio.numerator());
            if (ratio.numerator().abs().compareTo(BigInteger.valueOf(LARGEST_MULTIPLE)) > 0) return null;
        }
        return Terms.times(Rational.of(above, below), first);
    }

    /** Products of sines and cosines as sums. */
    private static Work linear(Term f, Symbol x, Integrator integrator) {
        Term reduced = Transformations.trigReduce(f, integrator.budget());
        if (reduced.equals(f) || reduced.size() > 300) return null;
        return Linearity.sum("product to sum", f, Forms.summands(reduced), x, integrator);
    }

    /** Of one angle. */
    private record OfAngle(Term f, Term angle, Symbol x, Integrator integrator) {
        Work work(boolean polynomial) {
            Term ofY = Forms.replaced(f, part -> inY(part));
            Term expanded = Transformations.trigExpand(ofY, budget());
            Term g = Forms.replaced(expanded, OfAngle::letters);
            if (Forms.has(g, Y)) return null;
            if (polynomial && isEven(g)) return linear(f, x, integrator);
            Term[] sides = RationalFunctions.sides(integrator.cancelled(g));
            int s = parity(sides, S);
            int c = parity(sides, C);
            if (s == 1) return by(Head.COS, sides);
            if (c == 1) return by(Head.SIN, sides);
            if (parityOfBoth(sides) == 0) return byTangent(sides);
            return byHalf(g);
        }

        private Budget budget() {
            return integrator.budget();
        }

        private Term inY(Term part) {
            if (!(part instanceof Applied applied) || !Forms.has(part, x)) return null;
            Term times = Terms.quotient(applied.argument(), angle);
            return Terms.apply(applied.head(), Terms.product(times, Y));
        }

        private static Term letters(Term part) {
            if (!(part instanceof Applied applied) || !applied.argument().equals(Y)) return null;
            return switch (applied.head()) {
                case SIN -> S;
                case COS -> C;
                case TAN -> Terms.quotient(S, C);
                default -> null;
            };
        }

        /** Whether every monomial has even powers only. */
        private static boolean isEven(Term g) {
            for (Term factor : Forms.factors(g)) {
                Term base = factor instanceof Power power ? power.base() : factor;
                boolean even = factor instanceof Power power
                        && power.exponent().number().isEven();
                if ((base.equals(S) || base.equals(C)) && !even) return false;
                if (!base.equals(S) && !base.equals(C) && (Forms.has(base, S) || Forms.has(base, C))) return false;
            }
            return true;
        }

        /** 0 of an even, 1 of an odd function of a letter, −1 of neither. */
        private int parity(Term[] sides, Symbol letter) {
            int above = parity(sides[0], letter);
            int below = parity(sides[1], letter);
            return above < 0 || below < 0 ? -1 : (above + below) % 2;
        }

        private int parity(Term polynomial, Symbol... letters) {
            Term turned = polynomial;
            for (Symbol letter : letters) turned = Forms.replaced(turned, letter, Terms.negative(letter));
            if (integrator.expanded(Terms.difference(polynomial, turned)).isZero()) return 0;
            return integrator.expanded(Terms.sum(polynomial, turned)).isZero() ? 1 : -1;
        }

        private int parityOfBoth(Term[] sides) {
            int above = parity(sides[0], S, C);
            int below = parity(sides[1], S, C);
            return above < 0 || below < 0 ? -1 : (above + below) % 2;
        }

        /** u = cos where the integrand is odd in sin, u = sin where it is odd in cos. */
        private Work by(Head head, Term[] sides) {
            Symbol gone = head == Head.COS ? S : C;
            Symbol stays = head == Head.COS ? C : S;
            Term above = sides[0];
            Term below = sides[1];
            if (parity(above, gone) == 1) above = integrator.expanded(Terms.quotient(above, gone));
            else below = integrator.expanded(Terms.product(below, gone));
            if (head == Head.COS) above = Terms.negative(above);
            Term squares = Terms.difference(Terms.number(1), Terms.power(stays, 2));
            Term inner = Terms.quotient(even(above, gone, squares), even(below, gone, squares));
            Term slope = slope();
            Symbol u = Integrator.letter(Domain.REAL, LETTERS, f, x);
            Term ofU = Terms.quotient(Forms.replaced(inner, stays, u), slope);
            Work work = integrator.of(ofU, u);
            if (work == null) return null;
            Term g = Terms.apply(head, angle);
            return Substitutions.made("substitution", g, integrator.derivative(g, x), f, x, work, integrator);
        }

        private Term slope() {
            return Forms.linear(angle, x)[0];
        }

        /** A polynomial with even powers of a letter only, its square replaced. */
        private Term even(Term polynomial, Symbol letter, Term square) {
            Polynomial p = Polynomial.of(polynomial, letter, budget());
            List<Term> sum = new ArrayList<>();
            for (int k = 0; k <= p.degree(); k += 2)
                sum.add(Terms.product(p.coefficient(k), Terms.power(square, k / 2)));
            return integrator.expanded(Terms.sum(sum));
        }

        /** u = tan where both signs may turn together. */
        private Work byTangent(Term[] sides) {
            Symbol u = Integrator.letter(Domain.REAL, LETTERS, f, x);
            Term square = Terms.sum(Terms.number(1), Terms.power(u, 2));
            Term sine = Terms.product(u, C);
            Term above = integrator.expanded(Substitution.of(sides[0], Map.of(S.name(), sine), budget()));
            Term below = integrator.expanded(Substitution.of(sides[1], Map.of(S.name(), sine), budget()));
            if (parity(above, C) == 1) {
                above = integrator.expanded(Terms.product(above, C));
                below = integrator.expanded(Terms.product(below, C));
            }
            Term inverse = Terms.power(square, -1);
            Term ratio = Terms.quotient(inSquares(above, inverse), inSquares(below, inverse));
            Term inner = integrator.cancelled(Terms.quotient(ratio, Terms.product(square, slope())));
            Work work = integrator.of(inner, u);
            if (work == null) return null;
            Term tangent = Terms.apply(Head.TAN, angle);
            Term value = new Continuous(u, angle, false, integrator).of(work.value());
            return new Work(
                    "substitution",
                    () -> u.text() + " = " + tangent.text() + ", d" + u.text() + " = "
                            + BasicIntegrals.differential(
                                    Terms.product(slope(), Terms.power(Terms.apply(Head.COS, angle), -2)), x),
                    f,
                    x,
                    List.of(work),
                    List::getFirst,
                    value,
                    false);
        }

        private Term inSquares(Term polynomial, Term square) {
            Polynomial p = Polynomial.of(polynomial, C, budget());
            List<Term> sum = new ArrayList<>();
            for (int k = 0; k <= p.degree(); k += 2)
                sum.add(Terms.product(p.coefficient(k), Terms.power(square, k / 2)));
            return Terms.sum(sum);
        }

        /** t = tan of half the angle, which makes every one rational (Weierstrass). */
        private Work byHalf(Term g) {
            Symbol t = Integrator.letter(Domain.REAL, HALVES, f, x);
            Term square = Terms.power(t, 2);
            Term below = Terms.sum(Terms.number(1), square);
            Term sine = Terms.quotient(Terms.times(Rational.TWO, t), below);
            Term cosine = Terms.quotient(Terms.difference(Terms.number(1), square), below);
            Term ratio = Substitution.of(g, Map.of(S.name(), sine, C.name(), cosine), budget());
            Term inner = integrator.cancelled(
                    Terms.quotient(Terms.times(Rational.TWO, ratio), Terms.product(below, slope())));
            Work work = integrator.of(inner, t);
            if (work == null) return null;
            Term value = new Continuous(t, angle, true, integrator).of(work.value());
            return new Work(
                    "tangent of half the angle",
                    () -> t.text() + " = "
                            + Terms.apply(Head.TAN, Forms.half(angle)).text() + ", d" + x.text() + " = "
                            + BasicIntegrals.differential(
                                    Terms.quotient(Terms.number(2), Terms.product(below, slope())), t),
                    f,
                    x,
                    List.of(work),
                    List::getFirst,
                    value,
                    false);
        }
    }
}
