package mfml.integral;

import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Functions of ln x and powers of x: u = ln x, x = eᵘ. */
final class Logarithmic implements Method {
    private static final List<String> LETTERS = List.of("u", "v", "w", "s", "t", "r");

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        Term logarithm = Terms.apply(Head.LN, x);
        if (!Forms.all(f).contains(logarithm)) return null;
        Symbol u = Integrator.letter(Domain.REAL, LETTERS, f, x);
        Term place = Terms.exponential(u);
        Term inner = Forms.replaced(f, part -> {
            if (part.equals(logarithm)) return u;
            return part.equals(x) ? place : null;
        });
        boolean left = Forms.all(inner).stream()
                .anyMatch(part -> part instanceof Applied applied && applied.head() == Head.LN);
        if (left) return null;
        Work work = integrator.of(Terms.product(inner, place), u);
        return work == null
                ? null
                : Substitutions.made("substitution", logarithm, Terms.power(x, -1), f, x, work, integrator);
    }
}
