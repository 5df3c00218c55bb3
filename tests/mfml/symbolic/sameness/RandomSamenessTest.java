package mfml.symbolic.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Rectangle;
import org.junit.jupiter.api.Test;

/** Terms against what they are equal to and against what they are not: no wrong verdict, hardly one undecided. */
class RandomSamenessTest {
    private static final int TERMS = 600;
    private static final Symbol X = Symbol.real("x");
    private static final Symbol Y = Symbol.real("y");

    private final Random random = new Random(20260);

    private Term number() {
        return Terms.number(Rational.of(random.nextInt(9) - 4, random.nextInt(4) == 0 ? 3 : 1));
    }

    private Term term(int depth) {
        if (depth == 0) return random.nextInt(3) == 0 ? number() : random.nextInt(3) == 0 ? Y : X;
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Terms.sum(term(depth - 1), term(depth - 1));
            case 3, 4 -> Terms.product(term(depth - 1), term(depth - 1));
            case 5 -> Terms.quotient(term(depth - 1), Terms.sum(Terms.power(term(depth - 1), 2), Terms.number(1)));
            case 6 -> Terms.power(term(depth - 1), 1 + random.nextInt(3));
            case 7 -> Terms.apply(random.nextBoolean() ? Head.SIN : Head.COS, linear());
            case 8 -> Terms.exponential(linear());
            case 9 -> Terms.squareRoot(Terms.sum(Terms.power(term(depth - 1), 2), Terms.number(1 + random.nextInt(3))));
            case 10 -> Terms.apply(Head.ABS, linear());
            default -> Terms.apply(Head.LN, Terms.sum(Terms.power(linear(), 2), Terms.number(1 + random.nextInt(2))));
        };
    }

    private Term linear() {
        Term first = Terms.times(Rational.of(random.nextInt(5) - 2), X);
        Term second = random.nextInt(3) == 0 ? Terms.times(Rational.of(random.nextInt(3) - 1), Y) : number();
        return Terms.sum(first, second);
    }

    /** Another form of the same value wherever both are defined. */
    private Term rewritten(Term term) {
        List<Term> parts = new ArrayList<>();
        for (Term part : term.parts()) parts.add(rewritten(part));
        Term same =
                switch (term) {
                    case Sum sum -> Terms.sum(parts);
                    case Product product -> distributed(parts);
                    case Power power -> power(parts.get(0), parts.get(1));
                    case Applied applied -> applied(applied.head(), parts.getFirst());
                    default -> term;
                };
        return switch (random.nextInt(14)) {
            case 0 -> withSquare(same);
            case 1 -> withQuotient(same);
            default -> same;
        };
    }

    /** t + u² − (u multiplied out with itself). */
    private Term withSquare(Term term) {
        Term u = linear();
        return Terms.difference(Terms.sum(term, Terms.power(u, 2)), distributed(List.of(u, u)));
    }

    /** t times u² + 2, multiplied out, over the same. */
    private Term withQuotient(Term term) {
        Term divisor = Terms.sum(Terms.power(linear(), 2), Terms.number(2));
        return Terms.quotient(distributed(List.of(term, divisor)), divisor);
    }

    private Term distributed(List<Term> factors) {
        List<Term> sums = List.of(Terms.number(1));
        for (Term factor : factors) {
            List<Term> products = new ArrayList<>();
            for (Term a : sums) {
                if (factor instanceof Sum sum) for (Term b : sum.parts()) products.add(Terms.product(a, b));
                else products.add(Terms.product(a, factor));
            }
            sums = products;
        }
        return Terms.sum(sums);
    }

    private Term power(Term base, Term exponent) {
        if (base == NamedNumber.E && exponent instanceof Sum sum) {
            List<Term> factors = new ArrayList<>();
            for (Term part : sum.parts()) factors.add(Terms.exponential(part));
            return Terms.product(factors);
        }
        if (exponent.isNumber(2)) return distributed(List.of(base, base));
        if (exponent.isNumber(3)) return distributed(List.of(base, distributed(List.of(base, base))));
        if (exponent.number() != null && exponent.number().equals(Rational.HALF)) {
            return Terms.quotient(base, Terms.squareRoot(base));
        }
        return Terms.power(base, exponent);
    }

    private Term applied(Head head, Term u) {
        Term half = Terms.times(Rational.HALF, u);
        return switch (head) {
            case SIN ->
                Terms.times(Rational.TWO, Terms.product(Terms.apply(Head.SIN, half), Terms.apply(Head.COS, half)));
            case COS ->
                Terms.difference(
                        Terms.number(1), Terms.times(Rational.TWO, Terms.power(Terms.apply(Head.SIN, half), 2)));
            case ABS -> Terms.squareRoot(distributed(List.of(u, u)));
            case LN -> Terms.times(Rational.HALF, Terms.apply(Head.LN, distributed(List.of(u, u))));
            default -> Terms.apply(head, u);
        };
    }

    /** With one small slip. */
    private Term mutated(Term term) {
        List<Term> parts = new ArrayList<>(term.parts());
        if (parts.isEmpty()) return Terms.sum(term, Terms.number(random.nextBoolean() ? 1 : -1));
        if (random.nextInt(3) != 0) {
            int k = random.nextInt(parts.size());
            parts.set(k, mutated(parts.get(k)));
        } else if (parts.size() > 1 && !(term instanceof Power)) {
            parts.set(0, Terms.negative(parts.getFirst()));
        }
        return switch (term) {
            case Sum sum -> Terms.sum(parts);
            case Product product -> Terms.product(parts);
            case Power power -> Terms.power(parts.get(0), parts.get(1));
            case Applied applied ->
                Terms.apply(applied.head() == Head.SIN ? Head.COS : applied.head(), parts.getFirst());
            default -> term;
        };
    }

    private boolean apart(Term left, Term right) {
        for (int k = 0; k < 6; k++) {
            Map<Symbol, Rational> at = new HashMap<>();
            at.put(X, Rational.of(random.nextInt(2001) - 1000, 487));
            at.put(Y, Rational.of(random.nextInt(2001) - 1000, 311));
            Rectangle here = Rectangle.of(left, at, 200, Budget.unlimited());
            Rectangle there = Rectangle.of(right, at, 200, Budget.unlimited());
            if (here.isEmpty() || there.isEmpty()) continue;
            if (!here.re().meets(there.re()) || !here.im().meets(there.im())) return true;
        }
        return false;
    }

    private static Budget budget() {
        return new Budget(50_000_000, Budget.UNLIMITED, Budget.UNLIMITED);
    }

    @Test
    void equalOnesAreNeverDifferentAndMutatedOnesNeverTheSame() {
        List<String> wrong = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        int asked = 0;
        while (asked < 2 * TERMS) {
            Term term;
            Term same;
            Term slip;
            try {
                term = term(3);
                same = rewritten(term);
                slip = mutated(same);
            } catch (Fault undefined) {
                continue;
            }
            if (same.size() > 400) continue;
            asked += 2;
            Verdict verdict = Sameness.of(term, same, budget());
            if (verdict instanceof Verdict.Different) wrong.add("\n" + term + " ≡ " + same + " : " + verdict);
            if (verdict instanceof Verdict.NotDecided) undecided.add("\n" + term + " ≡ " + same);
            Verdict other = Sameness.of(term, slip, budget());
            if (other instanceof Verdict.Same && apart(term, slip))
                wrong.add("\n" + term + " ≢ " + slip + " : " + other);
            if (other instanceof Verdict.NotDecided) undecided.add("\n" + term + " ≢ " + slip);
        }
        assertEquals(List.of(), wrong);
        System.out.println("random pairs: " + undecided.size() + " of " + asked + " not decided");
        assertTrue(undecided.size() * 50 < asked, () -> undecided.size() + " undecided" + undecided);
    }
}
