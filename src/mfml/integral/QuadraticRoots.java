package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * Rational functions of x and of the root w of one quadratic q: as a + b/w with rational a and b; what b leaves goes back
 * to ∫ dx/w, a logarithm or an arcsine; for denominators of a higher kind Euler's substitution.
 */
final class QuadraticRoots implements Method {
    private static final Symbol W = Symbol.of("~w", Domain.REAL);
    private static final List<String> LETTERS = List.of("t", "u", "v", "s", "r", "w");

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        Term radicand = null;
        for (Term part : Forms.all(f)) {
            if (!(part instanceof Power power) || !Forms.has(power.base(), x)) continue;
            Rational exponent = power.exponent().number();
            if (exponent == null) return null;
            if (exponent.isWhole()) continue;
            if (!exponent.times(Rational.TWO).isWhole() || radicand != null && !radicand.equals(power.base()))
                return null;
            radicand = power.base();
        }
        if (radicand == null || !Forms.isPolynomial(radicand, x)) return null;
        Polynomial q = Polynomial.of(radicand, x, integrator.budget());
        if (q.degree() != 2) return null;
        Term root = radicand;
        Term inW = Forms.replaced(f, part -> {
            if (!(part instanceof Power power) || !power.base().equals(root)) return null;
            return Terms.power(W, Terms.times(Rational.TWO, power.exponent()));
        });
        if (!Forms.isRational(inW, x) || !Forms.isRational(inW, W)) return null;
        return new OfRoot(f, inW, root, q, x, integrator).work();
    }

    private record OfRoot(Term f, Term inW, Term radicand, Polynomial q, Symbol x, Integrator integrator) {
        private Budget budget() {
            return integrator.budget();
        }

        private Term root() {
            return Terms.squareRoot(radicand);
        }

        Work work() {
            Term[] sides = RationalFunctions.sides(integrator.cancelled(inW));
            Term[] above = reduced(sides[0]);
            Term[] below = reduced(sides[1]);
            // (a + b w)/(c + d w) times the conjugate of what stands below
            Term square = Terms.product(Terms.power(below[1], 2), radicand);
            Term norm = integrator.expanded(Terms.difference(Terms.power(below[0], 2), square));
            if (norm.isZero()) return null;
            Term rational = Terms.difference(
                    Terms.product(above[0], below[0]), Terms.product(List.of(above[1], below[1], radicand)));
            Term other = Terms.difference(Terms.product(above[1], below[0]), Terms.product(above[0], below[1]));
            Term a = integrator.cancelled(Terms.quotient(rational, norm));
            Term b = integrator.cancelled(Terms.quotient(Terms.product(other, radicand), norm));
            Term ofRoot = overRoot(b);
            if (ofRoot == null) return a.isZero() || b.isZero() ? euler() : separate(a, b);
            if (a.isZero()) return Work.direct(name(), f, x, ofRoot);
            Work first = integrator.of(a, x);
            if (first == null) return null;
            Term second = Terms.quotient(b, root());
            Work last = Work.direct(name(), second, x, ofRoot);
            return new Work(
                    "rationalized",
                    () -> "",
                    f,
                    x,
                    List.of(first, last),
                    Linearity::added,
                    Terms.sum(first.value(), ofRoot),
                    false);
        }

        private String name() {
            return "reduction to 1/" + root().text();
        }

        private Work separate(Term a, Term b) {
            List<Term> parts = List.of(a, Terms.quotient(b, root()));
            return parts.contains(f) ? euler() : Linearity.sum("rationalized", f, parts, x, integrator);
        }

        /** A polynomial in w as one of degree 1. */
        private Term[] reduced(Term polynomial) {
            Polynomial p = Polynomial.of(polynomial, W, budget());
            List<Term> even = new ArrayList<>();
            List<Term> odd = new ArrayList<>();
            for (int k = 0; k <= p.degree(); k++) {
                (k % 2 == 0 ? even : odd).add(Terms.product(p.coefficient(k), Terms.power(radicand, k / 2)));
            }
            return new Term[] {integrator.expanded(Terms.sum(even)), integrator.expanded(Terms.sum(odd))};
        }

        // ---- ∫ b/w dx

        /** Null where the denominator of b has other factors than linear ones and q. */
        private Term overRoot(Term b) {
            Term[] sides = RationalFunctions.sides(b);
            Polynomial above = Polynomial.of(sides[0], x, budget());
            Polynomial below = Polynomial.of(sides[1], x, budget());
            Polynomial[] division = above.over(below);
            Term value = ofPolynomial(division[0]);
            if (value == null) return null;
            if (division[1].isZero()) return value;
            Term rest = ofFraction(division[1], below, sides[1]);
            return rest == null ? null : Terms.sum(value, rest);
        }

        /** (xⁿ⁻¹ w)′ w begins with n a xⁿ: so the degree falls until a number is left. */
        private Term ofPolynomial(Polynomial p) {
            Polynomial rest = p;
            List<Term> before = new ArrayList<>();
            while (rest.degree() > 0) {
                int n = rest.degree();
                Term factor = Terms.quotient(rest.leading(), Terms.times(Rational.of(n), q.leading()));
                Polynomial power = Polynomial.of(Terms.power(x, n - 1), x, budget());
                Polynomial derived = power.derivative()
                        .times(q)
                        .plus(power.times(q.derivative()).times(Terms.number(Rational.HALF)));
                rest = rest.minus(derived.times(factor));
                if (rest.degree() >= n) return null;
                before.add(Terms.product(factor, Terms.power(x, n - 1)));
            }
            Term value = Terms.product(integrator.expanded(Terms.sum(before)), root());
            if (rest.isZero()) return value;
            Term basic = basic();
            return basic == null ? null : Terms.sum(value, Terms.product(rest.leading(), basic));
        }

        /** ∫ dx/w. */
        private Term basic() {
            Term a = q.leading();
            Term derivative = q.derivative().term(x);
            Sign sign = Interval.sign(a, budget());
            if (sign.isPositive()) {
                Term s = Terms.squareRoot(a);
                Term argument = Terms.sum(derivative, Terms.product(List.of(Terms.number(2), s, root())));
                Term halved = integrator.expanded(Forms.half(argument));
                return Terms.quotient(Forms.logarithm(halved), s);
            }
            if (!sign.isNegative()) return null;
            Term s = Terms.squareRoot(Terms.negative(a));
            Term discriminant = integrator.expanded(discriminant());
            Term below = rootOf(discriminant);
            Term argument = integrator.expanded(Terms.quotient(Terms.negative(derivative), below));
            return Terms.quotient(Terms.apply(Head.ARCSIN, argument), s);
        }

        private Term discriminant() {
            return Terms.difference(
                    Terms.power(q.coefficient(1), 2),
                    Terms.product(List.of(Terms.number(4), q.coefficient(2), q.coefficient(0))));
        }

        /** √(4a²) as 2a: of letters the root without bars, which an odd function bears. */
        private static Term rootOf(Term term) {
            return Forms.replaced(
                    Terms.squareRoot(term),
                    part -> part instanceof mfml.symbolic.Applied applied && applied.head() == Head.ABS
                            ? applied.argument()
                            : null);
        }

        private Term ofFraction(Polynomial above, Polynomial below, Term belowTerm) {
            List<Term> sum = new ArrayList<>();
            Polynomial all = below;
            for (Term factor : Forms.factors(Transformations.factor(belowTerm, budget()))) {
                if (!Forms.has(factor, x)) continue;
                Term base = factor instanceof Power power ? power.base() : factor;
                int times = factor instanceof Power power
                        ? power.exponent().number().intValue()
                        : 1;
                Polynomial p = Polynomial.of(base, x, budget());
                Polynomial power = p.power(times);
                Polynomial others = all.over(power)[0];
                Polynomial part = above;
                Polynomial[] bezout = others.bezout(power);
                if (bezout == null) return null;
                part = above.times(bezout[0]).over(power)[1];
                Term value;
                if (p.degree() == 1) value = ofPowers(part, p, times);
                else if (isRadicand(p)) value = ofRadicand(part, p, times);
                else return null;
                if (value == null) return null;
                sum.add(value);
            }
            return Terms.sum(sum);
        }

        private boolean isRadicand(Polynomial p) {
            return p.degree() == 2
                    && p.times(Terms.quotient(q.leading(), p.leading()))
                            .minus(q)
                            .isZero();
        }

        /** ∫ part/(divisorᵏ w) dx, the part in powers of the divisor. */
        private Term ofPowers(Polynomial part, Polynomial divisor, int times) {
            List<Term> sum = new ArrayList<>();
            Polynomial rest = part;
            for (int k = times; k > 0; k--) {
                Polynomial[] split = rest.over(divisor);
                rest = split[0];
                if (split[1].isZero()) continue;
                Term value = ofPower(k, divisor);
                if (value == null) return null;
                sum.add(Terms.product(split[1].coefficient(0), value));
            }
            return Terms.sum(sum);
        }

        /** Iₖ = ∫ dx/(yᵏ w) with y = s x + m by Iₖ₋₁ and Iₖ₋₂, where q is α + β y + γ y². */
        private Term ofPower(int k, Polynomial divisor) {
            if (k == 0) return basic();
            if (k == 1) return ofLinear(Terms.number(1), divisor);
            Term s = divisor.leading();
            Term place = integrator.cancelled(Terms.quotient(Terms.negative(divisor.coefficient(0)), s));
            Term alpha = integrator.expanded(q.at(place));
            Term beta = integrator.cancelled(
                    Terms.quotient(integrator.expanded(q.derivative().at(place)), s));
            Term gamma = integrator.cancelled(Terms.quotient(q.leading(), Terms.power(s, 2)));
            Term y = divisor.term(x);
            List<Term> sum = new ArrayList<>();
            Term below;
            if (alpha.isZero()) { // one step less: the power k itself falls out
                Term before = ofPower(k - 1, divisor);
                if (before == null) return null;
                below = Terms.times(Rational.HALF.minus(Rational.of(k)), beta);
                sum.add(Terms.product(List.of(Terms.power(s, -1), root(), Terms.power(y, -k))));
                sum.add(Terms.product(List.of(Terms.number(k - 1), gamma, before)));
            } else {
                Term before = ofPower(k - 1, divisor);
                Term earlier = k == 2 ? Terms.number(0) : ofPower(k - 2, divisor);
                if (before == null || earlier == null) return null;
                below = Terms.times(Rational.of(k - 1), alpha);
                sum.add(Terms.product(List.of(Terms.number(-1), Terms.power(s, -1), root(), Terms.power(y, 1 - k))));
                sum.add(Terms.product(List.of(Terms.number(Rational.of(3, 2).minus(Rational.of(k))), beta, before)));
                sum.add(Terms.product(List.of(Terms.number(2 - k), gamma, earlier)));
            }
            if (below.isZero()) return null;
            return Linearity.multiplied(Terms.power(below, -1), Terms.sum(sum));
        }

        /** ∫ c/((s x + m) w) dx by the value of q where the divisor is 0. */
        private Term ofLinear(Term c, Polynomial divisor) {
            Term place =
                    integrator.cancelled(Terms.quotient(Terms.negative(divisor.coefficient(0)), divisor.leading()));
            Term factor = Terms.quotient(c, divisor.leading());
            Term there = integrator.expanded(q.at(place));
            Term slope = integrator.expanded(q.derivative().at(place));
            Term distance = Terms.difference(x, place);
            if (there.isZero()) {
                if (slope.isZero()) return null;
                return Terms.product(
                        List.of(Terms.number(-2), factor, root(), Terms.power(Terms.product(slope, distance), -1)));
            }
            Sign sign = Interval.sign(there, budget());
            Term middle =
                    integrator.expanded(Terms.sum(Terms.times(Rational.TWO, there), Terms.product(slope, distance)));
            if (sign.isPositive()) {
                Term s = Terms.squareRoot(there);
                Term above = Terms.sum(middle, Terms.product(List.of(Terms.number(2), s, root())));
                return Terms.product(
                        Terms.negative(Terms.quotient(factor, s)),
                        Forms.logarithm(Terms.quotient(integrator.expanded(Forms.half(above)), distance)));
            }
            if (!sign.isNegative()) return null;
            Term s = Terms.squareRoot(Terms.negative(there));
            Term argument = Terms.quotient(middle, Terms.product(List.of(Terms.number(2), s, root())));
            return Terms.product(Terms.quotient(factor, s), Terms.apply(Head.ARCTAN, argument));
        }

        /** ∫ (α x + β)/(pᵏ w) dx with p a multiple of q, by (r/(pᵏ⁻¹ w))′ … until ∫ dx/w is left. */
        private Term ofRadicand(Polynomial part, Polynomial p, int times) {
            Term scale = Terms.power(Terms.quotient(q.leading(), p.leading()), times);
            return ofPowers(part.times(scale), times);
        }

        /** ∫ a/qᵏ⁺¹ᐟ² dx: with r q′ (½ − k) ≡ a modulo q it is r/qᵏ⁻¹ᐟ² and the rest over qᵏ⁻¹ᐟ². */
        private Term ofPowers(Polynomial a, int k) {
            if (a.isZero()) return Terms.number(0);
            if (k == 0) return ofPolynomial(a);
            Term factor = Terms.number(Rational.HALF.minus(Rational.of(k)));
            Polynomial[] bezout = q.bezout(q.derivative().times(factor));
            if (bezout == null) return null;
            Polynomial r = a.times(bezout[1]).over(q)[1];
            Polynomial derived =
                    r.derivative().times(q).plus(r.times(q.derivative()).times(factor));
            Polynomial[] rest = a.minus(derived).over(q);
            if (!rest[1].isZero()) return null;
            Term next = ofPowers(rest[0], k - 1);
            if (next == null) return null;
            return Terms.sum(
                    Terms.product(r.term(x), Terms.power(radicand, Terms.number(Rational.HALF.minus(Rational.of(k))))),
                    next);
        }

        // ---- Euler's substitutions

        /** w = t − √a x for a > 0; w = t (x − r) at a real root r otherwise. */
        private Work euler() {
            Term a = q.leading();
            if (!ConstantCoefficients.all(q)) return null;
            Symbol t = Integrator.letter(Domain.REAL, LETTERS, f, x);
            Term inverse;
            Term w;
            Term forward;
            if (Interval.sign(a, budget()).isPositive()) {
                Term s = Terms.squareRoot(a);
                Term below = Terms.sum(Terms.product(List.of(Terms.number(2), s, t)), q.coefficient(1));
                inverse = Terms.quotient(Terms.difference(Terms.power(t, 2), q.coefficient(0)), below);
                w = Terms.difference(t, Terms.product(s, inverse));
                forward = Terms.sum(root(), Terms.product(s, x));
            } else {
                Term discriminant = integrator.expanded(discriminant());
                if (!Interval.sign(discriminant, budget()).isPositive()) return null;
                Term low = Terms.quotient(
                        Terms.sum(Terms.negative(q.coefficient(1)), Terms.squareRoot(discriminant)),
                        Terms.times(Rational.TWO, a));
                Term r = integrator.expanded(low);
                Term other =
                        integrator.expanded(Terms.difference(Terms.negative(Terms.quotient(q.coefficient(1), a)), r));
                Term square = Terms.power(t, 2);
                inverse = Terms.quotient(
                        Terms.difference(Terms.product(square, r), Terms.product(a, other)),
                        Terms.difference(square, a));
                w = Terms.product(t, Terms.difference(inverse, r));
                forward = Terms.quotient(root(), Terms.difference(x, r));
            }
            Term place = integrator.cancelled(inverse);
            Term slope = integrator.derivative(place, t);
            Term ofT = Substitution.of(inW, Map.of(x.name(), place, W.name(), w), budget());
            Work inner = integrator.of(integrator.cancelled(Terms.product(ofT, slope)), t);
            if (inner == null) return null;
            Term value = Substitution.of(inner.value(), Map.of(t.name(), forward), budget());
            return new Work(
                    "Euler's substitution",
                    () -> t.text() + " = " + forward.text(),
                    f,
                    x,
                    List.of(inner),
                    List::getFirst,
                    value,
                    false);
        }
    }

    /** Whether all coefficients are numbers. */
    private static final class ConstantCoefficients {
        private ConstantCoefficients() {}

        static boolean all(Polynomial q) {
            for (int k = 0; k <= q.degree(); k++) {
                if (!mfml.symbolic.enclosure.ConstantSign.isConstant(q.coefficient(k))) return false;
            }
            return true;
        }
    }
}
