package mfml.limit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.symbolic.Power;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;

/** What is known of terms in which the letter of the limit does not occur: sign, whether they are 0, and what had to be assumed. */
final class Facts {
    private static final int LARGEST_FACTORED = 60;

    private final Work work;
    private final Map<Term, Boolean> zeros = new HashMap<>();
    private final Map<Term, Integer> signs = new HashMap<>();
    private final Set<String> assumed = new LinkedHashSet<>();

    Facts(Work work) {
        this.work = work;
    }

    /** What the letters besides must fulfil for the answer, as it is written: {@code b ≠ 0}. */
    Set<String> assumed() {
        return assumed;
    }

    /** By the zero test of ≡. */
    boolean isZero(Term term) {
        if (term.number() != null) return term.isZero();
        if (Signs.of(term).isNotZero()) return false;
        return zeros.computeIfAbsent(Asymptotic.lettered(Exponentials.plain(term)), this::tested);
    }

    private boolean tested(Term term) {
        if (term.number() != null) return term.isZero();
        work.take(100);
        if (ConstantSign.isConstant(term)) {
            Sign sign = ConstantSign.of(term, work.budget());
            if (sign.isNotZero()) return false;
        }
        return switch (Sameness.of(term, Terms.number(0), work.budget())) {
            case Verdict.Same same -> true;
            case Verdict.Different different -> false;
            case Verdict.NotDecided open -> throw Stuck.undecided("it is undecided whether " + shown(term) + " is 0");
        };
    }

    private static String shown(Term term) {
        String text = term.text();
        return text.length() > 60 ? "a formula of " + term.size() + " parts" : text;
    }

    /** 1, 0 or −1 of a term without the letter of the limit. */
    int sign(Term given) {
        Term term = Exponentials.plain(given);
        if (term.number() != null) return term.number().signum();
        Integer known = signs.get(term);
        if (known == null) {
            known = found(term);
            signs.put(term, known);
        }
        return known;
    }

    private int found(Term term) {
        work.take(20);
        Integer sign = certain(Signs.of(term));
        if (sign != null) return sign;
        if (ConstantSign.isConstant(term)) {
            sign = certain(ConstantSign.of(term, work.budget()));
            if (sign != null) return sign;
            if (isZero(term)) return 0;
            throw Signs.isReal(term)
                    ? Stuck.undecided("the sign of " + shown(term) + " could not be told")
                    : new Stuck(Stuck.Cause.NOT_REAL, "", null);
        }
        int bound = Bounds.of(term).sign();
        if (bound != 0) return bound;
        if (term.size() <= LARGEST_FACTORED) {
            sign = certain(Signs.of(factored(term)));
            if (sign != null) return sign;
        }
        if (isZero(term)) return 0;
        throw Oscillations.occursIn(term)
                ? new Stuck(Stuck.Cause.OSCILLATES, "", term)
                : new Stuck(Stuck.Cause.SIGN_NEEDED, "", positive(term));
    }

    /** Of x and −x the one that is written without a minus. */
    private static Term positive(Term term) {
        Term other = Terms.negative(term);
        return other.text().length() < term.text().length() ? other : term;
    }

    private Term factored(Term term) {
        try {
            return Transformations.factor(term, work.budget());
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return term;
        }
    }

    private static Integer certain(Sign sign) {
        return switch (sign) {
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
            case ZERO -> 0;
            default -> null;
        };
    }

    /** Notes that a term is taken not to be 0, where nobody knows. */
    void assumeNonzero(Term term) {
        if (term instanceof Power power) {
            assumeNonzero(power.base());
            return;
        }
        if (Signs.of(term).isNotZero() || ConstantSign.isConstant(term)) return;
        if (Bounds.of(term).sign() != 0) return;
        if (hasLetters(term)) assumed.add(shown(term) + " ≠ 0");
    }

    void assumePositive(Term term) {
        boolean square = term instanceof Power power
                && power.exponent().number() != null
                && power.exponent().number().isEven();
        if (square) assumeNonzero(term);
        else if (hasLetters(term)) assumed.add(shown(term) + " > 0");
    }

    private static boolean hasLetters(Term term) {
        return term instanceof Symbol || term.parts().stream().anyMatch(Facts::hasLetters);
    }
}
