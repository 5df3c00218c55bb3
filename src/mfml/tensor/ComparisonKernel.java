package mfml.tensor;

import mfml.syntax.Relation;

/** The loops of comparisons on doubles, see {@link Step.BinaryLoop}; true is 1, and nothing is true of NaN but that it differs. */
final class ComparisonKernel {
    private ComparisonKernel() {}

    /** The loop of a relation without its dot. */
    static Step.BinaryLoop of(Relation relation) {
        return new RealKernel.Hiding(
                switch (relation) {
                    case EQUAL -> ComparisonKernel::equal;
                    case NOT_EQUAL -> ComparisonKernel::different;
                    case LESS -> ComparisonKernel::less;
                    case LESS_EQUAL -> ComparisonKernel::atMost;
                    case GREATER -> (a, i, di, b, j, dj, c, to, count) -> less(b, j, dj, a, i, di, c, to, count);
                    case GREATER_EQUAL ->
                        (a, i, di, b, j, dj, c, to, count) -> atMost(b, j, dj, a, i, di, c, to, count);
                    case APPROXIMATELY -> ComparisonKernel::near;
                    default -> throw new IllegalArgumentException(relation + " does not go entry by entry");
                });
    }

    private static void equal(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] == y ? 1 : 0;
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] == b[j + k] ? 1 : 0;
        }
    }

    private static void different(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        equal(a, i, di, b, j, dj, c, to, count);
        for (int k = 0; k < count; k++) c[to + k] = 1 - c[to + k];
    }

    private static void less(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] < y ? 1 : 0;
        } else if (di == 0) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x < b[j + k] ? 1 : 0;
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] < b[j + k] ? 1 : 0;
        }
    }

    private static void atMost(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] <= y ? 1 : 0;
        } else if (di == 0) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x <= b[j + k] ? 1 : 0;
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] <= b[j + k] ? 1 : 0;
        }
    }

    private static void near(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        for (int k = 0; k < count; k++) c[to + k] = Sameness.near(a[i + k * di], b[j + k * dj]) ? 1 : 0;
    }
}
