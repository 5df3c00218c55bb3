package mfml.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mfml.Mfml;
import mfml.Seed;
import mfml.Session;
import mfml.tensor.Tensor;
import mfml.value.Truth;
import mfml.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Laws of algebra that hold for all tensors, tried on random ones. Entries are eighths, so that sums and products of a
 * few of them are exact and laws can be asked with {@code ==}; the seed is printed.
 */
class TensorLawsTest {
    private static final int ROUNDS = 60;

    private final Random random = random();
    private Session session;

    private static Random random() {
        return new Random(Seed.of("laws of tensors"));
    }

    @BeforeEach
    void open() {
        session = Mfml.builder().build().session();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private int size() {
        return random.nextInt(5);
    }

    private int[] shape() {
        return IntStream.range(0, 1 + random.nextInt(4)).map(axis -> size()).toArray();
    }

    private Tensor tensor(int... shape) {
        int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        double[] entries = random.ints(size, -80, 81).mapToDouble(k -> k / 8.0).toArray();
        return Tensor.adopt(entries, shape);
    }

    private void set(String name, Object value) {
        session.set(name, value);
    }

    private void law(String law) {
        Value answer = session.eval(law);
        if (answer != Truth.TRUE) {
            String inputs = session.names().stream()
                    .filter(law::contains)
                    .map(name -> name + " = " + session.get(name).source())
                    .collect(Collectors.joining(", "));
            assertEquals("true", answer.text(), law + " of " + inputs);
        }
    }

    private static String axes(List<Integer> axes) {
        return axes.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void products() {
        for (int round = 0; round < ROUNDS; round++) {
            int n = size();
            int m = size();
            int k = size();
            set("A", tensor(n, m));
            set("B", tensor(m, k));
            set("C", tensor(m, k));
            set("D", tensor(k, n));
            law("(A B)ᵀ == Bᵀ Aᵀ");
            law("A (B + C) == A B + A C");
            law("(A B) D == A (B D)");
            law("Aᵀᵀ == A");
            law("contract(A, B) == A B");
            law("einsum(\"ij,jk->ik\", A, B) == A B");
            law("einsum(\"ij,jk->ki\", A, B) == (A B)ᵀ");
            law("einsum(\"ij,jk,ki->\", A, B, D) == sum(A .* (B D)ᵀ)");
            law("trace(A B D) == trace(D A B)");
            law("kron(A, B)ᵀ == kron(Aᵀ, Bᵀ)");
        }
    }

    @Test
    void einsumSaysWhatItsLoopsDo() {
        for (int round = 0; round < ROUNDS; round++) {
            int n = 1 + size();
            int m = 1 + size();
            set("T", tensor(n, m, n));
            set("x", tensor(m));
            set("n", n);
            set("m", m);
            law("einsum(\"iji,j->\", T, x) == sum(T[i, j, i] * x[j] for i in 1:n, j in 1:m)");
            law("einsum(\"ijk,j->ki\", T, x) == "
                    + "reshape([sum(T[i, j, k] * x[j] for j in 1:m) for k in 1:n, i in 1:n], n, n)");
            law("einsum(\"iji->ij\", T) == reshape([T[i, j, i] for i in 1:n, j in 1:m], n, m)");
            law("contract(T, x, 2, 1) == einsum(\"ijk,j->ik\", T, x)");
        }
    }

    @Test
    void reductionsInAnyOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            int[] shape = shape();
            set("T", tensor(shape));
            List<Integer> axes = new ArrayList<>(
                    IntStream.rangeClosed(1, shape.length).boxed().toList());
            java.util.Collections.shuffle(axes, random);
            law("sum(T, axis = " + axes(axes) + ") == sum(T)");
            String nested = "T";
            for (int axis = shape.length; axis >= 1; axis--) nested = "sum(" + nested + ", axis = " + axis + ")";
            law(nested + " == sum(T)");
            List<Integer> some = axes.subList(0, 1 + random.nextInt(axes.size()));
            law("drop_axes(sum(T, axis = %1$s, keep = true), axis = %1$s) == sum(T, axis = %1$s)"
                    .formatted(axes(some)));
            int axis = some.getFirst();
            if (shape[axis - 1] > 0) {
                law("max(abs(sum(concat(T, T, axis = %1$d) .- mean(T, axis = %1$d, keep = true)))) < 1e-9"
                        .formatted(axis));
                law("take(cumsum(T, axis = %1$d), %2$d, axis = %1$d) == sum(T, axis = %1$d)"
                        .formatted(axis, shape[axis - 1]));
                law("take(cummax(T, axis = %1$d), %2$d, axis = %1$d) == max(T, axis = %1$d)"
                        .formatted(axis, shape[axis - 1]));
                law("max(T, axis = %1$d) == -min(-T, axis = %1$d)".formatted(axis));
                law("quantile(T, [0, 1], axis = %1$d) == stack(min(T, axis = %1$d), max(T, axis = %1$d))"
                        .formatted(axis));
                law("differences(cumsum(T, axis = %1$d), axis = %1$d) == take(T, 2:%2$d, axis = %1$d)"
                        .formatted(axis, shape[axis - 1]));
            }
            law("count(T .> 0) + count(not (T .> 0)) == "
                    + session.get("T").field("shape").asList().stream()
                            .mapToLong(Value::asLong)
                            .reduce(1, (a, b) -> a * b));
        }
    }

