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

/** Terms as quotients of polynomials in kernels. Every step holds wherever the term is defined. */
final class Conversion {
    private final Quotients quotients;
    private final Exponentials exponentials;
    private final Roots roots;
    private final Functions functions;
    private final Kernels kernels;
    private final Positivity positivity;
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
        return switch (applied.head()) {
            case SIN, COS, TAN -> circular(applied.head(), argument);
            case SINH, COSH, TANH -> hyperbolic(applied.head(), exponential(argument));
            case ABS ->
                Signs.isReal(argument) ? roots.absolute(of(argument)) : functions.of(applied, all(applied.parts()));
            case SIGN ->
                Signs.isReal(argument)
                        ? quotients.times(of(argument), quotients.inverse(roots.absolute(of(argument))))
                        : functions.of(applied, all(applied.parts()));
            case MIN, MAX -> extreme(applied);
            case RE -> half(quotients.plus(of(argument), of(Terms.apply(Head.CONJ, argument))));
            case IM ->
                half(quotients.times(
                        quotients.minus(of(Terms.apply(Head.CONJ, argument)), of(argument)),
                        exponentials.imaginaryUnit()));
            default -> functions.of(applied, all(applied.parts()));
        };
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
                if (sign == 0) break;
                if (branch.relation().holds(sign)) return of(branch.value());
                if (branch == piecewise.branches().getLast()) throw new Quotients.Undefined();
            }
        }
        return kernel(kernels.free(piecewise));
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
            Quotient distance = roots.absolute(quotients.minus(extreme, next));
            Quotient both = quotients.plus(extreme, next);
            extreme =
                    half(applied.head() == Head.MAX ? quotients.plus(both, distance) : quotients.minus(both, distance));
        }
        return extreme;
    }
}
