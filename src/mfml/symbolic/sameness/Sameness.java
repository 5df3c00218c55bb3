package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mfml.budget.Budget;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * {@code left ≡ right}: the same, different, or not decided. Simple points first, then a proof, then points again with more
 * bits; the order, the points and the work allowed are fixed, so that the verdict never depends on the clock.
 */
public final class Sameness {
    private static final long MOST_WORK = 1_000_000;
    private static final int FIRST_POINTS = 5;
    private static final int CHECKING_POINTS = 9;
    private static final int POINTS = 60;

    private final Term left;
    private final Term right;
    private final Set<Symbol> symbols;
    private final Effort effort;

    Sameness(Term left, Term right, Budget budget) {
        this.left = left;
        this.right = right;
        TreeMap<String, Symbol> found = new TreeMap<>();
        collect(left, found);
        collect(right, found);
        this.symbols = new java.util.LinkedHashSet<>(found.values());
        this.effort = new Effort(budget, MOST_WORK);
    }

    /** Of two terms, values over the complex numbers, powers and inverse functions principal. */
    public static Verdict of(Term left, Term right, Budget budget) {
        return of(left, List.of(), right, List.of(), budget);
    }

    /** With what the written forms need to be defined ({@link Domains}). */
    public static Verdict of(
            Term left, List<Condition> leftDomain, Term right, List<Condition> rightDomain, Budget budget) {
        Verdict verdict = new Sameness(left, right, budget).verdict();
        if (!(verdict instanceof Verdict.Same same)) return verdict;
        return new Verdict.Same(same.method(), missing(leftDomain, rightDomain), missing(rightDomain, leftDomain));
    }

    private static void collect(Term term, TreeMap<String, Symbol> found) {
        if (term instanceof Symbol symbol) found.put(symbol.name() + " " + symbol.domain(), symbol);
        for (Term part : term.parts()) collect(part, found);
    }

    private Verdict verdict() {
        Term difference = Terms.difference(left, right);
        if (difference.isZero()) return same("normal form");
        Refuter refuter = new Refuter(left, right, List.copyOf(symbols), effort);
        try {
            Verdict.Different different = refuter.search(0, symbols.isEmpty() ? 1 : FIRST_POINTS, 64);
            if (different != null) return different;
            Prover prover = new Prover(symbols, effort.share(2), point -> refuter.exactlyAt(point, 64) != null);
            String method = prover.prove(difference);
            if (method != null) return checked(method);
            different = suspected(refuter, prover.suspects());
            if (different == null) different = deeper(refuter);
            if (different != null) return different;
        } catch (Effort.Exhausted exhausted) {
            return new Verdict.NotDecided("the work allowed for one question was used up");
        }
        return new Verdict.NotDecided("no proof was found, and no point at which they differ");
    }

    /** The verdict of a proof, once more points have been asked whether they contradict it. */
    Verdict checked(String method) {
        Refuter refuter = new Refuter(left, right, List.copyOf(symbols), effort);
        Verdict.Different different = symbols.isEmpty() ? null : refuter.search(FIRST_POINTS, CHECKING_POINTS, 64);
        if (different != null) {
            return new Verdict.NotDecided(
                    "internal error: a proof (" + method + ") against a witness " + different.witness());
        }
        return same(method);
    }

    /** Where no proof was found for a stretch of the line. */
    private static Verdict.Different suspected(Refuter refuter, List<Map<Symbol, Term>> points) {
        for (int bits : new int[] {64, 1024}) {
            for (Map<Symbol, Term> point : points) {
                Verdict.Different different = refuter.exactlyAt(point, bits);
                if (different != null) return different;
            }
        }
        return null;
    }

    private Verdict.Different deeper(Refuter refuter) {
        int points = symbols.isEmpty() ? 1 : POINTS;
        Verdict.Different different = refuter.search(symbols.isEmpty() ? 0 : FIRST_POINTS, points, 64);
        if (different == null) different = refuter.search(0, Math.min(points, 12), 256);
        if (different == null) different = refuter.search(0, Math.min(points, 6), 2048);
        return different;
    }

    private static Verdict same(String method) {
        return new Verdict.Same(method, List.of(), List.of());
    }

    /** What the one needs and the other does not say; what holds anyway is left out. */
    private static List<Condition> missing(List<Condition> these, List<Condition> those) {
        List<Condition> missing = new ArrayList<>();
        for (Condition condition : these) {
            if (!those.contains(condition) && !condition.isKnown()) missing.add(condition);
        }
        return missing;
    }
}
