package mfml.integral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.calculus.Differentiation;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.algebra.Transformations;

/**
 * Looks for antiderivatives by one method after the other. The work is bounded by counts, not by the clock, so that an
 * answer does not depend on the machine.
 */
final class Integrator {
    private static final int DEEPEST = 9;
    private static final int MOST_INTEGRALS = 400;
    private static final long MOST_FUEL = 40_000_000;
    private static final int LARGEST = 600; // parts of an integrand that is looked at

    private static final List<Method> METHODS = List.of(
            new Constants(),
            new BasicIntegrals(),
            new Linearity(),
            new Cyclic(),
            new RationalFunctions(),
            new Substitutions(),
            new PieceByPiece(),
            new Trigonometric(),
            new ExponentialFunctions(),
            new LinearRoots(),
            new QuadraticRoots(),
            new Parts(),
            new Logarithmic(),
            new Gaussian(),
            new ParallelRisch());

    private final Budget budget;
    private final long lastFuel;
    private final Map<Term, Work> found = new HashMap<>();
    private final Map<Term, Integer> failed = new HashMap<>(); // with the depth left then
    private final Set<Term> open = new HashSet<>();
    int parts; // integrations by parts, one inside the other
    private int depth;
    private int integrals;

    Integrator(Budget budget) {
        this.budget = budget;
        lastFuel = budget.used() > Long.MAX_VALUE - MOST_FUEL ? Long.MAX_VALUE : budget.used() + MOST_FUEL;
    }

    Budget budget() {
        return budget;
    }

    /** An antiderivative, or null where none was found. */
    Work of(Term f, Symbol x) {
        Work known = found.get(f);
        if (known != null && known.x().equals(x)) return known;
        int left = DEEPEST - depth;
        if (left <= 0 || failed.getOrDefault(f, -1) >= left || f.size() > LARGEST) return null;
        if (integrals >= MOST_INTEGRALS || budget.used() > lastFuel || !open.add(f)) return null;
        integrals++;
        depth++;
        try {
            for (Method method : METHODS) {
                budget.charge(20);
                Work work = attempted(method, f, x);
                if (work != null) {
                    found.put(f, work);
                    return work;
                }
            }
        } finally {
            depth--;
            open.remove(f);
        }
        failed.put(f, left);
        return null;
    }

    /** What one method refuses, another may do. */
    private Work attempted(Method method, Term f, Symbol x) {
        try {
            return method.of(f, x, this);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.") && !fault.code().equals("limit.term")) throw fault;
            return null;
        } catch (ArithmeticException tooLarge) { // an exponent that is no small whole number
            return null;
        }
    }

    int depth() {
        return depth;
    }

    List<Work> all(List<Term> integrands, Symbol x) {
        List<Work> works = new ArrayList<>();
        for (Term each : integrands) {
            Work work = of(each, x);
            if (work == null) return null;
            works.add(work);
        }
        return works;
    }

    Term derivative(Term term, Symbol x) {
        return Differentiation.of(term, x, budget);
    }

    Term cancelled(Term term) {
        return Transformations.cancel(term, budget);
    }

    Term expanded(Term term) {
        return Transformations.expand(term, budget);
    }

    /** A letter that stands nowhere in the terms. */
    static Symbol letter(Domain domain, List<String> names, Term... terms) {
        for (String name : names) {
            boolean taken = false;
            for (Term term : terms) {
                for (Term part : Forms.all(term)) {
                    taken |= part instanceof Symbol symbol && symbol.name().equals(name);
                }
            }
            if (!taken) return Symbol.of(name, domain);
        }
        return Symbol.of(names.getFirst() + "_1", domain);
    }
}
