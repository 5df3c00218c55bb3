package mfml.symbolic;

import mfml.error.Fault;

/** Sine, cosine and tangent: exact at multiples of π/12, by their symmetries elsewhere; and the angles that have a known sine. */
final class Angles {
    private Angles() {}

    static Term of(Head head, Term x) {
        if (x instanceof Applied inverse) {
            if (head == Head.SIN && inverse.head() == Head.ARCSIN) return inverse.argument();
            if (head == Head.COS && inverse.head() == Head.ARCCOS) return inverse.argument();
            if (head == Head.TAN && inverse.head() == Head.ARCTAN) return inverse.argument();
        }
        Rational turns = multipleOfPi(x);
        if (turns == null) return symmetric(head, x);
        if (x instanceof Sum sum) {
            Term rest = Terms.difference(sum, Terms.times(turns, NamedNumber.PI));
            return shifted(head, rest, turns);
        }
        Term known = known(head, turns);
        return known != null ? known : reduced(head, turns);
    }

    /** q where the term is qπ, or a sum that has a summand qπ with 2q whole; otherwise null. */
    private static Rational multipleOfPi(Term x) {
        if (x.isZero()) return Rational.ZERO;
        if (x == NamedNumber.PI) return Rational.ONE;
        if (x instanceof Product product && product.count() == 1 && product.factor(0) == NamedNumber.PI) {
            return product.coefficient();
        }
        if (x instanceof Sum sum) {
            for (int k = 0; k < sum.count(); k++) {
                boolean half = sum.coefficient(k).times(Rational.TWO).isWhole();
                if (sum.term(k) == NamedNumber.PI && half) return sum.coefficient(k);
            }
        }
        return null;
    }

    private static Term symmetric(Head head, Term x) {
        return head == Head.COS ? Application.even(head, x) : Application.odd(head, x);
    }

    /** sin(x + π/2) is cos x, and so on round the circle. */
    private static Term shifted(Head head, Term x, Rational turns) {
        int quarters = turns.times(Rational.TWO)
                .numerator()
                .mod(java.math.BigInteger.valueOf(4))
                .intValue();
        if (head == Head.TAN) {
            return quarters % 2 == 0 ? of(Head.TAN, x) : Terms.negative(Terms.power(of(Head.TAN, x), -1));
        }
        int place = quarters + (head == Head.COS ? 1 : 0);
        Term value = of(place % 2 == 0 ? Head.SIN : Head.COS, x);
        return place % 4 >= 2 ? Terms.negative(value) : value;
    }

    /** At a multiple of π/12; null elsewhere. */
    private static Term known(Head head, Rational turns) {
        Rational twelfths = turns.times(Rational.of(12));
        if (!twelfths.isWhole()) return null;
        int place = twelfths.numerator().mod(java.math.BigInteger.valueOf(24)).intValue();
        if (head == Head.SIN) return sine(place);
        if (head == Head.COS) return sine((place + 6) % 24);
        Term cos = sine((place + 6) % 24);
        if (cos.isZero())
            throw pole(Head.TAN, Terms.times(turns, NamedNumber.PI), "every number at which the cosine is not 0");
        return tangent(place % 12);
    }

    static Fault pole(Head head, Term argument, String needed) {
        return Fault.of("number.domain.pole")
                .with("function", head.functionName())
                .with("argument", argument.formula())
                .with("needed", needed);
    }

    private static Term sine(int twelfths) {
        if (twelfths >= 12) return Terms.negative(sine(twelfths - 12));
        if (twelfths > 6) return sine(12 - twelfths);
        return switch (twelfths) {
            case 0 -> Numeral.ZERO;
            case 1 -> Terms.times(Rational.of(1, 4), Terms.difference(root(6), root(2)));
            case 2 -> Numeral.HALF;
            case 3 -> Terms.times(Rational.HALF, root(2));
            case 4 -> Terms.times(Rational.HALF, root(3));
            case 5 -> Terms.times(Rational.of(1, 4), Terms.sum(root(6), root(2)));
            default -> Numeral.ONE;
        };
    }

    private static Term tangent(int twelfths) {
        if (twelfths > 6) return Terms.negative(tangent(12 - twelfths));
        return switch (twelfths) {
            case 0 -> Numeral.ZERO;
            case 1 -> Terms.difference(Numeral.TWO, root(3));
            case 2 -> Terms.times(Rational.of(1, 3), root(3));
            case 3 -> Numeral.ONE;
            case 4 -> root(3);
            default -> Terms.sum(Numeral.TWO, root(3));
        };
    }

    private static Term root(int number) {
        return Terms.squareRoot(Terms.number(number));
    }

    /** Brought to an angle between 0 and π/2. */
    private static Term reduced(Head head, Rational turns) {
        Rational within =
                turns.minus(Rational.of(turns.times(Rational.HALF).floor()).times(Rational.TWO)); // 0 … 2
        boolean negative = false;
        if (within.compareTo(Rational.ONE) >= 0) {
            within = within.minus(Rational.ONE);
            negative = head != Head.TAN;
        }
        if (within.compareTo(Rational.HALF) > 0) {
            within = Rational.ONE.minus(within);
            negative ^= head != Head.SIN;
        }
        Term value = new Applied(head, Terms.times(within, NamedNumber.PI));
        return negative ? Terms.negative(value) : value;
    }

    /** The angle whose sine, cosine or tangent it is, where that is a multiple of π/12. */
    static Term inverse(Head head, Term x) {
        Term known = known(head, x);
        if (known != null) return known;
        if (head == Head.ARCCOS) return new Applied(head, x);
        Term opposite = known(head, Terms.negative(x)); // the sign of a sum is not seen at its first summand
        return opposite != null ? Terms.negative(opposite) : Application.odd(head, x);
    }

    /** From 0 on; null where it is none of them. */
    private static Term known(Head head, Term x) {
        for (int place = 0; place <= (head == Head.ARCCOS ? 12 : 6); place++) {
            if (head == Head.ARCTAN && place == 6) break;
            Term value =
                    head == Head.ARCSIN ? sine(place) : head == Head.ARCCOS ? sine((place + 6) % 24) : tangent(place);
            if (value.equals(x)) return Terms.times(Rational.of(place, 12), NamedNumber.PI);
        }
        return null;
    }
}
