package mfml.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * Takes one root out of an equation: the product of what the equation is with every value of the root (its norm) has its
 * zeros among others, so that each is to be put back. Roots of the unknown itself are a new unknown.
 */
final class RootElimination {
    private static final int HIGHEST = 6;

    private final ZeroFinder finder;
    private final Work work;
    private final Symbol x;

    RootElimination(ZeroFinder finder) {
        this.finder = finder;
        this.work = finder.work;
        this.x = finder.x;
    }

    Zeros of(Term g, List<Term> generators) {
        List<Power> roots = new ArrayList<>();
        for (Term each : generators) if (Generators.isRoot(each)) roots.add((Power) each);
        boolean ofUnknown = generators.stream()
                .allMatch(each -> each.equals(x)
                        || each instanceof Power power && power.base().equals(x));
        if (ofUnknown) return ofUnknown(g, roots);
        roots.sort(Comparator.comparingInt((Power root) -> root.base().size()).reversed());
        Term base = roots.getFirst().base();
        int degree = 1;
        for (Power root : roots) {
            if (root.base().equals(base)) degree = common(degree, Generators.degree(root));
        }
        if (degree > HIGHEST) return Zeros.open(g);
        Symbol stands = work.fresh();
        int power = degree;
        Term polynomial = Generators.replaced(
                g,
                x,
                each -> each instanceof Power root && root.base().equals(base) && Generators.isRoot(each)
                        ? Terms.power(stands, Terms.times(Rational.of(power), root.exponent()))
                        : null);
        Term norm = norm(finder.numerator(polynomial), stands, degree, base);
        return norm == null || norm.isZero() ? Zeros.open(g) : finder.deeper().of(norm);
    }

    private static int common(int a, int b) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                (long) a
                        / java.math.BigInteger.valueOf(a)
                                .gcd(java.math.BigInteger.valueOf(b))
                                .intValue()
                        * b);
    }

    /** x = sⁿ. */
    private Zeros ofUnknown(Term g, List<Power> roots) {
        int degree = 1;
        for (Power root : roots) degree = common(degree, Generators.degree(root));
        if (degree > 1000) return Zeros.open(g);
        int power = degree;
        Symbol stands = work.fresh();
        Term polynomial = Generators.replaced(
                g,
                x,
                each -> each.equals(x)
                        ? Terms.power(stands, power)
                        : Terms.power(stands, Terms.times(Rational.of(power), ((Power) each).exponent())));
        Zeros values = new ZeroFinder(stands, work).deeper().of(finder.numerator(polynomial));
        if (!values.open.isEmpty()) return Zeros.open(g);
        Zeros zeros = new Zeros().conditional(values.conditional);
        for (Zero value : values.found) {
            Term at = new Polynomials(work.budget)
                    .tidy(Transformations.expand(Terms.power(value.at(), power), work.budget));
            if (!work.complex && Zeroness.sign(value.at(), work.budget).isNegative()) continue;
            zeros.add(new Zero(at, value.conditions()));
        }
        return zeros;
    }

    /** The determinant of multiplying by p(s) among 1, s, …, sⁿ⁻¹ with sⁿ = base. */
    private Term norm(Term p, Symbol s, int n, Term base) {
        List<Term> c = new Polynomials(work.budget).coefficients(p, s);
        if (c == null) return null;
        Term[] reduced = new Term[n];
        java.util.Arrays.fill(reduced, Terms.number(0));
        for (int k = 0; k < c.size(); k++) {
            Term carried = Terms.product(c.get(k), Terms.power(base, k / n));
            reduced[k % n] = Terms.sum(reduced[k % n], carried);
        }
        Term[][] matrix = new Term[n][n];
        for (int column = 0; column < n; column++) {
            for (int row = 0; row < n; row++) {
                int place = row - column;
                matrix[row][column] = place >= 0 ? reduced[place] : Terms.product(base, reduced[place + n]);
            }
        }
        return Transformations.expand(determinant(matrix, new ArrayList<>(), 0), work.budget);
    }

    private Term determinant(Term[][] matrix, List<Integer> used, int row) {
        int n = matrix.length;
        if (row == n) return Terms.number(1);
        List<Term> sum = new ArrayList<>();
        int sign = 1;
        for (int column = 0; column < n; column++) {
            if (used.contains(column)) continue;
            if (!matrix[row][column].isZero()) {
                used.add(column);
                Term minor = determinant(matrix, used, row + 1);
                used.removeLast();
                sum.add(Terms.product(List.of(Terms.number(sign), matrix[row][column], minor)));
            }
            sign = -sign;
        }
        return Terms.sum(sum);
    }
}
