package mfml.builtin;

import java.util.Arrays;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.tensor.Contraction;
import mfml.tensor.Einsum;
import mfml.tensor.Norms;
import mfml.tensor.Operations;
import mfml.tensor.Products;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Kind;
import mfml.value.Reals;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Text;
import mfml.value.Value;
import mfml.value.Whole;

@Topic("Products and norms")
final class VectorProducts {
    private VectorProducts() {}

    @Builtin(
            doc = "The dot product of two vectors of one length, x · y.",
            example = "dot([25, 2, 5], [0, 1, 2])   # 12.0",
            see = {"norm", "outer", "cross"},
            alias = {"inner", "np.dot"})
    static Value dot(Value x, Value y, Run run) {
        try {
            return Operations.compute(Operator.DOT, x, y, run);
        } catch (Fault fault) {
            throw named(fault);
        }
    }

    @Builtin(
            doc = "All products of an entry of x with an entry of y, x ⊗ y; of two vectors a matrix.",
            example = "outer([1, 2], [3, 4])[2, :]   # [6, 8]",
            see = {"dot", "kron"})
    static Value outer(Value x, Value y, Run run) {
        return Products.outer(Tensors.of(x, run), Tensors.of(y, run), run);
    }

    @Builtin(
            doc = "The cross product of two vectors of 3 entries, x × y: perpendicular to both.",
            example = "cross([1, 0, 0], [0, 1, 0])   # [0, 0, 1]",
            see = {"dot", "det"})
    static Value cross(Value x, Value y, Run run) {
        try {
            return Products.cross(Tensors.of(x, run), Tensors.of(y, run), run);
        } catch (Fault fault) {
            throw named(fault);
        }
    }

    /** In a call the operands are the parameters. */
    private static Fault named(Fault fault) {
        return fault.with("left", "x")
                .with("right", "y")
                .with("leftVector", "x")
                .with("rightVector", "y")
                .with("factor", "y");
    }

    @Builtin(
            doc = "The Kronecker product: a copy of B, multiplied, for every entry of A.",
            example = {"kron([1, 2; 3, 4], eye(2)).shape   # [4, 4]", "kron([1, 2], [1, 10])   # [1, 10, 2, 20]"},
            see = {"outer", "repeat"})
    static Value kron(Value A, Value B, Run run) {
        return Products.kronecker(Tensors.of(A, run), Tensors.of(B, run), run);
    }

    @Builtin(
            doc =
                    "The sum over pairs of axes: those of A named first meet those of B named second. Left out, the last axis"
                            + " of A meets the first of B, as in the matrix product.",
            example = {
                "contract([1, 2; 3, 4], [5, 6])   # [17, 39]",
                "contract(ones(2, 3, 4), ones(4, 3, 5), [2, 3], [2, 1]).shape   # [2, 5]"
            },
            see = {"einsum", "dot", "outer"},
            alias = {"tensordot", "np.tensordot"})
    static Value contract(Value A, Value B, @Preset("none") Value first, @Preset("none") Value second, Run run) {
        Tensor a = Tensors.of(A, run);
        Tensor b = Tensors.of(B, run);
        if (a.rank() == 0 || b.rank() == 0) {
            throw Fault.of("tensor.block").with("found", (a.rank() == 0 ? A : B).description());
        }
        int[] left = Given.isLeftOut(first) ? new int[] {Given.axis(Whole.of(a.rank()), a)} : Given.axes(first, a);
        int[] right = Given.isLeftOut(second) ? new int[] {Given.axis(Whole.ONE, b)} : Given.axes(second, b);
        return Contraction.of(a, left, b, right, run);
    }

    @Builtin(
            doc =
                    "Einstein's summation: letters name the axes, those that the result lacks are summed over. A letter twice in"
                            + " one group takes the diagonal; without an arrow the letters that stand once are kept, in the order of"
                            + " the alphabet.",
            example = {
                "einsum(\"ij,jk->ik\", [1, 2; 3, 4], eye(2))[2, :]   # [3, 4]",
                "einsum(\"i,i->\", [25, 2, 5], [0, 1, 2])   # 12.0",
                "einsum(\"ii->i\", [1, 2; 3, 4])   # [1, 4]"
            },
            see = {"contract", "dot", "outer", "permute"},
            alias = {"np.einsum"})
    static Value einsum(Run run, String text, Value[] A) {
        return Einsum.of(
                text, Arrays.stream(A).map(operand -> Tensors.of(operand, run)).toList(), run);
    }

    @Builtin(
            doc = "The vector of length one in the direction of x: x divided by its norm.",
            example = "unit([3, 4])   # [0.6, 0.8]",
            see = {"norm", "angle"},
            alias = {"normalize"})
    static Value unit(Value x, Run run) {
        Value length = length(x, run);
        if (length instanceof Scalar number && number.isZero()) {
            throw Fault.of("tensor.no_direction").with("what", x.description());
        }
        return Operations.compute(Operator.DIVIDE, x, length, run);
    }

    private static Value length(Value x, Run run) {
        if (x instanceof Scalar) return Algebra.compute(Elementary.ABS, x, run);
        return Norms.euclidean(Tensors.of(x, run), run);
    }

    @Builtin(
            doc =
                    "The length of a vector, √(Σ x²), or for another p (Σ |x|^p)^(1/p); p = ∞ takes the largest absolute value,"
                            + " p = -∞ the smallest, p = 0 counts the entries that are not 0. Of a matrix without p the same over all"
                            + " entries (Frobenius); with p = 2 the spectral norm, with 1 and ∞ the largest column and row sum, with"
                            + " \"nuclear\" the sum of its singular values. axis = 1 takes the columns, axis = 2 the rows; two axes"
                            + " take the matrices they span.",
            example = {
                "norm([3, 4])   # 5.0",
                "norm([25, 2, 5], 1)   # 32.0",
                "norm([25, 2, 5], inf)   # 25.0",
                "norm([3, 4; 6, 8], axis = 2)   # [5, 10]",
                "norm([3, 0; 0, 4], \"nuclear\")   # 7.0"
            },
            see = {"dot", "unit", "distance"},
            alias = {"np.linalg.norm"})
    static Value norm(
            Value x,
            @Preset("none") Value p,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        boolean whole = Given.isLeftOut(axis) && !keep;
        if (whole && x instanceof Scalar) return length(x, run);
        Tensor tensor = Tensors.of(x, run);
        return whole
                ? norm(tensor, p, run)
                : Given.along(axis, keep, tensor).each(tensor, part -> norm(part, p, run), run);
    }

    private static Value norm(Tensor tensor, Value p, Run run) {
        if (Given.isLeftOut(p)) return Norms.euclidean(tensor, run);
        if (p instanceof Text name) {
            if (name.text().equals("nuclear") && tensor.isMatrix()) return Norms.nuclear(tensor, run);
            if (name.text().equals("nuclear"))
                throw Fault.of("tensor.norm_rank").with("what", tensor.description());
        }
        if (p.kind() != Kind.REAL && p.kind() != Kind.WHOLE && p.kind() != Kind.FRACTION) {
            throw Fault.of("tensor.norm_order").with("p", p instanceof Text ? p.source() : p.description());
        }
        double order = Reals.of(p);
        if (tensor.isMatrix()) return Norms.ofMap(tensor, order, run);
        if (!tensor.isVector()) throw Fault.of("tensor.norm_rank").with("what", tensor.description());
        return Norms.vector(tensor, order, run);
    }
}
