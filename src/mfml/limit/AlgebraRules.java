package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Applied;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Printer;

/** Rules that rewrite the formula by algebra alone: cancelling, the conjugate, one denominator, the highest power. */
final class AlgebraRules {
    private static final Rational HIGHEST = Rational.of(20); // factors of higher degree are not for people

    private final Situation situation;

    AlgebraRules(Situation situation) {
        this.situation = situation;
    }

    static Expr over(Term above, Term below) {
        if (below.isNumber(1)) return above.written();
        return new Expr.Binary(Span.NOWHERE, Operator.DIVIDE, above.written(), below.written());
    }

    private Term attempt(Term term, java.util.function.BiFunction<Term, mfml.budget.Budget, Term> change) {
        try {
            return change.apply(term, situation.budget());
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return term;
        }
    }

    // ---- cancelling

    /** 0/0 of polynomials: a common factor is what vanishes. */
    Move cancelled(Term body) {
        if (!isRational(body)) return null;
        Fraction fraction = Fraction.of(body);
        if (!fraction.isProper() || !situation.varies(fraction.below())) return null;
        Rational degree = new Degrees(situation).of(fraction.above());
        if (degree != null && degree.compareTo(HIGHEST) > 0) return null;
        if (!situation.vanishes(fraction.above()) || !situation.vanishes(fraction.below())) return null;
        Term shorter = attempt(body, Transformations::cancel);
        Fraction left = Fraction.of(shorter);
        if (shorter.equals(body) || left.below().size() >= fraction.below().size() + 4) return null;
        Term above = attempt(fraction.above(), Transformations::factor);
        Term below = attempt(fraction.below(), Transformations::factor);
        Term factor = attempt(Terms.quotient(fraction.below(), left.below()), Transformations::cancel);
        Term named = attempt(factor, Transformations::factor);
        String what = factor.number() == null ? named.text() + " cancelled" : "cancelled";
        boolean seen = above.equals(fraction.above()) && below.equals(fraction.below());
        Move move = Move.to(shorter, what);
        if (seen) return move;
        Move.Shown factored = new Move.Shown(over(above, below), true, "0/0: factored");
        return new Move(List.of(factored, move.shown().getFirst()), shorter, null);
    }

    private boolean isRational(Term term) {
        if (!situation.varies(term) || term.parts().isEmpty()) return true;
        if (term instanceof Power power) {
            return power.exponent().number() != null
                    && power.exponent().number().isWhole()
                    && isRational(power.base());
        }
        return (term instanceof Sum || term instanceof Product)
                && term.parts().stream().allMatch(this::isRational);
    }

    // ---- one denominator

    /** ∞ − ∞ of fractions. */
    Move together(Term body) {
        if (!Fraction.isSumOfFractions(body)) return null;
        boolean exploding = body.parts().stream().filter(situation::explodes).count() > 1;
        boolean nested = !exploding && situation.limit(body) instanceof LimitResult.Undecided;
        if (!exploding && !nested) return null;
        Term one = attempt(body, Transformations::together);
        return one.equals(body) || one instanceof Sum ? null : Move.to(one, "∞ - ∞: one fraction");
    }

    /** Fractions within a fraction. */
    Move unnested(Term body) {
        Fraction fraction = Fraction.of(body);
        boolean nested = Fraction.isSumOfFractions(fraction.above()) || Fraction.isSumOfFractions(fraction.below());
        if (!nested || !isRational(body) || !situation.vanishes(fraction.below())) return null;
        Term one = attempt(body, Transformations::together);
        return one.equals(body) ? null : Move.to(one, "one fraction above and below");
    }

    // ---- the conjugate

    /** A difference of roots, 0/0 or ∞ − ∞: multiplied by their sum. */
    Move conjugate(Term body) {
        Fraction fraction = Fraction.of(body);
        for (boolean above : new boolean[] {true, false}) {
            Term side = above ? fraction.above() : fraction.below();
            for (Term factor : side instanceof Product product ? product.parts() : List.of(side)) {
                Term other = conjugateOf(factor);
                if (other == null) continue;
                Term square = attempt(Terms.product(factor, other), Transformations::expand);
                if (hasRoot(square) || situation.vanishes(other)) continue;
                Term rest = Terms.quotient(side, factor);
                Term changed = Terms.product(rest, square);
                Term newAbove = above ? changed : Terms.product(fraction.above(), other);
                Term newBelow = above ? Terms.product(fraction.below(), other) : changed;
                return multiplied(body, newAbove, newBelow, factor, other);
            }
        }
        return null;
    }

