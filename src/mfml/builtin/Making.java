package mfml.builtin;

import java.util.Arrays;
import mfml.error.Fault;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.tensor.Diagonal;
import mfml.tensor.ElementType;
import mfml.tensor.Shape;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Run;
import mfml.value.Value;

@Topic("Making tensors")
final class Making {
    private Making() {}

    @Builtin(
            doc = "A tensor of zeros, of the sizes given one by one or as a shape.",
            example = {"zeros(3)   # [0, 0, 0]", "zeros(2, 3).shape   # [2, 3]"},
            see = {"ones", "full", "eye"})
    static Value zeros(Run run, Value[] n) {
        if (SymbolicSizes.fit(n)) return SymbolicSizes.zeros(n);
        return filled(0, Given.sizes(n, run), run);
    }

    @Builtin(
            doc = "A tensor of ones, of the sizes given one by one or as a shape.",
            example = "ones(4)   # [1, 1, 1, 1]",
            see = {"zeros", "full"})
    static Value ones(Run run, Value[] n) {
        if (SymbolicSizes.fit(n)) return SymbolicSizes.ones(n);
        return filled(1, Given.sizes(n, run), run);
    }

    @Builtin(
            doc = "A tensor with the number v in every place, of the sizes given one by one or as a shape.",
            example = "full(7, 3)   # [7, 7, 7]",
            see = {"zeros", "ones", "repeat"},
            alias = {"fill", "np.full"})
    static Tensor full(Run run, Value v, Value[] n) {
        int[] shape = Given.sizes(n, run);
        if (v instanceof mfml.value.Real real) return filled(real.value(), shape, run);
        Tensor one = Tensors.of(v, run);
        if (one.rank() > 0) throw Fault.of("tensor.single").with("found", v.description());
        if (one.type() == ElementType.FLOAT64) return filled(one.real(0), shape, run);
        Value[] entries = new Value[allocated(shape, 8, run)];
        Arrays.fill(entries, v);
        return Tensor.adopt(entries, shape);
    }

    private static Tensor filled(double number, int[] shape, Run run) {
        double[] entries = new double[allocated(shape, 8, run)];
        if (number != 0) Arrays.fill(entries, number);
        return Tensor.adopt(entries, shape);
    }

    private static int allocated(int[] shape, int bytes, Run run) {
        int size = Shape.size(shape);
        run.budget().allocate(16 + (long) bytes * size);
        run.budget().charge(size);
        return size;
    }

    @Builtin(
            doc = "The identity matrix: ones on the diagonal, zeros elsewhere.",
            example = "eye(3)[2, :]   # [0, 1, 0]",
            see = {"diag", "zeros"},
            alias = {"identity", "np.eye"})
    static Value eye(Run run, Value n) {
        if (SymbolicSizes.fit(n)) return new MatrixTerm.Identity(Terms.of(n));
        int size = Given.size(n);
        double[] entries = new double[allocated(new int[] {size, size}, 8, run)];
        for (int k = 0; k < size; k++) entries[k * (size + 1)] = 1;
        return Tensor.adopt(entries, size, size);
    }

    @Builtin(
            doc =
                    "The diagonal matrix of a vector; of a matrix its diagonal, as a vector. offset = 1 is the diagonal above the"
                            + " main one, -1 the one below.",
            example = {
                "diag([1, 2, 3])[2, :]   # [0, 2, 0]",
                "diag([1, 2; 3, 4])   # [1, 4]",
                "diag([1, 2; 3, 4], offset = 1)   # [2]"
            },
            see = {"eye", "trace", "upper_triangle"},
            alias = {"np.diag", "diagonal", "diagm"})
    static Tensor diag(Run run, Value v, @Preset("0") long offset) {
        Tensor tensor = Tensors.of(v, run);
        if (tensor.isMatrix()) return Diagonal.of(tensor, offset, run);
        if (!tensor.isVector()) throw Fault.of("tensor.block").with("found", v.description());
        return Diagonal.matrix(tensor, offset, run);
    }

    @Builtin(
            doc = "n evenly spaced numbers from a to b, both included.",
            example = "linspace(0, 1, 5)   # [0, 0.25, 0.5, 0.75, 1]",
            see = {"logspace"})
    static Tensor linspace(double a, double b, @Preset("50") long n, Run run) {
        if (n < 2) throw Fault.of("tensor.points").with("given", n);
        double[] entries = new double[allocated(new int[] {Given.size(mfml.value.Whole.of(n))}, 8, run)];
        double step = (b - a) / (n - 1);
        for (int k = 0; k < n; k++) entries[k] = a + k * step;
        entries[entries.length - 1] = b;
        return Tensor.adopt(entries, entries.length);
    }

    @Builtin(
            doc = "n numbers from a to b in equal ratios, both included.",
            example = "logspace(1, 1000, 4)   # [1, 10, 100, 1000]",
            see = {"linspace"},
            alias = {"geomspace"})
    static Tensor logspace(double a, double b, @Preset("50") long n, Run run) {
        if (!(a > 0 && b > 0)) throw Fault.of("tensor.logspace").with("a", a).with("b", b);
        double[] entries = linspace(Math.log10(a), Math.log10(b), n, run).toDoubles();
        for (int k = 0; k < entries.length; k++) entries[k] = Math.pow(10, entries[k]);
        entries[0] = a;
        entries[entries.length - 1] = b;
        return Tensor.adopt(entries, entries.length);
    }

    @Builtin(
            doc = "The same entries, read row by row, in another shape.",
            example = {"reshape([1, 2, 3, 4], 2, 2)[2, :]   # [3, 4]", "reshape([1, 2; 3, 4], 4)   # [1, 2, 3, 4]"},
            see = {"permute", "flatten", "add_axis"},
            alias = {"np.reshape", "view_as"})
    static Tensor reshape(Run run, Value A, Value[] n) {
        return Tensors.of(A, run).reshaped(run, Given.sizes(n, run));
    }

    @Builtin(
            doc = "The numbers in another element type: float64, float32, float16, int64, int32, int16, int8, truth,"
                    + " complex128 or general.",
            example = {"as_type(25, \"int16\") + as_type(3, \"int16\")   # 28", "as_type([0.1], \"float32\")[1]   # 0.1"
            },
            alias = {"astype", "cast", "dtype"})
    static Tensor as_type(Run run, Value x, String type) {
        return Tensors.of(x, run).as(ElementType.named(type), run);
    }
}
