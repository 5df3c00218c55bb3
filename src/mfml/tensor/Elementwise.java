package mfml.tensor;

import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Value;

/** What goes entry by entry: arithmetic and comparison with broadcasting, and the functions of analysis. */
final class Elementwise {
    private Elementwise() {}

    /** {@code first operator second} for every pair of entries; the operator without its dot. */
    static Tensor binary(Operator operator, Tensor first, Tensor second, Run run) {
        int[] shape = Broadcast.shape(first, second);
        Tensor a = Broadcast.to(shape, first);
        Tensor b = Broadcast.to(shape, second);
        ElementType type = ElementType.result(operator, a.type, b.type);
        if (type == ElementType.COMPLEX128 && ComplexKernel.has(operator)) return complex(operator, a, b, run);
        if (!type.isReal()) return general(operator, a, b, run);
        double[] x = a.buffer.numbers;
        double[] y = b.buffer.numbers;
        double[] result = Storage.numbers(a.size(), run);
        Walk walk = new Walk(a, b);
        int dx = walk.firstStep();
        int dy = walk.secondStep();
        Undefined undefined = new Undefined();
        walk.run(run, (i, j, place, count) -> {
            RealKernel.binary(operator, x, i, dx, y, j, dy, result, place, count);
            for (int k = place; k < place + count; k++) {
                if (result[k] != result[k]) undefined.met(k, x[i + (k - place) * dx], y[j + (k - place) * dy]);
            }
        });
        type.round(result);
        undefined.note(shape, run);
        return Tensor.adopt(type, result, shape);
    }

    private static Tensor complex(Operator operator, Tensor first, Tensor second, Run run) {
        Tensor a = first.as(ElementType.COMPLEX128, run);
        Tensor b = second.as(ElementType.COMPLEX128, run);
        double[] result = Storage.numbers(2L * a.size(), run);
        Walk walk = new Walk(a, b);
        walk.run(
                run,
                (i, j, place, count) -> ComplexKernel.binary(
                        operator,
                        a.buffer.numbers,
                        i,
                        walk.firstStep(),
                        b.buffer.numbers,
                        j,
                        walk.secondStep(),
                        result,
                        place,
                        count));
        Undefined undefined = new Undefined();
        for (int k = 0; k < a.size(); k++) {
            if (Double.isNaN(result[2 * k]) || Double.isNaN(result[2 * k + 1])) {
                undefined.met(k, magnitude(a, k), magnitude(b, k));
            }
        }
        undefined.note(a.shape, run);
        return Tensor.adoptComplex(result, a.shape);
    }

    private static double magnitude(Tensor a, int place) {
        int at = 2 * a.locate(place);
        return a.buffer.numbers[at] + a.buffer.numbers[at + 1];
    }

    private static Tensor general(Operator operator, Tensor a, Tensor b, Run run) {
        Value[] result = Storage.values(a.size(), run);
        Walk walk = new Walk(a, b);
        walk.run(run, (i, j, place, count) -> {
            for (int k = 0; k < count; k++) {
                result[place + k] = Algebra.compute(
                        operator, a.stored(i + k * walk.firstStep()), b.stored(j + k * walk.secondStep()), run);
            }
        });
        return Storage.narrowest(result, a.shape);
    }

    /** The answers for every pair of entries; the relation without its dot. */
    static Tensor compare(Relation relation, Tensor first, Tensor second, Run run) {
        int[] shape = Broadcast.shape(first, second);
        Tensor a = Broadcast.to(shape, first);
        Tensor b = Broadcast.to(shape, second);
        Walk walk = new Walk(a, b);
        int dx = walk.firstStep();
        int dy = walk.secondStep();
        if (!a.type.isReal() || !b.type.isReal()) {
            Value[] answers = Storage.values(a.size(), run);
            walk.run(run, (i, j, place, count) -> {
                for (int k = 0; k < count; k++) {
                    answers[place + k] = Algebra.relate(relation, a.stored(i + k * dx), b.stored(j + k * dy), run);
                }
            });
            return Storage.narrowest(answers, shape);
        }
        double[] x = a.buffer.numbers;
        double[] y = b.buffer.numbers;
        double[] answers = Storage.numbers(a.size(), run);
        walk.run(run, (i, j, place, count) -> RealKernel.compare(relation, x, i, dx, y, j, dy, answers, place, count));
        return Tensor.adopt(ElementType.TRUTH, answers, shape);
    }

    /** The larger (or smaller) one of every pair of entries. */
    static Tensor extreme(Fold fold, Tensor first, Tensor second, Run run) {
        int[] shape = Broadcast.shape(first, second);
        Tensor a = Broadcast.to(shape, first);
        Tensor b = Broadcast.to(shape, second);
        ElementType type = ElementType.joined(a.type, b.type);
        if (!type.isReal()) {
            Value[] result = Storage.values(a.size(), run);
            for (int place = 0; place < result.length; place++) {
                run.budget().tick();
                result[place] = Reduction.of(fold, a.at(place), b.at(place), run);
            }
            return Storage.narrowest(result, shape);
        }
        double[] x = a.buffer.numbers;
        double[] y = b.buffer.numbers;
        double[] result = Storage.numbers(a.size(), run);
        Walk walk = new Walk(a, b);
        int dx = walk.firstStep();
        int dy = walk.secondStep();
        walk.run(run, (i, j, place, count) -> {
            for (int k = 0; k < count; k++) result[place + k] = fold.of(x[i + k * dx], y[j + k * dy]);
        });
        return Tensor.adopt(type, result, shape);
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
        double[] x = tensor.buffer.numbers;
        double[] result = Storage.numbers(tensor.size(), run);
        Walk walk = new Walk(tensor);
        int dx = walk.firstStep();
        Undefined undefined = new Undefined();
        int work = RealFunctions.cost(function) - 1;
        walk.run(run, (i, j, place, count) -> {
            run.budget().charge((long) work * count);
            RealFunctions.apply(function, x, i, dx, result, place, count);
            for (int k = place; k < place + count; k++) {
                if (result[k] != result[k]) undefined.met(k, x[i + (k - place) * dx], 0);
            }
        });
        ElementType type = RealFunctions.keepsType(function) && tensor.type != ElementType.TRUTH
                ? tensor.type
                : tensor.type.fractional();
        type.round(result);
        undefined.note(tensor.shape, run);
        return Tensor.adopt(type, result, tensor.shape);
    }
}
