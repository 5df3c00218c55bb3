package mfml.symbolic;

/** What is known of terms by looking at them: sign, whether they are real, whether they are whole. */
public final class Signs {
    private Signs() {}

    /** Cheap and sound; a sum is decided only where its summands pull the same way. */
    public static Sign of(Term term) {
        Sign known = term.sign;
        if (known == null) {
            known = found(term);
            term.sign = known;
        }
        return known;
    }

    private static Sign found(Term term) {
        return switch (term) {
            case Numeral number -> Sign.of(number.number().signum());
            case NamedNumber number -> number == NamedNumber.I ? Sign.NOT_ZERO : Sign.POSITIVE;
            case Symbol symbol -> symbol.domain().sign();
            case Sum sum -> sum(sum);
            case Product product -> product(product);
            case Power power -> power(power);
            case Applied applied -> applied(applied);
            case Unknown unknown -> Sign.UNKNOWN;
            case Piecewise piecewise -> Sign.UNKNOWN;
            case Measured measured -> measured.sign();
        };
    }

    private static Sign sum(Sum sum) {
        Sign pulled = pulled(sum);
        return pulled == Sign.UNKNOWN ? bounded(sum) : pulled;
    }

    /** Of letters within bounds, by the bounds of their sum. */
    private static Sign bounded(Sum sum) {
        Rational least = sum.constant();
        Rational most = sum.constant();
        boolean leastOpen = false;
        boolean mostOpen = false;
        for (int k = 0; k < sum.count(); k++) {
            if (!(sum.term(k) instanceof Symbol symbol) || !symbol.domain().real()) return Sign.UNKNOWN;
            Domain domain = symbol.domain();
            boolean up = sum.coefficient(k).signum() > 0;
            Rational low = up ? domain.lower() : domain.upper();
            Rational high = up ? domain.upper() : domain.lower();
            least = least == null || low == null ? null : least.plus(low.times(sum.coefficient(k)));
            most = most == null || high == null ? null : most.plus(high.times(sum.coefficient(k)));
            leastOpen |= up ? domain.lowerOpen() : domain.upperOpen();
            mostOpen |= up ? domain.upperOpen() : domain.lowerOpen();
        }
        return new Domain(true, false, least, leastOpen, most, mostOpen, false).sign();
    }

    /** Decided where the summands pull the same way. */
    private static Sign pulled(Sum sum) {
        Sign sign = Sign.of(sum.constant().signum());
        for (int k = 0; k < sum.count(); k++) {
            Sign term = of(sum.term(k)).times(Sign.of(sum.coefficient(k).signum()));
            if (!isReal(sum.term(k))) return Sign.UNKNOWN;
            sign = sign.plus(term);
        }
        return sign;
    }

    private static Sign product(Product product) {
        Sign sign = Sign.of(product.coefficient().signum());
        boolean real = true;
        boolean zero = false;
        for (int k = 0; k < product.count(); k++) {
            Sign factor = of(product.factor(k));
            real &= isReal(product.factor(k));
            zero |= !factor.isNotZero();
            sign = sign.times(factor);
        }
        return real ? sign : zero ? Sign.UNKNOWN : Sign.NOT_ZERO;
    }

    private static Sign power(Power power) {
        Sign base = of(power.base());
        Rational exponent = power.exponent().number();
        if (base.isPositive()) return isReal(power.exponent()) ? Sign.POSITIVE : Sign.NOT_ZERO;
        if (exponent != null && exponent.isEven() && isReal(power.base())) {
            return base.isNotZero() || exponent.signum() < 0 ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
        }
        if (exponent != null && exponent.isWhole() && isReal(power.base())) {
            return exponent.signum() < 0 && base == Sign.UNKNOWN ? Sign.NOT_ZERO : sharpened(base, exponent);
        }
        if (base.isNotNegative() && isReal(power.exponent()))
            return exponent != null && exponent.signum() < 0 ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
        return base.isNotZero() ? Sign.NOT_ZERO : Sign.UNKNOWN;
    }

    /** Under a negative exponent the base is not 0. */
    private static Sign sharpened(Sign base, Rational exponent) {
        if (exponent.signum() > 0) return base;
        return switch (base) {
            case NOT_NEGATIVE -> Sign.POSITIVE;
            case NOT_POSITIVE -> Sign.NEGATIVE;
            default -> base;
        };
    }

