package mfml.limit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Formulas of a whole letter: after how many steps their signs, angles and remainders come round again. */
final class WholeLetters {
    private static final Term TURN = Terms.times(Rational.TWO, NamedNumber.PI);

    private final Symbol letter;
    private final Work work;
    private final Occurrence occurrence;

    WholeLetters(Symbol letter, Work work) {
        this.letter = letter;
        this.work = work;
        occurrence = new Occurrence(letter);
    }

    /** 1 where nothing goes round; 0 where it never comes round, or after many steps only. */
    int period(Term term) {
        BigInteger period = found(term);
        return period.bitLength() > 16 ? 0 : period.intValue();
    }

    private BigInteger found(Term term) {
        work.take(1);
        BigInteger period = BigInteger.ONE;
        for (Term part : term.parts()) period = common(period, found(part));
        if (term instanceof Power power && power.base().number() != null) {
            if (power.base().number().signum() < 0 && occurrence.in(power.exponent())) {
                Rational rate = rate(power.exponent());
                if (rate != null && rate.isWhole() && !rate.isEven()) period = common(period, BigInteger.TWO);
            }
        }
        if (!(term instanceof Applied applied)) return period;
        Rational rate =
                switch (applied.head()) {
                    case SIN, COS, TAN -> rate(Terms.quotient(applied.argument(), TURN));
                    case FLOOR, CEIL, ROUND -> rate(applied.argument());
                    case MOD -> rate(Terms.quotient(applied.argument(), applied.parts().get(1)));
                    default -> null;
                };
        return rate == null ? period : common(period, rate.denominator());
    }

    private static BigInteger common(BigInteger left, BigInteger right) {
        return left.divide(left.gcd(right)).multiply(right);
    }

    /** The rational number before the letter, where the term is that and a constant; otherwise null. */
    private Rational rate(Term term) {
        Rational rate = Rational.ZERO;
        Term flat = Transformations.expand(term, work.budget());
        for (Term summand : flat instanceof Sum sum ? sum.parts() : List.of(flat)) {
            if (!occurrence.in(summand)) continue;
            Rational each = Terms.quotient(summand, letter).number();
            if (each == null) return null;
            rate = rate.plus(each);
        }
        return rate.isZero() ? null : rate;
    }

    /** Without whole turns in sines and cosines, and with the signs of powers of negative numbers: their periods divide the steps of the letter. */
    Term without(Term term) {
        if (term.parts().isEmpty() || !occurrence.in(term)) return term;
        List<Term> parts = new ArrayList<>();
        for (Term part : term.parts()) parts.add(without(part));
        if (term instanceof Applied applied && isTurning(applied.head())) {
            return Terms.apply(applied.head(), rest(parts.getFirst(), TURN));
        }
        if (term instanceof Applied applied && applied.head() == Head.MOD) {
            return Terms.apply(Head.MOD, rest(parts.get(0), parts.get(1)), parts.get(1));
        }
        if (term instanceof Applied applied && isRounding(applied.head())) {
            Term flat = Transformations.expand(parts.getFirst(), work.budget());
            Term kept = rest(flat, Terms.number(1));
            return Terms.sum(Terms.difference(flat, kept), Terms.apply(applied.head(), kept));
        }
        Rational base = term instanceof Power ? parts.getFirst().number() : null;
        if (base != null && base.signum() < 0 && Signs.isWhole(parts.get(1))) {
            Term sign = Terms.power(Terms.number(-1), rest(parts.get(1), Terms.number(2)));
            return Terms.product(sign, Terms.power(Terms.number(base.abs()), parts.get(1)));
        }
        return Terms.with(term, parts);
    }

    /** Without the summands that are whole multiples of the letter times something. */
    private Term rest(Term sum, Term step) {
        Term flat = Transformations.expand(sum, work.budget());
        List<Term> kept = new ArrayList<>();
        for (Term summand : flat instanceof Sum parts ? parts.parts() : List.of(flat)) {
            Rational steps = Terms.quotient(summand, Terms.product(step, letter)).number();
            if (steps == null || !steps.isWhole()) kept.add(summand);
        }
        return Terms.sum(kept);
    }

    private static boolean isRounding(Head head) {
        return head == Head.FLOOR || head == Head.CEIL;
    }

    private static boolean isTurning(Head head) {
        return head == Head.SIN || head == Head.COS || head == Head.TAN;
    }
}
