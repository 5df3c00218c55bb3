package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Predicate<Map<Symbol, Term>> apart;
    private final List<Map<Symbol, Term>> suspects = new ArrayList<>();

    /** @param apart whether what is to be proved is refuted at a point */
    Prover(Set<Symbol> symbols, Effort effort, Predicate<Map<Symbol, Term>> apart) {
        this.symbols = symbols;
        this.effort = effort;
        this.apart = apart;
    }

    /** Points at which a difference is to be looked for, where no proof was found. */
    List<Map<Symbol, Term>> suspects() {
        return suspects;
    }

    /** How it was proved, or null. */
    String prove(Term difference) {
        if (difference.isZero()) return "normal form";
        boolean jumps = contains(difference, true);
        String method = jumps ? null : byKernels(difference);
        if (method == null && symbols.isEmpty()) method = byBound(difference);
        if (method == null
                && symbols.size() == 1
                && symbols.iterator().next().domain().real()) {
            method = byLine(difference, jumps);
        }
        if (method == null && Winding.concerns(difference)) method = byWinding(difference);
        if (method == null && Regions.concerns(difference)) method = byRegions(difference);
        if (method == null && Steps.concerns(difference)) method = bySteps(difference);
        return method != null ? method : byProduct(difference);
    }

    private String byBound(Term number) {
        return attempt(() -> Boolean.TRUE.equals(Numbers.isZero(number, effort.share(2)))
                ? "numbers built by roots: closer to 0 than any but 0 can be"
                : null);
    }

    private String byLine(Term difference, boolean jumps) {
        Symbol symbol = symbols.iterator().next();
        Line line = new Line(
                symbol, effort, jumps, Winding.concerns(difference), point -> apart.test(Map.of(symbol, point)));
        String method = attempt(() -> line.prove(difference));
        if (method == null) for (Term point : line.suspects()) suspects.add(Map.of(symbol, point));
        return method;
    }

    private String byWinding(Term difference) {
        return attempt(() -> {
            Effort share = effort.share(2);
            Map<Symbol, Rational> point = new HashMap<>();
            Map<Symbol, Term> simple = new Points(List.copyOf(symbols)).get(5);
            if (simple == null) return null;
            simple.forEach((symbol, value) -> point.put(symbol, value.number()));
            if (point.containsValue(null)) return null;
            Winding winding = new Winding(new Conversion(share, null), share);
            return winding.isZero(difference, point)
                    ? "e to both sides, and an enclosure for the multiple of 2π"
                    : null;
        });
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

    private String bySteps(Term difference) {
        Effort share = effort.share(2);
        return attempt(() -> {
            Steps steps = new Steps(share, leaf -> {
                Set<Symbol> letters = new HashSet<>();
                collect(leaf, letters);
                return new Prover(letters, share, point -> false).prove(leaf) != null;
            });
            return steps.isZero(difference) ? "split at the jumps of the floors" : null;
        });
    }

    private static void collect(Term term, Set<Symbol> letters) {
        if (term instanceof Symbol symbol) letters.add(symbol);
        for (Term part : term.parts()) collect(part, letters);
    }

    private String byRegions(Term difference) {
        Effort share = effort.share(2);
        Regions.Proof proof = leaf -> {
            Conversion conversion = new Conversion(share, null);
            try {
                return isZero(conversion, leaf);
            } catch (Quotients.Undefined nowhere) {
                return true;
            }
        };
        return attempt(() -> new Regions(symbols, share, proof).isZero(difference) ? "sign by sign" : null);
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
