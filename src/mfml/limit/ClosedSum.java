package mfml.limit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Product;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Sums and products over k from one bound to another, where the bounds are formulas or infinite, in closed form. */
public final class ClosedSum {
    /** What a sum comes to. */
    public sealed interface Result {
        /** @param where what other letters must fulfil, as it is written */
        record Closed(Term value, List<String> where) implements Result {}

        /** The partial sums (or products) grow without bound (1), fall (−1) or have no limit (0). */
        record Diverges(int sign, String why) implements Result {}

        record NotFound() implements Result {}
    }

    private final Symbol k;
    private final Work work;
    private final Facts facts;
    private final Budget budget;
    private final Set<String> where = new LinkedHashSet<>();

    private ClosedSum(Symbol k, Budget budget) {
        this.k = k;
        this.budget = budget;
        work = new Work(budget, Limit.MOST_WORK);
        facts = new Facts(work);
    }

    /** Σ body for k from first to last; a last of null stands for ∞. */
    public static Result sum(Term body, Symbol k, Term first, Term last, Budget budget) {
        ClosedSum sum = new ClosedSum(k, budget);
        return sum.guarded(() -> last == null ? sum.infinite(body, first) : sum.finite(body, first, last));
    }

    /** Π body for k from first to last; a last of null stands for ∞. */
    public static Result product(Term body, Symbol k, Term first, Term last, Budget budget) {
        ClosedSum product = new ClosedSum(k, budget);
        return product.guarded(() -> product.multiplied(body, first, last));
    }

    private Result guarded(java.util.function.Supplier<Result> work) {
        try {
            return work.get();
        } catch (Stuck stuck) {
            return new Result.NotFound();
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return new Result.NotFound();
        }
    }

    private Result closed(Term value) {
        where.addAll(facts.assumed());
        Term simple = value.size() > 150 ? value : Transformations.simplify(value, budget);
        return new Result.Closed(shorter(simple), List.copyOf(where));
    }

    /** Factored where that is as short: n(n + 1)/2. */
    private Term shorter(Term term) {
        if (term.size() > 60 || term.number() != null) return term;
        Term factored = Transformations.factor(term, budget);
        return factored.text().length() <= term.text().length() + 1 ? factored : term;
    }

    private Term at(Term term, Term value) {
        return Substitution.of(term, Map.of(k.name(), value), budget);
    }

    // ---- finite sums

    private Result finite(Term body, Term first, Term last) {
        Term found = finiteSum(body, first, last);
        return found == null ? new Result.NotFound() : closed(found);
    }

    private Term finiteSum(Term body, Term first, Term last) {
        Term whole = difference(body, first, last);
        if (whole != null) return whole;
        Term flat = Transformations.expand(body, budget);
        if (!(flat instanceof Sum sum)) return null;
        List<Term> parts = new ArrayList<>();
        for (Term part : sum.parts()) {
            Term found = difference(part, first, last);
            if (found == null) return null;
            parts.add(found);
        }
        return Terms.sum(parts);
    }

    private Term difference(Term body, Term first, Term last) {
        if (!new Occurrence(k).in(body)) {
            Term count = Terms.sum(Terms.difference(last, first), Terms.number(1));
            return Terms.product(body, count);
        }
        Term antidifference = new Gosper(k, work).antidifference(body);
        if (antidifference == null) return null;
        Term end = at(antidifference, Terms.sum(last, Terms.number(1)));
        return Terms.difference(end, at(antidifference, first));
    }

    // ---- infinite sums

    private Result infinite(Term body, Term first) {
        Term constant = Terms.number(1);
        Term rest = body;
        if (body instanceof Product product) {
            List<Term> outside = new ArrayList<>();
            for (Term factor : product.parts()) if (!new Occurrence(k).in(factor)) outside.add(factor);
            constant = Terms.product(outside);
            rest = Terms.quotient(body, constant);
        }
        Result found = infiniteSum(rest, first);
        if (found instanceof Result.Closed closed) {
            where.addAll(closed.where());
            return closed(Terms.product(constant, closed.value()));
        }
        if (found instanceof Result.Diverges diverges) {
            return new Result.Diverges(diverges.sign() * facts.sign(constant), diverges.why());
        }
        return found;
    }

    private Result infiniteSum(Term body, Term first) {
        if (body.isZero()) return closed(body);
        if (!new Occurrence(k).in(body)) return new Result.Diverges(facts.sign(body), "its terms do not tend to 0");
        KnownSums known = new KnownSums(k, work, where);
        Term value = known.of(body, first);
        if (value != null) return closed(value);
        Result diverges = new Divergence(k, budget).of(body);
        if (diverges != null) return diverges;
        Term telescoped = telescoped(body, first);
        if (telescoped != null) return closed(telescoped);
        return apart(body, first, known);
    }

    private Term telescoped(Term body, Term first) {
        Term antidifference = new Gosper(k, work).antidifference(body);
        if (antidifference == null) return null;
        LimitResult end = end(antidifference, k);
        if (!(end instanceof LimitResult.Number number)) return null;
        return Terms.difference(number.value(), at(antidifference, first));
    }

    private LimitResult end(Term term, Symbol letter) {
        Symbol whole = Symbol.of(letter.name(), Domain.WHOLE);
        Term counted = Substitution.of(term, Map.of(letter.name(), whole), budget);
        return Limit.of(counted, whole, Destination.infinity(1), budget);
    }

    /** Partial fractions: those that telescope together, and powers each by itself. */
    private Result apart(Term body, Term first, KnownSums known) {
        Term fractions = new Ratios(k, work).isRational(body)
                ? Transformations.apart(body, budget)
                : Transformations.expand(body, budget);
        if (!(fractions instanceof Sum sum)) return new Result.NotFound();
        List<Term> found = new ArrayList<>();
        List<Term> rest = new ArrayList<>();
        for (Term part : sum.parts()) {
            Term value = known.of(part, first);
            if (value == null) rest.add(part);
            else found.add(value);
        }
        Term left = Terms.sum(rest);
        if (!left.isZero()) {
            Term value = telescoped(Transformations.together(left, budget), first);
            if (value == null) return new Result.NotFound();
            found.add(value);
        }
        return closed(Terms.sum(found));
    }

    // ---- products

    private Result multiplied(Term body, Term first, Term last) {
        Symbol end = Symbol.of("~n", new Domain(true, true, mfml.symbolic.Rational.ONE, false, null, false, false));
        Term upper = last == null ? end : last;
        Term found = new Multiplying(k, work, this::finiteSum).of(body, first, upper);
        if (found == null) return new Result.NotFound();
        if (last != null) return closed(found);
        return switch (end(found, end)) {
            case LimitResult.Number number -> closed(number.value());
            case LimitResult.Unbounded unbounded ->
                new Result.Diverges(unbounded.sign(), "the partial products grow without bound");
            default -> new Result.NotFound();
        };
    }
}
