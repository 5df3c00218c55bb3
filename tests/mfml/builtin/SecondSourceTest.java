package mfml.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import mfml.Mfml;
import mfml.Seed;
import mfml.Session;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;

/**
 * What the language says of random vectors and matrices beside a second source: exact arithmetic (entries are eighths,
 * so that sums and products of them are exact), and EJML for singular values.
 */
class SecondSourceTest {
    private static final int EIGHTHS = 8;
    private static final MathContext PRECISE = new MathContext(60);

    private final Random random = random();

    private static Random random() {
        return new Random(Seed.of("second source"));
    }

    @Test
    void reductionsAndNormsOfVectors() {
        for (int round = 0; round < 200; round++) {
            long[] x = eighths(1 + random.nextInt(40));
            long[] y = eighths(x.length);
            try (Session session = Mfml.builder().build().session()) {
                session.set("x", doubles(x));
                session.set("y", doubles(y));
                BigDecimal sum = BigDecimal.ZERO;
                BigDecimal sizes = BigDecimal.ZERO;
                BigDecimal squares = BigDecimal.ZERO;
                BigDecimal cubes = BigDecimal.ZERO;
                BigDecimal dot = BigDecimal.ZERO;
                BigDecimal product = BigDecimal.ONE;
                BigDecimal apart = BigDecimal.ZERO;
                for (int k = 0; k < x.length; k++) {
                    BigDecimal entry = decimal(x[k]);
                    BigDecimal other = decimal(y[k]);
                    sum = sum.add(entry);
                    sizes = sizes.add(entry.abs());
                    squares = squares.add(entry.multiply(entry));
                    cubes = cubes.add(entry.abs().pow(3));
                    dot = dot.add(entry.multiply(other));
                    product = product.multiply(entry);
                    apart = apart.add(entry.subtract(other).pow(2));
                }
                BigDecimal count = BigDecimal.valueOf(x.length);
                agree(sum, session, "sum(x)");
                agree(sum.divide(count, PRECISE), session, "mean(x)");
                agree(product, session, "product(x)");
                agree(dot, session, "x · y");
                agree(dot, session, "xᵀ y");
                agree(dot, session, "einsum(\"i,i->\", x, y)");
                agree(squares.sqrt(PRECISE), session, "norm(x)");
                agree(sizes, session, "norm(x, 1)");
                agree(BigDecimal.valueOf(Math.cbrt(cubes.doubleValue())), session, "norm(x, 3)");
                agree(decimal(Arrays.stream(x).map(Math::abs).max().getAsLong()), session, "norm(x, ∞)");
                agree(decimal(Arrays.stream(x).max().getAsLong()), session, "max(x)");
                agree(decimal(Arrays.stream(x).min().getAsLong()), session, "x[argmin(x)]");
                agree(sum, session, "cumsum(x)[end]");
                agree(apart.divide(count, PRECISE), session, "mse(x, y)");
                agree(apart.sqrt(PRECISE), session, "distance(x, y)");
            }
        }
    }

