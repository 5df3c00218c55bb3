package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * An open stretch of the line of one real letter between neighbouring roots of a polynomial. Polynomials without a root in
 * it have one sign there; those with one are remembered, so that the stretch can be cut at their roots.
 */
final class Cell {
    private final Symbol symbol;
    private final Effort effort;
    private final Univariate breaks; // without double roots
    private final int below; // of its roots below the cell
    private final int roots;
    private final Rational sample; // null where the cell is a root that is not rational
    private final Rational left; // no lower than its lower end, null where there is none
    private final Rational right;
    private Rational outerLeft; // no higher than its lower end, null where there is none
    private Rational outerRight;
    private Univariate undecided;
    private List<Cell> parts = List.of();
    private Rational[] root; // around the only point of a cell that is none but a root, otherwise null

    private Cell(
            Symbol symbol, Effort effort, Univariate breaks, int below, int roots, Rational sample, Rational... ends) {
        this.symbol = symbol;
        this.effort = effort;
        this.breaks = breaks;
        this.below = below;
        this.roots = roots;
        this.sample = sample;
        left = ends[0];
        right = ends[1];
    }

    /** A root alone. */
    private static Cell point(Symbol symbol, Effort effort, Univariate breaks, Rational[] root) {
        boolean rational = root[0].equals(root[1]);
        Cell point = new Cell(symbol, effort, breaks, 0, 0, rational ? root[0] : null, root);
        point.root = root;
        return point;
    }

    /** Whether it is a stretch with two ends. */
    boolean isBounded() {
        return left != null && right != null && sample != null;
    }

    boolean isPoint() {
        return root != null;
    }

    /** Whether it is a point at which the polynomial is 0. */
    boolean isZero(Univariate polynomial) {
        if (root == null) return false;
        if (polynomial.degree() < 0) return true;
        if (sample != null) return polynomial.at(sample).isZero();
        Univariate common = breaks.common(polynomial);
        effort.take(20L * polynomial.degree() * polynomial.degree());
        return common.degree() > 0 && common.rootsBetween(root[0], root[1]) > 0;
    }

    /** Of a polynomial that is not 0 at the point. */
    private int signAtPoint(Univariate polynomial) {
        if (sample != null) return polynomial.at(sample).signum();
        Univariate simple = polynomial.squareFree();
        while (simple.degree() > 0 && simple.rootsBetween(root[0], root[1]) > 0
                || polynomial.at(root[1]).isZero()) {
            effort.take(10L * polynomial.degree() * polynomial.degree() + 10);
            root = breaks.refined(root);
            if (root[0].equals(root[1])) break;
        }
        return polynomial.at(root[1]).signum();
    }

    /** The point as a term, where that is easy: a number, a square root in a sum, a root of a number. */
    Optional<Term> place() {
        if (sample != null) return Optional.of(Terms.number(sample));
        return breaks.placeOfRoot(root, effort);
    }

    /** A few points of the stretch, the simplest first. */
    List<Rational> samples() {
        if (root != null) return sample == null ? List.of() : List.of(sample);
        Rational lower =
                left == null ? sample.minus(Rational.of(7)) : left.plus(sample).times(Rational.HALF);
        Rational upper =
                right == null ? sample.plus(Rational.of(7)) : right.plus(sample).times(Rational.HALF);
        return List.of(sample, lower, upper);
    }

    /** A sign that matters changes within the cell. */
    static final class Cut extends RuntimeException {
        Cut() {
            super(null, null, false, false);
        }
    }

    /** All that the domain of a real letter allows. */
    static Cell whole(Symbol symbol, Effort effort) {
        Domain domain = symbol.domain();
        Univariate breaks = Univariate.of(Rational.ONE);
        if (domain.lower() != null)
            breaks = breaks.times(Univariate.of(domain.lower().negated(), Rational.ONE));
        if (domain.upper() != null)
            breaks = breaks.times(Univariate.of(domain.upper().negated(), Rational.ONE));
        Cell line = new Cell(symbol, effort, breaks, 0, 0, null, null, null);
        for (Cell cell : line.gaps(breaks)) {
            boolean above = domain.lower() == null || cell.sample.compareTo(domain.lower()) > 0;
            if (above && (domain.upper() == null || cell.sample.compareTo(domain.upper()) < 0)) return cell;
        }
        return null;
    }