    @Test
    void arrangementsComeBack() {
        for (int round = 0; round < ROUNDS; round++) {
            int[] shape = shape();
            int rank = shape.length;
            int axis = 1 + random.nextInt(rank);
            int other = 1 + random.nextInt(rank);
            set("T", tensor(shape));
            set("n", random.nextInt(21) - 10);
            List<Integer> order =
                    new ArrayList<>(IntStream.rangeClosed(1, rank).boxed().toList());
            java.util.Collections.shuffle(order, random);
            List<Integer> back = IntStream.rangeClosed(1, rank)
                    .mapToObj(k -> order.indexOf(k) + 1)
                    .toList();
            law("reshape(flatten(T), T.shape) == T");
            law("permute(permute(T, %s), %s) == T".formatted(axes(order), axes(back)));
            law("swap_axes(swap_axes(T, %1$d, %2$d), %1$d, %2$d) == T".formatted(axis, other));
            law("move_axis(move_axis(T, %1$d, %2$d), %2$d, %1$d) == T".formatted(axis, other));
            law("roll(roll(T, n, axis = %1$d), -n, axis = %1$d) == T".formatted(axis));
            law("flip(flip(T, axis = %1$d), axis = %1$d) == T".formatted(axis));
            law("drop_axes(add_axis(T, %1$d), axis = %1$d) == T".formatted(axis));
            law("take(stack(T, -T, axis = %1$d), 2, axis = %1$d) == -T".formatted(axis));
            int length = shape[axis - 1];
            if (length > 0) {
                int cut = random.nextInt(length + 1);
                law(
                        "concat(split(T, [%2$d, %3$d], axis = %1$d)[1], split(T, [%2$d, %3$d], axis = %1$d)[2], axis = %1$d) == T"
                                .formatted(axis, cut, length - cut));
            }
            set("U", tensor(shape));
            law("concat(concat(T, U, axis = %1$d), T, axis = %1$d) == concat(T, concat(U, T, axis = %1$d), axis = %1$d)"
                    .formatted(axis));
            law("sum(pad(T, 2)) == sum(T)");
            law("repeat(T, %s) == T".formatted(axes(java.util.Collections.nCopies(rank, 1))));
            law("where(T .> 0, T, 0) + where(T .> 0, 0, T) == T");
        }
    }

    @Test
    void orderAndItsPermutation() {
        for (int round = 0; round < ROUNDS; round++) {
            int n = 1 + random.nextInt(40);
            set("x", tensor(n));
            set("n", n);
            law("x[sort_order(x)] == sort(x)");
            law("sort(x)[sort_order(sort_order(x))] == x");
            law("sort(sort_order(x)) == (1:n)");
            law("sort(x, descending = true) == -sort(-x)");
            law("sort(x, by = e -> -e) == sort(x, descending = true)");
            law("all(differences(sort(x)) .>= 0)");
            law("sum(counts(x).counts) == n");
            law("sort(unique(x)) == unique(sort(x))");
            law("search_sorted(sort(x), sort(x)[1]) == 1");
            law("search_sorted(sort(x), x, after = true) .- search_sorted(sort(x), x) == [count(x .== e) for e in x]");
            law("x[argmax(x)] == max(x)");
            law("sort_order(sort(x)) == (1:n)");
        }
    }

    @Test
    void assignedIsRead() {
        for (int round = 0; round < ROUNDS; round++) {
            int n = 1 + size();
            int m = 1 + size();
            set("A", tensor(n, m));
            set("B", session.get("A"));
            set("r", 1 + random.nextInt(n));
            set("x", tensor(m));
            set("y", tensor((n + 1) / 2));
            session.eval("A[r, :] = x");
            law("A[r, :] == x");
            law("[A[k, :] == B[k, :] for k in 1:A.shape[1] if k != r] == [true for k in 1:A.shape[1] if k != r]");
            session.eval("A[end:-2:1, 1] = y");
            law("A[end:-2:1, 1] == y");
            session.eval("mask = A .> 0\nbefore = sum(A[not mask])\nA[mask] = 1");
            law("all(A[mask] .== 1)");
            law("sum(A) == before + count(mask)");
            law("mask == (not (not mask))");
            law("(not (mask and not mask)) == (mask or not mask)");
            law("A[positions(mask)[:, 1], :].shape[1] == count(mask)");
        }
    }
}
