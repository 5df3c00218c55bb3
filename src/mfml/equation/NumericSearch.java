package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.calculus.Differentiation;
import mfml.error.Fault;
import mfml.symbolic.Equation;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Enclosure;
import mfml.syntax.Relation;
import mfml.value.Real;
import mfml.value.Value;

/** Numbers near a place: Newton's steps, damped, and for one unknown a change of sign around the result as the proof. */
final class NumericSearch {
    private static final int STEPS = 200;
    private static final int BITS = 120;

    private final Question question;
    private final Work work;
    private final List<Symbol> letters;
    private final List<Term> sides = new ArrayList<>();

    NumericSearch(Question question, Work work) {
        this.question = question;
        this.work = work;
        this.letters = question.letters();
    }

    Solutions solved() {
        for (Equation claim : question.claims()) {
            if (claim.relation() != Relation.EQUAL) throw Fault.of("solve.near_inequality");
            Term difference = Terms.difference(claim.left(), claim.right());
            for (Symbol letter : Occurrence.letters(difference)) {
                if (!letters.contains(letter))
                    throw Fault.of("solve.near_letters").with("letter", letter.text());
            }
            sides.add(difference);
        }
        if (sides.size() != letters.size()) {
            throw Fault.of("solve.near_count").with("equations", sides.size()).with("unknowns", letters.size());
        }
        double[] at = new double[letters.size()];
        for (int k = 0; k < at.length; k++) {
            Term near = question.unknowns().get(k).near().orElseThrow(() -> Fault.of("solve.near_all"));
            at[k] = Numbers.nearest(near);
            if (Double.isNaN(at[k])) throw Fault.of("solve.near_place").with("found", near.text());
        }
        double[] found = letters.size() == 1 ? single(at[0]) : newton(at);
        if (found == null) {
            Solutions.Open open = new Solutions.Open(
                    Solving.claims(question), "no number found near there within " + STEPS + " steps");
            return new Solutions(question, List.of(), Optional.empty(), "", false, List.of(open), List.of());
        }
        Map<Symbol, Value> values = new LinkedHashMap<>();
        for (int k = 0; k < found.length; k++) values.put(letters.get(k), new Real(found[k]));
        Solution solution = new Solution(values, List.of(), List.of());
        return new Solutions(question, List.of(solution), Optional.empty(), "", false, List.of(), List.of());
    }

    // ---- values

    private Map<Symbol, Rational> place(double[] at) {
        Map<Symbol, Rational> place = new LinkedHashMap<>();
        for (int k = 0; k < at.length; k++) place.put(letters.get(k), Numbers.exact(new Real(at[k])));
        return place;
    }

    /** NaN where it is not defined. */
    private double value(Term term, double... at) {
        for (double each : at) if (!Double.isFinite(each)) return Double.NaN;
        Enclosure found = enclosure(term, at);
        if (found == null || !found.low().isFinite() || !found.high().isFinite()) return Double.NaN;
        return found.low().doubleValue() / 2 + found.high().doubleValue() / 2;
    }

