package mfml.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Functions of terms in normal form: known values, symmetries, inverses. */
final class Application {
    private static final int LARGEST_FACTORIAL = 3000;

    private Application() {}

    static Term of(Head head, Term... arguments) {
        Term x = arguments[0];
        return switch (head) {
            case SIN, COS, TAN -> Angles.of(head, x);
            case ARCSIN, ARCCOS, ARCTAN -> Angles.inverse(head, x);
            case SINH, TANH -> x.isZero() ? x : odd(head, x);
            case COSH -> x.isZero() ? Numeral.ONE : even(head, x);
            case ERF -> x.isZero() ? x : odd(head, x);
            case LN -> logarithm(x);
            case ABS -> absolute(x);
            case SIGN -> sign(x);
            case FLOOR, CEIL, ROUND -> rounded(head, x);
            case MIN, MAX -> extreme(head, arguments);
            case FACTORIAL, GAMMA -> factorial(head, x);
            case RE -> Signs.isReal(x) ? x : new Applied(head, x);
            case CONJ -> Signs.isReal(x) ? x : conjugate(x);
            case IM -> Signs.isReal(x) ? Numeral.ZERO : new Applied(head, x);
            case ARG -> argument(x);
            case MOD -> modulo(x, arguments[1]);
            case ARCTAN2, ROOT_OF -> new Applied(head, arguments);
        };
    }

    /** Whether a term is written with a minus in front: of x and −x only one. */
    static boolean isNegative(Term term) {
        return switch (term) {
            case Numeral number -> number.number().signum() < 0;
            case Product product -> product.coefficient().signum() < 0;
            case Sum sum -> sum.coefficient(0).signum() < 0;
            default -> false;
        };
    }

    static Term odd(Head head, Term x) {
        return isNegative(x) ? Terms.negative(new Applied(head, Terms.negative(x))) : new Applied(head, x);
    }

    static Term even(Head head, Term x) {
        return new Applied(head, isNegative(x) ? Terms.negative(x) : x);
    }

    /** ln(eˣ) is x for real x; of a rational power of a rational the power comes before; ln(1/2) is −ln 2. */
    private static Term logarithm(Term x) {
        if (x.isZero()) throw Angles.pole(Head.LN, x, "every number but 0");
        if (x.isNumber(1)) return Numeral.ZERO;
        if (x == NamedNumber.E) return Numeral.ONE;
        if (x instanceof Power power) {
            if (power.base() == NamedNumber.E && Signs.isReal(power.exponent())) return power.exponent();
            boolean splits = Signs.of(power.base()).isPositive() && Signs.isReal(power.exponent());
            if (splits) return Terms.product(power.exponent(), logarithm(power.base()));
        }
        if (x.number() != null && x.number().signum() > 0) {
            if (x.number().compareTo(Rational.ONE) < 0) {
                return Terms.negative(logarithm(Numeral.of(x.number().reciprocal())));
            }
            int power = commonPower(x.number());
            if (power > 1) {
                Term root = Terms.power(x, Numeral.of(Rational.of(1, power)));
                return Terms.times(Rational.of(power), new Applied(Head.LN, root));
            }
        }
        return new Applied(Head.LN, x);
    }

    private static int commonPower(Rational number) {
        int common = 0;
        for (int power : Primes.of(number).values()) {
            common = java.math.BigInteger.valueOf(common)
                    .gcd(java.math.BigInteger.valueOf(power))
                    .intValue();
        }
        return common;
    }

    /** |x y| is |x| |y|; what is known not to be negative goes out. */
    private static Term absolute(Term x) {
        if (x.number() != null) return Numeral.of(x.number().abs());
        if (x == NamedNumber.I) return Numeral.ONE;
        if (Signs.isReal(x)) {
            Sign sign = Signs.of(x);
            if (sign.isNotNegative()) return x;
            if (sign.isNotPositive()) return Terms.negative(x);
        }
        if (x instanceof Product product) {
            List<Term> factors = new ArrayList<>();
            for (Term factor : product.parts()) factors.add(absolute(factor));
            return Terms.product(factors);
        }
        if (x instanceof Power power
                && Signs.isReal(power.exponent())
                && (Signs.isReal(power.base()) || Signs.isWhole(power.exponent()))) {
            return Terms.power(absolute(power.base()), power.exponent());
        }
        if (x instanceof Applied applied && (applied.head() == Head.ABS)) return x;
        return even(Head.ABS, x);
    }

