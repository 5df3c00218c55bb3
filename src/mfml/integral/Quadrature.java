package mfml.integral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import mfml.budget.Budget;

/**
 * Integrals as numbers: Gauss and Kronrod's 7 and 15 points, the worst part halved again and again (Piessens and others,
 * QUADPACK 1983); where that does not settle, the double exponential rule (Takahasi and Mori 1974), which bears
 * singular ends; over half lines the latter; where the integrand swings for ever, wave by wave with Wynn's acceleration.
 */
public final class Quadrature {
    private static final double[] NODES = {
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
        0.741531185599394439863864773280788, 0.586087235467691130294144691693490, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714
    };
    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327
    };
    private static final double ACCURACY = 1e-13; // of the sum of the sizes
    private static final int MOST_PARTS = 400;
    private static final int MOST_WAVES = 60;
    private static final int MOST_LOOKS = 50_000; // for zeros
    private static final double EDGE = 6.2; // beyond it the double exponential weights are below 1e-300
    private static final double FAR = 5.17; // there half lines are at 1e60: the integrand may square and cube that

    /** @param error an estimate of how far the value may be off; ∞ where it did not settle */
    public record Estimate(double value, double error) {
        static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);

        Estimate plus(Estimate other) {
            return new Estimate(value + other.value, error + other.error);
        }

        Estimate negated() {
            return new Estimate(-value, error);
        }

        /** Whether it is 0 for all that can be told. */
        boolean isSmall() {
            return error <= 1e-12 && Math.abs(value) <= 1e-9;
        }

        /** Whether enough digits are certain for it to be of use. */
        public boolean isSettled() {
            return error <= 1e-6 * Math.max(1e-3, Math.abs(value));
        }
    }

    private record Part(double low, double high, double value, double error, double size) {}

    private final DoubleUnaryOperator f;
    private final Budget budget;

    private Quadrature(DoubleUnaryOperator f, Budget budget) {
        this.f = f;
        this.budget = budget;
    }

    /** From a to b, each of which may be infinite; NaN of f counts as a point that is left out. */
    public static Estimate of(DoubleUnaryOperator f, double a, double b, Budget budget) {
        if (a == b) return new Estimate(0, 0);
        if (a > b) return of(f, b, a, budget).negated();
        Quadrature quadrature = new Quadrature(f, budget);
        if (Double.isInfinite(a) && Double.isInfinite(b)) {
            return quadrature.halfLine(0, 1).plus(quadrature.halfLine(0, -1));
        }
        if (Double.isInfinite(b)) return quadrature.halfLine(a, 1);
        if (Double.isInfinite(a)) return quadrature.halfLine(b, -1);
        return quadrature.finite(a, b);
    }

    private double at(double x) {
        budget.charge(4);
        return f.applyAsDouble(x);
    }

    // ---- between numbers

    private Estimate finite(double a, double b) {
        Estimate adaptive = adaptive(a, b);
        if (adaptive.error <= 1e-11 * Math.max(1e-300, Math.abs(adaptive.value))) return adaptive;
        Estimate exponential = doubleExponential(a, b);
        return exponential.error < adaptive.error ? exponential : adaptive;
    }

    private Estimate adaptive(double a, double b) {
        PriorityQueue<Part> parts =
                new PriorityQueue<>(Comparator.comparingDouble(Part::error).reversed());
        parts.add(part(a, b));
        while (true) {
            double value = 0;
            double error = 0;
            double size = 0;
            for (Part part : parts) {
                value += part.value;
                error += part.error;
                size += part.size;
            }
            Part worst = parts.peek();
            boolean fine = error <= ACCURACY * size || !(worst.high - worst.low > 1e-13 * (b - a));
            if (fine || parts.size() >= MOST_PARTS || Double.isNaN(value)) {
                return Double.isNaN(value) ? Estimate.NONE : new Estimate(value, error);
            }
            parts.poll();
            double middle = worst.low + (worst.high - worst.low) / 2;
            parts.add(part(worst.low, middle));
            parts.add(part(middle, worst.high));
        }
    }

    private Part part(double a, double b) {
        double half = (b - a) / 2;
        double middle = a + half;
        double kronrod = 0;
        double gauss = 0;
        double size = 0;
        for (int k = 0; k < NODES.length; k++) {
            double step = half * NODES[k];
            double left = at(middle - step);
            double right = k == NODES.length - 1 ? 0 : at(middle + step);
            kronrod += KRONROD[k] * (left + right);
            size += KRONROD[k] * (Math.abs(left) + Math.abs(right));
            if (k % 2 == 1) gauss += GAUSS[k / 2] * (left + right);
        }
        double error = Math.abs(kronrod - gauss) * half;
        double scaled = Math.min(error, Math.pow(200 * error / (size * half), 1.5) * size * half);
        double rounding = 50 * Math.ulp(1.0) * size * half;
        return new Part(a, b, kronrod * half, Math.max(Double.isNaN(scaled) ? error : scaled, rounding), size * half);
    }

    private Estimate doubleExponential(double a, double b) {
        double half = (b - a) / 2;
        return byLevels(
                t -> {
                    double s = Math.PI / 2 * Math.sinh(Math.abs(t));
                    double distance = half * 2 / (1 + Math.exp(2 * s)); // from the nearer end, without cancellation
                    if (distance == 0) return 0;
                    double x = t < 0 ? a + distance : b - distance;
                    if (x == a || x == b) return 0;
                    double cosh = Math.cosh(s);
                    return finiteOr0(at(x) * half * Math.PI / 2 * Math.cosh(t) / (cosh * cosh));
                },
                EDGE);
    }

    // ---- half lines

    private Estimate halfLine(double end, int direction) {
        Estimate exponential = byLevels(
                t -> {
                    double distance = Math.exp(Math.PI / 2 * Math.sinh(t));
                    double x = end + direction * distance;
                    if (x == end || Double.isInfinite(x)) return 0;
                    return finiteOr0(at(x) * distance * Math.PI / 2 * Math.cosh(t));
                },
                FAR);
        if (exponential.error <= 1e-10 * Math.max(1e-300, Math.abs(exponential.value)) || exponential.isSmall())
            return exponential;
        Estimate waves = waves(end, direction);
        return waves.error < exponential.error ? waves : exponential;
    }

    private static double finiteOr0(double number) {
        return Double.isFinite(number) ? number : 0;
    }

    /** The trapezoid rule over the whole line, with half the step again and again. */
    private static Estimate byLevels(DoubleUnaryOperator weighted, double edge) {
        double step = 1;
        double sum = weighted.applyAsDouble(0);
        double size = Math.abs(sum);
        for (double t = step; t < edge; t += step) {
            double pair = weighted.applyAsDouble(t) + weighted.applyAsDouble(-t);
            sum += pair;
            size += Math.abs(pair);
        }
        double before = sum * step;
        double error = Double.POSITIVE_INFINITY;
        for (int level = 1; level <= 9; level++) {
            step /= 2;
            for (double t = step; t < edge; t += 2 * step) {
                double pair = weighted.applyAsDouble(t) + weighted.applyAsDouble(-t);
                sum += pair;
                size += Math.abs(pair);
            }
            double now = sum * step;
            error = Math.abs(now - before) + 4 * Math.ulp(size * step);
            if (level > 3 && error <= 1e-14 * size * step) return new Estimate(now, error);
            before = now;
        }
        return new Estimate(before, error);
    }

    /** Between the zeros of the integrand, whose partial sums Wynn's epsilon algorithm takes to their limit. */
    private Estimate waves(double end, int direction) {
        List<Double> sums = new ArrayList<>();
        double from = end;
        double total = 0;
        double step = 0.25;
        double width = 1;
        double rounding = 0;
        int last = 0;
        int looks = 0;
        double x = end;
        double before = at(end + direction * 1e-9);
        for (int wave = 0; wave < MOST_WAVES; ) {
            double next = x + direction * step;
            double here = at(next);
            if (Double.isNaN(here) || Math.abs(next - end) > 2000 || ++looks > MOST_LOOKS) return Estimate.NONE;
            if (before * here < 0) {
                double zero = zero(x, next, before);
                Estimate part = finite(Math.min(from, zero), Math.max(from, zero));
                total += part.value;
                rounding += part.error;
                sums.add(total);
                wave++;
                width = Math.abs(zero - from);
                from = zero;
            }
            before = here == 0 ? before : here;
            x = next;
            if (wave > last) { // the next wave may be as short as this one, or shorter
                step = Math.max(Math.min(step, width / 6), 1e-3);
                last = wave;
            }
        }
        Estimate found = accelerated(sums);
        return new Estimate(found.value, found.error + rounding);
    }

    private double zero(double low, double high, double atLow) {
        for (int k = 0; k < 60; k++) {
            double middle = low + (high - low) / 2;
            double value = at(middle);
            if (value == 0) return middle;
            if (value * atLow > 0) low = middle;
            else high = middle;
        }
        return low;
    }

    private static Estimate accelerated(List<Double> sums) {
        int n = sums.size();
        double[] older = new double[n + 1];
        double[] column = new double[n];
        for (int k = 0; k < n; k++) column[k] = sums.get(k);
        double best = column[n - 1];
        double error = Double.POSITIVE_INFINITY;
        for (int order = 1; order < n; order++) {
            double[] next = new double[n - order];
            for (int k = 0; k < next.length; k++) {
                double difference = column[k + 1] - column[k];
                if (difference == 0) return new Estimate(column[k], Math.min(error, 1e-15 + Math.ulp(column[k])));
                next[k] = older[k + 1] + 1 / difference;
            }
            older = column;
            column = next;
            if (order % 2 == 0 && column.length >= 2) {
                double change = Math.abs(column[column.length - 1] - column[column.length - 2]);
                if (change < error) {
                    error = change;
                    best = column[column.length - 1];
                }
            }
        }
        return new Estimate(best, 10 * error + Math.ulp(best));
    }
}
