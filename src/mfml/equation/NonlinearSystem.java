package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Equation;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;
import mfml.value.Value;

/**
 * Systems that are not linear: products fall into their factors, what an equation says of one unknown is put into the others,
 * polynomials that remain are brought to a triangle by a Gröbner basis. Each solution is put back at the end.
 */
final class NonlinearSystem {
    private static final int DEEPEST = 40;
    private static final int MOST = 400; // branches

    private final Question question;
    private final Work work;
    private final List<Symbol> unknowns;
    private final Verification verification;
    private final Polynomials algebra;
    private final List<Solution> found = new ArrayList<>();
    private final List<Term> open = new ArrayList<>();
    private boolean conditional;
    private String reason = "";
    private int branches;

    NonlinearSystem(Question question, Work work) {
        this.question = question;
        this.work = work;
        this.unknowns = question.letters();
        this.verification = new Verification(question, work);
        this.algebra = new Polynomials(work.budget);
    }

    List<Term> open() {
        return open;
    }

    String reason() {
        return reason;
    }

    boolean isConditional() {
        return conditional;
    }

    List<Solution> solved() {
        List<Term> terms = new ArrayList<>();
        for (Equation claim : question.claims()) {
            if (claim.relation() == Relation.EQUAL) terms.add(Terms.difference(claim.left(), claim.right()));
        }
        if (terms.isEmpty()) {
            reason = "inequalities in several unknowns";
            return List.of();
        }
        branch(terms, new State(Map.of(), List.of()), 0, false);
        return ordered();
    }

    /** What is settled: unknowns by formulas in the others, under conditions. */
    private record State(Map<Symbol, Term> values, List<Condition> conditions) {}

    private void branch(List<Term> given, State state, int depth, boolean triangular) {
        work.budget.charge(200);
        if (++branches > MOST || depth > DEEPEST) {
            reason = "too many cases";
            return;
        }
        List<Term> terms = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>(state.conditions);
        for (Term each : given) {
            Term term = above(each);
            if (term == null) return;
            if (term.isZero()) continue;
            if (!Occurrence.ofAny(unknowns, term)) {
                Zeros constant = new PolynomialZeros(work).constant(term);
                if (constant.everywhere.isEmpty()) return;
                conditions.addAll(constant.everywhere.getFirst());
                conditional |= constant.conditional;
                continue;
            }
            if (!terms.contains(term)) terms.add(term);
        }
        State now = new State(state.values, conditions);
        if (terms.isEmpty()) {
            settle(now);
            return;
        }
        for (Term term : terms) {
            List<Term> factors = Opaque.factors(term, work);
            factors.removeIf(factor -> !Occurrence.ofAny(unknowns, factor));
            if (factors.size() < 2) continue;
            for (Term factor : factors) {
                List<Term> next = new ArrayList<>(terms);
                next.set(next.indexOf(term), factor);
                branch(next, now, depth + 1, triangular);
            }
            return;
        }
        if (bySubstitution(terms, now, depth, triangular) || byOneUnknown(terms, now, depth, triangular)) return;
        if (!triangular && work.whole() != null) {
            List<Term> basis = GroebnerBasis.of(terms, unknowns, work);
            if (basis != null) {
                branch(basis, now, depth + 1, true);
                return;
            }
        }
        if (bySolving(terms, now, depth, triangular)) return;
        for (Term term : terms) if (!open.contains(term)) open.add(term);
    }

