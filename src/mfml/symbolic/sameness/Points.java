package mfml.symbolic.sameness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Domain;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Exact points within the domains of symbols, the simplest first, the same ones every time. */
final class Points {
    private static final Rational[] SIMPLE = {
        Rational.ZERO,
        Rational.ONE,
        Rational.MINUS_ONE,
        Rational.TWO,
        Rational.of(-2),
        Rational.HALF,
        Rational.of(3),
        Rational.of(-1, 2),
        Rational.of(1, 3),
        Rational.of(-3),
        Rational.of(5),
        Rational.of(3, 2),
        Rational.of(-5, 3),
        Rational.of(10),
        Rational.of(-7),
        Rational.of(7, 5)
    };

    private final List<Symbol> symbols;

    Points(List<Symbol> symbols) {
        this.symbols = symbols;
    }

    /** The point of a number; null where one of its values is in no domain. */
    Map<Symbol, Term> get(int number) {
        Map<Symbol, Term> point = new LinkedHashMap<>();
        for (int k = 0; k < symbols.size(); k++) {
            Symbol symbol = symbols.get(k);
            Rational value = value(symbol.domain(), number, k);
            if (value == null) return null;
            Term term = Terms.number(value);
            if (!symbol.domain().real() && number % 2 == 1) {
                term = Terms.sum(term, Terms.times(scattered(number, k + 50), NamedNumber.I));
            }
            point.put(symbol, term);
        }
        return point;
    }

    private static Rational value(Domain domain, int number, int symbol) {
        Rational wished = symbol == 0 && number < SIMPLE.length
                ? SIMPLE[number]
                : number < SIMPLE.length
                        ? SIMPLE[(number * (symbol + 2) + symbol) % SIMPLE.length]
                        : scattered(number, symbol);
        if (domain.whole()) wished = Rational.of(wished.floor());
        Rational within = moved(wished, domain);
        return contains(domain, within) ? within : null;
    }

    /** Brought between the bounds, as simple as before where that is easy. */
    private static Rational moved(Rational wished, Domain domain) {
        if (contains(domain, wished)) return wished;
        if (domain.lower() != null && domain.upper() != null) {
            if (domain.whole()) {
                Rational width = domain.upper().minus(domain.lower()).plus(Rational.ONE);
                Rational step =
                        wished.minus(Rational.of(wished.over(width).floor()).times(width));
                return Rational.of(domain.lower().plus(step).floor());
            }
            Rational part = wished.abs().over(wished.abs().plus(Rational.ONE)); // 0 … 1
            if (part.isZero()) part = Rational.HALF;
            if (wished.signum() < 0) part = part.times(Rational.of(2, 3));
            return domain.lower().plus(part.times(domain.upper().minus(domain.lower())));
        }
        if (domain.lower() != null) {
            return Rational.of(domain.lower().floor())
                    .plus(wished.abs().isZero() ? Rational.ONE : wished.abs())
                    .plus(domain.whole() ? Rational.ONE : Rational.ZERO);
        }
        if (domain.upper() != null) {
            return Rational.of(domain.upper().floor()).minus(wished.abs().isZero() ? Rational.ONE : wished.abs());
        }
        return wished.isZero() ? Rational.ONE : wished;
    }

    static boolean contains(Domain domain, Rational value) {
        if (domain.nonzero() && value.isZero() || domain.whole() && !value.isWhole()) return false;
        if (domain.lower() != null) {
            int order = value.compareTo(domain.lower());
            if (order < 0 || order == 0 && domain.lowerOpen()) return false;
        }
        if (domain.upper() == null) return true;
        int order = value.compareTo(domain.upper());
        return order < 0 || order == 0 && !domain.upperOpen();
    }

    /** A fraction of small parts that looks random. */
    private static Rational scattered(int number, int symbol) {
        long mixed = (number * 31L + symbol + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        long numerator = (mixed >>> 8) % 41 - 20;
        long denominator = 1 + (mixed >>> 40) % 11;
        return Rational.of(numerator == 0 ? 7 : numerator, denominator);
    }
}
