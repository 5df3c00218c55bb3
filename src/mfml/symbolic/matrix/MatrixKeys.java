package mfml.symbolic.matrix;

import mfml.symbolic.Term;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.DiagonalOf;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Identity;
import mfml.symbolic.matrix.MatrixTerm.Inverse;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Letter;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Softmax;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Transposed;
import mfml.symbolic.matrix.MatrixTerm.Unit;
import mfml.symbolic.matrix.MatrixTerm.Zero;

/** The content of a matrix as text, by which matrices are ordered: the same on every machine. */
final class MatrixKeys {
    private final StringBuilder text = new StringBuilder();

    private MatrixKeys() {}

    static String of(MatrixTerm matrix) {
        MatrixKeys keys = new MatrixKeys();
        keys.add(matrix);
        return keys.text.toString();
    }

    static String of(Iterable<MatrixTerm> matrices) {
        MatrixKeys keys = new MatrixKeys();
        for (MatrixTerm matrix : matrices) keys.add(matrix).text.append(' ');
        return keys.text.toString();
    }

    private MatrixKeys add(MatrixTerm matrix) {
        switch (matrix) {
            case Letter letter -> {
                text.append(letter.name());
                shape(matrix);
                if (letter.property() != MatrixTerm.Property.NONE) text.append(letter.property());
            }
            case Known known -> {
                text.append('[');
                for (Term entry : known.entries()) text.append(entry.source()).append(',');
                text.append(']');
                shape(matrix);
            }
            case Identity one -> shape(matrix, "I");
            case Ones ones -> shape(matrix, "1");
            case Zero zero -> shape(matrix, "0");
            case Unit unit -> shape(matrix, "e").append(unit.place().source());
            case Sum sum -> {
                text.append("(+");
                for (Summand summand : sum.summands()) {
                    text.append(' ').append(summand.coefficient().source()).append('*');
                    add(summand.part());
                }
                text.append(')');
            }
            case Product product -> all("(*", product);
            case Transposed transposed -> all("(ᵀ", transposed);
            case Inverse inverse -> all("(⁻", inverse);
            case Hadamard hadamard -> all("(⊙", hadamard);
            case Mapped mapped -> all("(" + mapped.body().source(), mapped);
            case Diagonal diagonal -> all("(diag", diagonal);
            case DiagonalOf diagonal -> all("(of", diagonal);
            case Softmax softmax -> all("(softmax", softmax);
        }
        return this;
    }

    private void all(String head, MatrixTerm matrix) {
        text.append(head);
        for (MatrixTerm part : matrix.parts()) {
            text.append(' ');
            add(part);
        }
        text.append(')');
    }

    private StringBuilder shape(MatrixTerm matrix, String head) {
        text.append(head);
        return shape(matrix);
    }

    private StringBuilder shape(MatrixTerm matrix) {
        return text.append('{')
                .append(matrix.rows().source())
                .append('×')
                .append(matrix.columns().source())
                .append('}');
    }
}
