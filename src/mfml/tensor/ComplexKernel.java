package mfml.tensor;

import mfml.syntax.Operator;
import mfml.value.Run;

/**
 * The arithmetic of complex entries held as pairs: entry k of the result is a[i + k di] with b[j + k dj], counted in
 * pairs.
 */
final class ComplexKernel {
    private ComplexKernel() {}

    /** Of complex tensors, with broadcasting. */
    static Tensor binary(Operator operator, Tensor first, Tensor second, Run run) {
        int[] shape = Broadcast.shape(first, second);
        Tensor a = Broadcast.to(shape, first);
        Tensor b = Broadcast.to(shape, second);
        double[] x = a.buffer.numbers();
        double[] y = b.buffer.numbers();
        double[] result = Storage.numbers(2L * a.size(), run);
        Walk walk = new Walk(a, b);
        int di = walk.firstStep();
        int dj = walk.secondStep();
        Undefined undefined = new Undefined();
        walk.run(run, (i, j, place, count) -> {
            binary(operator, x, i, di, y, j, dj, result, place, count);
            for (int k = 0; k < count; k++) {
                if (isUndefined(result, place + k)) undefined.met(place + k, sum(x, i + k * di), sum(y, j + k * dj));
            }
        });
        undefined.note(shape, run);
        return Tensor.adoptComplex(result, shape);
    }

    private static boolean isUndefined(double[] pairs, int location) {
        return Double.isNaN(pairs[2 * location]) || Double.isNaN(pairs[2 * location + 1]);
    }

    /** NaN where one of the parts is, or where they are opposite infinities. */
    private static double sum(double[] pairs, int location) {
        return pairs[2 * location] + pairs[2 * location + 1];
    }

    private static void binary(
            Operator operator, double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count) {
        for (int k = 0; k < count; k++) {
            int first = 2 * (i + k * di);
            int second = 2 * (j + k * dj);
            double x = a[first];
            double y = a[first + 1];
            double u = b[second];
            double v = b[second + 1];
            int place = 2 * (to + k);
            switch (operator) {
                case ADD -> put(c, place, x + u, y + v);
                case SUBTRACT -> put(c, place, x - u, y - v);
                case MULTIPLY -> put(c, place, x * u - y * v, x * v + y * u);
                case DIVIDE -> divide(x, y, u, v, c, place);
                default -> throw new IllegalArgumentException(operator + " has no loop for complex entries");
            }
        }
    }

    static boolean has(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            default -> false;
        };
    }

    private static void put(double[] c, int place, double re, double im) {
        c[place] = re;
        c[place + 1] = im;
    }

    /** Smith's way, which does not overflow where the quotient does not. */
    private static void divide(double x, double y, double u, double v, double[] c, int place) {
        if (v == 0) {
            put(c, place, x / u, y / u);
        } else if (Math.abs(u) >= Math.abs(v)) {
            double ratio = v / u;
            double scale = u + v * ratio;
            put(c, place, (x + y * ratio) / scale, (y - x * ratio) / scale);
        } else {
            double ratio = u / v;
            double scale = u * ratio + v;
            put(c, place, (x * ratio + y) / scale, (y * ratio - x) / scale);
        }
    }
}
