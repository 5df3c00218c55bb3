package mfml.integral;

import java.util.List;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** ∫ c dx = c x and ∫ c f dx = c ∫ f dx. */
final class Constants implements Method {
    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (!Forms.has(f, x)) return Work.direct("constant rule", f, x, Terms.product(f, x));
        Term[] split = Forms.split(f, x);
        if (split[0].isNumber(1)) return null;
        Work rest = integrator.of(split[1], x);
        if (rest == null) return null;
        Term value = Linearity.multiplied(split[0], rest.value());
        return new Work(
                "constant multiple rule",
                () -> "",
                f,
                x,
                List.of(rest),
                parts -> Written.product(split[0].written(), parts.getFirst()),
                value,
                rest.plain());
    }
}
