package mfml.distribution;

import mfml.value.Special;

/** The normal distribution with mean 0 and standard deviation 1: density, cumulative share and its inverse. */
final class Gauss {
    private static final double ROOT_OF_TWO_PI = 2.5066282746310007;
    private static final double ROOT_OF_HALF = 0.7071067811865476;
    private static final double ROOT_OF_HALF_REST = -4.833646656726457e-17; // √½ is the sum of both

    private Gauss() {}

    static double density(double z) {
        if (Math.abs(z) > 40) return z == z ? 0 : z;
        double coarse =
                Double.longBitsToDouble(Double.doubleToRawLongBits(z) & 0xffffffff00000000L); // its square is exact
        double fine = (coarse - z) * (coarse + z) / 2;
        return Math.exp(-coarse * coarse / 2) * Math.exp(fine) / ROOT_OF_TWO_PI;
    }

    /** Φ(z) = ½ erfc(-z √½), with the rounding of the product made good: far out it would cost three digits. */
    static double cumulative(double z) {
        double x = -z * ROOT_OF_HALF;
        if (Math.abs(x) > 30) return z == z ? (z > 0 ? 1 : 0) : z;
        double rest = Math.fma(-z, ROOT_OF_HALF, -x) - z * ROOT_OF_HALF_REST;
        return 0.5 * Special.erfc(x, rest);
    }

    // M. J. Wichura: Algorithm AS 241: the percentage points of the normal distribution. Applied Statistics 37(3),
    // 1988.

    private static final double[] CENTRE_ABOVE = {
        3.3871328727963666080,
        133.14166789178437745,
        1971.5909503065514427,
        13731.693765509461125,
        45921.953931549871457,
        67265.770927008700853,
        33430.575583588128105,
        2509.0809287301226727
    };
    private static final double[] CENTRE_BELOW = {
        1,
        42.313330701600911252,
        687.18700749205790830,
        5394.1960214247511077,
        21213.794301586595867,
        39307.895800092710610,
        28729.085735721942674,
        5226.4952788528545610
    };
    private static final double[] SIDE_ABOVE = {
        1.42343711074968357734,
        4.63033784615654529590,
        5.76949722146069140550,
        3.64784832476320460504,
        1.27045825245236838258,
        0.241780725177450611770,
        0.0227238449892691845833,
        7.74545014278341407640e-4
    };
    private static final double[] SIDE_BELOW = {
        1,
        2.05319162663775882187,
        1.67638483018380384940,
        0.689767334985100004550,
        0.148103976427480074590,
        0.0151986665636164571966,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] FAR_ABOVE = {
        6.65790464350110377720,
        5.46378491116411436990,
        1.78482653991729133580,
        0.296560571828504891230,
        0.0265321895265761230930,
        0.00124266094738807843860,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7
    };
    private static final double[] FAR_BELOW = {
        1,
        0.599832206555887937690,
        0.136929880922735805310,
        0.0148753612908506148525,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    /** The z with Φ(z) = p; ∓∞ at 0 and 1, NaN outside. */
    static double quantile(double p) {
        if (!Distribution.isShare(p)) return Double.NaN;
        double fromMiddle = p - 0.5;
        if (Math.abs(fromMiddle) <= 0.425) {
            double r = 0.180625 - fromMiddle * fromMiddle;
            return fromMiddle * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
        }
        double tail = fromMiddle < 0 ? p : 1 - p;
        if (tail == 0) return fromMiddle < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        double r = Math.sqrt(-Math.log(tail));
        double z = r <= 5
                ? polynomial(SIDE_ABOVE, r - 1.6) / polynomial(SIDE_BELOW, r - 1.6)
                : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
        return fromMiddle < 0 ? -z : z;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) value = value * x + coefficients[k];
        return value;
    }
}
