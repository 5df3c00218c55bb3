package mfml.equation;

import java.util.List;
import java.util.Optional;
import mfml.symbolic.Equation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.sameness.Condition;

/**
 * What is to be solved.
 *
 * @param claims equations and inequalities that hold at once
 * @param domain what must hold for their written forms to be defined
 * @param complex whether complex solutions are wanted too
 * @param radicals whether roots are wanted by formulas, however long
 */
public record Question(
        List<Equation> claims, List<Condition> domain, List<Sought> unknowns, boolean complex, boolean radicals) {

    /** An unknown, with where it is looked for. */
    public record Sought(Symbol letter, Optional<Term> near, Optional<Term> from, Optional<Term> to) {
        public static Sought of(Symbol letter) {
            return new Sought(letter, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public static Question of(List<Equation> claims, List<Symbol> unknowns) {
        List<Sought> sought = unknowns.stream().map(Sought::of).toList();
        return new Question(claims, List.of(), sought, false, false);
    }

    public List<Symbol> letters() {
        return unknowns.stream().map(Sought::letter).toList();
    }

    boolean isNumeric() {
        return unknowns.stream().anyMatch(each -> each.near().isPresent());
    }
}