    private Enclosure enclosure(Term term, double... at) {
        try {
            Enclosure found = Enclosure.of(term, place(at), BITS, work.budget);
            return found.isEmpty() || found.isEverything() ? null : found;
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    // ---- one unknown

    private double[] single(double start) {
        Term f = sides.getFirst();
        double[] newton = newton(new double[] {start});
        if (newton != null) return newton;
        double width = Math.max(1e-3, Math.abs(start) * 1e-3);
        for (int round = 0; round < 60; round++, width *= 1.5) {
            Double bracket = bracketed(f, start - width, start + width);
            if (bracket != null) return new double[] {bracket};
        }
        return null;
    }

    /** A change of sign without a jump, halved; null where there is none. */
    private Double bracketed(Term f, double low, double high) {
        double atLow = value(f, low);
        double atHigh = value(f, high);
        if (Double.isNaN(atLow) || Double.isNaN(atHigh) || Math.signum(atLow) == Math.signum(atHigh)) return null;
        for (int step = 0; step < 2 * STEPS; step++) {
            double middle = low / 2 + high / 2;
            if (middle <= low || middle >= high) break;
            double there = value(f, middle);
            if (Double.isNaN(there)) return null;
            if (there == 0) return middle;
            if (Math.signum(there) == Math.signum(atLow)) low = middle;
            else high = middle;
        }
        double[] found = {nearer(f, low, high)};
        return isSolution(found) ? found[0] : null;
    }

    private double nearer(Term f, double low, double high) {
        return Math.abs(value(f, low)) <= Math.abs(value(f, high)) ? low : high;
    }

    // ---- several

    private double[] newton(double[] start) {
        int n = letters.size();
        Term[][] slopes = new Term[n][n];
        try {
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    slopes[r][c] = new Differentiation(letters.get(c), work.budget).derivative(sides.get(r));
                }
            }
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
        double[] at = start.clone();
        double size = size(at);
        if (Double.isNaN(size)) return null;
        for (int step = 0; step < STEPS && size != 0; step++) {
            double[] move = move(slopes, at);
            if (move == null) return null;
            double[] next = null;
            double nextSize = Double.NaN;
            for (double part = 1; part > 1e-6; part /= 2) {
                double[] tried = at.clone();
                for (int k = 0; k < n; k++) tried[k] -= part * move[k];
                double there = size(tried);
                if (there < size) {
                    next = tried;
                    nextSize = there;
                    break;
                }
            }
            if (next == null) break;
            at = next;
            size = nextSize;
        }
        return isSolution(at) ? at : null;
    }

    private double size(double[] at) {
        double sum = 0;
        for (Term side : sides) sum += Math.abs(value(side, at));
        return sum;
    }

    private double[] move(Term[][] slopes, double[] at) {
        int n = at.length;
        double[][] rows = new double[n][n + 1];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) rows[r][c] = value(slopes[r][c], at);
            rows[r][n] = value(sides.get(r), at);
        }
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int r = k + 1; r < n; r++) if (Math.abs(rows[r][k]) > Math.abs(rows[best][k])) best = r;
            double[] swapped = rows[best];
            rows[best] = rows[k];
            rows[k] = swapped;
            if (!(Math.abs(rows[k][k]) > 1e-300)) return null;
            for (int r = 0; r < n; r++) {
                if (r == k) continue;
                double factor = rows[r][k] / rows[k][k];
                for (int c = k; c <= n; c++) rows[r][c] -= factor * rows[k][c];
            }
        }
        double[] move = new double[n];
        for (int k = 0; k < n; k++) move[k] = rows[k][n] / rows[k][k];
        return move;
    }

    /** Between the neighbouring doubles the sign changes; or every side is as small as rounding its place makes it. */
    private boolean isSolution(double[] at) {
        for (double each : at) if (!Double.isFinite(each)) return false;
        if (at.length == 1) {
            double x = at[0];
            Enclosure here = enclosure(sides.getFirst(), x);
            if (here != null && here.containsZero()) return true;
            double step = 4 * Math.max(Math.ulp(x), 1e-18);
            double low = value(sides.getFirst(), x - step);
            double high = value(sides.getFirst(), x + step);
            if (Math.signum(low) * Math.signum(high) < 0) return Math.abs(low) < 1 && Math.abs(high) < 1;
        }
        for (Term side : sides) {
            double value = Math.abs(value(side, at));
            double scale = 0;
            for (int k = 0; k < at.length; k++) {
                double[] moved = at.clone();
                moved[k] += 4 * Math.max(Math.ulp(at[k]), 1e-18);
                scale += Math.abs(value(side, moved) - value(side, at));
            }
            if (!(value <= 4 * scale + 1e-300)) return false;
        }
        return true;
    }
}
