package mfml.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Rewrites a function, for a letter that grows without bound, until expansions reach it: jumps and bends become the branch
 * that holds from some place on, functions of unbounded arguments their expansions there, endless turning a letter.
 */
final class Preparation {
    private static final Term ONE = Terms.number(1);
    private static final Term HALF_PI = Terms.times(Rational.HALF, NamedNumber.PI);
    private static final int FARTHEST_POLE = 200;

    private final Growth growth;
    private final Oscillations oscillations;
    private final Map<Term, Term> done = new HashMap<>();

    Preparation(Growth growth, Oscillations oscillations) {
        this.growth = growth;
        this.oscillations = oscillations;
    }

    Term of(Term term) {
        if (term.parts().isEmpty() || !growth.varies(term)) return term;
        Term known = done.get(term);
        if (known != null) return known;
        growth.work().take(5);
        Term made = term instanceof Piecewise cases ? taken(cases) : rebuilt(term);
        done.put(term, made);
        return made;
    }

    private Term rebuilt(Term term) {
        List<Term> parts = new ArrayList<>();
        for (Term part : term.parts()) parts.add(of(part));
        Term same = Terms.with(term, parts);
        if (!growth.varies(same)) return same;
        if (same instanceof Power power && isNegative(power.base()) && !Signs.isWhole(power.exponent())) {
            throw new Stuck(Stuck.Cause.NOT_REAL, "", null);
        }
        return same instanceof Applied applied ? applied(applied) : same;
    }

    private static boolean isNegative(Term base) {
        return base.number() != null && base.number().signum() < 0;
    }

    // ---- cases and steps

    private Term taken(Piecewise cases) {
        for (Piecewise.Branch branch : cases.branches()) {
            if (branch.isOtherwise()) return of(branch.value());
            int sign = growth.sign(of(Terms.difference(branch.left(), branch.right())));
            Boolean holds = Sign.of(sign).holds(branch.relation());
            if (holds == null) throw Stuck.undecided("its cases could not be told apart");
            if (holds) return of(branch.value());
        }
        throw new Stuck(Stuck.Cause.NOT_REAL, "", null);
    }

    private Term applied(Applied applied) {
        Term u = applied.argument();
        return switch (applied.head()) {
            case SIN, COS ->
                growth.limit(u).isInfinite() ? Terms.apply(applied.head(), oscillations.angle(u, growth)) : applied;
            case TAN -> Terms.quotient(of(Terms.apply(Head.SIN, u)), of(Terms.apply(Head.COS, u)));
            case SINH -> Terms.times(Rational.HALF, Terms.difference(power(u), power(Terms.negative(u))));
            case COSH -> Terms.times(Rational.HALF, Terms.sum(power(u), power(Terms.negative(u))));
            case TANH ->
                Terms.quotient(
                        Terms.difference(power(u), power(Terms.negative(u))),
                        Terms.sum(power(u), power(Terms.negative(u))));
            case ARCTAN -> arctangent(u);
            case ARCSIN, ARCCOS -> arc(applied, u);
            case ERF -> error(applied, u);
            case GAMMA -> gamma(u);
            case FACTORIAL ->
                growth.limit(u).infinite() > 0 ? Terms.product(u, Asymptotic.gamma(u)) : gamma(Terms.sum(u, ONE));
            case ABS -> absolute(applied, u);
            case SIGN -> Terms.number(growth.sign(u));
            case FLOOR -> floor(u);
            case CEIL -> Terms.negative(floor(Terms.negative(u)));
            case ROUND ->
                growth.sign(u) < 0
                        ? Terms.negative(floor(Terms.difference(Terms.number(Rational.HALF), u)))
                        : floor(Terms.sum(u, Terms.number(Rational.HALF)));
            case MOD -> {
                Term divisor = applied.parts().get(1);
                yield Terms.difference(u, Terms.product(divisor, floor(Terms.quotient(u, divisor))));
            }
            case MIN, MAX -> extreme(applied);
            case ARCTAN2 -> angle(u, applied.parts().get(1));
            default -> applied;
        };
    }

    private static Term power(Term exponent) {
        return Terms.exponential(exponent);
    }

