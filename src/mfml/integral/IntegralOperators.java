package mfml.integral;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** What the sign of integration does to values: formulas are integrated, tensors entry by entry. */
public final class IntegralOperators {
    private IntegralOperators() {}

    /**
     * The antiderivatives of a formula, with a letter for the constant.
     *
     * @throws Fault {@code integral.unknown}
     */
    public static Value indefinite(Value body, Symbol x, Run run) {
        if (body instanceof Tensor tensor) {
            Value[] entries = tensor.toValues();
            for (int k = 0; k < entries.length; k++) entries[k] = indefinite(entries[k], x, run);
            return Literal.scalars(entries, true, run, tensor.shape());
        }
        Term integrand = integrand(body);
        Antiderivative found = Antiderivative.of(integrand, x, run.budget());
        found.noteConditions(run);
        return Terms.value(Terms.sum(found.work().value(), constant(integrand, x)));
    }

    /** A letter for the constant: C, or one that does not occur yet. */
    static Symbol constant(Term integrand, Symbol x) {
        return Integrator.letter(Domain.REAL, List.of("C", "C_1", "C_2", "C_3", "C_4"), integrand, x);
    }

    /**
     * Between bounds: exact where there is a closed form, otherwise by quadrature with a note; a {@link Divergent} where
     * there is no value.
     */
    public static Value definite(Value body, Symbol x, Value from, Value to, Run run) {
        if (body instanceof Tensor tensor) {
            Value[] entries = tensor.toValues();
            for (int k = 0; k < entries.length; k++) entries[k] = definite(entries[k], x, from, to, run);
            return Literal.scalars(entries, true, run, tensor.shape());
        }
        return new DefiniteIntegral(integrand(body), x, bound(from, x), bound(to, x), run).value();
    }

    static Term integrand(Value body) {
        if (!(body instanceof Scalar)) throw Fault.of("integral.kind").with("found", body.description());
        return Terms.of(body);
    }

    static Bound bound(Value value, Symbol x) {
        if (value instanceof Real real && Double.isInfinite(real.value())) {
            return Bound.infinite(real.value() > 0 ? 1 : -1);
        }
        if (!(value instanceof Scalar)) throw Fault.of("integral.bound").with("found", value.description());
        Term term = Terms.of(value);
        if (Forms.has(term, x)) throw Fault.of("integral.bound_letter").with("letter", x.text());
        if (Forms.all(term).contains(NamedNumber.I))
            throw Fault.of("integral.bound").with("found", term.text());
        return Bound.of(term);
    }

    /** As a number, of anything that gives numbers; infinite bounds are allowed. */
    public static Quadrature.Estimate numeric(DoubleUnaryOperator f, Value from, Value to, Run run) {
        return Quadrature.of(f, number(from), number(to), run.budget());
    }

    private static double number(Value bound) {
        double number =
                Numeric.real(() -> bound instanceof Term term ? new Real(Numeric.of(term, Run.silent())) : bound);
        if (Double.isNaN(number)) throw Fault.of("integral.bound").with("found", bound.text());
        return number;
    }

    /** The nearest decimal number of an exact one; itself where it has letters. */
    public static Value decimal(Value exact, Run run) {
        double number = Numeric.of(Terms.of(exact), run);
        return Double.isNaN(number) ? exact : new Real(number);
    }

    /** What a body gives at a point, as a number; a formula without letters counts as one. */
    public static double number(Value value, Run run) {
        return value instanceof Term term ? Numeric.of(term, run) : value.asDouble();
    }

    /** A numeric integral as a value, with its accuracy as a note. */
    public static Value told(Quadrature.Estimate estimate, Run run) {
        return told(estimate, "", run);
    }

    static Value told(Quadrature.Estimate estimate, String why, Run run) {
        if (!estimate.isSettled())
            throw Fault.of("integral.unsettled").with("value", new Real(estimate.value()).text());
        run.note(Fault.of("note.quadrature").with("why", why).with("error", new Real(estimate.error()).text()));
        return new Real(estimate.value());
    }
}