    Symbol symbol() {
        return symbol;
    }

    Rational sample() {
        return sample;
    }

    /** The stretches between the roots of a polynomial without double roots. */
    private List<Cell> gaps(Univariate all) {
        List<Rational[]> found = all.roots(effort);
        List<Cell> gaps = new ArrayList<>();
        Rational left = null;
        for (int k = 0; k <= found.size(); k++) {
            Rational right = k < found.size() ? found.get(k)[0] : null;
            if (left != null && right != null && left.compareTo(right) >= 0) {
                Rational[] before = found.get(k - 1);
                Rational[] next = found.get(k);
                while (before[1].compareTo(next[0]) >= 0) {
                    effort.take(4L * all.degree() + 4);
                    if (!before[0].equals(before[1])) before = all.refined(before);
                    if (!next[0].equals(next[1])) next = all.refined(next);
                }
                found.set(k - 1, before);
                found.set(k, next);
                left = before[1];
                right = next[0];
            }
            Rational middle;
            if (left == null)
                middle = right == null
                        ? Rational.ZERO
                        : Rational.of(right.floor()).minus(Rational.ONE);
            else if (right == null) middle = Rational.of(left.floor()).plus(Rational.ONE);
            else middle = Univariate.simplestBetween(left, right);
            Cell gap = new Cell(symbol, effort, all, k, found.size(), middle, left, right);
            gap.outerLeft = k == 0 ? null : found.get(k - 1)[0];
            gap.outerRight = right == null ? null : found.get(k)[1];
            gaps.add(gap);
            if (k < found.size()) left = found.get(k)[1];
        }
        return gaps;
    }

    /** 1 or −1 where the polynomial has that sign all over the cell; 0 where it changes or is not known, which is remembered. */
    int sign(Univariate polynomial) {
        if (polynomial.degree() <= 0)
            return polynomial.degree() < 0 ? 0 : polynomial.at(Rational.ZERO).signum();
        effort.take(20L * polynomial.degree() * polynomial.degree());
        if (root != null) return isZero(polynomial) ? 0 : signAtPoint(polynomial);
        if (hasNoRootAround(polynomial)) return polynomial.at(sample).signum();
        Univariate all = breaks.times(polynomial).squareFree();
        if (all.degree() == breaks.degree()) return polynomial.at(sample).signum();
        List<Cell> inside = inside(all);
        if (inside.size() == 1) return polynomial.at(sample).signum();
        if (undecided == null) {
            undecided = polynomial;
            parts = inside;
        }
        return 0;
    }

    private boolean hasNoRootAround(Univariate polynomial) {
        Univariate simple = polynomial.squareFree();
        Rational bound = simple.bound();
        Rational from = outerLeft == null || outerLeft.compareTo(bound.negated()) < 0 ? bound.negated() : outerLeft;
        Rational to = outerRight == null || outerRight.compareTo(bound) > 0 ? bound : outerRight;
        if (from.compareTo(to) >= 0) return true;
        int ends = simple.at(to).isZero() && to.equals(right) ? 1 : 0;
        return simple.rootsBetween(from, to) == ends;
    }

    /** The gaps of more breaks that lie in this cell. */
    private List<Cell> inside(Univariate all) {
        List<Cell> inside = new ArrayList<>();
        for (Cell gap : gaps(all)) {
            Rational bound = breaks.degree() < 1 ? null : breaks.bound();
            int count = 0;
            if (bound != null) {
                if (gap.sample.compareTo(bound) >= 0) count = roots;
                else if (gap.sample.compareTo(bound.negated()) > 0)
                    count = breaks.rootsBetween(bound.negated(), gap.sample);
            }
            if (count == below) inside.add(gap);
        }
        return inside;
    }

    /** The cell cut at the roots of the polynomial whose sign was asked for and changes; empty where there was none. */
    List<Cell> parts() {
        return parts;
    }

    /** The roots of what was asked that lie in the cell. */
    List<Cell> cuts() {
        List<Cell> cuts = new ArrayList<>();
        Univariate all = breaks.times(undecided).squareFree();
        List<Rational[]> found = all.roots(effort);
        Univariate simple = undecided.squareFree();
        for (int k = 0; k + 1 < parts.size(); k++) {
            cuts.add(point(symbol, effort, simple, found.get(parts.get(k).below)));
        }
        return cuts;
    }
}