    private Term absolute(Applied applied, Term u) {
        try {
            return growth.sign(u) < 0 ? Terms.negative(u) : u;
        } catch (Stuck stuck) {
            if (stuck.why() != Stuck.Cause.SIGN_NEEDED && stuck.why() != Stuck.Cause.OSCILLATES) throw stuck;
            return Terms.squareRoot(growth.tidy(Terms.power(u, 2)));
        }
    }

    private Term floor(Term u) {
        if (Signs.isWhole(u)) return u;
        Tendency tendency = growth.limit(u);
        if (tendency.isInfinite()) return Terms.difference(u, oscillations.fraction(u));
        Term limit = tendency.value();
        if (limit.number() != null && limit.number().isWhole()) {
            return growth.sign(Terms.difference(u, limit)) < 0 ? Terms.difference(limit, ONE) : limit;
        }
        if (!mfml.symbolic.enclosure.ConstantSign.isConstant(limit)) {
            throw Stuck.undecided("it is not known between which whole numbers " + limit.text() + " lies");
        }
        long whole = (long) Math.floor(Bounds.of(limit).low());
        for (long k = whole - 1; k <= whole + 1; k++) {
            int above = growth.facts().sign(Terms.difference(limit, Terms.number(k)));
            if (above == 0) return growth.sign(Terms.difference(u, limit)) < 0 ? Terms.number(k - 1) : Terms.number(k);
            if (above > 0 && growth.facts().sign(Terms.difference(limit, Terms.number(k + 1))) < 0) {
                return Terms.number(k);
            }
        }
        return Terms.apply(Head.FLOOR, limit);
    }

    private Term extreme(Applied applied) {
        Term best = applied.argument();
        int side = applied.head() == Head.MAX ? 1 : -1;
        for (Term part : applied.parts()) {
            if (growth.sign(Terms.difference(part, best)) * side > 0) best = part;
        }
        return best;
    }

    // ---- functions of unbounded arguments and at the ends of their domains

    private Term arctangent(Term u) {
        int infinite = growth.limit(u).infinite();
        if (infinite == 0) return Terms.apply(Head.ARCTAN, u);
        Term end = Terms.times(Rational.of(infinite), HALF_PI);
        return Terms.difference(end, Terms.apply(Head.ARCTAN, Terms.power(u, -1)));
    }

    private Term angle(Term y, Term x) {
        int right = growth.sign(x);
        int above = growth.sign(y);
        if (right == 0) return Terms.times(Rational.of(above), HALF_PI);
        Term angle = arctangent(Terms.quotient(y, x));
        if (right > 0) return angle;
        return Terms.sum(angle, Terms.times(Rational.of(above < 0 ? -1 : 1), NamedNumber.PI));
    }

    private Term arc(Applied applied, Term u) {
        Tendency tendency = growth.limit(u);
        boolean outside = tendency.isInfinite()
                || !Oscillations.occursIn(u) && growth.sign(Terms.difference(ONE, Terms.power(u, 2))) < 0;
        if (outside) throw new Stuck(Stuck.Cause.NOT_REAL, "", null);
        return applied;
    }

    private Term error(Applied applied, Term u) {
        int infinite = growth.limit(u).infinite();
        if (infinite == 0) return applied;
        return infinite > 0 ? Asymptotic.error(u) : Terms.negative(Asymptotic.error(Terms.negative(u)));
    }

    /** Near a pole by Γ(u) = Γ(u + n + 1)/(u (u + 1) … (u + n)). */
    private Term gamma(Term u) {
        Tendency tendency = growth.limit(u);
        if (tendency.infinite() > 0) return Asymptotic.gamma(u);
        if (tendency.infinite() < 0) throw Stuck.undecided("Gamma has a pole at every negative whole number");
        Rational limit = tendency.value().number();
        boolean pole = limit != null && limit.isInt() && limit.signum() <= 0 && -limit.intValue() <= FARTHEST_POLE;
        if (!pole) return Terms.apply(Head.GAMMA, u);
        List<Term> below = new ArrayList<>();
        int n = -limit.intValue();
        for (int k = 0; k <= n; k++) below.add(Terms.sum(u, Terms.number(k)));
        return Terms.quotient(Terms.apply(Head.GAMMA, Terms.sum(u, Terms.number(n + 1))), Terms.product(below));
    }
}