    private static Sign applied(Applied applied) {
        Term argument = applied.argument();
        boolean real = isReal(argument);
        return switch (applied.head()) {
            case ABS -> of(argument).isNotZero() ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
            case COSH -> real ? Sign.POSITIVE : Sign.UNKNOWN;
            case ARCTAN, SINH, TANH, ERF, SIGN -> real ? of(argument) : Sign.UNKNOWN;
            case ARCCOS -> isReal(applied) ? Sign.NOT_NEGATIVE : Sign.UNKNOWN;
            case FACTORIAL -> of(argument).isNotNegative() || isWhole(argument) ? Sign.POSITIVE : Sign.UNKNOWN;
            case GAMMA -> of(argument).isPositive() ? Sign.POSITIVE : Sign.UNKNOWN;
            case LN -> logarithm(argument);
            case MAX -> extreme(applied, Sign.POSITIVE, Sign.NOT_NEGATIVE);
            case MIN -> extreme(applied, Sign.NEGATIVE, Sign.NOT_POSITIVE);
            default -> Sign.UNKNOWN;
        };
    }

    private static Sign logarithm(Term argument) {
        if (argument.number() != null && argument.number().signum() > 0) {
            return Sign.of(argument.number().compareTo(Rational.ONE));
        }
        return argument == NamedNumber.PI ? Sign.POSITIVE : Sign.UNKNOWN;
    }

    private static Sign extreme(Applied applied, Sign strict, Sign loose) {
        Sign found = Sign.UNKNOWN;
        for (Term part : applied.parts()) {
            Sign sign = of(part);
            if (sign == strict) return strict;
            if (strict == Sign.POSITIVE ? sign.isNotNegative() : sign.isNotPositive()) found = loose;
        }
        return found;
    }

    /** Whether its value is a real number wherever it has one. */
    public static boolean isReal(Term term) {
        Boolean known = term.real;
        if (known == null) {
            known = foundReal(term);
            term.real = known;
        }
        return known;
    }

    private static boolean foundReal(Term term) {
        return switch (term) {
            case Numeral number -> true;
            case NamedNumber number -> number != NamedNumber.I;
            case Symbol symbol -> symbol.domain().real();
            case Power power -> isRealPower(power);
            case Applied applied -> isRealFunction(applied);
            case Unknown unknown -> true;
            case Sum sum -> allReal(sum);
            case Product product -> allReal(product);
            case Piecewise piecewise -> allReal(piecewise);
            case Measured measured -> true;
        };
    }

    private static boolean allReal(Term term) {
        for (Term part : term.parts()) if (!isReal(part)) return false;
        return true;
    }

    private static boolean isRealPower(Power power) {
        if (!isReal(power.base()) || !isReal(power.exponent())) return false;
        return isWhole(power.exponent()) || of(power.base()).isNotNegative();
    }

    private static boolean isRealFunction(Applied applied) {
        if (!allReal(applied))
            return applied.head() == Head.ABS
                    || applied.head() == Head.RE
                    || applied.head() == Head.IM
                    || applied.head() == Head.ARG;
        return switch (applied.head()) {
            case LN -> of(applied.argument()).isNotNegative();
            case ARCSIN, ARCCOS ->
                applied.argument().number() != null
                        && applied.argument().number().abs().compareTo(Rational.ONE) <= 0;
            case ROOT_OF -> applied.argument().number().signum() > 0;
            default -> true;
        };
    }

    /** Whether its value is a whole number wherever it has one. */
    public static boolean isWhole(Term term) {
        Boolean known = term.whole;
        if (known == null) {
            known = foundWhole(term);
            term.whole = known;
        }
        return known;
    }

    private static boolean foundWhole(Term term) {
        return switch (term) {
            case Numeral number -> number.number().isWhole();
            case Symbol symbol -> symbol.domain().whole();
            case Sum sum -> allWhole(sum);
            case Product product -> allWhole(product);
            case Power power ->
                isWhole(power.base())
                        && isWhole(power.exponent())
                        && of(power.exponent()).isNotNegative();
            case Applied applied ->
                switch (applied.head()) {
                    case FLOOR, CEIL, ROUND, SIGN -> allReal(applied);
                    case FACTORIAL, ABS, MIN, MAX -> allWhole(applied);
                    default -> false;
                };
            default -> false;
        };
    }

    private static boolean allWhole(Term term) {
        for (Term part : term.parts()) if (!isWhole(part)) return false;
        return true;
    }
}
