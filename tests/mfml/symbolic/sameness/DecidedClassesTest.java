package mfml.symbolic.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mfml.Seed;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is never undecided: every right form is proved and every slip refuted, both ways round. */
class DecidedClassesTest {
    private static final int PAIRS = 200;

    enum Class {
        RATIONAL_FUNCTIONS(AlgebraicPairs::rationalFunctions),
        SQUARE_ROOTS(AlgebraicPairs::squareRoots),
        NUMBERS(AlgebraicPairs::numbers),
        CIRCLE(TranscendentPairs::circle),
        POWERS(TranscendentPairs::powers),
        LINE(TranscendentPairs::line);

        final Pair.Source source;

        Class(Pair.Source source) {
            this.source = source;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noneIsUndecidedAndNoneIsWrong(Class of) {
        assertEquals(List.of(), failures(of, PAIRS, new Random(Seed.of(of.name()) + of.ordinal())));
    }

    static List<String> failures(Class of, int pairs, Random random) {
        List<String> failures = new ArrayList<>();
        for (int k = 0; k < pairs; k++) {
            Pair pair = of.source.next(random);
            Formulas formulas = new Formulas(pair.domains());
            Term left;
            Term same;
            Term slip;
            try {
                left = formulas.term(pair.left());
                same = formulas.term(pair.same());
                slip = formulas.term(pair.slip());
            } catch (Fault undefined) {
                continue; // a division by what is 0
            }
            expect(failures, Verdict.Same.class, left, same, pair.left() + " ≡ " + pair.same());
            expect(failures, Verdict.Same.class, same, left, pair.same() + " ≡ " + pair.left());
            expect(failures, Verdict.Different.class, left, slip, pair.left() + " ≢ " + pair.slip());
            expect(failures, Verdict.Different.class, slip, left, pair.slip() + " ≢ " + pair.left());
        }
        return failures;
    }

    private static void expect(
            List<String> failures, java.lang.Class<? extends Verdict> kind, Term left, Term right, String text) {
        Verdict found = Sameness.of(left, right, new Budget(50_000_000, Budget.UNLIMITED, Budget.UNLIMITED));
        if (!kind.isInstance(found)) failures.add("\n" + text + " : " + found);
    }
}
