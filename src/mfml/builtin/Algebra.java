package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
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
