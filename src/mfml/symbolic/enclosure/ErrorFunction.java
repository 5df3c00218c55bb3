package mfml.symbolic.enclosure;

/** erf x = 2/√π e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · 5 ⋯ (2n + 1)): all summands of one sign. */
final class ErrorFunction {
    private static final Enclosure UNIT = Enclosure.between(Dyadic.of(-1), Dyadic.ONE);

    private ErrorFunction() {}

    static Enclosure of(Enclosure x, Precision p) {
        return x.rising(ErrorFunction::at, p).within(UNIT);
    }

    private static Enclosure at(Dyadic x, Precision p) {
        if (x.signum() < 0) return at(x.negated(), p).negated();
        if (x.signum() == 0) return Enclosure.ZERO;
        if (!x.isFinite() || x.magnitude() > 30) return next1(x, p);
        Enclosure square = Enclosure.point(x).square(p);
        if (square.low().floor().longValueExact() > p.bits()) return next1(x, p);
        Precision q = p.more(8);
        Enclosure term = Enclosure.point(x);
        Enclosure sum = term;
        Enclosure twice = Enclosure.point(x).square(q).scaled(1);
        for (int n = 1; ; n++) {
            term = term.times(twice, q).over(Enclosure.of(2L * n + 1), q);
            sum = sum.plus(term, q);
            boolean halves = twice.high().scaled(1).compareTo(Dyadic.of(2L * n + 3)) < 0;
            if (halves && term.high().magnitude() < sum.low().magnitude() - q.bits()) break;
        }
        Enclosure rest = Enclosure.between(Dyadic.ZERO, term.high()); // each summand is less than half of the one before
        Enclosure factor = Exponentials.exp(twice.scaled(-1).negated(), q).scaled(1);
        return sum.plus(rest, q).times(factor, q).over(q.pi().root(q), p);
    }

    /** 1 − erf x is less than e^(−x²) for x ≥ 1. */
    private static Enclosure next1(Dyadic x, Precision p) {
        Enclosure rest = Exponentials.exp(Enclosure.point(x).square(p).negated(), p.at(16));
        return Enclosure.between(Dyadic.ONE.plus(rest.high().negated(), p.bits(), false), Dyadic.ONE);
    }
}
