package mfml.tensor;

import mfml.syntax.Operator;

/**
 * The loops of arithmetic on doubles, see {@link Step.BinaryLoop}. Division and powers follow IEEE: what is undefined is
 * NaN. Neighbours beside neighbours, and beside one number, have loops of their own, which become vector instructions.
 */
final class RealKernel {
    private RealKernel() {}

    /** The loop of an operator without its dot. */
    static Step.BinaryLoop of(Operator operator) {
        return switch (operator) {
            case ADD -> RealKernel::add;
            case SUBTRACT -> RealKernel::subtract;
            case MULTIPLY -> RealKernel::multiply;
            case DIVIDE -> RealKernel::divide;
            case MODULO -> RealKernel::modulo;
            case POWER -> new Hiding(RealKernel::power); // NaN^0 is 1
            default -> throw new IllegalArgumentException(operator + " does not go entry by entry");
        };
    }

    /** The larger or smaller one. */
    static Step.BinaryLoop of(Fold extreme) {
        return extreme == Fold.MAX ? RealKernel::larger : RealKernel::smaller;
    }

    /** A loop that may make a number of an undefined operand. */
    record Hiding(Step.BinaryLoop loop) implements Step.BinaryLoop {
        @Override
        public void run(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
            loop.run(a, i, di, b, j, dj, c, to, count);
        }

        @Override
        public boolean keepsUndefined() {
            return false;
        }
    }

    private static void add(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] + y;
        } else if (di == 0) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x + b[j + k];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] + b[j + k];
        }
    }

    private static void subtract(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] - y;
        } else if (di == 0) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x - b[j + k];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] - b[j + k];
        }
    }

    private static void multiply(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] * y;
        } else if (di == 0) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x * b[j + k];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] * b[j + k];
        }
    }

    private static void divide(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] / y;
        } else if (di == 0) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x / b[j + k];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] / b[j + k];
        }
    }

    private static void power(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0 && b[j] == 2) {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] * a[i + k];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = Math.pow(a[i + k * di], b[j + k * dj]);
        }
    }

    private static void modulo(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        for (int k = 0; k < count; k++) c[to + k] = modulo(a[i + k * di], b[j + k * dj]);
    }

    /** The remainder with the sign of the divisor. */
    static double modulo(double x, double y) {
        double rest = x % y;
        return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
    }

    private static void larger(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = Math.max(a[i + k], y);
        } else {
            for (int k = 0; k < count; k++) c[to + k] = Math.max(a[i + k * di], b[j + k]);
        }
    }

    private static void smaller(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = Math.min(a[i + k], y);
        } else {
            for (int k = 0; k < count; k++) c[to + k] = Math.min(a[i + k * di], b[j + k]);
        }
    }
}
