package mfml.symbolic.matrix;

import java.util.List;
import java.util.Map;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Term;
import mfml.syntax.Expr;
import mfml.value.Algebra;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Run;
import mfml.value.Shaped;
import mfml.value.Value;

/**
 * A vector or matrix in normal form; made by {@link Matrices} only. A vector of n entries is a column, n×1, and its
 * transpose a row, 1×n. Sizes are whole numbers or letters. Scalar factors stand in front, as terms.
 */
public sealed interface MatrixTerm extends Formula, Shaped {
    Term rows();

    Term columns();

    /** The matrices that it is made of. */
    default List<MatrixTerm> parts() {
        return List.of();
    }

    /** A declared letter. */
    record Letter(String name, Term rows, Term columns, Property property) implements MatrixTerm, Declared {
        boolean isSymmetric() {
            return property == Property.SYMMETRIC || property == Property.POSITIVE_DEFINITE;
        }

        @Override
        public Expr written() {
            return MatrixWriting.of(this);
        }
    }

    /** What is known of a letter; of a square one whether it is symmetric. */
    enum Property {
        NONE,
        /** The change of another letter, as in dX: written last. */
        CHANGE,
        SYMMETRIC,
        POSITIVE_DEFINITE
    }

    /** Given entries, row by row. */
    record Known(List<Term> entries, Term rows, Term columns) implements MatrixTerm {
        int width() {
            return columns.number().intValue();
        }

        Term at(int row, int column) {
            return entries.get(row * width() + column);
        }
    }

    record Identity(Term rows) implements MatrixTerm {
        @Override
        public Term columns() {
            return rows;
        }
    }

    /** All ones. */
    record Ones(Term rows, Term columns) implements MatrixTerm {}

    record Zero(Term rows, Term columns) implements MatrixTerm {}

    /** The column that is 1 at a place and 0 elsewhere. */
    record Unit(Term rows, Term place) implements MatrixTerm {
        @Override
        public Term columns() {
            return Matrices.ONE;
        }
    }

    /** A scalar times a matrix. */
    record Summand(Term coefficient, MatrixTerm part) {}

    /** A sum; of one summand where its coefficient is not 1. */
    record Sum(List<Summand> summands) implements MatrixTerm {
        @Override
        public Term rows() {
            return summands.getFirst().part().rows();
        }

        @Override
        public Term columns() {
            return summands.getFirst().part().columns();
        }

        @Override
        public List<MatrixTerm> parts() {
            return summands.stream().map(Summand::part).toList();
        }
    }

    /** The matrix product, in its order. */
    record Product(List<MatrixTerm> parts) implements MatrixTerm {
        @Override
        public Term rows() {
            return parts.getFirst().rows();
        }

        @Override
        public Term columns() {
            return parts.getLast().columns();
        }
    }

    record Transposed(MatrixTerm part) implements MatrixTerm {
        @Override
        public Term rows() {
            return part.columns();
        }

        @Override
        public Term columns() {
            return part.rows();
        }

        @Override
        public List<MatrixTerm> parts() {
            return List.of(part);
        }
    }

    record Inverse(MatrixTerm part) implements MatrixTerm {
        @Override
        public Term rows() {
            return part.rows();
        }

        @Override
        public Term columns() {
            return part.rows();
        }

        @Override
        public List<MatrixTerm> parts() {
            return List.of(part);
        }
    }

    /** The product entry by entry. */
    record Hadamard(List<MatrixTerm> parts) implements MatrixTerm {
        @Override
        public Term rows() {
            return parts.getFirst().rows();
        }

        @Override
        public Term columns() {
            return parts.getFirst().columns();
        }
    }

    /** A function of each entry: a term in {@link Matrices#ENTRY}. */
    record Mapped(Term body, MatrixTerm part) implements MatrixTerm {
        @Override
        public Term rows() {
            return part.rows();
        }

        @Override
        public Term columns() {
            return part.columns();
        }

        @Override
        public List<MatrixTerm> parts() {
            return List.of(part);
        }
    }

    /** The diagonal matrix of a vector. */
    record Diagonal(MatrixTerm vector) implements MatrixTerm {
        @Override
        public Term rows() {
            return vector.rows();
        }

        @Override
        public Term columns() {
            return vector.rows();
        }

        @Override
        public List<MatrixTerm> parts() {
            return List.of(vector);
        }
    }

    /** The diagonal of a square matrix, a vector. */
    record DiagonalOf(MatrixTerm matrix) implements MatrixTerm {
        @Override
        public Term rows() {
            return matrix.rows();
        }

        @Override
        public Term columns() {
            return Matrices.ONE;
        }

        @Override
        public List<MatrixTerm> parts() {
            return List.of(matrix);
        }
    }

    record Softmax(MatrixTerm vector) implements MatrixTerm {
        @Override
        public Term rows() {
            return vector.rows();
        }

        @Override
        public Term columns() {
            return Matrices.ONE;
        }

        @Override
        public List<MatrixTerm> parts() {
            return List.of(vector);
        }
    }

    default boolean isColumn() {
        return columns().isNumber(1);
    }

    default boolean isRow() {
        return rows().isNumber(1) && !isColumn();
    }

    @Override
    default Expr written() {
        return MatrixWriting.of(this);
    }

    @Override
    default Kind kind() {
        return Kind.TERM;
    }

    @Override
    default Algebra algebra() {
        return MatrixAlgebra.TABLE;
    }

    @Override
    default String description() {
        if (isColumn()) return "a vector of " + rows().text() + " entries";
        if (isRow()) return "a row of " + columns().text() + " entries";
        return "a matrix " + rows().text() + "×" + columns().text();
    }

    @Override
    default Value transposed() {
        return Matrices.transposed(this);
    }

    @Override
    default Value part(List<Value> subscripts, Run run) {
        return Entries.of(this, subscripts);
    }

    @Override
    default Value mapped(FunctionValue function, Value[] arguments, Run run) {
        return MatrixFunctions.mapped(function, arguments, run);
    }

    @Override
    default Value call(String function, Value[] arguments, Run run) {
        return MatrixFunctions.call(function, arguments, run);
    }

    @Override
    default Value substituted(Map<String, Value> given, Run run) {
        return new Placement(given, run).value(this);
    }

    /** Its sizes; of a vector one. */
    @Override
    default Value field(String name) {
        if (!name.equals("shape")) return null;
        return isColumn() ? ListValue.of(rows()) : ListValue.of(rows(), columns());
    }

    @Override
    default List<String> fieldNames() {
        return List.of("shape");
    }
}
