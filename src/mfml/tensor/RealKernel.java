package mfml.tensor;

import mfml.syntax.Operator;
import mfml.syntax.Relation;

/**
 * The loops of arithmetic on evenly spaced runs of doubles: entry k of the result is a[i + k di] with b[j + k dj].
 * Division and powers follow IEEE: what is undefined is NaN.
 */
final class RealKernel {
    private RealKernel() {}

    static void binary(
            Operator operator, double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        switch (operator) {
            case ADD -> add(a, i, di, b, j, dj, c, to, count);
            case SUBTRACT -> subtract(a, i, di, b, j, dj, c, to, count);
            case MULTIPLY -> multiply(a, i, di, b, j, dj, c, to, count);
            case DIVIDE -> divide(a, i, di, b, j, dj, c, to, count);
            case POWER -> power(a, i, di, b, j, dj, c, to, count);
            case MODULO -> {
                for (int k = 0; k < count; k++) c[to + k] = modulo(a[i + k * di], b[j + k * dj]);
            }
            default -> throw new IllegalArgumentException(operator + " does not go entry by entry");
        }
    }

    private static void add(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (di == 1 && dj == 1) {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] + b[j + k];
        } else if (di == 1 && dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] + y;
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] + b[j + k * dj];
        }
    }

    private static void subtract(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (di == 1 && dj == 1) {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] - b[j + k];
        } else if (di == 1 && dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] - y;
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] - b[j + k * dj];
        }
    }

    private static void multiply(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (di == 1 && dj == 1) {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] * b[j + k];
        } else if (di == 0 && dj == 1) {
            double x = a[i];
            for (int k = 0; k < count; k++) c[to + k] = x * b[j + k];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] * b[j + k * dj];
        }
    }

    private static void divide(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (di == 1 && dj == 1) {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] / b[j + k];
        } else if (di == 1 && dj == 0) {
            double y = b[j];
            for (int k = 0; k < count; k++) c[to + k] = a[i + k] / y;
        } else {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] / b[j + k * dj];
        }
    }

    private static void power(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        if (dj == 0 && b[j] == 2) {
            for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] * a[i + k * di];
        } else {
            for (int k = 0; k < count; k++) c[to + k] = Math.pow(a[i + k * di], b[j + k * dj]);
        }
    }

    /** The remainder with the sign of the divisor. */
    static double modulo(double x, double y) {
        double rest = x % y;
        return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
    }

    static void compare(
            Relation relation, double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        switch (relation) {
            case EQUAL -> {
                for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] == b[j + k * dj] ? 1 : 0;
            }
            case NOT_EQUAL -> {
                for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] == b[j + k * dj] ? 0 : 1;
            }
            case LESS -> {
                for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] < b[j + k * dj] ? 1 : 0;
            }
            case LESS_EQUAL -> {
                for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] <= b[j + k * dj] ? 1 : 0;
            }
            case GREATER -> {
                for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] > b[j + k * dj] ? 1 : 0;
            }
            case GREATER_EQUAL -> {
                for (int k = 0; k < count; k++) c[to + k] = a[i + k * di] >= b[j + k * dj] ? 1 : 0;
            }
            case APPROXIMATELY -> {
                for (int k = 0; k < count; k++) c[to + k] = Sameness.near(a[i + k * di], b[j + k * dj]) ? 1 : 0;
            }
            default -> throw new IllegalArgumentException(relation + " does not go entry by entry");
        }
    }
}
