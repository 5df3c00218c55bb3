package mfml.tensor;

/** The real and imaginary parts of a complex tensor as real ones to be read at once, and back. */
final class ComplexParts {
    private ComplexParts() {}

    static Tensor re(Tensor complex) {
        return part(complex, 0);
    }

    static Tensor im(Tensor complex) {
        return part(complex, 1);
    }

    private static Tensor part(Tensor complex, int which) {
        int[] strides = complex.strides.clone();
        for (int axis = 0; axis < strides.length; axis++) strides[axis] *= 2;
        return new Tensor(complex.buffer, 2 * complex.offset + which, complex.shape, strides, ElementType.FLOAT64);
    }

    static Tensor joined(Tensor re, Tensor im) {
        double[] pairs = new double[2 * re.size()];
        for (int place = 0; place < re.size(); place++) {
            pairs[2 * place] = re.real(place);
            pairs[2 * place + 1] = im.real(place);
        }
        return Tensor.adoptComplex(pairs, re.shape);
    }
}
