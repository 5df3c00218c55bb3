package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Span;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** A function of each entry, written with dotted operators and functions that go entry by entry. */
final class DottedWriting {
    private static final Span NOWHERE = Span.NOWHERE;
    private static final Term DOWN = Terms.exponential(Terms.negative(Matrices.ENTRY)); // e⁻ᵘ
    private static final Term LOGISTIC = Terms.sum(Matrices.ONE, DOWN);

    private static final Term RECTIFIER = Terms.product(
            Matrices.ENTRY,
            Terms.piecewise(List.of(
                    new Piecewise.Branch(Matrices.ONE, Relation.GREATER, Matrices.ENTRY, Terms.number(0)),
                    Piecewise.Branch.otherwise(Terms.number(0)))));

    private final Expr base;

    private DottedWriting(Expr base) {
        this.base = base;
    }

    static Expr of(Term body, Expr base) {
        return new DottedWriting(base).written(body);
    }

    private Expr written(Term term) {
        if (term.equals(Matrices.ENTRY)) return base;
        if (!Entrywise.depends(term)) return MatrixWriting.factor(term.written());
        return switch (term) {
            case Sum sum -> sum(sum);
            case Product product -> product(product.parts());
            case Power power -> product(List.of(power));
            case Applied applied
            when applied.parts().size() == 1 && applied.head() != Head.FACTORIAL ->
                MatrixWriting.call(applied.head().functionName(), written(applied.argument()));
            case Piecewise cases when cases.equals(RECTIFIER) -> MatrixWriting.call("relu", base);
            case Piecewise cases when isTruth(cases) -> truth(cases.branches().getFirst());
            default -> mapped(term);
        };
    }

    private Expr sum(Sum sum) {
        Expr written = null;
        boolean plain = true; // whether what is written is a number yet
        for (Term part : sum.parts()) {
            boolean minus = Terms.holds(Relation.LESS, coefficient(part), Terms.number(0)) == Boolean.TRUE;
            boolean number = !Entrywise.depends(part);
            if (written == null) {
                written = number ? part.written() : written(part);
            } else {
                Expr next = written(minus ? Terms.negative(part) : part);
                Operator operator = minus ? Operator.SUBTRACT : Operator.ADD;
                if (plain || number) operator = minus ? Operator.DOT_SUBTRACT : Operator.DOT_ADD;
                written = new Expr.Binary(NOWHERE, operator, written, next);
            }
            plain &= number;
        }
        return written;
    }

    private static Term coefficient(Term part) {
        if (part instanceof Product product) return Terms.number(product.coefficient());
        return part.number() == null ? Matrices.ONE : part;
    }

    private Expr product(List<Term> given) {
        List<Term> outside = new ArrayList<>();
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        List<Term> factors = logistic(given, above);
        for (Term factor : factors) {
            if (!Entrywise.depends(factor)) outside.add(factor);
            else if (factor instanceof Power power) power(power, above, below);
            else above.add(MatrixWriting.factor(written(factor)));
        }
        Expr written = joined(above);
        if (!outside.isEmpty()) {
            Expr front = MatrixWriting.factor(Terms.product(outside).written());
            written = written == null ? front : MatrixWriting.chain(List.of(front, MatrixWriting.factor(written)));
        }
        if (below.isEmpty()) return written;
        if (written == null) written = MatrixWriting.number(1);
        return new Expr.Binary(
                NOWHERE, Operator.DOT_DIVIDE, MatrixWriting.factor(written), MatrixWriting.tight(joined(below)));
    }

    private static Expr joined(List<Expr> factors) {
        Expr written = null;
        for (Expr factor : factors) {
            written = written == null ? factor : new Expr.Binary(NOWHERE, Operator.DOT_MULTIPLY, written, factor);
        }
        return written;
    }

