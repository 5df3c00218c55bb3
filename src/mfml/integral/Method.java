package mfml.integral;

import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** A way to find antiderivatives. */
interface Method {
    /** An antiderivative of f by x, or null where this way does not lead to one. */
    Work of(Term f, Symbol x, Integrator integrator);
}