    private static Term sign(Term x) {
        Sign sign = Signs.of(x);
        if (sign == Sign.ZERO) return Numeral.ZERO;
        if (Signs.isReal(x) && sign.isPositive()) return Numeral.ONE;
        if (Signs.isReal(x) && sign.isNegative()) return Numeral.MINUS_ONE;
        if (x instanceof Product product) {
            List<Term> known = new ArrayList<>();
            List<Term> rest = new ArrayList<>();
            for (Term factor : product.parts()) {
                boolean decided = Signs.isReal(factor)
                        && (Signs.of(factor).isPositive() || Signs.of(factor).isNegative());
                (decided ? known : rest).add(factor);
            }
            if (!known.isEmpty()) {
                return Terms.product(sign(Terms.product(known)), sign(Terms.product(rest)));
            }
        }
        return odd(Head.SIGN, x);
    }

    private static Term rounded(Head head, Term x) {
        Rational number = x.number();
        if (number != null) {
            return Numeral.of(
                    switch (head) {
                        case FLOOR -> Rational.of(number.floor());
                        case CEIL -> Rational.of(number.negated().floor()).negated();
                        default ->
                            number.signum() < 0
                                    ? Rational.of(number.negated()
                                                    .plus(Rational.HALF)
                                                    .floor())
                                            .negated()
                                    : Rational.of(number.plus(Rational.HALF).floor());
                    });
        }
        return Signs.isWhole(x) ? x : new Applied(head, x);
    }

    private static Term extreme(Head head, Term... arguments) {
        TreeSet<Term> all = new TreeSet<>(TermOrder.ORDER);
        Rational number = null;
        for (Term argument : arguments) {
            List<Term> parts =
                    argument instanceof Applied applied && applied.head() == head ? applied.parts() : List.of(argument);
            for (Term part : parts) {
                if (part.number() == null) all.add(part);
                else if (number == null || part.number().compareTo(number) > 0 == (head == Head.MAX))
                    number = part.number();
            }
        }
        List<Term> ordered = new ArrayList<>(all);
        if (number != null) ordered.add(Numeral.of(number));
        return ordered.size() == 1 ? ordered.getFirst() : new Applied(head, ordered.toArray(new Term[0]));
    }

    private static Term factorial(Head head, Term x) {
        Rational number = x.number();
        int shift = head == Head.GAMMA ? 1 : 0;
        if (number != null && number.isInt() && number.signum() >= shift && number.intValue() <= LARGEST_FACTORIAL) {
            java.math.BigInteger product = java.math.BigInteger.ONE;
            for (int k = 2; k <= number.intValue() - shift; k++)
                product = product.multiply(java.math.BigInteger.valueOf(k));
            return Numeral.of(Rational.of(product));
        }
        return new Applied(head, x);
    }

    private static Term conjugate(Term x) {
        if (x == NamedNumber.I) return Terms.negative(x);
        if (x instanceof Sum || x instanceof Product) {
            List<Term> parts = new ArrayList<>();
            for (Term part : x.parts()) parts.add(of(Head.CONJ, part));
            return x.with(parts);
        }
        if (x instanceof Power power && Signs.isWhole(power.exponent())) {
            return Terms.power(of(Head.CONJ, power.base()), power.exponent());
        }
        if (x instanceof Power power && power.base() == NamedNumber.E) {
            return Terms.exponential(of(Head.CONJ, power.exponent()));
        }
        if (x instanceof Applied applied) {
            if (applied.head() == Head.CONJ) return applied.argument();
            if (isEntire(applied.head())) return of(applied.head(), of(Head.CONJ, applied.argument()));
        }
        return new Applied(Head.CONJ, x);
    }

    /** Real on the real line and without a cut, so that it takes conjugates to conjugates. */
    private static boolean isEntire(Head head) {
        return switch (head) {
            case SIN, COS, TAN, SINH, COSH, TANH -> true;
            default -> false;
        };
    }

    private static Term argument(Term x) {
        if (Signs.isReal(x)) {
            if (Signs.of(x).isPositive()) return Numeral.ZERO;
            if (Signs.of(x).isNegative()) return NamedNumber.PI;
        }
        return x == NamedNumber.I ? Terms.times(Rational.HALF, NamedNumber.PI) : new Applied(Head.ARG, x);
    }

    private static Term modulo(Term x, Term divisor) {
        if (x.number() != null && divisor.number() != null && !divisor.isZero()) {
            Rational quotient = Rational.of(x.number().over(divisor.number()).floor());
            return Numeral.of(x.number().minus(quotient.times(divisor.number())));
        }
        return new Applied(Head.MOD, x, divisor);
    }
}
