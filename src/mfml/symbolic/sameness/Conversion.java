package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Numeral;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import mfml.syntax.Relation;

/** Terms as quotients of polynomials in kernels. Every step holds wherever the term is defined. */
final class Conversion {
    private final Quotients quotients;
    private final Exponentials exponentials;
    private final Roots roots;
    private final Functions functions;
    private final Kernels kernels;
    private final Positivity positivity;
    private final Branches branches;
    private final Cell cell;
    private Map<Term, Quotient> known = new HashMap<>();

    /** @param cell where the only letter lies, or null */
    Conversion(Effort effort, Cell cell) {
        this.cell = cell;
        kernels = new Kernels();
        kernels.turn();
        Arithmetic arithmetic = new Arithmetic(kernels, effort);
        quotients = new Quotients(arithmetic);
        positivity = new Positivity(arithmetic, cell);
        branches = new Branches(quotients, positivity, cell);
        roots = new Roots(quotients, positivity);
        exponentials = new Exponentials(quotients, roots);
        functions = new Functions(quotients, exponentials, roots, new Logarithms(quotients, positivity), positivity);
    }

    Kernels kernels() {
        return kernels;
    }

    Arithmetic arithmetic() {
        return quotients.arithmetic;
    }

    /** Reads everything again, now that all kernels are known: a root or a logarithm is taken apart by those of its factors. */
    void again() {
        known = new HashMap<>();
    }

    Quotient of(Term term) {
        Quotient found = known.get(term);
        if (found == null) {
            quotients.arithmetic.effort.take(2);
            found = converted(term);
            if (term instanceof Sum
                    && found.isPolynomial()
                    && Signs.isReal(term)
                    && Signs.of(term).isPositive()) {
                positivity.learn(found.numerator());
            }
            known.put(term, found);
        }
        return found;
    }

    /** Whether it is known to be positive wherever it is defined. */
    boolean isPositive(Term term) {
        Quotient quotient = quotients.reduced(of(term));
        for (Map.Entry<Polynomial, Integer> divisor : quotient.divisors().entrySet()) {
            if (!positivity.isPositive(divisor.getKey())) return false;
        }
        return positivity.isPositive(quotient.numerator());
    }

    /** Whether it is known to be nowhere negative. */
    boolean isNotNegative(Term term) {
        Quotient quotient = quotients.reduced(of(term));
        for (Polynomial divisor : quotient.divisors().keySet()) if (!positivity.isPositive(divisor)) return false;
        return positivity.isNotNegative(quotient.numerator());
    }

    /** Whether it is 0 at the only point of the cell, or not defined there. */
    boolean isZeroAtPoint(Term term) {
        Quotient quotient = of(term);
        for (Polynomial divisor : quotient.divisors().keySet()) if (positivity.isZeroAtPoint(divisor)) return true;
        return positivity.isZeroAtPoint(quotient.numerator());
    }

    private Quotient converted(Term term) {
        return switch (term) {
            case Numeral number -> Quotient.of(Polynomial.number(number.number()));
            case NamedNumber number when number == NamedNumber.I -> exponentials.imaginaryUnit();
            case NamedNumber number when number == NamedNumber.E -> exponentials.of(Quotient.ONE);
            case NamedNumber pi -> kernel(kernels.free(pi));
            case Symbol symbol -> kernel(kernels.free(symbol));
            case mfml.symbolic.Measured measured -> kernel(kernels.free(measured));
            case Sum sum -> sum(sum);
            case Product product -> product(product);
            case Power power -> power(power);
            case Applied applied -> applied(applied);
            case Unknown unknown -> functions.unknown(unknown, all(unknown.parts()));
            case Piecewise piecewise -> cases(piecewise);
        };
    }

    static Quotient kernel(Kernel kernel) {
        return Quotient.of(Polynomial.of(Monomial.of(kernel, Rational.ONE), Rational.ONE));
    }

    private List<Quotient> all(List<Term> terms) {
        List<Quotient> all = new ArrayList<>();
        for (Term term : terms) all.add(of(term));
        return all;
    }

    private Quotient sum(Sum sum) {
        Quotient total = Quotient.of(Polynomial.number(sum.constant()));
        for (int k = 0; k < sum.count(); k++) {
            total = quotients.plus(total, quotients.times(of(sum.term(k)), sum.coefficient(k)));
        }
        return total;
    }

