package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Enclosure;

/** A polynomial in one real letter over the rationals, its coefficients from the constant upwards; never the zero polynomial's. */
final class Univariate {
    private static final int HIGHEST_DEGREE = 40;

    private final Rational[] coefficients; // the last is not 0; none of the zero polynomial
    private List<Univariate> chain;

    private Univariate(Rational[] coefficients) {
        int length = coefficients.length;
        while (length > 0 && coefficients[length - 1].isZero()) length--;
        this.coefficients = Arrays.copyOf(coefficients, length);
    }

    static Univariate of(Rational... coefficients) {
        return new Univariate(coefficients);
    }

    /** A polynomial in a single kernel under small whole exponents; null where it is something else. */
    static Univariate of(Polynomial polynomial, int kernel) {
        Rational[] coefficients = new Rational[HIGHEST_DEGREE + 1];
        Arrays.fill(coefficients, Rational.ZERO);
        for (Monomial monomial : polynomial.terms.keySet()) {
            boolean foreign =
                    monomial.kernels.length > 1 || monomial.kernels.length == 1 && monomial.kernels[0] != kernel;
            Rational exponent = monomial.exponent(kernel);
            if (foreign || !exponent.isInt() || exponent.signum() < 0 || exponent.intValue() > HIGHEST_DEGREE)
                return null;
            coefficients[exponent.intValue()] = polynomial.coefficient(monomial);
        }
        return new Univariate(coefficients);
    }

    int degree() {
        return coefficients.length - 1;
    }

    Rational coefficient(int power) {
        return coefficients[power];
    }

    Rational at(Rational x) {
        Rational value = Rational.ZERO;
        for (int k = degree(); k >= 0; k--) value = value.times(x).plus(coefficients[k]);
        return value;
    }

