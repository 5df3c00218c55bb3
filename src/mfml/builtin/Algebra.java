package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import mfml.budget.Budget;
import mfml.equation.NamedRoots;
import mfml.error.Fault;
import mfml.limit.LimitOperator;
import mfml.symbolic.Applied;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.Decimals;
import mfml.tensor.Entrywise;
import mfml.tensor.Tensor;
import mfml.value.ListValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Text;
import mfml.value.Value;

/** Formulas rewritten by name; of a tensor every entry. */
@Topic("Algebra")
final class Algebra {
    private Algebra() {}

    @Builtin(
            doc = "Products and whole powers of sums multiplied out. What stands below a fraction line stays as it is.",
            example = {"symbol x", "expand((x + 1)^2)   # x² + 2x + 1"},
            see = {"factor", "collect"})
    static Value expand(Value p, Run run) {
        return each(p, "expand", "p", Transformations::expand, run);
    }

    @Builtin(
            doc =
                    "Irreducible factors over the rational numbers, in any number of letters; of a fraction above and below"
                            + " the line.",
            example = {"symbol x, y", "factor(x^2 - y^2)   # (x + y)(x - y)"},
            see = {"expand", "cancel"},
            alias = "factorize")
    static Value factor(Value p, Run run) {
        return each(p, "factor", "p", Transformations::factor, run);
    }

    @Builtin(
            doc = "One fraction in lowest terms, multiplied out above and below the line.",
            example = {"symbol x", "cancel((x^2 - 1)/(x^2 + 2x + 1))   # (x - 1)/(x + 1)"},
            see = {"together", "factor"},
            alias = "ratsimp")
    static Value cancel(Value p, Run run) {
        return each(p, "cancel", "p", Transformations::cancel, run);
    }

    @Builtin(
            doc = "A sum of fractions over one common denominator; nothing is cancelled.",
            example = {"symbol x", "together(1/x + 1/(x + 1))   # (2x + 1)/(x (x + 1))"},
            see = {"apart", "cancel"})
    static Value together(Value p, Run run) {
        return each(p, "together", "p", Transformations::together, run);
    }

    @Builtin(
            doc = "Partial fractions of a fraction of polynomials in one letter, over the rational numbers.",
            example = {"symbol x", "apart(1/(x^2 + x))   # 1/x - 1/(x + 1)"},
            see = {"together", "factor"},
            alias = {"partfrac", "partial_fractions"})
    static Value apart(Value p, Run run) {
        return each(p, "apart", "p", Transformations::apart, run);
    }

    @Builtin(
            doc = "Multiplied out, with one summand for every power of x.",
            example = {"symbol x, a, b", "collect(a x + b x + a, x)   # a + x (a + b)"},
            see = {"expand", "coefficients"})
    static Value collect(Value p, Value x, Run run) {
        Term letter = letter(x, "collect");
        return each(p, "collect", "p", (term, budget) -> Transformations.collect(term, letter, budget), run);
    }

    @Builtin(
            doc =
                    "The coefficients of a polynomial in x as a list, the constant first. Another letter, or a function of"
                            + " letters, may stand for x.",
            example = {"symbol x", "coefficients((x + 2)^2, x)   # [4, 4, 1]"},
            see = {"degree", "collect"},
            alias = {"coeffs", "coeff", "all_coeffs"})
    static Value coefficients(Value p, Value x, Run run) {
        List<Value> list = new ArrayList<>();
        Term polynomial = formula(p, "coefficients", "p");
        for (Term each : Transformations.coefficients(polynomial, letter(x, "coefficients"), run.budget())) {
            list.add(Terms.value(each));
        }
        return new ListValue(list);
    }

    @Builtin(
            doc = "The highest power of x in a polynomial.",
            example = {"symbol x", "degree((x + 1)^3, x)   # 3"},
            see = "coefficients",
            alias = "deg")
    static long degree(Value p, Value x, Run run) {
        return Transformations.degree(formula(p, "degree", "p"), letter(x, "degree"), run.budget());
    }

    @Builtin(
            doc =
                    "The shortest of several forms of a formula, its parts first: as it is; cancelled, factored, multiplied"
                            + " out; with sin² replaced by 1 - cos² and the other way round, and tan by sin/cos; products of sines"
                            + " as sums; logarithms of positive numbers joined. Short is what has few signs, numbers and letters;"
                            + " a division counts twice. The value is the same wherever both forms have one.",
            example = {"symbol x", "simplify(sin(x)^2 + cos(x)^2)   # 1"},
            see = {"cancel", "factor", "expand", "trig_reduce"})
    static Value simplify(Value p, Run run) {
        return each(p, "simplify", "p", Transformations::simplify, run);
    }

    @Builtin(
            doc = "Sines, cosines and tangents of sums and multiples of angles, by those of the angles.",
            example = {"symbol x", "trig_expand(sin(2x))   # 2sin(x) cos(x)"},
            see = "trig_reduce",
            alias = {"expand_trig", "trigexpand"})
    static Value trig_expand(Value p, Run run) {
        return each(p, "trig_expand", "p", Transformations::trigExpand, run);
    }