    private Quotient product(Product product) {
        Quotient total = Quotient.of(Polynomial.number(product.coefficient()));
        for (int k = 0; k < product.count(); k++) total = quotients.times(total, of(product.factor(k)));
        return total;
    }

    private Quotient power(Power power) {
        Rational number = power.exponent().number();
        if (number != null && number.isWhole()) {
            return quotients.power(of(power.base()), Arithmetic.small(number.numerator()));
        }
        if (power.base() == NamedNumber.E) return exponential(power.exponent());
        if (number != null) return roots.power(of(power.base()), number);
        Quotient exponent = quotients.reduced(of(power.exponent()));
        Rational hidden = exponent.isPolynomial() ? exponent.numerator().number() : null;
        if (hidden != null && hidden.isWhole()) {
            return quotients.power(of(power.base()), Arithmetic.small(hidden.numerator()));
        }
        if (hidden != null) return roots.power(of(power.base()), hidden);
        Quotient logarithm = functions.logarithm(of(power.base()));
        Quotient product = Quotient.ONE;
        for (Term summand : summands(power.exponent())) {
            product = quotients.times(product, exponentials.of(quotients.times(of(summand), logarithm)));
        }
        return product;
    }

    private static List<Term> summands(Term term) {
        return term instanceof Sum ? term.parts() : List.of(term);
    }

    private Quotient exponential(Term exponent) {
        Quotient product = Quotient.ONE;
        for (Term summand : summands(exponent)) product = quotients.times(product, exponentials.of(of(summand)));
        return product;
    }

    private Quotient applied(Applied applied) {
        Term argument = applied.argument();
        Quotient direct = branches.of(applied, this::of);
        if (direct != null) return direct;
        return switch (applied.head()) {
            case ARCCOS -> complement(Terms.apply(Head.ARCSIN, argument));
            case ARCTAN2 -> Signs.isReal(applied) ? arctan2(applied) : functions.of(applied, all(applied.parts()));
            case SIN, COS, TAN -> circular(applied.head(), argument);
            case SINH, COSH, TANH -> hyperbolic(applied.head(), exponential(argument));
            case ABS -> Signs.isReal(argument) ? absolute(of(argument)) : modulus(argument);
            case ARG -> angle(argument);
            case SIGN -> Signs.isReal(argument) ? signum(argument) : functions.of(applied, all(applied.parts()));
            case MIN, MAX -> extreme(applied);
            case RE -> half(quotients.plus(of(argument), of(Terms.apply(Head.CONJ, argument))));
            case IM ->
                half(quotients.times(
                        quotients.minus(of(Terms.apply(Head.CONJ, argument)), of(argument)),
                        exponentials.imaginaryUnit()));
            default -> functions.of(applied, all(applied.parts()));
        };
    }

    /** √(u ū). */
    private Quotient modulus(Term argument) {
        return roots.power(quotients.times(of(argument), of(Terms.apply(Head.CONJ, argument))), Rational.HALF);
    }

    private Quotient complement(Term term) {
        return quotients.minus(quotients.times(of(NamedNumber.PI), Rational.HALF), of(term));
    }

    private Quotient arctan2(Applied applied) {
        Quotient angle = direction(of(applied.parts().get(1)), of(applied.parts().get(0)));
        return angle != null ? angle : functions.of(applied, all(applied.parts()));
    }

    /** Of a point on one side of an axis by an arctangent; otherwise null. */
    private Quotient direction(Quotient across, Quotient up) {
        if (sign(across) > 0) return functions.arctan(quotients.times(up, quotients.inverse(across)));
        int half = sign(up);
        if (half == 0) return null;
        Quotient arctan = functions.arctan(quotients.times(across, quotients.inverse(up)));
        return quotients.minus(quotients.times(of(NamedNumber.PI), Rational.of(half, 2)), arctan);
    }

    /** Of a point on one side of an axis by an arctangent, otherwise −i ln(u/|u|). */
    private Quotient angle(Term argument) {
        Quotient direction = direction(of(Terms.apply(Head.RE, argument)), of(Terms.apply(Head.IM, argument)));
        if (direction != null) return direction;
        Term unit = Terms.quotient(argument, Terms.apply(Head.ABS, argument));
        Quotient logarithm = functions.logarithm(of(unit));
        return quotients.times(quotients.times(exponentials.imaginaryUnit(), logarithm), Rational.MINUS_ONE);
    }