    @Test
    void productsAndAxes() {
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(12);
            int inner = 1 + random.nextInt(12);
            int m = 1 + random.nextInt(12);
            long[][] a = matrix(n, inner);
            long[][] b = matrix(inner, m);
            try (Session session = Mfml.builder().build().session()) {
                session.set("A", doubles(a));
                session.set("B", doubles(b));
                int i = random.nextInt(n);
                int j = random.nextInt(m);
                BigDecimal entry = BigDecimal.ZERO;
                for (int k = 0; k < inner; k++)
                    entry = entry.add(decimal(a[i][k]).multiply(decimal(b[k][j])));
                String place = "[" + (i + 1) + ", " + (j + 1) + "]";
                agree(entry, session, "(A B)" + place);
                agree(entry, session, "(Bᵀ Aᵀ)ᵀ" + place);
                agree(entry, session, "A[" + (i + 1) + ", :] · B[:, " + (j + 1) + "]");
                int column = random.nextInt(inner);
                BigDecimal down = BigDecimal.ZERO;
                BigDecimal along = BigDecimal.ZERO;
                for (long[] row : a) down = down.add(decimal(row[column]));
                for (long number : a[i]) along = along.add(decimal(number));
                agree(down, session, "sum(A, axis = 1)[" + (column + 1) + "]");
                agree(along, session, "sum(A, axis = 2)[" + (i + 1) + "]");
                agree(along, session, "cumsum(A, axis = 2)[" + (i + 1) + ", end]");
            }
        }
    }

    @Test
    void determinantsInversesAndSolutions() {
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(7);
            long[][] a = matrix(n, n);
            BigInteger determinant = determinant(a);
            if (determinant.signum() == 0) continue;
            long[] b = eighths(n);
            int unknown = random.nextInt(n);
            long[][] replaced = Arrays.stream(a).map(long[]::clone).toArray(long[][]::new);
            for (int row = 0; row < n; row++) replaced[row][unknown] = b[row];
            BigDecimal cramer = new BigDecimal(determinant(replaced)).divide(new BigDecimal(determinant), PRECISE);
            try (Session session = Mfml.builder().build().session()) {
                session.set("A", doubles(a));
                session.set("b", doubles(b));
                double rounding = 1e-14 * session.eval("norm(A) norm(inv(A))").asDouble();
                double size = session.eval("norm(A \\ b)").asDouble();
                BigDecimal exact = new BigDecimal(determinant)
                        .divide(BigDecimal.valueOf(EIGHTHS).pow(n), PRECISE);
                assertEquals(
                        exact.doubleValue(),
                        session.eval("det(A)").asDouble(),
                        rounding * Math.abs(exact.doubleValue()) * n);
                String entry = "[" + (unknown + 1) + "]";
                assertEquals(
                        cramer.doubleValue(), session.eval("(A \\ b)" + entry).asDouble(), rounding * size);
                assertEquals(
                        cramer.doubleValue(), session.eval("(A⁻¹ b)" + entry).asDouble(), n * rounding * size);
                assertEquals(n, session.eval("rank(A)").asLong());
            }
        }
    }

    @Test
    void normsOfMatricesAgreeWithSingularValues() {
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(10);
            int m = 1 + random.nextInt(10);
            long[][] a = matrix(n, m);
            double[] flat =
                    Arrays.stream(doubles(a)).flatMapToDouble(Arrays::stream).toArray();
            var svd = DecompositionFactory_DDRM.svd(n, m, false, false, true);
            svd.decompose(DMatrixRMaj.wrap(n, m, flat.clone()));
            double[] values = Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues());
            double largest = Arrays.stream(values).max().getAsDouble();
            try (Session session = Mfml.builder().build().session()) {
                session.set("A", doubles(a));
                assertEquals(largest, session.eval("norm(A, 2)").asDouble(), 1e-12 * largest);
                double squares = Arrays.stream(flat).map(x -> x * x).sum();
                assertEquals(Math.sqrt(squares), session.eval("norm(A)").asDouble(), 1e-13 * Math.sqrt(squares));
                assertEquals(
                        SingularOps_DDRM.rank(svd, 1e-10),
                        session.eval("rank(A)").asLong());
            }
        }
    }

    private long[] eighths(int n) {
        return random.longs(n, -99, 100).toArray();
    }

    private long[][] matrix(int n, int m) {
        long[][] rows = new long[n][];
        for (int row = 0; row < n; row++) rows[row] = eighths(m);
        return rows;
    }

    private static double[] doubles(long[] eighths) {
        return Arrays.stream(eighths).mapToDouble(k -> (double) k / EIGHTHS).toArray();
    }

    private static double[][] doubles(long[][] eighths) {
        return Arrays.stream(eighths).map(SecondSourceTest::doubles).toArray(double[][]::new);
    }

    private static BigDecimal decimal(long eighths) {
        return BigDecimal.valueOf(eighths).divide(BigDecimal.valueOf(EIGHTHS));
    }

    private static void agree(BigDecimal expected, Session session, String code) {
        double number = expected.doubleValue();
        assertEquals(number, session.eval(code).asDouble(), 4e-15 * Math.max(1, Math.abs(number)), code);
    }

    /** Of the whole numbers, by Bareiss' elimination without fractions. */
    private static BigInteger determinant(long[][] matrix) {
        int n = matrix.length;
        BigInteger[][] a = new BigInteger[n][];
        for (int i = 0; i < n; i++)
            a[i] = Arrays.stream(matrix[i]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        BigInteger before = BigInteger.ONE;
        boolean negative = false;
        for (int k = 0; k < n - 1; k++) {
            int pivot = k;
            while (pivot < n && a[pivot][k].signum() == 0) pivot++;
            if (pivot == n) return BigInteger.ZERO;
            if (pivot != k) {
                BigInteger[] row = a[k];
                a[k] = a[pivot];
                a[pivot] = row;
                negative = !negative;
            }
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j < n; j++) {
                    a[i][j] = a[i][j].multiply(a[k][k])
                            .subtract(a[i][k].multiply(a[k][j]))
                            .divide(before);
                }
            }
            before = a[k][k];
        }
        return negative ? a[n - 1][n - 1].negate() : a[n - 1][n - 1];
    }
}
