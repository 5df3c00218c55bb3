package mfml.symbolic.enclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;

/** A root by name, {@code root_of([…], k)}, as a number. */
public final class AlgebraicNumber {
    private AlgebraicNumber() {}

    static Rectangle of(Applied root, Precision p) {
        BigInteger[] c = RealRoots.whole(coefficients(root));
        RealRoots real = new RealRoots(c, p.budget());
        int k = number(root);
        if (k > 0) return Rectangle.real(real.root(k - 1, p.bits()));
        return ComplexRoots.of(c, real.count(), -k - 1, p.bits(), p.budget());
    }

    /** From the constant upwards. */
    public static List<Rational> coefficients(Applied root) {
        List<Rational> coefficients = new ArrayList<>();
        for (Term part : root.parts().subList(1, root.parts().size())) coefficients.add(part.number());
        return coefficients;
    }

    /** Which of the real roots, in ascending order from 1; from −1 down, which of the others. */
    public static int number(Applied root) {
        return root.argument().number().intValue();
    }
}
