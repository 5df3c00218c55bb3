package mfml.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Enclosure;

/** Compares a limit with values of the function ever closer to the point, enclosed; letters besides get values of their own. */
final class Check {
    private static final int BITS = 400;
    private static final long STEPS = 3_000_000;
    private static final int[] FARNESS = {1, 2, 4, 8, 16, 32, 64}; // decimal places or powers of ten

    private final Term function;
    private final Symbol letter;
    private final Destination destination;
    private final Budget budget;
    private final Map<Symbol, Rational> at = new HashMap<>();

    Check(Term function, Symbol letter, Destination destination, Budget budget) {
        this.function = function;
        this.letter = letter;
        this.destination = destination;
        this.budget = budget;
    }

    /** The result itself, or that the values speak against it. */
    LimitResult of(LimitResult result) {
        boolean agrees =
                switch (result) {
                    case LimitResult.Number number -> agrees(number.value());
                    case LimitResult.Unbounded unbounded -> agrees(unbounded.sign());
                    default -> true;
                };
        return agrees
                ? result
                : new LimitResult.Undecided("internal error: the values of the function speak against what was found");
    }

    private boolean agrees(Term value) {
        choose(function);
        choose(value);
        double before = Double.NaN;
        double first = Double.NaN;
        double last = Double.NaN;
        double limit = at(value, null);
        if (Double.isNaN(limit)) return true;
        for (int far : FARNESS) {
            double near = at(Terms.difference(function, value), point(far));
            if (Double.isNaN(near)) continue;
            double distance = Math.abs(near);
            if (distance <= 1e-3 * Math.min(1, Math.abs(limit) + 1e-3)) return true;
            if (Double.isNaN(first)) first = distance;
            before = last;
            last = distance;
        }
        return Double.isNaN(before) || last < 0.999 * before;
    }

    private boolean agrees(int sign) {
        choose(function);
        double before = Double.NaN;
        double last = Double.NaN;
        for (int far : FARNESS) {
            double value = at(function, point(far));
            if (Double.isNaN(value)) continue;
            before = last;
            last = value * sign;
        }
        return Double.isNaN(before) || last > 0 && last > before || last > 1e6;
    }

    /** Of letters that have none yet a value within their domains. */
    private void choose(Term term) {
        TreeMap<String, Symbol> letters = new TreeMap<>();
        collect(term, letters);
        int k = 0;
        for (Symbol symbol : letters.values()) {
            k++;
            if (symbol.equals(letter) || at.containsKey(symbol)) continue;
            at.put(symbol, within(symbol.domain(), k));
        }
    }

    private static void collect(Term term, Map<String, Symbol> letters) {
        if (term instanceof Symbol symbol) letters.put(symbol.name(), symbol);
        for (Term part : term.parts()) collect(part, letters);
    }

    private static Rational within(Domain domain, int k) {
        Rational offset = domain.whole() ? Rational.of(k) : Rational.of(2L * k + 5, 7);
        if (domain.lower() != null && domain.upper() != null && !domain.whole()) {
            Rational width = domain.upper().minus(domain.lower());
            return domain.lower().plus(width.times(Rational.of(k, k + 2)));
        }
        if (domain.lower() != null) return domain.lower().plus(offset);
        return domain.upper() != null ? domain.upper().minus(offset) : offset;
    }

    private Rational point(int far) {
        Rational power = Rational.of(java.math.BigInteger.TEN.pow(far));
        if (destination.isInfinite()) return destination.infinite() > 0 ? power : power.negated();
        Rational distance = power.reciprocal();
        return destination.side() < 0 ? distance.negated() : distance;
    }

    /** The middle of an enclosure that tells something; NaN of others. The point may be no rational number: the letter moves from it. */
    private double at(Term term, Rational distance) {
        Map<Symbol, Rational> all = new HashMap<>(at);
        Term moved = term;
        if (distance != null) {
            all.put(letter, distance);
            if (!destination.isInfinite() && !destination.point().isZero()) {
                Term place = Terms.sum(destination.point(), letter);
                moved = mfml.symbolic.Substitution.of(term, Map.of(letter.name(), place), budget);
            }
        }
        try {
            Budget own = new Budget(STEPS, Budget.UNLIMITED, Budget.UNLIMITED);
            Enclosure found = Enclosure.of(moved, all, BITS, own);
            budget.charge(own.used());
            if (found.isEmpty() || !found.low().isFinite() || !found.high().isFinite()) return Double.NaN;
            double low = found.low().doubleValue();
            double high = found.high().doubleValue();
            boolean tells = high - low <= 1e-3 * Math.max(Math.abs(low), Math.abs(high)) || high - low < 1e-9;
            return tells ? low + (high - low) / 2 : Double.NaN;
        } catch (Fault nothing) {
            budget.look();
            return Double.NaN;
        }
    }
}