    private Quotient half(Quotient quotient) {
        return quotients.times(quotient, Rational.HALF);
    }

    /** By e^(iu) and e^(−iu). */
    private Quotient circular(Head head, Term argument) {
        Quotient forth = Quotient.ONE;
        for (Term summand : summands(argument)) {
            Quotient turned = quotients.times(exponentials.imaginaryUnit(), of(summand));
            forth = quotients.times(forth, exponentials.of(turned));
        }
        Quotient back = quotients.inverse(forth);
        Quotient cos = half(quotients.plus(forth, back));
        if (head == Head.COS) return cos;
        Quotient sin = quotients.times(half(quotients.minus(back, forth)), exponentials.imaginaryUnit());
        return head == Head.SIN ? sin : quotients.times(sin, quotients.inverse(cos));
    }

    private Quotient hyperbolic(Head head, Quotient forth) {
        Quotient back = quotients.inverse(forth);
        Quotient cosh = half(quotients.plus(forth, back));
        if (head == Head.COSH) return cosh;
        Quotient sinh = half(quotients.minus(forth, back));
        return head == Head.SINH ? sinh : quotients.times(sinh, quotients.inverse(cosh));
    }

    /** In a cell the branch whose condition holds all over it. */
    private Quotient cases(Piecewise piecewise) {
        if (cell != null) {
            for (Piecewise.Branch branch : piecewise.branches()) {
                if (branch.isOtherwise()) return of(branch.value());
                Quotient difference = quotients.minus(of(branch.left()), of(branch.right()));
                int sign = sign(difference);
                if (branch.relation() == Relation.APPROXIMATELY) break; // nearness is no matter of signs
                if (sign == 0 && !positivity.isZeroAtPoint(difference.numerator())) {
                    if (!cell.parts().isEmpty()) throw new Cell.Cut();
                    break;
                }
                if (branch.relation().holds(sign)) return of(branch.value());
                if (branch == piecewise.branches().getLast()) throw new Quotients.Undefined();
            }
        }
        return kernel(kernels.free(piecewise));
    }

    /** u/|u|; at a point where u is 0 it is 0. */
    private Quotient signum(Term term) {
        if (term instanceof Product product && product.count() > 1) {
            Quotient signs = Quotient.of(
                    Polynomial.number(Rational.of(product.coefficient().signum())));
            for (int k = 0; k < product.count(); k++) signs = quotients.times(signs, signum(product.factor(k)));
            return signs;
        }
        Quotient u = of(term);
        if (positivity.isZeroAtPoint(u.numerator())) return Quotient.ZERO;
        int sign = signInCell(u);
        if (sign != 0) return Quotient.of(Polynomial.number(Rational.of(sign)));
        return quotients.times(u, quotients.inverse(roots.absolute(u)));
    }

    private Quotient absolute(Quotient u) {
        int sign = signInCell(u);
        return sign == 0 ? roots.absolute(u) : quotients.times(u, Rational.of(sign));
    }

    /** 1 or −1 where that is the sign in the cell, 0 where it is not known; the cell is to be cut where it changes. */
    private int signInCell(Quotient u) {
        if (cell == null) return 0;
        int sign = sign(u);
        if (sign == 0 && !cell.parts().isEmpty()) throw new Cell.Cut();
        return sign;
    }

    private int sign(Quotient difference) {
        Polynomial product = difference.numerator();
        for (Map.Entry<Polynomial, Integer> divisor : difference.divisors().entrySet()) {
            if (divisor.getValue() % 2 == 1) product = quotients.arithmetic.times(product, divisor.getKey());
        }
        if (positivity.isPositive(product)) return 1;
        return positivity.isPositive(product.times(Rational.MINUS_ONE)) ? -1 : 0;
    }

    /** max(a, b) = (a + b + |a − b|) / 2. */
    private Quotient extreme(Applied applied) {
        for (Term part : applied.parts()) {
            if (!Signs.isReal(part)) return functions.of(applied, all(applied.parts()));
        }
        Quotient extreme = null;
        for (Term part : applied.parts()) {
            Quotient next = of(part);
            if (extreme == null) {
                extreme = next;
                continue;
            }
            Quotient distance = absolute(quotients.minus(extreme, next));
            Quotient both = quotients.plus(extreme, next);
            extreme =
                    half(applied.head() == Head.MAX ? quotients.plus(both, distance) : quotients.minus(both, distance));
        }
        return extreme;
    }
}
