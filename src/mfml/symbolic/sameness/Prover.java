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

/** Tries to prove that a term is 0 wherever it is defined; each way is sound, none guesses. */
final class Prover {
    private static final Set<Head> JUMPING =
            Set.of(Head.SIGN, Head.FLOOR, Head.CEIL, Head.ROUND, Head.MOD, Head.ARG, Head.ARCTAN2);

    private final Set<Symbol> symbols;
    private final Effort effort;

    Prover(Set<Symbol> symbols, Effort effort) {
        this.symbols = symbols;
        this.effort = effort;
    }

    /** How it was proved, or null. */
    String prove(Term difference) {
        if (difference.isZero()) return "normal form";
        if (symbols.isEmpty()) {
            Boolean zero = Numbers.isZero(difference, effort.share(2));
            if (zero != null) return zero ? "numbers built by roots: closer to 0 than any but 0 can be" : null;
        }
        boolean jumps = contains(difference, true);
        String method = jumps ? null : byKernels(difference);
        if (method == null
                && symbols.size() == 1
                && symbols.iterator().next().domain().real()) {
            Symbol symbol = symbols.iterator().next();
            method = attempt(() -> new Line(symbol, effort.share(2), jumps).prove(difference));
        }
        if (method == null && jumps && !contains(difference, false)) method = byCases(difference, 0);
        return method != null ? method : byProduct(difference);
    }

    private interface Attempt {
        String made();
    }

    private static String attempt(Attempt attempt) {
        try {
            return attempt.made();
        } catch (Effort.Exhausted | Quotients.Undefined | ArithmeticException tooMuch) {
            return null;
        }
    }

    private String byKernels(Term difference) {
        return attempt(() -> {
            Conversion conversion = new Conversion(effort.share(2), null);
            return isZero(conversion, difference) ? Method.of(difference, conversion.kernels()) : null;
        });
    }

    /** Read twice where the first reading brought roots or logarithms that may divide one another. */
    static boolean isZero(Conversion conversion, Term difference) {
        ZeroTest test = new ZeroTest(conversion.arithmetic());
        Polynomial numerator = conversion.of(difference).numerator();
        if (test.isZero(numerator)) return true;
        if (!conversion.kernels().mayDivide()) return false;
        conversion.again();
        return test.isZero(conversion.of(difference).numerator());
    }

    /** Whether there is a function that jumps; with {@code sign} signs and cases count too. */
    static boolean contains(Term term, boolean sign) {
        if (term instanceof Piecewise) return true;
        if (term instanceof Applied applied
                && JUMPING.contains(applied.head())
                && (sign ? isCut(applied) : !isCut(applied))) {
            return true;
        }
        for (Term part : term.parts()) if (contains(part, sign)) return true;
        return false;
    }

    private static boolean isCut(Applied applied) {
        return applied.head() == Head.SIGN;
    }

    /** sign(u) in its three cases, u = 0 by putting in the value of a letter. */
    private String byCases(Term difference, int depth) {
        if (depth > 6) return null;
        Applied sign = sign(difference);
        if (sign == null) return byKernels(difference) == null ? null : "signs, case by case";
        Term u = sign.argument();
        for (int value : new int[] {1, -1}) {
            Map<Term, Term> known =
                    Map.of(sign, Terms.number(value), Terms.apply(Head.ABS, u), Terms.times(Rational.of(value), u));
            Term changed = new Replacement(known, effort.budget()).in(difference);
            if (byCases(changed, depth + 1) == null) return null;
        }
        for (Symbol symbol : symbols) {
            Term root = root(u, symbol);
            if (root == null) continue;
            Term changed = new Replacement(Map.of(symbol, root), effort.budget()).in(difference);
            return byCases(changed, depth + 1);
        }
        return null;
    }

    private static Applied sign(Term term) {
        if (term instanceof Applied applied && applied.head() == Head.SIGN && Signs.isReal(applied.argument()))
            return applied;
        for (Term part : term.parts()) {
            Applied found = sign(part);
            if (found != null) return found;
        }
        return null;
    }

    /** Where a sum that has the letter as one of its terms is 0. */
    private static Term root(Term u, Symbol symbol) {
        if (u.equals(symbol)) return Terms.number(0);
        if (!(u instanceof Sum sum)) return null;
        Term rest = Terms.number(sum.constant());
        Rational factor = Rational.ZERO;
        for (int k = 0; k < sum.count(); k++) {
            if (sum.term(k).equals(symbol)) factor = sum.coefficient(k);
            else if (mentions(sum.term(k), symbol)) return null;
            else rest = Terms.sum(rest, Terms.times(sum.coefficient(k), sum.term(k)));
        }
        return factor.isZero() ? null : Terms.times(factor.reciprocal().negated(), rest);
    }

    static boolean mentions(Term term, Symbol symbol) {
        if (term.equals(symbol)) return true;
        for (Term part : term.parts()) if (mentions(part, symbol)) return true;
        return false;
    }

    /** Σ q ln u + c over positive u: 0 if the product of all u^q is e^(−c). */
    private String byProduct(Term difference) {
        if (!(difference instanceof Sum) && !(difference instanceof Product)) return null;
        List<Term> summands = difference instanceof Sum ? difference.parts() : List.of(difference);
        List<Term> factors = new ArrayList<>();
        List<Term> rest = new ArrayList<>();
        List<Term> arguments = new ArrayList<>();
        for (Term summand : summands) {
            Term bare = summand instanceof Product product ? product.monomial() : summand;
            Rational times = summand instanceof Product product ? product.coefficient() : Rational.ONE;
            if (bare instanceof Applied applied && applied.head() == Head.LN) {
                arguments.add(applied.argument());
                factors.add(Terms.power(applied.argument(), Terms.number(times)));
            } else {
                rest.add(Terms.negative(summand));
            }
        }
        if (factors.isEmpty() || !Signs.isReal(Terms.sum(rest))) return null;
        Term equation = Terms.difference(Terms.product(factors), Terms.exponential(Terms.sum(rest)));
        return attempt(() -> {
            Conversion conversion = new Conversion(effort.share(2), null);
            for (Term argument : arguments) if (!conversion.isPositive(argument)) return null;
            return isZero(conversion, equation) ? "logarithms of positive numbers: e to both sides" : null;
        });
    }
}