    /** The numerator; null where it cannot be 0. */
    private Term above(Term term) {
        try {
            if (term.parts().isEmpty()) return term;
            Term cancelled = Transformations.cancel(term, work.budget);
            List<Term> factors = new ArrayList<>();
            for (Term part :
                    cancelled instanceof mfml.symbolic.Product product ? product.parts() : List.of(cancelled)) {
                boolean below = part instanceof mfml.symbolic.Power power
                        && power.exponent().number() != null
                        && power.exponent().number().isWhole()
                        && power.exponent().number().signum() < 0;
                if (!below) factors.add(part);
            }
            return Transformations.expand(Terms.product(factors), work.budget);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    /** a y + b = 0 with a number a: y = −b/a everywhere. */
    private boolean bySubstitution(List<Term> terms, State state, int depth, boolean triangular) {
        Term best = null;
        Symbol letter = null;
        Term value = null;
        for (Term term : terms) {
            for (Symbol unknown : unknowns.reversed()) {
                if (!Occurrence.of(unknown, term)) continue;
                List<Term> c = algebra.coefficients(term, unknown);
                if (c == null || c.size() != 2 || Occurrence.ofAny(unknowns, c.get(1))) continue;
                if (!Zeroness.isNeverZero(c.get(1), work.budget)) continue;
                if (best != null && best.size() <= term.size()) continue;
                best = term;
                letter = unknown;
                value = algebra.tidy(Terms.quotient(Terms.negative(c.get(0)), c.get(1)));
            }
        }
        if (best == null) return false;
        List<Term> rest = new ArrayList<>(terms);
        rest.remove(best);
        put(rest, letter, value, state, List.of(), depth, triangular);
        return true;
    }

    private void put(
            List<Term> terms,
            Symbol letter,
            Term value,
            State state,
            List<Condition> more,
            int depth,
            boolean triangular) {
        Map<String, Term> by = Map.of(letter.name(), value);
        List<Term> changed = new ArrayList<>();
        for (Term term : terms) {
            try {
                changed.add(Substitution.of(term, by, work.budget));
            } catch (Fault fault) {
                if (fault.code().startsWith("limit.")) throw fault;
                return; // a pole: no solution there
            }
        }
        Map<Symbol, Term> values = new LinkedHashMap<>();
        state.values.forEach((known, term) -> values.put(known, Substitution.of(term, by, work.budget)));
        values.put(letter, value);
        List<Condition> conditions = new ArrayList<>();
        for (Condition each : state.conditions) {
            conditions.add(new Condition(Substitution.of(each.term(), by, work.budget), each.relation()));
        }
        conditions.addAll(more);
        branch(changed, new State(values, conditions), depth + 1, triangular);
    }

    /** An equation of one unknown alone. */
    private boolean byOneUnknown(List<Term> terms, State state, int depth, boolean triangular) {
        for (Term term : terms) {
            Symbol only = only(term);
            if (only == null) continue;
            Zeros zeros = new ZeroFinder(only, work).of(term);
            if (!zeros.open.isEmpty() || !zeros.everywhere.isEmpty()) continue;
            List<Term> rest = new ArrayList<>(terms);
            rest.remove(term);
            conditional |= zeros.conditional;
            for (Zero zero : zeros.found) put(rest, only, zero.at(), state, zero.conditions(), depth, triangular);
            return true;
        }
        return false;
    }

    private Symbol only(Term term) {
        Symbol only = null;
        for (Symbol unknown : unknowns) {
            if (!Occurrence.of(unknown, term)) continue;
            if (only != null) return null;
            only = unknown;
        }
        return only;
    }

    /** An equation solved for one of its unknowns, the others as parameters. */
    private boolean bySolving(List<Term> terms, State state, int depth, boolean triangular) {
        for (Term term : terms) {
            for (Symbol unknown : unknowns.reversed()) {
                if (!Occurrence.of(unknown, term)) continue;
                Zeros zeros = new ZeroFinder(unknown, work).of(term);
                if (!zeros.open.isEmpty()) continue;
                List<Term> rest = new ArrayList<>(terms);
                rest.remove(term);
                for (Zero zero : zeros.found)
                    put(rest, unknown, zero.at(), state, zero.conditions(), depth, triangular);
                for (List<Condition> region : zeros.everywhere) {
                    List<Term> more = new ArrayList<>(rest);
                    for (Condition each : region) if (each.relation() == Relation.EQUAL) more.add(each.term());
                    if (!region.isEmpty()) branch(more, state, depth + 1, triangular);
                }
                return true;
            }
        }
        return false;
    }

    // ---- results

    private void settle(State state) {
        Map<Symbol, Value> values = new LinkedHashMap<>();
        List<Symbol> free = new ArrayList<>();
        Map<String, Term> letters = new LinkedHashMap<>();
        java.util.Set<String> taken = new java.util.LinkedHashSet<>(work.taken);
        for (Symbol unknown : unknowns) {
            if (state.values.containsKey(unknown)) continue;
            String name = Occurrence.free(taken, "t", "s", "u", "v");
            taken.add(name);
            Symbol letter = Symbol.of(name, work.complex ? Domain.COMPLEX : Domain.REAL);
            letters.put(unknown.name(), letter);
            free.add(letter);
        }
        Map<String, Term> plain = new LinkedHashMap<>();
        for (Symbol unknown : unknowns) {
            Term value = state.values.getOrDefault(unknown, unknown);
            Term named = Substitution.of(value, letters, work.budget);
            if (Occurrence.of(work.whole(), named) && !free.contains(work.whole())) free.add(work.whole());
            if (ConstantSign.isConstant(named)) named = algebra.neat(named);
            plain.put(unknown.name(), named);
            values.put(unknown, named);
        }
        List<Condition> conditions = new ArrayList<>();
        for (Condition each : state.conditions) {
            Condition named = Conditions.normal(
                    new Condition(Substitution.of(each.term(), letters, work.budget), each.relation()));
            if (ConstantSign.isConstant(named.term())) {
                Boolean holds = Zeroness.sign(named.term(), work.budget).holds(named.relation());
                if (Boolean.FALSE.equals(holds)) return;
                continue;
            }
            if (!named.isKnown() && !conditions.contains(named)) conditions.add(named);
        }
        boolean constant = plain.values().stream().allMatch(ConstantSign::isConstant);
        boolean good = constant ? verification.wrong(plain) == null : verification.holdsAtPoints(plain, conditions);
        if (!good) return;
        Solution solution = new Solution(values, free, conditions);
        if (!isKnown(solution)) found.add(solution);
    }

    private boolean isKnown(Solution solution) {
        for (Solution other : found) {
            if (!other.conditions().equals(solution.conditions())) continue;
            boolean same = true;
            for (Symbol unknown : unknowns) {
                Term difference = Terms.difference(other.term(unknown), solution.term(unknown));
                if (difference.isZero()) continue;
                boolean far = Math.abs(Numbers.nearest(difference)) > 1e-9;
                same &= !far && Boolean.TRUE.equals(Zeroness.isZero(difference, work.budget));
                if (!same) break;
            }
            if (same) return true;
        }
        return false;
    }

    private List<Solution> ordered() {
        List<Solution> ordered = new ArrayList<>(found);
        ordered.sort((left, right) -> {
            for (Symbol unknown : unknowns) {
                double a = Numbers.nearest(left.term(unknown));
                double b = Numbers.nearest(right.term(unknown));
                if (Double.isNaN(a) || Double.isNaN(b)) {
                    if (Double.isNaN(a) && Double.isNaN(b)) continue;
                    return Double.isNaN(a) ? 1 : -1;
                }
                if (Math.abs(a - b) > 1e-9) return Double.compare(a, b);
            }
            return 0;
        });
        return ordered;
    }
}
