package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Relation;

/**
 * Absolute values, signs, least and greatest ones and cases of several letters: every sign of what they hang on in turn,
 * the innermost first. Where a sign lets the term jump, the place where it is 0 is a case of its own. A case that no values
 * of the letters meet ({@link Halfspaces}) needs no proof.
 */
final class Regions {
    private static final int MOST_REGIONS = 400;

    /** Proves that a term without absolute values, signs and cases is 0. */
    interface Proof {
        boolean isZero(Term difference);
    }

    private final Set<Symbol> symbols;
    private final Effort effort;
    private final Proof proof;
    private int regions;

    Regions(Set<Symbol> symbols, Effort effort, Proof proof) {
        this.symbols = symbols;
        this.effort = effort;
        this.proof = proof;
    }

    static boolean concerns(Term term) {
        return innermost(term) != null;
    }

    boolean isZero(Term difference) {
        return isZero(difference, Halfspaces.of(symbols));
    }

    private boolean isZero(Term difference, Halfspaces region) {
        if (++regions > MOST_REGIONS) throw new Effort.Exhausted();
        if (difference.isZero() || region.isEmpty(effort)) return true;
        Term atom = innermost(difference);
        if (atom == null) return proof.isZero(difference);
        Term u = deciding(atom);
        for (int sign = -1; sign <= 1; sign += 2) {
            Term changed = replaced(difference, atom, decided(atom, sign));
            if (!isZero(changed, region.and(Terms.times(Rational.of(sign), u)))) return false;
        }
        return !jumps(atom) || isZeroAtCut(replaced(difference, atom, decided(atom, 0)), u, region);
    }

    /** Where u is 0, by the value of a letter there. */
    private boolean isZeroAtCut(Term difference, Term u, Halfspaces region) {
        if (region.and(u, true).and(Terms.negative(u), true).isEmpty(effort)) return true;
        if (innermost(difference) == null && proof.isZero(difference)) return true;
        if (u instanceof Product product) {
            for (int k = 0; k < product.count(); k++) {
                if (!isZeroAtCut(difference, product.factor(k), region)) return false;
            }
            return true;
        }
        for (Symbol symbol : symbols) {
            Term root = root(u, symbol);
            if (root != null) {
                Replacement value = new Replacement(Map.of(symbol, root), effort.budget());
                return isZero(value.in(difference), region.with(value));
            }
        }
        return false;
    }

    private Term replaced(Term term, Term atom, Term value) {
        return new Replacement(Map.of(atom, value), effort.budget()).in(term);
    }

    private static Term innermost(Term term) {
        for (Term part : term.parts()) {
            Term inner = innermost(part);
            if (inner != null) return inner;
        }
        if (term instanceof Piecewise piecewise) {
            boolean isOrder = piecewise.branches().getFirst().relation() != Relation.APPROXIMATELY;
            return isOrder && Signs.isReal(deciding(piecewise)) ? term : null; // nearness is no matter of signs
        }
        if (!(term instanceof Applied applied)) return null;
        boolean splits =
                switch (applied.head()) {
                    case ABS, SIGN, MIN, MAX -> true;
                    default -> false;
                };
        for (Term part : applied.parts()) splits &= Signs.isReal(part);
        return splits ? term : null;
    }

    /** What the value of an atom hangs on the sign of. */
    private static Term deciding(Term atom) {
        if (atom instanceof Piecewise piecewise) {
            Piecewise.Branch first = piecewise.branches().getFirst();
            return Terms.difference(first.left(), first.right());
        }
        List<Term> arguments = atom.parts();
        return arguments.size() == 1 ? arguments.getFirst() : Terms.difference(arguments.get(0), arguments.get(1));
    }

    private static boolean jumps(Term atom) {
        return atom instanceof Piecewise || atom instanceof Applied applied && applied.head() == Head.SIGN;
    }

    /** The atom where that sign is known. */
    private static Term decided(Term atom, int sign) {
        if (atom instanceof Piecewise piecewise) {
            List<Piecewise.Branch> branches = piecewise.branches();
            Relation relation = branches.getFirst().relation();
            if (relation.holds(sign)) return branches.getFirst().value();
            return Terms.piecewise(branches.subList(1, branches.size()));
        }
        Applied applied = (Applied) atom;
        return switch (applied.head()) {
            case ABS -> Terms.times(Rational.of(sign), applied.argument());
            case SIGN -> Terms.number(sign);
            default -> {
                List<Term> arguments = new ArrayList<>(applied.parts());
                arguments.remove(sign > 0 == (applied.head() == Head.MAX) ? 1 : 0);
                yield arguments.size() == 1
                        ? arguments.getFirst()
                        : Terms.apply(applied.head(), arguments.toArray(new Term[0]));
            }
        };
    }

    /** Where a sum that has the letter as one of its terms is 0; null where it hangs on the letter otherwise. */
    private static Term root(Term u, Symbol symbol) {
        if (u.equals(symbol)) return Terms.number(0);
        if (!(u instanceof Sum sum)) return null;
        Term rest = Terms.number(sum.constant());
        Rational factor = Rational.ZERO;
        for (int k = 0; k < sum.count(); k++) {
            if (sum.term(k).equals(symbol)) factor = sum.coefficient(k);
            else if (Prover.mentions(sum.term(k), symbol)) return null;
            else rest = Terms.sum(rest, Terms.times(sum.coefficient(k), sum.term(k)));
        }
        return factor.isZero() ? null : Terms.times(factor.reciprocal().negated(), rest);
    }
}
