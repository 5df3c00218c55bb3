package mfml.symbolic.sameness;

import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Term;

/** What a proof by kernels is called. */
final class Method {
    private Method() {}

    static String of(Term difference, Kernels kernels) {
        boolean circle = false;
        boolean exponential = false;
        boolean logarithm = !kernels.opaque(Head.LN).isEmpty();
        boolean root = hasRoot(difference);
        for (Kernel kernel : kernels.all()) {
            root |= kernel.kind == Kernel.Kind.ROOT || kernel.kind == Kernel.Kind.PRIME;
            Monomial exponent = kernels.exponent(kernel);
            if (exponent == null) continue;
            if (kernel.real) exponential = true;
            else circle = true;
        }
        if (circle) return "sines and cosines as powers of e^(i x): multiplied out";
        if (exponential && logarithm) return "powers, exponentials and logarithms joined";
        if (exponential) return "exponentials joined and multiplied out";
        if (logarithm) return "logarithms taken apart";
        if (root) return "roots with their relations: multiplied out";
        return isPolynomial(difference) ? "polynomials: multiplied out" : "rational functions: cross-multiplied";
    }

    private static boolean hasRoot(Term term) {
        if (term instanceof Power power
                && power.exponent().number() != null
                && !power.exponent().number().isWhole()) {
            return true;
        }
        for (Term part : term.parts()) if (hasRoot(part)) return true;
        return false;
    }

    private static boolean isPolynomial(Term term) {
        if (term instanceof Power power) {
            if (power.exponent().number() == null || power.exponent().number().signum() < 0) return false;
        }
        for (Term part : term.parts()) if (!isPolynomial(part)) return false;
        return true;
    }
}
