package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Equation;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;

/** Linear systems with numbers as they are solved at the blackboard: by substitution or by elimination, then backwards. */
final class ExplainedSystem {
    private final Question question;
    private final Work work;
    private final List<Symbol> unknowns;
    private final Polynomials algebra;
    private final Lines lines = new Lines();
    private final Map<Symbol, Term> values = new LinkedHashMap<>();
    private boolean contradicts;

    ExplainedSystem(Question question, Work work) {
        this.question = question;
        this.work = work;
        this.unknowns = question.letters();
        this.algebra = new Polynomials(work.budget);
    }

    Lines lines() {
        return lines;
    }

    /** What the steps came to; unknowns that stay free are missing. */
    Map<Symbol, Term> values() {
        return values;
    }

    boolean contradicts() {
        return contradicts;
    }

    /** Whether all coefficients are numbers. */
    boolean fits() {
        for (Equation equation : question.claims()) if (row(equation) == null) return false;
        return true;
    }

    /** The coefficients, what stands on the right last. */
    private Rational[] row(Equation equation) {
        Rational[] row = new Rational[unknowns.size() + 1];
        Term rest = Terms.difference(equation.left(), equation.right());
        for (int k = 0; k < unknowns.size(); k++) {
            List<Term> c = algebra.coefficients(rest, unknowns.get(k));
            if (c == null || c.size() > 2) return null;
            row[k] = c.size() == 2 ? c.get(1).number() : Rational.ZERO;
            if (row[k] == null) return null;
            rest = c.get(0);
        }
        if (rest.number() == null) return null;
        row[unknowns.size()] = rest.number().negated();
        return row;
    }

    private Expr written(Rational[] row) {
        List<Term> left = new ArrayList<>();
        for (int k = 0; k < unknowns.size(); k++) left.add(Terms.times(row[k], unknowns.get(k)));
        return Lines.equation(Terms.sum(left), Terms.number(row[unknowns.size()]));
    }

    // ---- elimination

