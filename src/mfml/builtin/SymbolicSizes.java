package mfml.builtin;

import java.util.Arrays;
import mfml.error.Fault;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.value.Value;

/** Vectors and matrices of sizes that are letters. */
final class SymbolicSizes {
    private SymbolicSizes() {}

    static boolean fit(Value... sizes) {
        return Arrays.stream(sizes).anyMatch(Term.class::isInstance);
    }

    static Value ones(Value[] sizes) {
        return new MatrixTerm.Ones(Terms.of(sizes[0]), columns(sizes));
    }

    static Value zeros(Value[] sizes) {
        return new MatrixTerm.Zero(Terms.of(sizes[0]), columns(sizes));
    }

    private static Term columns(Value[] sizes) {
        if (sizes.length > 2) throw Fault.of("matrix.axes").with("count", sizes.length);
        return sizes.length == 1 ? Terms.number(1) : Terms.of(sizes[1]);
    }
}
