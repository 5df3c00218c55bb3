package mfml.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mfml.error.Fault;

/** The sizes of a tensor along its axes, first axis first, as an {@code int[]}; empty for a single number. */
public final class Shape {
    static final int[] SCALAR = {};
    private static final int LARGEST = Integer.MAX_VALUE - 8; // entries of an array

    private Shape() {}

    /** The number of entries; refuses negative sizes and more than 2³¹ - 9 entries, which one array cannot hold. */
    public static int size(int... shape) {
        for (int n : shape) if (n < 0) throw Fault.of("tensor.negative_size").with("given", n);
        long size = count(shape);
        if (size > LARGEST) throw Fault.of("tensor.too_large").with("shape", text(shape));
        return (int) size;
    }

    static boolean isTooLarge(int[] shape) {
        return count(shape) > LARGEST;
    }

    /** The number of entries, or one that is above {@link #LARGEST}. */
    private static long count(int[] shape) {
        long count = 1;
        for (int n : shape) {
            if (n == 0) return 0;
            count = Math.min(count, 1L << 31) * n;
        }
        return count;
    }

    /** The distances between neighbours along each axis when the entries lie row by row. */
    static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int step = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= Math.max(1, shape[axis]);
        }
        return strides;
    }

    static boolean isRowMajor(int[] shape, int[] strides) {
        int step = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] == 0) return true;
            if (shape[axis] != 1 && strides[axis] != step) return false;
            step *= shape[axis];
        }
        return true;
    }

    /** {@code 3×2}. */
    public static String text(int... shape) {
        return IntStream.of(shape).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    /** In words: "a number", "a vector of 3 entries", "a 3×2 matrix", "a 2×3×4 tensor". */
    public static String description(int... shape) {
        return switch (shape.length) {
            case 0 -> "a number";
            case 1 -> "a vector of " + entries(shape[0]);
            case 2 -> article(shape[0]) + text(shape) + " matrix";
            default -> article(shape[0]) + text(shape) + " tensor";
        };
    }

    private static String article(int number) {
        String digits = Integer.toString(number);
        boolean vowel =
                digits.startsWith("8") || number == 11 || number == 18 || (number / 1000 == 11 || number / 1000 == 18);
        return vowel ? "an " : "a ";
    }

    public static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    static int[] without(int[] shape, int axis) {
        int[] rest = new int[shape.length - 1];
        System.arraycopy(shape, 0, rest, 0, axis);
        System.arraycopy(shape, axis + 1, rest, axis, rest.length - axis);
        return rest;
    }

    static int[] with(int[] shape, int axis, int size) {
        int[] changed = shape.clone();
        changed[axis] = size;
        return changed;
    }

    /** With one more axis, in front of the one that has its number now. */
    static int[] inserted(int[] shape, int axis, int size) {
        int[] longer = new int[shape.length + 1];
        System.arraycopy(shape, 0, longer, 0, axis);
        longer[axis] = size;
        System.arraycopy(shape, axis, longer, axis + 1, shape.length - axis);
        return longer;
    }

    static int[] joined(int[] outer, int... inner) {
        int[] both = Arrays.copyOf(outer, outer.length + inner.length);
        System.arraycopy(inner, 0, both, outer.length, inner.length);
        return both;
    }

    /** The 0-based number of an axis that was named 1-based. */
    public static int axis(long named, int[] shape) {
        if (named < 1 || named > shape.length) {
            throw Fault.of("tensor.axis")
                    .hint(named == 0 ? "zero" : named < 0 ? "back" : null)
                    .with("axis", named)
                    .with("what", description(shape))
                    .with("axes", axes(shape.length));
        }
        return (int) named - 1;
    }

    public static String axes(int count) {
        return count == 0 ? "no axes" : count == 1 ? "1 axis" : count + " axes";
    }

    /**
     * The product of the sizes in front of an axis, and behind it: a tensor is a block of {@code outer × n × inner}.
     */
    static int outer(int[] shape, int axis) {
        int product = 1;
        for (int k = 0; k < axis; k++) product *= shape[k];
        return product;
    }

    static int inner(int[] shape, int axis) {
        int product = 1;
        for (int k = axis + 1; k < shape.length; k++) product *= shape[k];
        return product;
    }
}
