package mfml.calculus;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.source.Span;
import mfml.symbolic.Formula;
import mfml.symbolic.Substitution;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixLetters;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.MathmlPrinter;
import mfml.syntax.Printer;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Shaped;
import mfml.value.Signature;
import mfml.value.Value;

/**
 * ∇f, jacobian f, hessian f of a function of one argument. At a number it is the function of the partial derivatives; at a
 * vector or matrix it derives by a letter of that shape and puts the argument in.
 */
final class FieldFunction extends FunctionValue {
    /** The derivative of a formula by a letter for a vector or matrix. */
    interface Derivative {
        Formula of(Formula body, MatrixTerm.Letter by, Run run);
    }

    private final String name;
    private final FunctionValue function;
    private final Optional<FunctionValue> ofNumber; // none where the function has no value at a number
    private final Supplier<FunctionValue> made; // says why not
    private final Derivative derivative;

    private FieldFunction(
            String name,
            FunctionValue function,
            Optional<FunctionValue> ofNumber,
            Supplier<FunctionValue> made,
            Derivative derivative) {
        this.name = name;
        this.function = function;
        this.ofNumber = ofNumber;
        this.made = made;
        this.derivative = derivative;
    }

    /** @param ofNumber makes the function for an argument that is a number, or throws what is amiss */
    static FunctionValue of(
            String name,
            FunctionValue function,
            Function<Run, FunctionValue> ofNumber,
            Derivative derivative,
            Run run) {
        Optional<FunctionValue> known;
        try {
            known = Optional.of(ofNumber.apply(run));
        } catch (Fault fault) {
            if (!isOfShape(fault)) throw fault;
            known = Optional.empty();
        }
        return new FieldFunction(name, function, known, () -> ofNumber.apply(run), derivative);
    }

    /** Whether what a function says of a number may be otherwise for a vector. */
    private static boolean isOfShape(Fault fault) {
        String topic = fault.code().substring(0, fault.code().indexOf('.'));
        return !fault.isLimit()
                && switch (topic) {
                    case "matrix", "tensor", "index", "shape", "operand", "kind", "operator" -> true;
                    default -> false;
                };
    }

    @Override
    public Signature signature() {
        return new Signature(name, java.util.List.of(Signature.Parameter.required(parameter())));
    }

    private String parameter() {
        return DerivativeOperators.symbols(function).getFirst().name();
    }

    @Override
    public Value call(Value[] arranged, Run run) {
        Value given = arranged[0];
        if (!(given instanceof Shaped) && (given instanceof Scalar || !Tensors.isConvertible(given))) {
            return ofNumber.orElseGet(made).call(arranged, run);
        }
        return at(given, run);
    }

    private Value at(Value given, Run run) {
        MatrixTerm.Letter letter = letter(given, run);
        Formula derived = run.exactly(Terms.algebra(), () -> derivative.of(body(letter, run), letter, run));
        Map<String, Value> place = Map.of(letter.name(), given);
        return derived instanceof Term term
                ? Substitution.of(term, place, run)
                : ((MatrixTerm) derived).substituted(place, run);
    }

    /** Named as the parameter, unless the function knows another letter of that name. */
    private MatrixTerm.Letter letter(Value given, Run run) {
        MatrixTerm.Letter hidden = letter("~" + parameter(), given, run);
        Formula body = run.exactly(Terms.algebra(), () -> body(hidden, run));
        return MatrixLetters.of(body).all().containsKey(parameter()) ? hidden : letter(parameter(), given, run);
    }

    private static MatrixTerm.Letter letter(String name, Value given, Run run) {
        if (given instanceof MatrixTerm matrix) {
            return new MatrixTerm.Letter(name, matrix.rows(), matrix.columns(), MatrixTerm.Property.NONE);
        }
        Tensor tensor = Tensors.of(given, run);
        int[] shape = tensor.shape();
        if (shape.length != 1 && shape.length != 2)
            throw Fault.of("matrix.axes").with("count", shape.length);
        Term rows = Terms.number(shape[0]);
        Term columns = Terms.number(shape.length == 1 ? 1 : shape[1]);
        return new MatrixTerm.Letter(name, rows, columns, MatrixTerm.Property.NONE);
    }

    private Formula body(MatrixTerm.Letter letter, Run run) {
        Value body = function.apply(run, letter);
        if (body instanceof Formula formula) return formula;
        if (body instanceof Scalar) return Terms.of(body);
        throw Fault.of("derivative.kind").with("found", body.description());
    }

    @Override
    public Notation notation() {
        return ofNumber.map(Value::notation).orElseGet(() -> {
            Expr written = written();
            return new Notation.Formula(
                    () -> Printer.text(written),
                    () -> Printer.source(written),
                    () -> LatexPrinter.write(written),
                    () -> MathmlPrinter.write(written));
        });
    }

    private Expr written() {
        Expr operand = Written.name(function.name());
        return name.startsWith("∇")
                ? new Expr.Gradient(Span.NOWHERE, operand)
                : Written.call(Written.name(name.substring(0, name.indexOf(' '))), operand);
    }
}
