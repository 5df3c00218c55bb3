package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Domain;
import mfml.symbolic.Equation;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;
import mfml.value.Value;

/**
 * Linear equations by elimination: rows a₁ x₁ + … + aₙ xₙ + c = 0. Where an entry in the diagonal may be 0 for some values of
 * the parameters, both cases are followed. The last unknowns are expressed by the first, which stay free.
 */
final class LinearSystem {
    private static final int MOST_CASES = 64;

    private final List<Symbol> unknowns;
    private final Work work;
    private final Polynomials algebra;
    private final List<Solution> found = new ArrayList<>();
    private int cases;
    private String why = "";
    private boolean conditional;

    private LinearSystem(List<Symbol> unknowns, Work work) {
        this.unknowns = unknowns;
        this.work = work;
        this.algebra = new Polynomials(work.budget);
    }

    /** What is found: solutions, why there is none, whether some values of the parameters leave none. */
    record Result(List<Solution> found, String why, boolean conditional) {}

    /** Null where an equation is not linear. */
    static Result of(List<Equation> equations, List<Symbol> unknowns, Work work) {
        LinearSystem system = new LinearSystem(unknowns, work);
        List<Term[]> rows = new ArrayList<>();
        for (Equation equation : equations) {
            Term[] row = system.row(Terms.difference(equation.left(), equation.right()));
            if (row == null) return null;
            rows.add(row);
        }
        work.budget.charge((long) rows.size() * unknowns.size() * unknowns.size());
        system.reduce(rows, List.of());
        return new Result(system.found, system.why, system.conditional);
    }

    /** The coefficients, the constant last; null where it is not linear. */
    private Term[] row(Term term) {
        Term[] row = new Term[unknowns.size() + 1];
        Term rest = term;
        for (int k = 0; k < unknowns.size(); k++) {
            List<Term> c = algebra.coefficients(rest, unknowns.get(k));
            if (c == null || c.size() > 2) return null;
            row[k] = c.size() == 2 ? c.get(1) : Terms.number(0);
            if (Occurrence.ofAny(unknowns, row[k])) return null;
            rest = c.get(0);
        }
        row[unknowns.size()] = rest;
        return row;
    }

    // ---- elimination

    private void reduce(List<Term[]> given, List<Condition> conditions) {
        if (++cases > MOST_CASES) throw mfml.error.Fault.of("limit.steps").with("limit", MOST_CASES);
        List<Term[]> rows = new ArrayList<>();
        for (Term[] row : given) rows.add(row.clone());
        int n = unknowns.size();
        List<Integer> pivots = new ArrayList<>();
        int done = 0;
        for (int column = n - 1; column >= 0 && done < rows.size(); column--) {
            int best = -1;
            int open = -1;
            for (int r = done; r < rows.size(); r++) {
                Term entry = rows.get(r)[column];
                if (entry.isZero()) continue;
                if (entry.number() != null) {
                    boolean unit = entry.number().abs().isOne();
                    if (best < 0
                            || unit && !rows.get(best)[column].number().abs().isOne()) best = r;
                } else if (open < 0) open = r;
            }
            if (best < 0 && open >= 0) {
                for (int r = done; r < rows.size() && best < 0; r++) {
                    Term entry = rows.get(r)[column];
                    if (!entry.isZero() && Zeroness.isNeverZero(entry, work.budget)) best = r;
                }
                if (best < 0) {
                    Term entry = rows.get(open)[column];
                    if (!isAssumed(entry, conditions)) {
                        branch(rows, open, column, conditions);
                        return;
                    }
                    best = open;
                }
            }
            if (best < 0) continue;
            Term[] pivot = rows.remove(best);
            Term by = pivot[column];
            for (int k = 0; k <= n; k++) pivot[k] = algebra.tidy(Terms.quotient(pivot[k], by));
            rows.add(done, pivot);
            for (int r = 0; r < rows.size(); r++) {
                Term factor = rows.get(r)[column];
                if (r == done || factor.isZero()) continue;
                for (int k = 0; k <= n; k++) {
                    if (pivot[k].isZero()) continue;
                    Term less = Terms.difference(rows.get(r)[k], Terms.product(factor, pivot[k]));
                    rows.get(r)[k] = zeroed(algebra.tidy(less));
                }
                work.budget.charge(8L * n);
            }
            pivots.add(column);
            done++;
        }
        finish(rows, pivots, done, conditions);
    }

    private Term zeroed(Term term) {
        boolean plain = term.number() != null || term.size() < 4;
        return !plain && Boolean.TRUE.equals(Zeroness.isZero(term, work.budget)) ? Terms.number(0) : term;
    }

