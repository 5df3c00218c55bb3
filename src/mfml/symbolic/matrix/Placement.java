package mfml.symbolic.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
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
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** Formulas with values for their letters; a matrix given for a letter gives its sizes too. */
final class Placement {
    private final Map<String, Value> given;
    private final Map<String, Term> sizes = new HashMap<>();
    private final Run run;

    Placement(Map<String, Value> given, Run run) {
        this.given = given;
        this.run = run;
    }

    /** Where all is given, numbers; otherwise the formula that remains. */
    Value value(MatrixTerm matrix) {
        fit(MatrixLetters.of(matrix));
        return plain(matrix(matrix), run);
    }

    Term number(MatrixNumber number) {
        fit(MatrixLetters.of(number));
        return placed(number);
    }

    static Value plain(MatrixTerm matrix, Run run) {
        MatrixTerm whole = matrix;
        if (whole instanceof Ones || whole instanceof Zero || whole instanceof Identity || whole instanceof Unit) {
            Known known = known(whole);
            if (known != null) whole = known;
        }
        if (!(whole instanceof Known known)) return whole;
        Value[] entries = known.entries().stream().map(Terms::value).toArray(Value[]::new);
        int[] shape = known.isColumn()
                ? new int[] {KnownMatrix.height(known)}
                : new int[] {KnownMatrix.height(known), known.width()};
        return Literal.scalars(entries, run.exactWork() != null, run, shape);
    }

    /** With entries, where the sizes are numbers; null otherwise. */
    static Known known(MatrixTerm matrix) {
        if (matrix.rows().number() == null || matrix.columns().number() == null) return null;
        int rows = matrix.rows().number().intValue();
        int columns = matrix.columns().number().intValue();
        return switch (matrix) {
            case Ones ones -> KnownMatrix.of(rows, columns, (i, j) -> Matrices.ONE);
            case Zero zero -> KnownMatrix.of(rows, columns, (i, j) -> Terms.number(0));
            case Identity one -> KnownMatrix.of(rows, columns, (i, j) -> Terms.number(i == j ? 1 : 0));
            case Unit unit
            when unit.place().number() != null -> {
                int place = unit.place().number().intValue();
                yield KnownMatrix.of(rows, 1, (i, j) -> Terms.number(i + 1 == place ? 1 : 0));
            }
            default -> null;
        };
    }

    /** A tensor as a matrix of given entries; a vector is a column. */
    static Known known(Tensor tensor, Run run) {
        if (tensor.rank() > 2 || tensor.rank() == 0) {
            throw Fault.of("matrix.operand").with("found", tensor.description());
        }
        run.budget().charge(4L * tensor.size());
        run.budget().allocate(32L * tensor.size());
        int[] shape = tensor.shape();
        int columns = shape.length == 1 ? 1 : shape[1];
        Value[] entries = tensor.toValues();
        return KnownMatrix.of(shape[0], columns, (i, j) -> Terms.of(entries[i * columns + j]));
    }

    private void fit(MatrixLetters letters) {
        for (var entry : letters.all().entrySet()) {
            Value value = given.get(entry.getKey());
            if (value == null || !(entry.getValue() instanceof Letter letter)) continue;
            MatrixTerm matrix = matrix(letter.name(), value);
            fit(letter, letter.rows(), matrix.rows(), matrix);
            fit(letter, letter.columns(), matrix.columns(), matrix);
            if (letter.isSymmetric() && !Matrices.transposed(matrix).equals(matrix)) {
                throw Fault.of("matrix.at_symmetric").with("name", letter.name());
            }
        }
    }

    private void fit(Letter letter, Term declared, Term found, MatrixTerm matrix) {
        Value chosen = declared instanceof Symbol symbol ? given.get(symbol.name()) : null;
        Term size = chosen instanceof Scalar ? Terms.of(chosen) : declared;
        Term known = size instanceof Symbol symbol ? sizes.putIfAbsent(symbol.name(), found) : size;
        if (known == null || known.equals(found)) return;
        throw Fault.of("matrix.at_shape")
                .with("name", letter.name())
                .with("declared", Shapes.of(letter))
                .with("found", Shapes.of(matrix))
                .with("size", declared.text())
                .with("first", known.text())
                .with("second", found.text());
    }

    private MatrixTerm matrix(String name, Value value) {
        if (value instanceof MatrixTerm matrix) return matrix;
        if (value instanceof Scalar || !Tensors.isConvertible(value)) {
            throw Fault.of("matrix.at_kind").with("name", name).with("found", value.description());
        }
        return known(Tensors.of(value, run), run);
    }

    // ---- rebuilding

