package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.calculus.Differentiation;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** Rules that know limits: the famous quotients, the squeeze, powers by their logarithms, l'Hôpital. */
final class AnalysisRules {
    private static final Term ONE = Terms.number(1);
    private static final int LARGEST_DERIVED = 45;

    private final Situation situation;

    AnalysisRules(Situation situation) {
        this.situation = situation;
    }

    // ---- famous quotients

    /** A factor that is like a power of its argument: sin u like u, 1 − cos u like u²/2. */
    private record Famous(Term factor, Term like, Term argument) {}

    /** sin u/u → 1 and its kin, for factors that tend to 0. */
    Move famous(Term body) {
        Fraction fraction = Fraction.of(body);
        if (!fraction.isProper() || !situation.vanishes(fraction.above()) || !situation.vanishes(fraction.below())) {
            return null;
        }
        List<Term> rest = new ArrayList<>();
        List<Expr> quotients = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Term factor : body instanceof Product product ? product.parts() : List.of(body)) {
            Rational exponent =
                    factor instanceof Power power && power.exponent().number() != null && power.base() != NamedNumber.E
                            ? power.exponent().number()
                            : Rational.ONE;
            Term base = exponent.isOne() ? factor : ((Power) factor).base();
            Famous famous = like(base);
            if (famous == null || !exponent.isWhole()) {
                rest.add(factor);
                continue;
            }
            rest.add(Terms.power(famous.like, Terms.number(exponent)));
            Expr quotient = exponent.signum() > 0
                    ? AlgebraRules.over(famous.factor, famous.like)
                    : AlgebraRules.over(famous.like, famous.factor);
            quotient = new Expr.Group(Span.NOWHERE, quotient);
            Rational size = exponent.abs();
            if (!size.isOne()) {
                quotient = new Expr.Binary(
                        Span.NOWHERE,
                        Operator.POWER,
                        quotient,
                        Terms.number(size).written());
            }
            quotients.add(quotient);
            names.add(plain(exponent.signum() > 0 ? famous.factor : famous.like) + "/"
                    + plain(exponent.signum() > 0 ? famous.like : famous.factor) + " → 1");
        }
        if (quotients.isEmpty()) return null;
        Term left = Terms.product(rest);
        Expr shown = quotients.getFirst();
        for (Expr quotient : quotients.subList(1, quotients.size())) shown = times(shown, quotient);
        if (!left.isNumber(1)) {
            Expr written = left.written();
            shown = times(shown, left instanceof Sum ? new Expr.Group(Span.NOWHERE, written) : written);
        }
        Move.Shown grouped = new Move.Shown(shown, true, "brought to known limits");
        Move.Shown known = new Move.Shown(left.written(), true, String.join(", ", names));
        return new Move(List.of(grouped, known), left, null);
    }

    /** In brackets where it is a sum or a quotient. */
    private static String plain(Term term) {
        boolean simple = !(term instanceof Sum) && !Fraction.of(term).isProper();
        return simple ? term.text() : "(" + term.text() + ")";
    }

    private static Expr times(Expr left, Expr right) {
        return new Expr.Binary(Span.NOWHERE, Operator.MULTIPLY, left, right);
    }

    private Famous like(Term factor) {
        if (factor instanceof Applied applied && situation.vanishes(applied.argument())) {
            Term u = applied.argument();
            if (u.equals(factor)) return null;
            return switch (applied.head()) {
                case SIN, TAN, ARCSIN, ARCTAN, SINH, TANH -> new Famous(factor, u, u);
                default -> null;
            };
        }
        if (factor instanceof Applied applied && applied.head() == Head.LN) {
            Term u = Terms.difference(applied.argument(), ONE);
            return situation.vanishes(u) ? new Famous(factor, u, u) : null;
        }
        if (!(factor instanceof Sum sum)
                || sum.count() != 1
                || !sum.constant().abs().isOne()) return null;
        Term other = sum.term(0);
        Rational coefficient = sum.coefficient(0);
        if (!coefficient.equals(sum.constant().negated())) return null;
        if (other instanceof Applied cosine && cosine.head() == Head.COS && situation.vanishes(cosine.argument())) {
            Term half = Terms.times(Rational.HALF, Terms.power(cosine.argument(), 2));
            return new Famous(factor, Terms.times(sum.constant(), half), cosine.argument());
        }
        if (other instanceof Power power && power.base() == NamedNumber.E && situation.vanishes(power.exponent())) {
            return new Famous(factor, Terms.times(coefficient, power.exponent()), power.exponent());
        }
        return null;
    }

    // ---- the squeeze

    /** A bounded factor that oscillates times one that tends to 0. */
    Move squeezed(Term body) {
        if (!situation.vanishes(body)) return null;
        List<Term> bounded = new ArrayList<>();
        List<Term> rest = new ArrayList<>();
        for (Term factor : body instanceof Product product ? product.parts() : List.of(body)) {
            LimitResult of = situation.limit(factor);
            boolean oscillates = of instanceof LimitResult.Oscillating || of instanceof LimitResult.Periodic;
            (oscillates ? bounded : rest).add(factor);
        }
        if (bounded.isEmpty()) return null;
        Term turning = Terms.product(bounded);
        Term small = Terms.product(rest);
        Bounds bounds = Bounds.of(turning);
        if (!bounds.isFinite() || !situation.vanishes(small)) return null;
        double most = Math.max(Math.abs(bounds.low()), Math.abs(bounds.high()));
        Rational bound = Rational.of((long) Math.ceil(most - 1e-9));
        Term size = Terms.times(bound, Terms.apply(Head.ABS, small));
        List<Expr> operands = List.of(Terms.negative(size).written(), body.written(), size.written());
        Expr chain = new Expr.Comparison(
                Span.NOWHERE, operands, List.of(Relation.LESS_EQUAL, Relation.LESS_EQUAL), java.util.Optional.empty());
        Term absolute = Terms.apply(Head.ABS, turning);
        String inequality = absolute.text() + " ≤ " + bound;
        return new Move(List.of(new Move.Shown(chain, false, inequality)), null, null)
                .then(Terms.number(0).written(), false, "squeeze: both sides tend to 0");
    }

    // ---- powers

    private record Exponential() implements Move.Outer {
        @Override
        public Expr written(Expr inner) {
            boolean simple = inner instanceof Expr.Number || inner instanceof Expr.Name;
            Expr exponent = simple ? inner : new Expr.Group(Span.NOWHERE, inner);
            return new Expr.Binary(Span.NOWHERE, Operator.POWER, NamedNumber.E.written(), exponent);
        }

        @Override
        public Term of(Term inner) {
            return Terms.exponential(inner);
        }
    }

    /** 1^∞, 0⁰, ∞⁰: uᵛ is e^(v ln u). */
    Move power(Term body) {
        if (!(body instanceof Power power) || !situation.varies(power.exponent())) return null;
        boolean natural = power.base() == NamedNumber.E;
        if (!natural && !situation.varies(power.base())) return null;
        Term exponent =
                natural ? power.exponent() : Terms.product(power.exponent(), Terms.apply(Head.LN, power.base()));
        if (situation.number(exponent) == null) return null;
        String rule = natural
                ? "the exponential function is continuous"
                : form(power) + ": uᵛ = e^(v ln u), and the exponential function is continuous";
        return new Move(List.of(new Move.Shown(exponent.written(), true, rule)), exponent, new Exponential());
    }

    private String form(Power power) {
        String base = situation.vanishes(power.base()) ? "0" : situation.isInfinite(power.base()) ? "∞" : "1";
        return base.equals("1") ? "1^∞" : base + "⁰";
    }

    private record Function(Applied pattern) implements Move.Outer {
        @Override
        public Expr written(Expr inner) {
            Expr name = new Expr.Name(Span.NOWHERE, pattern.head().functionName());
            return new Expr.Call(
                    Span.NOWHERE, name, List.of(new Expr.Argument(Span.NOWHERE, java.util.Optional.empty(), inner)));
        }

        @Override
        public Term of(Term inner) {
            return Terms.apply(pattern.head(), inner);
        }
    }

    /** A function that is continuous where its argument goes. */
    Move within(Term body) {
        if (!(body instanceof Applied applied) || applied.parts().size() != 1) return null;
        Term u = situation.number(applied.argument());
        if (u == null) return null;
        boolean continuous =
                switch (applied.head()) {
                    case SIN, COS, ARCTAN, SINH, COSH, TANH, ERF -> true;
                    case LN -> Integer.valueOf(1).equals(situation.sign(u));
                    default -> false;
                };
        if (!continuous) return null;
        String rule = applied.head().functionName() + " is continuous";
        return new Move(
                List.of(new Move.Shown(applied.argument().written(), true, rule)),
                applied.argument(),
                new Function(applied));
    }

    /** ln u − ln v is ln(u/v). */
    Move joinedLogarithms(Term body) {
        if (!(body instanceof Sum sum) || !sum.constant().isZero()) return null;
        List<Term> inside = new ArrayList<>();
        for (int k = 0; k < sum.count(); k++) {
            if (!(sum.term(k) instanceof Applied applied) || applied.head() != Head.LN) return null;
            if (!sum.coefficient(k).isWhole()) return null;
            inside.add(Terms.power(applied.argument(), Terms.number(sum.coefficient(k))));
        }
        Term one = Terms.apply(Head.LN, Terms.product(inside));
        return one.equals(body) ? null : Move.to(one, "logarithms joined");
    }

    // ---- l'Hôpital

    Move hospital(Term body) {
        Fraction fraction = Fraction.of(body);
        if (!fraction.isProper() || !situation.varies(fraction.below())) return quotient(body);
        boolean zeros = situation.vanishes(fraction.above()) && situation.vanishes(fraction.below());
        boolean infinities = situation.explodes(fraction.above()) && situation.explodes(fraction.below());
        if (!zeros && !infinities) return quotient(body);
        if (body.size() > LARGEST_DERIVED) return null;
        Term above = derived(fraction.above());
        Term below = derived(fraction.below());
        if (above == null || below == null || situation.isZero(below)) return null;
        Term next = Terms.quotient(above, below);
        Term shorter = shortened(next);
        if (!situation.agree(body, shorter)) return null;
        String form = zeros ? "0/0" : "∞/∞";
        Move move = Move.through(
                AlgebraRules.over(above, below), shorter, "l'Hôpital, " + form + ": above and below derived");
        boolean same = AlgebraRules.over(above, below).equals(shorter.written()) || shorter.equals(next);
        return same ? move : move.then(shorter.written(), true, "simplified");
    }

    private Term derived(Term term) {
        try {
            return Differentiation.of(term, situation.letter(), situation.budget());
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return null;
        }
    }

    private Term shortened(Term term) {
        try {
            Term simple = Transformations.simplify(term, situation.budget());
            return simple.size() < term.size() ? simple : term;
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return term;
        }
    }

    /** 0 · ∞ as a quotient: the logarithm stays above, otherwise what tends to 0. */
    private Move quotient(Term body) {
        if (!(body instanceof Product product)) return null;
        List<Term> zeros = new ArrayList<>();
        List<Term> infinities = new ArrayList<>();
        for (Term factor : product.parts()) {
            if (situation.explodes(factor)) infinities.add(factor);
            else zeros.add(factor);
        }
        Term small = Terms.product(zeros);
        if (infinities.isEmpty() || !situation.vanishes(small)) return null;
        Term large = Terms.product(infinities);
        boolean logarithm = infinities.stream()
                .anyMatch(f -> f instanceof Applied a && a.head() == Head.LN
                        || f instanceof Power p && p.base() instanceof Applied b && b.head() == Head.LN);
        Term above = logarithm ? large : small;
        Term below = Terms.power(logarithm ? small : large, -1);
        Term up = derived(above);
        Term down = derived(below);
        if (up == null || down == null || situation.isZero(down)) return null;
        Term next = shortened(Terms.quotient(up, down));
        if (next.size() > body.size() + 12 || !situation.agree(body, next)) return null;
        String form = logarithm ? "∞/∞" : "0/0";
        List<Move.Shown> lines = List.of(
                new Move.Shown(AlgebraRules.over(above, below), true, "0 · ∞ as a quotient"),
                new Move.Shown(AlgebraRules.over(up, down), true, "l'Hôpital, " + form + ": above and below derived"),
                new Move.Shown(next.written(), true, "simplified"));
        return new Move(lines, next, null);
    }
}
