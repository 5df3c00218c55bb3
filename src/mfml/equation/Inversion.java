package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** u(w) = v for w, where u is one function: its inverse, with all its branches and what v must be. */
final class Inversion {
    private final ZeroFinder finder;
    private final Work work;

    Inversion(ZeroFinder finder) {
        this.finder = finder;
        this.work = finder.work;
    }

    Zeros of(Term u, Term v) {
        if (u.equals(finder.x)) return Zeros.at(v);
        return switch (u) {
            case Power power when !Occurrence.of(finder.x, power.base()) -> exponential(power, v);
            case Power power when !Occurrence.of(finder.x, power.exponent()) -> power(power, v);
            case Applied applied -> applied(applied, v);
            default -> finder.deeper().of(Terms.difference(u, v));
        };
    }

    private Zeros inner(Term w, Term value) {
        if (w.equals(finder.x)) return Zeros.at(value);
        return finder.deeper().of(Terms.difference(w, value));
    }

    /** bʷ = v. */
    private Zeros exponential(Power power, Term v) {
        Term base = power.base();
        if (work.complex) return complexExponential(power, v);
        if (!Signs.of(base).isPositive() && !Zeroness.sign(base, work.budget).isPositive()) {
            return Zeros.open(Terms.difference(power, v));
        }
        if (v.equals(base)) return inner(power.exponent(), Terms.number(1));
        List<Condition> conditions = new ArrayList<>();
        if (!must(v, Relation.GREATER, conditions)) return Zeros.none();
        Term value = RationalLogarithm.ratio(v, base, work);
        return new Zeros().with(inner(power.exponent(), value), conditions).conditional(!conditions.isEmpty());
    }

    private Zeros complexExponential(Power power, Term v) {
        if (v.isZero()) return Zeros.none();
        Term turn = Terms.product(List.of(Terms.number(2), NamedNumber.PI, NamedNumber.I, work.whole()));
        Term value = Terms.quotient(Terms.sum(ComplexLogarithm.of(v), turn), Terms.apply(Head.LN, power.base()));
        return inner(power.exponent(), value);
    }

    /** wᵖ = v. */
    private Zeros power(Power power, Term v) {
        Rational p = power.exponent().number();
        List<Condition> conditions = new ArrayList<>();
        if (p != null && p.isInt()) {
            Zeros roots =
                    new PolynomialZeros(work).roots(p.signum() > 0 ? v : Terms.power(v, -1), Math.abs(p.intValue()));
            Zeros zeros = new Zeros().conditional(roots.conditional);
            for (Zero root : roots.found) zeros.with(inner(power.base(), root.at()), root.conditions());
            return zeros;
        }
        if (v.isZero()) {
            return Signs.of(power.exponent()).isPositive() ? inner(power.base(), v) : Zeros.none();
        }
        if (!work.complex && !must(v, Relation.GREATER_EQUAL, conditions)) return Zeros.none();
        Term value = Terms.power(v, Terms.power(power.exponent(), -1));
        return new Zeros().with(inner(power.base(), value), conditions).conditional(!conditions.isEmpty());
    }

    private Zeros applied(Applied applied, Term v) {
        Term w = applied.argument();
        List<Condition> conditions = new ArrayList<>();
        Term one = Terms.number(1);
        return switch (applied.head()) {
            case LN -> inner(w, Terms.exponential(v));
            case SIN, COS, TAN -> new Circular(finder).inverse(applied.head(), w, v);
            case ARCSIN, ARCCOS, ARCTAN -> principal(applied.head(), w, v);
            case SINH ->
                inner(w, Terms.apply(Head.LN, Terms.sum(v, Terms.squareRoot(Terms.sum(Terms.power(v, 2), one)))));
            case COSH -> {
                if (!must(Terms.difference(v, one), Relation.GREATER_EQUAL, conditions)) yield Zeros.none();
                Term value =
                        Terms.apply(Head.LN, Terms.sum(v, Terms.squareRoot(Terms.difference(Terms.power(v, 2), one))));
                yield new Zeros()
                        .with(inner(w, Terms.negative(value)), conditions)
                        .with(inner(w, value), conditions)
                        .conditional(!conditions.isEmpty());
            }
            case TANH -> {
                Term inside = Terms.difference(one, Terms.power(v, 2));
                if (!must(inside, Relation.GREATER, conditions)) yield Zeros.none();
                Term ratio = Terms.quotient(Terms.sum(one, v), Terms.difference(one, v));
                Term value = Terms.times(Rational.HALF, Terms.apply(Head.LN, ratio));
                yield new Zeros().with(inner(w, value), conditions).conditional(!conditions.isEmpty());
            }
            default -> Zeros.open(Terms.difference(applied, v));
        };
    }

    /** Of an inverse function: within its range. */
    private Zeros principal(Head head, Term w, Term v) {
        Term half = Terms.times(Rational.HALF, NamedNumber.PI);
        Term from = head == Head.ARCCOS ? Terms.number(0) : Terms.negative(half);
        Term to = head == Head.ARCCOS ? NamedNumber.PI : half;
        Relation within = head == Head.ARCTAN ? Relation.GREATER : Relation.GREATER_EQUAL;
        List<Condition> conditions = new ArrayList<>();
        if (!must(Terms.difference(v, from), within, conditions)) return Zeros.none();
        if (!must(Terms.difference(to, v), within, conditions)) return Zeros.none();
        Head back = head == Head.ARCSIN ? Head.SIN : head == Head.ARCCOS ? Head.COS : Head.TAN;
        return new Zeros().with(inner(w, Terms.apply(back, v)), conditions).conditional(!conditions.isEmpty());
    }

    /** False where v certainly does not stand so to 0; where that is open it becomes a condition. */
    private boolean must(Term v, Relation relation, List<Condition> conditions) {
        if (Occurrence.of(work.whole(), v)) return true; // each member of the family is looked at
        Sign sign = Zeroness.sign(v, work.budget);
        Boolean holds = sign.holds(relation);
        if (holds == null && ConstantSign.isConstant(v)) return true; // not told apart: put back later
        if (holds == null) conditions.add(new Condition(v, relation));
        return !Boolean.FALSE.equals(holds);
    }
}