    Term number(Term term) {
        run.budget().charge(2);
        if (term instanceof Symbol symbol) {
            Value value = given.get(symbol.name());
            if (value != null) {
                if (!(value instanceof Scalar)) {
                    throw Fault.of("matrix.at_number")
                            .with("name", symbol.name())
                            .with("found", value.description());
                }
                return Terms.of(value);
            }
            return sizes.getOrDefault(symbol.name(), symbol);
        }
        if (term instanceof MatrixNumber number) return placed(number);
        if (term.parts().isEmpty()) return term;
        return Terms.with(term, term.parts().stream().map(this::number).toList());
    }

    private Term placed(MatrixNumber number) {
        List<MatrixTerm> parts = number.matrices().stream().map(this::matrix).toList();
        return switch (number.what()) {
            case TRACE -> {
                Scaled product = product(parts);
                yield product.isNumber()
                        ? product.coefficient()
                        : Terms.product(product.coefficient(), MatrixNumbers.trace(product.part()));
            }
            case FORM -> product(parts).coefficient();
            case TOTAL -> MatrixNumbers.total(parts.getFirst());
            case DETERMINANT -> {
                pay(parts);
                yield MatrixNumbers.determinant(parts.getFirst());
            }
            case LARGEST -> MatrixNumbers.largest(parts.getFirst());
        };
    }

    private Scaled product(List<MatrixTerm> parts) {
        pay(parts);
        return Multiplication.of(parts);
    }

    /** For products, inverses and determinants of given entries. */
    private void pay(List<MatrixTerm> parts) {
        for (MatrixTerm part : parts) {
            if (part instanceof Known known) {
                run.budget().charge(20L * known.entries().size() * Math.max(KnownMatrix.height(known), known.width()));
            }
        }
    }

    MatrixTerm matrix(MatrixTerm matrix) {
        run.budget().charge(4);
        List<MatrixTerm> parts = matrix.parts().stream().map(this::matrix).toList();
        MatrixTerm placed =
                switch (matrix) {
                    case Letter letter -> {
                        Value value = given.get(letter.name());
                        yield value != null
                                ? matrix(letter.name(), value)
                                : new Letter(
                                        letter.name(),
                                        number(letter.rows()),
                                        number(letter.columns()),
                                        letter.property());
                    }
                    case Known known ->
                        new Known(known.entries().stream().map(this::number).toList(), known.rows(), known.columns());
                    case Identity one -> new Identity(number(one.rows()));
                    case Ones ones -> new Ones(number(ones.rows()), number(ones.columns()));
                    case Zero zero -> new Zero(number(zero.rows()), number(zero.columns()));
                    case Unit unit -> unit(number(unit.rows()), number(unit.place()));
                    case Sum sum -> sum(sum, parts);
                    case Product product -> {
                        Scaled scaled = product(parts);
                        yield scaled.isNumber()
                                ? new Known(List.of(scaled.coefficient()), Matrices.ONE, Matrices.ONE)
                                : scaled.matrix();
                    }
                    case Transposed transposed -> Matrices.transposed(parts.getFirst());
                    case Inverse inverse -> {
                        pay(parts);
                        yield Matrices.inverse(parts.getFirst());
                    }
                    case Hadamard hadamard -> Entrywise.hadamard(parts);
                    case Mapped mapped -> Entrywise.mapped(body(mapped.body()), parts.getFirst());
                    case Diagonal diagonal -> Matrices.diagonal(parts.getFirst());
                    case DiagonalOf diagonal -> Matrices.diagonalOf(parts.getFirst());
                    case Softmax softmax -> Matrices.softmax(parts.getFirst());
                };
        Known known = sizes.isEmpty() && given.isEmpty() ? null : known(placed);
        return known == null ? placed : known;
    }

    private Term body(Term body) {
        return number(body);
    }

    private MatrixTerm sum(Sum sum, List<MatrixTerm> parts) {
        java.util.ArrayList<Summand> summands = new java.util.ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            summands.add(new Summand(number(sum.summands().get(k).coefficient()), parts.get(k)));
        }
        return Matrices.sum(summands);
    }

    static MatrixTerm unit(Term rows, Term place) {
        if (place.number() != null && (!place.number().isInt() || place.number().intValue() < 1)) {
            throw Fault.of("matrix.index").with("index", place.text()).with("size", rows.text());
        }
        if (place.number() != null && rows.number() != null && place.number().compareTo(rows.number()) > 0) {
            throw Fault.of("matrix.index").with("index", place.text()).with("size", rows.text());
        }
        return new Unit(rows, place);
    }

    static Formula formula(Value value) {
        return value instanceof MatrixTerm matrix ? matrix : Terms.of(value);
    }
}