    private static boolean isAssumed(Term entry, List<Condition> conditions) {
        return conditions.contains(new Condition(entry, Relation.NOT_EQUAL));
    }

    /** With the entry different from 0, then with it 0. */
    private void branch(List<Term[]> rows, int r, int column, List<Condition> conditions) {
        Term entry = numerator(rows.get(r)[column]);
        List<Term[]> generic = new ArrayList<>();
        for (Term[] row : rows) generic.add(row.clone());
        List<Condition> other = new ArrayList<>(conditions);
        other.add(new Condition(entry, Relation.NOT_EQUAL));
        if (!entry.equals(rows.get(r)[column])) other.add(new Condition(rows.get(r)[column], Relation.NOT_EQUAL));
        reduce(generic, other);
        List<Condition> zero = new ArrayList<>(conditions);
        zero.add(new Condition(entry, Relation.EQUAL));
        Map<String, Term> gone = Vanishing.of(entry, unknowns, work);
        List<Term[]> special = new ArrayList<>();
        for (Term[] row : rows) {
            Term[] changed = row.clone();
            if (gone != null) {
                for (int k = 0; k < changed.length; k++) {
                    changed[k] = algebra.tidy(Substitution.of(changed[k], gone, work.budget));
                }
            }
            special.add(changed);
        }
        if (gone == null) special.get(r)[column] = Terms.number(0);
        reduce(special, zero);
    }

    private Term numerator(Term entry) {
        return Terms.product(Factors.of(mfml.symbolic.algebra.Transformations.factor(entry, work.budget)));
    }

    // ---- reading off

    private void finish(List<Term[]> rows, List<Integer> pivots, int rank, List<Condition> given) {
        int n = unknowns.size();
        List<Condition> conditions = new ArrayList<>(given);
        for (int r = rank; r < rows.size(); r++) {
            Term constant = rows.get(r)[n];
            if (constant.isZero()) continue;
            if (Zeroness.isNeverZero(constant, work.budget) || isAssumed(constant, conditions)) {
                if (given.isEmpty()) why = reason(rank);
                else conditional = true;
                return;
            }
            Condition zero = new Condition(numerator(constant), Relation.EQUAL);
            if (!conditions.contains(zero)) conditions.add(zero);
            conditional = true;
        }
        found.add(solution(rows, pivots, shown(conditions)));
    }

    /** Each condition once; the entry of which only the numerator may be 0 is not told twice. */
    private List<Condition> shown(List<Condition> conditions) {
        List<Condition> kept = new ArrayList<>();
        for (Condition each : conditions) {
            Condition plain = new Condition(numerator(each.term()), each.relation());
            if (!kept.contains(plain)) kept.add(plain);
        }
        return kept;
    }

    private String reason(int rank) {
        int n = unknowns.size();
        if (n == 1) return "the equations contradict each other";
        String objects = n == 2 ? "lines" : "planes";
        if (rank == 1 && n <= 3) return "the " + objects + " are parallel";
        return "the equations contradict each other (rank " + rank + " of the coefficients, " + (rank + 1)
                + " with the right sides)";
    }

    private Solution solution(List<Term[]> rows, List<Integer> pivots, List<Condition> conditions) {
        int n = unknowns.size();
        List<Symbol> free = new ArrayList<>();
        Term[] values = new Term[n];
        int missing = n - pivots.size();
        Set<String> taken = new java.util.LinkedHashSet<>(work.taken);
        for (int k = 0; k < n; k++) {
            if (pivots.contains(k)) continue;
            String[] offered = missing == 1
                    ? new String[] {"t", "s", "u"}
                    : missing == 2 ? new String[] {"s", "t", "u", "v"} : new String[] {"r", "s", "t", "u", "v"};
            String name = Occurrence.free(taken, offered);
            taken.add(name);
            Symbol letter = Symbol.of(name, work.complex ? Domain.COMPLEX : Domain.REAL);
            free.add(letter);
            values[k] = letter;
        }
        for (int r = 0; r < pivots.size(); r++) {
            Term[] row = rows.get(r);
            List<Term> sum = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                if (values[k] == null || pivots.contains(k) || row[k].isZero()) continue;
                sum.add(Terms.negative(Terms.product(row[k], values[k])));
            }
            sum.add(Terms.negative(row[n]));
            values[pivots.get(r)] = algebra.tidy(Terms.sum(sum));
        }
        Map<Symbol, Value> all = new LinkedHashMap<>();
        for (int k = 0; k < n; k++) all.put(unknowns.get(k), values[k]);
        return new Solution(all, free, conditions);
    }
}
