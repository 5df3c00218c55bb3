package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.*;

/** Derivatives of terms. */
final class Differentiation {
    private Differentiation() {}

    static Term of(Term term, Symbol by, Budget budget) {
        budget.charge(1);
        return switch (term) {
            case Numeral n -> Terms.number(0);
            case NamedNumber n -> Terms.number(0);
            case Symbol s -> Terms.number(s.equals(by) ? 1 : 0);
            case Sum sum -> {
                List<Term> parts = new ArrayList<>();
                for (Term part : sum.parts()) parts.add(of(part, by, budget));
                yield Terms.sum(parts);
            }
            case Product product -> {
                List<Term> sums = new ArrayList<>();
                for (int k = 0; k < product.parts().size(); k++) {
                    List<Term> factors = new ArrayList<>(product.parts());
                    factors.set(k, of(factors.get(k), by, budget));
                    sums.add(Terms.product(factors));
                }
                yield Terms.sum(sums);
            }
            case Power power when power.exponent().number() != null -> Terms.product(List.of(power.exponent(), Terms.power(power.base(), Terms.sum(power.exponent(), Terms.number(-1))), of(power.base(), by, budget)));
            case Power power -> Terms.product(term, of(Terms.product(power.exponent(), Terms.apply(Head.LN, power.base())), by, budget));
            case Applied applied -> {
                Term u = applied.argument();
                Term outer = switch (applied.head()) {
                    case SIN -> Terms.apply(Head.COS, u);
                    case COS -> Terms.negative(Terms.apply(Head.SIN, u));
                    case LN -> Terms.power(u, -1);
                    default -> throw Fault.of("derivative.kind").with("found", term.text());
                };
                yield Terms.product(outer, of(u, by, budget));
            }
            default -> throw Fault.of("derivative.kind").with("found", term.text());
        };
    }
}
