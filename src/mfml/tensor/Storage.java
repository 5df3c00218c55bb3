package mfml.tensor;

import java.util.Arrays;
import mfml.error.Fault;
import mfml.value.Complex;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Value;

/** Moves entries between buffers and between the ways of holding them. */
final class Storage {
    private Storage() {}

    static double[] numbers(long count, Run run) {
        run.budget().allocate(16 + 8 * count);
        return new double[Math.toIntExact(count)];
    }

    /** Room for truths; paid for as the numbers that they may be read as. */
    static byte[] truths(long count, Run run) {
        run.budget().allocate(16 + 9 * count);
        return new byte[Math.toIntExact(count)];
    }

    static Value[] values(long count, Run run) {
        run.budget().allocate(16 + 32 * count); // the values themselves included, as an estimate
        return new Value[Math.toIntExact(count)];
    }

    /** Copies the entries row by row to the beginning of {@code target}; {@code width} numbers an entry. */
    static void gather(Tensor from, int width, double[] target, Run run) {
        if (from.size() == 0) return; // the place it begins at may lie behind the last entry
        double[] source = from.buffer.numbers();
        if (width == 1 && from.size() <= Deferred.SMALLEST) {
            run.budget().charge(from.size());
            if (from.isRowMajor()) System.arraycopy(source, from.offset, target, 0, from.size());
            else gather(from, 0, from.size(), target);
            return;
        }
        Walk walk = new Walk(from);
        int step = walk.firstStep();
        walk.run(run, (first, second, place, count) -> {
            if (step == 1) {
                System.arraycopy(source, width * first, target, width * place, width * count);
            } else if (width == 1) {
                for (int k = 0, at = first; k < count; k++, at += step) target[place + k] = source[at];
            } else {
                for (int k = 0, at = 2 * first; k < count; k++, at += 2 * step) {
                    target[2 * (place + k)] = source[at];
                    target[2 * (place + k) + 1] = source[at + 1];
                }
            }
        });
    }

    /** Copies real entries from number {@code place} on, row by row, to the beginning of {@code target}. */
    static void gather(Tensor from, int place, int count, double[] target) {
        int last = from.shape.length - 1;
        int length = from.shape[last];
        int step = from.strides[last];
        int at = place % length;
        for (int done = 0; done < count; at = 0) {
            int stretch = Math.min(length - at, count - done);
            int begin = from.locate(place + done);
            if (from.buffer.truths != null) {
                byte[] truths = from.buffer.truths;
                for (int k = 0, near = begin; k < stretch; k++, near += step) target[done + k] = truths[near];
                done += stretch;
                continue;
            }
            double[] source = from.buffer.numbers();
            if (step == 1 && stretch > 16) {
                System.arraycopy(source, begin, target, done, stretch);
            } else {
                for (int k = 0, near = begin; k < stretch; k++, near += step) target[done + k] = source[near];
            }
            done += stretch;
        }
    }

    /** Copies neighbours (spacing 1), or one number to many places (spacing 0). */
    static void spread(double[] from, int i, int spacing, double[] to, int place, int count) {
        if (spacing == 0) Arrays.fill(to, place, place + count, from[i]);
        else System.arraycopy(from, i, to, place, count);
    }

    /** A tensor of its own with the same entries. */
    static Tensor copy(Tensor from, Run run) {
        if (from.isGeneral()) {
            run.budget().charge(from.size());
            Value[] values = values(from.size(), run);
            for (int place = 0; place < values.length; place++) values[place] = from.at(place);
            return general(values, from.shape);
        }
        int width = from.isComplex() ? 2 : 1;
        double[] numbers = numbers((long) width * from.size(), run);
        gather(from, width, numbers, run);
        return Tensor.adopt(from.type, numbers, from.shape);
    }

    static Tensor general(Value[] values, int... shape) {
        if (values.length != Shape.size(shape))
            throw new IllegalArgumentException(values.length + " for " + Shape.text(shape));
        return new Tensor(new Buffer(values), 0, shape, Shape.strides(shape), ElementType.GENERAL);
    }

    /** Reals become float64, truth values a mask, reals with complex ones complex128; all else stays as it is. */
    static Tensor narrowest(Value[] values, int... shape) {
        boolean truth = values.length > 0;
        boolean real = true;
        boolean complex = true;
        for (Value value : values) {
            truth &= value.kind() == Kind.TRUTH;
            real &= value.kind() == Kind.REAL;
            complex &= value.kind() == Kind.REAL || value.kind() == Kind.COMPLEX;
        }
        if (!truth && !complex) return general(values, shape);
        ElementType type = truth ? ElementType.TRUTH : real ? ElementType.FLOAT64 : ElementType.COMPLEX128;
        return numbers(values, type, shape);
    }

    private static Tensor numbers(Value[] values, ElementType type, int[] shape) {
        int width = type == ElementType.COMPLEX128 ? 2 : 1;
        double[] numbers = new double[width * values.length];
        for (int k = 0; k < values.length; k++) put(values[k], numbers, k, width);
        return Tensor.adopt(type, numbers, shape);
    }

    /** Writes a number into the k-th place of an array of reals (width 1) or pairs (width 2). */
    static void put(Value value, double[] numbers, int k, int width) {
        if (width == 2 && value instanceof Complex z) {
            numbers[2 * k] = z.re();
            numbers[2 * k + 1] = z.im();
        } else {
            numbers[width * k] = Tensors.real(value);
        }
    }

    static Tensor convert(Tensor from, ElementType wanted, Run run) {
        run.budget().charge(from.size());
        if (wanted == ElementType.GENERAL) return general(from.toValues(), from.shape);
        if (from.isGeneral()) {
            Value[] values = from.toValues();
            if (wanted == ElementType.COMPLEX128) return numbers(values, wanted, from.shape);
            double[] numbers = numbers(values.length, run);
            for (int k = 0; k < numbers.length; k++) numbers[k] = wanted.rounded(Tensors.real(values[k]));
            return Tensor.adopt(wanted, numbers, from.shape);
        }
        if (from.isComplex()) throw Fault.of("tensor.not_real").with("found", Kind.COMPLEX.words());
        double[] numbers = from.toDoubles();
        if (wanted == ElementType.COMPLEX128) {
            double[] pairs = numbers(2L * numbers.length, run);
            for (int k = 0; k < numbers.length; k++) pairs[2 * k] = numbers[k];
            return Tensor.adopt(wanted, pairs, from.shape);
        }
        wanted.round(numbers);
        return Tensor.adopt(wanted, numbers, from.shape);
    }
}
