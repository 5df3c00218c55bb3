package mfml.tensor;

import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Value;

/** What goes entry by entry: arithmetic and comparison with broadcasting, and the functions of analysis. */
final class Elementwise {
    /** The result for two entries that are no plain reals. */
    private interface Combination {
        Value of(Value first, Value second);
    }

    private Elementwise() {}

    /** {@code first operator second} for every pair of entries; the operator without its dot. */
    static Tensor binary(Operator operator, Tensor first, Tensor second, Run run) {
        ElementType type = ElementType.result(operator, first.type, second.type);
        if (type.isReal()) return real(RealKernel.of(operator), type, first, second, run);
        if (type == ElementType.COMPLEX128 && ComplexKernel.has(operator)) {
            return ComplexKernel.binary(operator, first.as(type, run), second.as(type, run), run);
        }
        return general((x, y) -> Algebra.compute(operator, x, y, run), first, second, run);
    }

    /** The answers for every pair of entries; the relation without its dot. */
    static Tensor compare(Relation relation, Tensor first, Tensor second, Run run) {
        return first.type.isReal() && second.type.isReal()
                ? real(ComparisonKernel.of(relation), ElementType.TRUTH, first, second, run)
                : general((x, y) -> Algebra.relate(relation, x, y, run), first, second, run);
    }

    /** The larger (or smaller) one of every pair of entries. */
    static Tensor extreme(Fold fold, Tensor first, Tensor second, Run run) {
        ElementType type = ElementType.joined(first.type, second.type);
        return type.isReal()
                ? real(RealKernel.of(fold), type, first, second, run)
                : general((x, y) -> Reduction.of(fold, x, y, run), first, second, run);
    }

    /** The function of every entry. */
    static Tensor apply(Elementary function, Tensor tensor, Run run) {
        if (!tensor.type.isReal()) {
            Value[] result = Storage.values(tensor.size(), run);
            Walk walk = new Walk(tensor);
            walk.run(run, (i, j, place, count) -> {
                for (int k = 0; k < count; k++) {
                    result[place + k] = Algebra.compute(function, tensor.stored(i + k * walk.firstStep()), run);
                }
            });
            return Storage.narrowest(result, tensor.shape);
        }
        ElementType type = RealFunctions.result(function, tensor.type);
        Step.UnaryLoop loop = RealFunctions.of(function);
        int cost = RealFunctions.cost(function);
        if (tensor.size() > Deferred.SMALLEST || !tensor.isRowMajor()) {
            return rounded(
                    Deferred.of(loop, cost, type, Deferred.entries(tensor)).finish(run));
        }
        run.budget().charge((long) cost * tensor.size());
        double[] result = Storage.numbers(tensor.size(), run);
        double[] x = tensor.buffer.numbers();
        loop.run(x, tensor.offset, result, 0, result.length);
        note(result, x, tensor.offset, 1, x, tensor.offset, 1, tensor.shape, run);
        return rounded(Tensor.adopt(type, result, tensor.shape));
    }

    /** By a loop over plain numbers: in one go where the operands are small and lie row by row. */
    private static Tensor real(Step.BinaryLoop loop, ElementType type, Tensor first, Tensor second, Run run) {
        int[] shape = Broadcast.shape(first, second);
        int size = Shape.size(shape);
        int di = spacing(first, size);
        int dj = spacing(second, size);
        if (size > Deferred.SMALLEST || di < 0 || dj < 0 || di + dj == 0) {
            Deferred a = Deferred.entries(Broadcast.to(shape, first));
            Deferred b = Deferred.entries(Broadcast.to(shape, second));
            return rounded(Deferred.pair(loop, type, a, b).finish(run));
        }
        run.budget().charge(size);
        double[] result = Storage.numbers(size, run);
        double[] a = first.buffer.numbers();
        double[] b = second.buffer.numbers();
        loop.run(a, first.offset, di, b, second.offset, dj, result, 0, size);
        note(result, a, first.offset, di, b, second.offset, dj, shape, run);
        return rounded(Tensor.adopt(type, result, shape));
    }

    /** 1 where the entries lie row by row and are as many as the result's, 0 for a single one, else -1. */
    private static int spacing(Tensor tensor, int size) {
        if (tensor.size() == size) return tensor.isRowMajor() ? 1 : -1;
        return tensor.size() == 1 ? 0 : -1;
    }

    private static Tensor rounded(Tensor result) {
        if (result.type != ElementType.TRUTH) result.type.round(result.buffer.numbers());
        return result;
    }

    private static void note(double[] c, double[] a, int i, int di, double[] b, int j, int dj, int[] shape, Run run) {
        if (!Undefined.mayBeIn(c, 0, c.length)) return;
        Undefined undefined = new Undefined();
        for (int k = 0; k < c.length; k++) if (c[k] != c[k]) undefined.met(k, a[i + k * di], b[j + k * dj]);
        undefined.note(shape, run);
    }

    private static Tensor general(Combination combination, Tensor first, Tensor second, Run run) {
        int[] shape = Broadcast.shape(first, second);
        Tensor a = Broadcast.to(shape, first);
        Tensor b = Broadcast.to(shape, second);
        Value[] result = Storage.values(a.size(), run);
        Walk walk = new Walk(a, b);
        walk.run(run, (i, j, place, count) -> {
            for (int k = 0; k < count; k++) {
                Value x = a.stored(i + k * walk.firstStep());
                result[place + k] = combination.of(x, b.stored(j + k * walk.secondStep()));
            }
        });
        return Storage.narrowest(result, shape);
    }
}