    private Move multiplied(Term body, Term above, Term below, Term factor, Term conjugate) {
        Expr one = new Expr.Binary(Span.NOWHERE, Operator.DIVIDE, grouped(conjugate), grouped(conjugate));
        Expr product =
                new Expr.Binary(Span.NOWHERE, Operator.MULTIPLY, bracketed(body), new Expr.Group(Span.NOWHERE, one));
        Term quotient = Terms.quotient(above, below);
        Fraction now = new Fraction(above, below);
        Term rational = withoutRoots(quotient);
        Term rest = Terms.quotient(quotient, rational);
        Term shorter = Terms.product(attempt(rational, Transformations::cancel), rest);
        List<Move.Shown> lines = new ArrayList<>();
        lines.add(new Move.Shown(product, true, "conjugate " + conjugate.text() + " over itself"));
        Expr squared = over(now.above(), now.below());
        boolean same = Printer.text(squared).equals(shorter.text());
        if (!same) lines.add(new Move.Shown(squared, true, "(u - v)(u + v) = u² - v²"));
        lines.add(new Move.Shown(shorter.written(), true, same ? "(u - v)(u + v) = u² - v²" : "cancelled"));
        return new Move(lines, shorter, null);
    }

    private static Expr grouped(Term term) {
        return new Expr.Group(Span.NOWHERE, term.written());
    }

    private static Expr bracketed(Term term) {
        return term instanceof Sum ? grouped(term) : term.written();
    }

    private Term withoutRoots(Term quotient) {
        List<Term> kept = new ArrayList<>();
        for (Term factor : quotient instanceof Product product ? product.parts() : List.of(quotient)) {
            if (isRational(factor)) kept.add(factor);
        }
        return Terms.product(kept);
    }

    /** √u + v of √u − v, where the difference vanishes or is ∞ − ∞. */
    private Term conjugateOf(Term factor) {
        if (!(factor instanceof Sum sum)) return null;
        List<Term> roots = new ArrayList<>();
        List<Term> others = new ArrayList<>();
        for (Term part : sum.parts()) (hasRoot(part) ? roots : others).add(part);
        if (roots.isEmpty() || roots.size() > 2 || roots.size() == 2 && !others.isEmpty()) return null;
        if (roots.stream().noneMatch(situation::varies)) return null;
        boolean open = situation.vanishes(factor)
                || sum.parts().stream().filter(situation::isInfinite).count() > 1;
        if (!open) return null;
        Term first = roots.getFirst();
        Term second = roots.size() == 2 ? roots.get(1) : Terms.sum(others);
        return isNegative(first) ? Terms.difference(second, first) : Terms.difference(first, second);
    }

    private static boolean isNegative(Term term) {
        return term instanceof Product product && product.coefficient().signum() < 0;
    }

    private boolean hasRoot(Term term) {
        if (!situation.varies(term)) return false;
        if (term instanceof Power power && power.exponent().number() != null) {
            boolean half = power.exponent().number().times(Rational.TWO).isWhole();
            if (half && !power.exponent().number().isWhole()) return true;
        }
        return !(term instanceof Applied) && term.parts().stream().anyMatch(this::hasRoot);
    }

    // ---- the highest power

    /** At infinity: above and below divided by the highest power below; of a polynomial, that power taken out. */
    Move highestPower(Term body) {
        if (!situation.destination().isInfinite()) return null;
        Fraction fraction = Fraction.of(body);
        Degrees degrees = new Degrees(situation);
        Rational below = degrees.of(fraction.below());
        Rational above = degrees.of(fraction.above());
        if (above == null || below == null) return null;
        Term x = situation.letter();
        if (below.signum() > 0) {
            Term power = Terms.power(x, Terms.number(below));
            Term up = degrees.divided(fraction.above(), below);
            Term down = degrees.divided(fraction.below(), below);
            if (up == null || down == null) return null;
            return Move.through(over(up, down), Terms.quotient(up, down), "above and below divided by " + power.text());
        }
        if (above.signum() <= 0 || fraction.isProper() || !(body instanceof Sum)) return null;
        Term power = Terms.power(x, Terms.number(above));
        Term rest = degrees.divided(body, above);
        return rest == null ? null : Move.to(Terms.product(power, rest), power.text() + " taken out");
    }
}
