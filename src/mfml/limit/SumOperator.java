package mfml.limit;

import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** {@code sum(body for k in first:last)} and {@code product(…)} where a bound is a formula or ∞. */
public final class SumOperator {
    private SumOperator() {}

    /** Whether such a bound leaves the number of terms open. */
    public static boolean isOpen(Value bound) {
        return bound instanceof Term || bound instanceof Real real && Double.isInfinite(real.value());
    }

    /** The letter that goes from the first bound on. */
    public static Symbol letter(String name, Value first) {
        Rational from = first instanceof Real || first instanceof Term ? null : Rational.of(first);
        boolean bounded = from != null;
        return Symbol.of(name, new Domain(true, true, bounded ? from : null, false, null, false, false));
    }

    /** @throws Fault {@code sum.bounds}, {@code sum.closed}, {@code sum.kind} */
    public static Value of(boolean product, Value body, Symbol letter, Value first, Value last, Run run) {
        boolean endless = last instanceof Real real && real.value() == Double.POSITIVE_INFINITY;
        if (isOpen(first) && !(first instanceof Term) || !endless && isOpen(last) && !(last instanceof Term)) {
            throw Fault.of("sum.bounds").with("first", first.text()).with("last", last.text());
        }
        if (!(body instanceof Scalar)) throw Fault.of("sum.kind").with("found", body.description());
        Term from = Terms.of(first);
        Term to = endless ? null : Terms.of(last);
        Term term = Terms.of(body);
        ClosedSum.Result result = product
                ? ClosedSum.product(term, letter, from, to, run.budget())
                : ClosedSum.sum(term, letter, from, to, run.budget());
        return switch (result) {
            case ClosedSum.Result.Closed closed -> {
                if (!closed.where().isEmpty()) {
                    run.note(Fault.of("note.lim_where").with("where", String.join(" and ", closed.where())));
                }
                yield Terms.value(closed.value());
            }
            case ClosedSum.Result.Diverges diverges -> new Divergent(diverges.sign(), diverges.why());
            case ClosedSum.Result.NotFound open ->
                throw Fault.of("sum.closed")
                        .with("what", product ? "product" : "sum")
                        .with("term", term.text());
        };
    }
}