    Univariate times(Univariate other) {
        Rational[] product = new Rational[coefficients.length + other.coefficients.length - 1];
        Arrays.fill(product, Rational.ZERO);
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < other.coefficients.length; j++) {
                product[i + j] = product[i + j].plus(coefficients[i].times(other.coefficients[j]));
            }
        }
        return new Univariate(product);
    }

    private Univariate derivative() {
        Rational[] derived = new Rational[Math.max(0, degree())];
        for (int k = 1; k <= degree(); k++) derived[k - 1] = coefficients[k].times(Rational.of(k));
        return new Univariate(derived);
    }

    private Univariate[] division(Univariate divisor) {
        Rational[] rest = coefficients.clone();
        Rational[] quotient = new Rational[Math.max(0, degree() - divisor.degree() + 1)];
        for (int k = quotient.length - 1; k >= 0; k--) {
            quotient[k] = rest[k + divisor.degree()].over(divisor.coefficients[divisor.degree()]);
            for (int j = 0; j <= divisor.degree(); j++) {
                rest[k + j] = rest[k + j].minus(quotient[k].times(divisor.coefficients[j]));
            }
        }
        return new Univariate[] {new Univariate(quotient), new Univariate(rest)};
    }

    private Univariate monic() {
        Rational lead = coefficients[degree()].abs().reciprocal();
        Rational[] scaled = new Rational[coefficients.length];
        for (int k = 0; k < scaled.length; k++) scaled[k] = coefficients[k].times(lead);
        return new Univariate(scaled);
    }

    private Univariate negated() {
        Rational[] negated = new Rational[coefficients.length];
        for (int k = 0; k < negated.length; k++) negated[k] = coefficients[k].negated();
        return new Univariate(negated);
    }

    /** The greatest common divisor. */
    Univariate common(Univariate other) {
        Univariate a = this;
        Univariate b = other;
        while (b.degree() >= 0) {
            Univariate rest = a.division(b)[1];
            a = b;
            b = rest.degree() >= 0 ? rest.monic() : rest;
        }
        return a;
    }

    /** With the same roots, each once. */
    Univariate squareFree() {
        Univariate common = common(derivative());
        return common.degree() <= 0 ? this : division(common)[0];
    }

    /** The root in an interval as a term, of a polynomial of degree 2 or with two summands; otherwise empty. */
    Optional<Term> placeOfRoot(Rational[] interval, Effort effort) {
        for (Rational[] root : degree() > 2 ? roots(effort) : List.<Rational[]>of()) {
            if (!root[0].equals(root[1])) continue;
            return division(of(root[0].negated(), Rational.ONE))[0].placeOfRoot(interval, effort);
        }
        List<Term> candidates = new ArrayList<>();
        Rational lead = coefficients[degree()];
        if (degree() == 2) {
            Rational middle = coefficients[1].over(lead).times(Rational.of(-1, 2));
            Rational square = middle.times(middle).minus(coefficients[0].over(lead));
            if (square.signum() < 0) return Optional.empty();
            Term distance = Terms.squareRoot(Terms.number(square));
            candidates.add(Terms.sum(Terms.number(middle), distance));
            candidates.add(Terms.difference(Terms.number(middle), distance));
        } else {
            for (int k = 1; k < degree(); k++) if (!coefficients[k].isZero()) return Optional.empty();
            Rational power = coefficients[0].over(lead).negated();
            Term root = Terms.power(Terms.number(power.abs()), Terms.number(Rational.of(1, degree())));
            candidates.add(root);
            candidates.add(Terms.negative(root));
        }
        for (Term candidate : candidates) {
            Enclosure value = Enclosure.of(candidate, Map.of(), 256, effort.budget());
            boolean above = value.low().compareTo(Enclosure.of(interval[0], 256).high()) > 0;
            if (above && value.high().compareTo(Enclosure.of(interval[1], 256).low()) < 0)
                return Optional.of(candidate);
        }
        return Optional.empty();
    }

    /** Sturm's chain of a polynomial without double roots. */
    private List<Univariate> chain() {
        if (chain == null) {
            chain = new ArrayList<>(List.of(this, derivative()));
            while (chain.getLast().degree() > 0) {
                Univariate rest = chain.get(chain.size() - 2).division(chain.getLast())[1];
                if (rest.degree() < 0) break;
                chain.add(rest.negated().monic());
            }
        }
        return chain;
    }

    private int changes(Rational x) {
        int changes = 0;
        int last = 0;
        for (Univariate link : chain()) {
            int sign = link.degree() < 0 ? 0 : link.at(x).signum();
            if (sign != 0 && sign == -last) changes++;
            if (sign != 0) last = sign;
        }
        return changes;
    }

    /** All real roots lie strictly between −bound and bound (Cauchy). */
    Rational bound() {
        Rational greatest = Rational.ZERO;
        for (int k = 0; k < degree(); k++) {
            Rational ratio = coefficients[k].over(coefficients[degree()]).abs();
            if (ratio.compareTo(greatest) > 0) greatest = ratio;
        }
        return Rational.of(greatest.plus(Rational.TWO).floor());
    }

    /** Real roots in (lower, upper]; of a polynomial without double roots. */
    int rootsBetween(Rational lower, Rational upper) {
        return changes(lower) - changes(upper);
    }

    /**
     * Intervals in ascending order, each with one root of a polynomial without double roots: a point where the root is
     * known to be that number, otherwise open with the root inside.
     */
    List<Rational[]> roots(Effort effort) {
        List<Rational[]> found = new ArrayList<>();
        if (degree() >= 1) isolate(bound().negated(), bound(), found, effort, 0);
        return found;
    }

    private void isolate(Rational lower, Rational upper, List<Rational[]> found, Effort effort, int depth) {
        effort.take(10L * (degree() + 1) * (degree() + 1));
        int count = rootsBetween(lower, upper);
        if (count == 0) return;
        if (at(upper).isZero()) {
            Rational inside = nextBelow(lower, upper, effort);
            isolate(lower, inside, found, effort, depth);
            found.add(new Rational[] {upper, upper});
            return;
        }
        Rational middle =
                depth < 6 ? simplestBetween(lower, upper) : lower.plus(upper).times(Rational.HALF);
        if (count == 1) {
            Rational exact = rationalRoot(lower, upper);
            if (exact != null) {
                found.add(new Rational[] {exact, exact});
                return;
            }
            if (!at(lower).isZero()) {
                found.add(new Rational[] {lower, upper});
                return;
            }
        }
        if (depth > 200) throw new Effort.Exhausted();
        isolate(lower, middle, found, effort, depth + 1);
        isolate(middle, upper, found, effort, depth + 1);
    }

    /** A number below a root with no root between. */
    private Rational nextBelow(Rational lower, Rational root, Effort effort) {
        Rational step = root.minus(lower).times(Rational.HALF);
        while (rootsBetween(root.minus(step), root) > 1) {
            effort.take(10L * (degree() + 1));
            step = step.times(Rational.HALF);
        }
        return root.minus(step);
    }

    /** The only root between, where it is a fraction with a denominator that the leading coefficient allows. */
    private Rational rationalRoot(Rational lower, Rational upper) {
        if (degree() == 1) return coefficients[0].over(coefficients[1]).negated();
        java.math.BigInteger common = java.math.BigInteger.ONE;
        for (Rational c : coefficients)
            common = common.multiply(c.denominator()).divide(common.gcd(c.denominator()));
        java.math.BigInteger lead =
                coefficients[degree()].times(Rational.of(common)).numerator().abs();
        if (lead.bitLength() > 64 || at(lower).isZero()) return null;
        Rational width = Rational.of(java.math.BigInteger.ONE, lead);
        Rational a = lower;
        Rational b = upper;
        int sign = at(b).signum();
        while (b.minus(a).compareTo(width) >= 0) {
            Rational middle = a.plus(b).times(Rational.HALF);
            int s = at(middle).signum();
            if (s == 0) return middle;
            if (s == sign) b = middle;
            else a = middle;
        }
        // a root p/q with q | lead is a multiple of 1/lead, and at most one lies between
        Rational multiple = Rational.of(b.times(Rational.of(lead)).floor(), lead);
        return multiple.compareTo(a) > 0 && at(multiple).isZero() ? multiple : null;
    }

    /** Halves an interval around a root that is no point. */
    Rational[] refined(Rational[] interval) {
        Rational middle = interval[0].plus(interval[1]).times(Rational.HALF);
        int sign = at(middle).signum();
        if (sign == 0) return new Rational[] {middle, middle};
        return sign == at(interval[1]).signum()
                ? new Rational[] {interval[0], middle}
                : new Rational[] {middle, interval[1]};
    }

    /** Of the numbers between with the smallest denominator the one nearest to 0. */
    static Rational simplestBetween(Rational lower, Rational upper) {
        if (lower.signum() < 0 && upper.signum() > 0) return Rational.ZERO;
        if (upper.signum() <= 0)
            return simplestBetween(upper.negated(), lower.negated()).negated();
        Rational next = Rational.of(lower.floor().add(java.math.BigInteger.ONE));
        if (next.compareTo(upper) < 0) return next;
        Rational whole = Rational.of(lower.floor());
        Rational a = lower.minus(whole);
        Rational b = upper.minus(whole);
        if (a.isZero())
            return whole.plus(Rational.of(b.reciprocal().floor().add(java.math.BigInteger.ONE))
                    .reciprocal());
        return whole.plus(simplestBetween(b.reciprocal(), a.reciprocal()).reciprocal());
    }
}
