package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Rational;

/** The numbers of Bernoulli, with B₁ = −1/2. */
final class Bernoulli {
    private Bernoulli() {}

    /** B₀ … of so many, by Σ C(m + 1, j) Bⱼ = 0. */
    static List<Rational> numbers(int count) {
        List<Rational> numbers = new ArrayList<>(List.of(Rational.ONE));
        for (int m = 1; m < count; m++) {
            if (m > 1 && m % 2 == 1) {
                numbers.add(Rational.ZERO);
                continue;
            }
            Rational sum = Rational.ZERO;
            Rational choose = Rational.ONE; // C(m + 1, j)
            for (int j = 0; j < m; j++) {
                sum = sum.plus(choose.times(numbers.get(j)));
                choose = choose.times(Rational.of(m + 1 - j, j + 1));
            }
            numbers.add(sum.over(Rational.of(-(m + 1))));
        }
        return numbers;
    }
}
