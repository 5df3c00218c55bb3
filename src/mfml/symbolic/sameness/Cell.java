package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;

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
    private final Rational sample;
    private Univariate undecided;

    private Cell(Symbol symbol, Effort effort, Univariate breaks, int below, int roots, Rational sample) {
        this.symbol = symbol;
        this.effort = effort;
        this.breaks = breaks;
        this.below = below;
        this.roots = roots;
        this.sample = sample;
    }

    /** All that the domain of a real letter allows. */
    static Cell whole(Symbol symbol, Effort effort) {
        Domain domain = symbol.domain();
        Univariate breaks = Univariate.of(Rational.ONE);
        if (domain.lower() != null)
            breaks = breaks.times(Univariate.of(domain.lower().negated(), Rational.ONE));
        if (domain.upper() != null)
            breaks = breaks.times(Univariate.of(domain.upper().negated(), Rational.ONE));
        Cell line = new Cell(symbol, effort, breaks, 0, 0, null);
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
            gaps.add(new Cell(symbol, effort, all, k, found.size(), middle));
            if (k < found.size()) left = found.get(k)[1];
        }
        return gaps;
    }

    /** 1 or −1 where the polynomial has that sign all over the cell; 0 where it changes or is not known, which is remembered. */
    int sign(Univariate polynomial) {
        if (polynomial.degree() <= 0)
            return polynomial.degree() < 0 ? 0 : polynomial.at(Rational.ZERO).signum();
        effort.take(20L * polynomial.degree() * polynomial.degree());
        Univariate all = breaks.times(polynomial).squareFree();
        if (all.degree() == breaks.degree()) return polynomial.at(sample).signum();
        if (inside(all).size() == 1) return polynomial.at(sample).signum();
        if (undecided == null) undecided = polynomial;
        return 0;
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
        if (undecided == null) return List.of();
        return inside(breaks.times(undecided).squareFree());
    }

    /** The rational roots of what was asked that lie in the cell, or null where one is not rational. */
    List<Rational> cuts() {
        List<Rational> cuts = new ArrayList<>();
        Univariate all = breaks.times(undecided).squareFree();
        List<Rational[]> found = all.roots(effort);
        List<Cell> inside = inside(all);
        for (int k = 0; k + 1 < inside.size(); k++) {
            Rational[] root = found.get(inside.get(k).below);
            if (!root[0].equals(root[1])) return null;
            cuts.add(root[0]);
        }
        return cuts;
    }
}
