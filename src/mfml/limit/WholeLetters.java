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

    private static final int HIGHEST = 6;

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
                Rational turns = rate(Terms.times(Rational.HALF, power.exponent()));
                if (turns != null) period = common(period, turns.denominator());
            }
        }
        if (!(term instanceof Applied applied)) return period;
        Rational rate =
                switch (applied.head()) {
                    case SIN, COS, TAN -> rate(Terms.quotient(applied.argument(), TURN));
                    case FLOOR, CEIL, ROUND -> rate(applied.argument());
                    case MOD ->
                        rate(Terms.quotient(applied.argument(), applied.parts().get(1)));
                    default -> null;
                };
        return rate == null ? period : common(period, rate.denominator());
    }

    private static BigInteger common(BigInteger left, BigInteger right) {
        return left.divide(left.gcd(right)).multiply(right);
    }

    /** Of a polynomial of the letter with rational coefficients a fraction with their common denominator; otherwise null. */
    private Rational rate(Term term) {
        BigInteger denominator = BigInteger.ONE;
        Term flat = Transformations.expand(term, work.budget());
        for (Term summand : flat instanceof Sum sum ? sum.parts() : List.of(flat)) {
            if (!occurrence.in(summand)) continue;
            Rational each = null;
            for (int power = 1; power <= HIGHEST && each == null; power++) {
                each = Terms.quotient(summand, Terms.power(letter, power)).number();
            }
            if (each == null) return null;
            denominator = common(denominator, each.denominator());
        }
        return Rational.of(BigInteger.ONE, denominator);
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
        Term exponent = base == null ? null : Transformations.expand(parts.get(1), work.budget());
        if (base != null && base.signum() < 0 && Signs.isWhole(exponent)) {
            Term sign = Terms.power(Terms.number(-1), rest(exponent, Terms.number(2)));
            return Terms.product(sign, Terms.power(Terms.number(base.abs()), parts.get(1)));
        }
        return Terms.with(term, parts);
    }

    /** Without the summands that are whole multiples of the letter times something. */
    private Term rest(Term sum, Term step) {
        Term flat = Transformations.expand(sum, work.budget());
        List<Term> kept = new ArrayList<>();
        for (Term summand : flat instanceof Sum parts ? parts.parts() : List.of(flat)) {
            Term steps = Terms.quotient(summand, step);
            if (!occurrence.in(steps) || !Signs.isWhole(steps)) kept.add(summand);
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