    @Builtin(
            doc = "Powers and products of sines and cosines, by sines and cosines of sums and multiples of the angles.",
            example = {"symbol x", "trig_reduce(sin(x)^2)   # 1/2 - cos(2x)/2"},
            see = "trig_expand",
            alias = {"trigreduce", "fu"})
    static Value trig_reduce(Value p, Run run) {
        return each(p, "trig_reduce", "p", Transformations::trigReduce, run);
    }

    @Builtin(
            doc =
                    "The first terms of a formula as powers of the distance from a point, up to the power order, and O(…) for what"
                            + " is left out: series(f, x = 0, order = 5). The name before = is the letter, behind it stands the"
                            + " point: a number, a formula, ∞. Negative and broken powers occur where they must; s.polynomial is the"
                            + " sum without O(…).",
            example = {
                "symbol x",
                "series(sin(x), x = 0)   # x - x³/6 + x⁵/120 + O(x⁶)",
                "series(1/(1 - x), x = 0, order = 2)   # 1 + x + x² + O(x³)"
            },
            see = {"approx", "simplify"},
            alias = {"taylor", "maclaurin"})
    static Value series(
            Value f,
            @Preset("0") Value x,
            @Preset("5") Value order,
            @Preset(value = "none", byNameOnly = true) Value letter,
            Run run) {
        long count = Arguments.whole(order, "series", "order");
        if (count < 0 || count > 60) throw Arguments.wrong(order, "a whole number from 0 to 60", "series", "order");
        return LimitOperator.series(formula(f, "series", "f"), letter, x, (int) count, run);
    }

    @Builtin(
            doc = "The value of a formula without symbols to so many significant digits, as a text: every digit is"
                    + " guaranteed. What cannot be told from 0 is shown as |x| < 10^-n.",
            example = {"approx(π, 30)   # 3.14159265358979323846264338328", "approx(1/7, 5)   # 0.14286"},
            see = {"text", "round"},
            alias = {"N", "evalf", "vpa"})
    static Value approx(Value x, @Preset("15") Value digits, Run run) {
        long count = Arguments.whole(digits, "approx", "digits");
        if (count < 1 || count > Decimals.MOST_DIGITS) {
            throw Arguments.wrong(digits, "a whole number from 1 to " + Decimals.MOST_DIGITS, "approx", "digits");
        }
        return new Text(Decimals.of(formula(x, "approx", "x"), (int) count, run.budget()));
    }

    @Builtin(
            doc =
                    "A root of a polynomial with rational coefficients, as an exact number: which of the real roots, in ascending"
                            + " order from 1; from -1 down, which of the others. The polynomial is a formula in one letter, or the"
                            + " list of its coefficients, the constant first.",
            example = {
                "r = exact root_of([-1, -1, 0, 0, 0, 1], 1)",
                "approx(r, 10)   # 1.167303978",
                "r^5 - r ≡ 1   # true"
            },
            see = {"coefficients", "approx"},
            alias = {"RootOf", "CRootOf", "rootof"})
    static Value root_of(Value p, Value k, Run run) {
        long number = Arguments.whole(k, "root_of", "k");
        List<Rational> coefficients = new ArrayList<>();
        for (Term each : ofPolynomial(p, run)) {
            if (each.number() == null)
                throw Arguments.wrong(p, "a polynomial with rational coefficients", "root_of", "p");
            coefficients.add(each.number());
        }
        return Terms.value(NamedRoots.of(coefficients, number, run.budget()));
    }

    private static List<Term> ofPolynomial(Value p, Run run) {
        if (p instanceof Scalar) {
            Term formula = formula(p, "root_of", "p");
            List<Term> letters = letters(formula);
            if (letters.size() != 1) throw Arguments.wrong(p, "a polynomial in one letter", "root_of", "p");
            return Transformations.coefficients(formula, letters.getFirst(), run.budget());
        }
        return Given.items(p, run).stream().map(Terms::of).toList();
    }

    private static List<Term> letters(Term formula) {
        if (formula instanceof Symbol) return List.of(formula);
        List<Term> found = new ArrayList<>();
        for (Term part : formula.parts()) {
            for (Term letter : letters(part)) if (!found.contains(letter)) found.add(letter);
        }
        return found;
    }

    private static Value each(
            Value given, String function, String parameter, BiFunction<Term, Budget, Term> change, Run run) {
        if (given instanceof Tensor tensor) {
            return Entrywise.of(tensor, entry -> each(entry, function, parameter, change, run), run);
        }
        return Terms.value(change.apply(formula(given, function, parameter), run.budget()));
    }

    private static Term formula(Value given, String function, String parameter) {
        if (!(given instanceof Scalar)) throw Arguments.wrong(given, "a formula or a number", function, parameter);
        return Terms.of(given);
    }

    private static Term letter(Value x, String function) {
        if (x instanceof Symbol || x instanceof Applied || x instanceof Unknown) return (Term) x;
        throw Fault.of("algebra.letter").with("function", function).with("found", x.description());
    }
}