    void byElimination() {
        int n = unknowns.size();
        List<Rational[]> rows = new ArrayList<>();
        for (int k = 0; k < question.claims().size(); k++) {
            Rational[] row = row(question.claims().get(k));
            rows.add(row);
            Equation claim = question.claims().get(k);
            Expr given = Lines.equation(claim.left(), claim.right());
            lines.add(given, "equation " + (k + 1));
            lines.small(written(row), "unknowns to the left, numbers to the right");
        }
        List<Integer> names = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) names.add(k + 1);
        List<Integer> pivots = new ArrayList<>();
        int done = 0;
        for (int column = 0; column < n && done < rows.size(); column++) {
            int place = pivot(rows, done, column);
            if (place < 0) continue;
            swap(rows, names, place, done);
            for (int r = done + 1; r < rows.size(); r++) {
                if (!rows.get(r)[column].isZero()) eliminate(rows, names, done, r, column);
                if (contradicts) return;
            }
            pivots.add(column);
            done++;
        }
        for (int r = done; r < rows.size(); r++) if (refutes(rows.get(r))) return;
        back(rows, pivots, n);
    }

    private static int pivot(List<Rational[]> rows, int done, int column) {
        int best = -1;
        for (int r = done; r < rows.size(); r++) {
            if (rows.get(r)[column].isZero()) continue;
            if (best < 0
                    || rows.get(r)[column].abs().isOne()
                            && !rows.get(best)[column].abs().isOne()) best = r;
        }
        return best;
    }

    private static void swap(List<Rational[]> rows, List<Integer> names, int a, int b) {
        java.util.Collections.swap(rows, a, b);
        java.util.Collections.swap(names, a, b);
    }

    /** Row r times p minus the pivot's row times q, whole numbers where the coefficients are. */
    private void eliminate(List<Rational[]> rows, List<Integer> names, int pivot, int r, int column) {
        Rational a = rows.get(pivot)[column];
        Rational b = rows.get(r)[column];
        Rational ratio = b.over(a);
        Rational p = Rational.of(ratio.denominator());
        Rational q = Rational.of(ratio.numerator());
        Rational[] changed = new Rational[rows.get(r).length];
        for (int k = 0; k < changed.length; k++) {
            changed[k] = p.times(rows.get(r)[k]).minus(q.times(rows.get(pivot)[k]));
        }
        rows.set(r, changed);
        String first = p.isOne() ? "equation " + names.get(r) : p + " times equation " + names.get(r);
        String sign = q.signum() < 0 ? " plus " : " minus ";
        String second =
                q.abs().isOne() ? "equation " + names.get(pivot) : q.abs() + " times equation " + names.get(pivot);
        lines.add(written(changed), first + sign + second + ", the new equation " + names.get(r));
        refutes(changed);
    }

    /** 0 = c for c other than 0. */
    private boolean refutes(Rational[] row) {
        for (int k = 0; k < unknowns.size(); k++) if (!row[k].isZero()) return false;
        if (row[unknowns.size()].isZero()) return false;
        contradicts = true;
        return true;
    }

    private void back(List<Rational[]> rows, List<Integer> pivots, int n) {
        for (int r = pivots.size() - 1; r >= 0; r--) {
            Rational[] row = rows.get(r);
            Symbol unknown = unknowns.get(pivots.get(r));
            Map<Symbol, Term> known = new LinkedHashMap<>();
            List<Term> others = new ArrayList<>();
            for (int k = pivots.get(r) + 1; k < n; k++) {
                if (row[k].isZero()) continue;
                Symbol other = unknowns.get(k);
                if (values.containsKey(other)) known.put(other, values.get(other));
                others.add(Terms.times(row[k], values.getOrDefault(other, other)));
            }
            if (!known.isEmpty()) lines.add(Lines.put(written(row), known), names(known) + " put in");
            Term right = Terms.difference(Terms.number(row[n]), algebra.tidy(Terms.sum(others)));
            solvedFor(unknown, row[pivots.get(r)], algebra.tidy(right));
        }
    }

    private static String names(Map<Symbol, Term> known) {
        List<String> texts = new ArrayList<>();
        known.forEach((unknown, value) -> texts.add(unknown.text() + " = " + value.text()));
        return String.join(", ", texts);
    }

    /** a x = b. */
    private void solvedFor(Symbol unknown, Rational a, Term right) {
        lines.small(Lines.equation(Terms.times(a, unknown), right), "known numbers to the right");
        Term value = algebra.tidy(Terms.times(a.reciprocal(), right));
        lines.add(Lines.equation(unknown, value), a.isOne() ? "" : "both sides divided by " + shown(a));
        values.put(unknown, value);
    }

    static String shown(Rational number) {
        return Terms.number(number).text();
    }

    // ---- substitution

    void bySubstitution() {
        List<Equation> rest = new ArrayList<>(question.claims());
        List<Symbol> order = new ArrayList<>();
        Map<Symbol, Term> expressed = new LinkedHashMap<>();
        while (!rest.isEmpty()) {
            Equation chosen = chosen(rest);
            if (chosen == null) {
                for (Equation equation : rest) if (isFalse(equation)) contradicts = true;
                if (contradicts) return;
                break;
            }
            rest.remove(chosen);
            Symbol unknown = express(chosen, expressed);
            order.add(unknown);
            List<Equation> next = new ArrayList<>();
            for (Equation equation : rest) next.add(putInto(equation, unknown, expressed.get(unknown)));
            rest = next;
            for (Equation equation : rest) {
                if (isFalse(equation)) {
                    contradicts = true;
                    return;
                }
            }
        }
        for (Symbol unknown : order.reversed()) {
            Term value = expressed.get(unknown);
            Map<Symbol, Term> known = new LinkedHashMap<>();
            for (Symbol other : order) {
                if (Occurrence.of(other, value) && values.containsKey(other)) known.put(other, values.get(other));
            }
            Term found = value;
            if (!known.isEmpty()) {
                lines.add(Lines.put(Lines.equation(unknown, value), known), names(known) + " put in");
                Map<String, Term> by = new LinkedHashMap<>();
                known.forEach((letter, term) -> by.put(letter.name(), term));
                found = algebra.tidy(Substitution.of(value, by, work.budget));
                lines.add(Lines.equation(unknown, found), "");
            }
            values.put(unknown, found);
        }
    }

    private boolean isFalse(Equation equation) {
        Term difference = Terms.difference(equation.left(), equation.right());
        return difference.number() != null && !difference.isZero();
    }

    /** One that is solved for an unknown already, else one with an unknown alone or under the factor 1. */
    private Equation chosen(List<Equation> equations) {
        Equation best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Equation equation : equations) {
            Rational[] row = row(equation);
            int count = 0;
            boolean unit = false;
            for (int k = 0; k < unknowns.size(); k++) {
                if (row[k].isZero()) continue;
                count++;
                unit |= row[k].abs().isOne();
            }
            if (count == 0) continue;
            int rank = isSolved(equation) ? 0 : count == 1 ? 1 : unit ? 2 : 3;
            if (rank < bestRank) {
                best = equation;
                bestRank = rank;
            }
        }
        return best;
    }

    private boolean isSolved(Equation equation) {
        return equation.left() instanceof Symbol letter
                && unknowns.contains(letter)
                && !Occurrence.of(letter, equation.right());
    }

    private Symbol express(Equation equation, Map<Symbol, Term> expressed) {
        Expr given = Lines.equation(equation.left(), equation.right());
        if (isSolved(equation)) {
            Symbol unknown = (Symbol) equation.left();
            lines.add(given, "solved for " + unknown.text());
            expressed.put(unknown, equation.right());
            return unknown;
        }
        lines.add(given, "");
        Rational[] row = row(equation);
        int best = -1;
        for (int k = 0; k < unknowns.size(); k++) {
            if (row[k].isZero()) continue;
            if (best < 0 || row[k].abs().isOne() && !row[best].abs().isOne()) best = k;
        }
        Symbol unknown = unknowns.get(best);
        List<Term> right = new ArrayList<>();
        for (int k = 0; k < unknowns.size(); k++) {
            if (k != best) right.add(Terms.times(row[k].negated(), unknowns.get(k)));
        }
        right.add(Terms.number(row[unknowns.size()]));
        Term sum = Terms.sum(right);
        lines.small(
                Lines.equation(Terms.times(row[best], unknown), sum), "all but " + unknown.text() + " to the right");
        Term value = algebra.tidy(Terms.times(row[best].reciprocal(), sum));
        lines.add(Lines.equation(unknown, value), "solved for " + unknown.text());
        expressed.put(unknown, value);
        return unknown;
    }

    private Equation putInto(Equation equation, Symbol unknown, Term value) {
        Term difference = Terms.difference(equation.left(), equation.right());
        if (!Occurrence.of(unknown, difference)) return equation;
        Expr given = Lines.equation(equation.left(), equation.right());
        lines.add(Lines.put(given, Map.of(unknown, value)), unknown.text() + " = " + value.text() + " put in");
        Map<String, Term> by = Map.of(unknown.name(), value);
        Term left = algebra.tidy(mfml.symbolic.algebra.Transformations.expand(
                Substitution.of(equation.left(), by, work.budget), work.budget));
        Term right = algebra.tidy(mfml.symbolic.algebra.Transformations.expand(
                Substitution.of(equation.right(), by, work.budget), work.budget));
        lines.add(Lines.equation(left, right), "multiplied out and collected");
        return new Equation(equation.relation(), left, right);
    }
}
