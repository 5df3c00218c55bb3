package mfml.symbolic.sameness;

import mfml.symbolic.Term;

/** What a proof by kernels is called. */
final class Method {
    private Method() {}

    static String of(Term difference, Kernels kernels) {
        boolean circle = false;
        boolean exponential = false;
        boolean logarithm = !kernels.opaque(mfml.symbolic.Head.LN).isEmpty();
        boolean root = false;
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

    private static boolean isPolynomial(Term term) {
        if (term instanceof mfml.symbolic.Power power) {
            if (power.exponent().number() == null || power.exponent().number().signum() < 0) return false;
        }
        for (Term part : term.parts()) if (!isPolynomial(part)) return false;
        return true;
    }
}