    private void power(Power power, List<Expr> above, List<Expr> below) {
        if (power.base() == NamedNumber.E) {
            above.add(MatrixWriting.call("exp", written(power.exponent())));
            return;
        }
        Rational exponent = power.exponent().number();
        if (exponent == null) {
            Expr base = MatrixWriting.tight(written(power.base()));
            above.add(
                    new Expr.Binary(NOWHERE, Operator.DOT_POWER, base, MatrixWriting.tight(written(power.exponent()))));
            return;
        }
        Expr base = MatrixWriting.tight(written(power.base()));
        Rational size = exponent.abs();
        Expr written = size.isOne()
                ? base
                : size.equals(Rational.HALF)
                        ? MatrixWriting.call("sqrt", base)
                        : new Expr.Binary(
                                NOWHERE,
                                Operator.DOT_POWER,
                                base,
                                MatrixWriting.tight(Terms.number(size).written()));
        if (!size.isOne() && !size.equals(Rational.HALF)) written = new Expr.Group(NOWHERE, written);
        (exponent.signum() < 0 ? below : above).add(written);
    }

    /** (1 + e⁻ᵘ)⁻ᵏ e⁻ʲᵘ is σᵏ⁻ʲ (1 - σ)ʲ. */
    private List<Term> logistic(List<Term> factors, List<Expr> above) {
        int k = 0;
        for (Term factor : factors) {
            if (!(factor instanceof Power power) || power.exponent().number() == null) continue;
            if (power.base().equals(LOGISTIC) && power.exponent().number().isInt()) {
                k = -power.exponent().number().intValue();
            }
        }
        if (k < 1 || k > 20) return factors;
        int j = 0;
        List<Term> rest = new ArrayList<>();
        for (Term factor : factors) {
            boolean bottom = factor instanceof Power power && power.base().equals(LOGISTIC);
            int here = exponent(factor, k);
            if (here > 0) j = here;
            else if (!bottom) rest.add(factor);
        }
        Expr sigmoid = MatrixWriting.call("sigmoid", base);
        Expr complement = new Expr.Group(
                NOWHERE, new Expr.Binary(NOWHERE, Operator.DOT_SUBTRACT, MatrixWriting.number(1), sigmoid));
        if (k > j) above.add(repeated(sigmoid, k - j));
        if (j > 0) above.add(repeated(complement, j));
        return rest;
    }

    private static int exponent(Term factor, int most) {
        for (int j = 1; j <= most; j++) {
            Term power = Terms.exponential(Terms.times(Rational.of(-j), Matrices.ENTRY));
            if (factor.equals(power)) return j;
        }
        return 0;
    }

    private static Expr repeated(Expr factor, int times) {
        if (times == 1) return factor;
        return new Expr.Group(
                NOWHERE, new Expr.Binary(NOWHERE, Operator.DOT_POWER, factor, MatrixWriting.number(times)));
    }

    private static boolean isTruth(Piecewise cases) {
        List<Piecewise.Branch> branches = cases.branches();
        return branches.size() == 2
                && branches.get(0).value().isNumber(1)
                && branches.get(1).isOtherwise()
                && branches.get(1).value().isZero();
    }

    private Expr truth(Piecewise.Branch branch) {
        Relation dotted = Relation.valueOf("DOT_" + branch.relation().name());
        return new Expr.Comparison(
                NOWHERE,
                List.of(MatrixWriting.factor(written(branch.left())), MatrixWriting.factor(written(branch.right()))),
                List.of(dotted),
                Optional.empty());
    }

    /** What has no dotted form: (u ↦ …).(X). */
    private Expr mapped(Term term) {
        Term body = Substitution.of(
                term, java.util.Map.of(Matrices.ENTRY.name(), Symbol.real("u")), mfml.budget.Budget.unlimited());
        Expr lambda =
                new Expr.Lambda(NOWHERE, List.of(new Expr.Parameter(NOWHERE, "u", Optional.empty())), body.written());
        return new Expr.MapCall(
                NOWHERE, new Expr.Group(NOWHERE, lambda), List.of(new Expr.Argument(NOWHERE, Optional.empty(), base)));
    }
}
