package mfml.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.calculus.DeltaMethod;
import mfml.calculus.Derivation;
import mfml.calculus.MatrixSolution;
import mfml.calculus.Trace;
import mfml.calculus.WorkedDerivatives;
import mfml.calculus.WorkedSolution;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.UnknownFunction;
import mfml.syntax.Expr;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.Scalar;
import mfml.value.Shaped;
import mfml.value.Value;

/** {@code explain d/dx body} and its kin: a derivative with its worked solution, whose last line is the answer. */
final class Explanation extends Node {
    private final Subject subject;
    private final String[] names; // of the letters that something is put in for at the end
    private final Node[] values;

    Explanation(Span span, Subject subject, String[] names, Node[] values) {
        super(span);
        this.subject = subject;
        this.names = names;
        this.values = values;
    }

    @Override
    int execute(Frame frame) {
        try {
            return frame.execution.exactly(Terms.algebra(), () -> object(frame, new WorkedSolution(trace(frame))));
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    private Trace trace(Frame frame) {
        Trace trace = subject.trace(frame);
        if (names.length == 0) return trace;
        Map<String, Value> given = new LinkedHashMap<>();
        for (int k = 0; k < names.length; k++) given.put(names[k], values[k].evaluate(frame));
        return WorkedDerivatives.at(trace, given, frame.execution);
    }

    @Override
    Node[] children() {
        Node[] read = subject.children();
        Node[] all = java.util.Arrays.copyOf(read, read.length + values.length);
        System.arraycopy(values, 0, all, read.length, values.length);
        return all;
    }

    /** What is explained. */
    interface Subject {
        Trace trace(Frame frame);

        Node[] children();
    }

    /** {@code ∂z/∂x}: of the formula that z holds. */
    record OfName(Node subject, List<String> by, boolean partial) implements Subject {
        @Override
        public Trace trace(Frame frame) {
            return WorkedDerivatives.named(subject.evaluate(frame), by, partial, frame.execution);
        }

        @Override
        public Node[] children() {
            return new Node[] {subject};
        }
    }

    /** {@code f'}, {@code f''(2)}; the argument is null where there is none. */
    record OfPrime(Node function, int order, Node argument) implements Subject {
        @Override
        public Trace trace(Frame frame) {
            Value given = argument == null ? null : argument.evaluate(frame);
            String name = frame.source.text(function.span);
            return WorkedDerivatives.primed(function.evaluate(frame), name, order, given, frame.execution);
        }

        @Override
        public Node[] children() {
            return argument == null ? new Node[] {function} : new Node[] {function, argument};
        }
    }

    /** {@code ∇f}: one partial derivative after the other. */
    record OfGradient(Node function) implements Subject {
        @Override
        public Trace trace(Frame frame) {
            String name = frame.source.text(function.span);
            return WorkedDerivatives.gradient(function.evaluate(frame), name, frame.execution);
        }

        @Override
        public Node[] children() {
            return new Node[] {function};
        }
    }

    /** {@code implicit(equation, y, x)}. */
    record OfEquation(List<Node> arguments, Expr written, Variable[] outside) implements Subject {
        @Override
        public Trace trace(Frame frame) {
            Value[] values =
                    arguments.stream().map(argument -> argument.evaluate(frame)).toArray(Value[]::new);
            return WorkedDerivatives.implicit(
                    values, written, name -> standsFor(outside, frame, name), frame.execution);
        }

        @Override
        public Node[] children() {
            return arguments.toArray(Node[]::new);
        }
    }

    /** {@code d/dx body}, by the rules for what was written. */
    record Written(
            List<String> by, boolean partial, Expr body, Variable[] outside, Calculus.Derivative form, String method)
            implements Subject {
        /** Of a function of the worksheet along the paths through its arguments; where it calls others, of what that comes to. */
        @Override
        public Trace trace(Frame frame) {
            Trace ofMatrices = ofMatrices(frame);
            if (ofMatrices != null) return ofMatrices;
            List<Symbol> letters = by.stream().map(name -> letter(frame, name)).toList();
            if (method.equals("delta")) {
                if (letters.size() > 1) throw Fault.of("explain.delta_order");
                Symbol by = letters.getFirst();
                return DeltaMethod.explained(
                        "f", by, body, by.written(), name -> standsFor(outside, frame, name), frame.execution.budget());
            }
            try {
                FunctionValue called = by.size() == 1 ? called(frame) : null;
                if (called != null) {
                    List<Expr> arguments = ((Expr.Call) body)
                            .arguments().stream().map(Expr.Argument::value).toList();
                    return WorkedDerivatives.along(
                            called,
                            arguments,
                            letters.getFirst(),
                            partial,
                            name -> standsFor(outside, frame, name),
                            frame.execution);
                }
                return Derivation.explained(
                        body, letters, partial, name -> standsFor(outside, frame, name), frame.execution.budget());
            } catch (Fault fault) {
                if (!fault.code().startsWith("formula.") || !callsFunctions(frame)) throw fault;
                Value worked = form.body(frame, form.letters(frame));
                if (!(worked instanceof Scalar)) throw fault;
                return WorkedDerivatives.named(worked, by, partial, frame.execution);
            }
        }

        /** Null where no matrix of symbolic size is in it. */
        private Trace ofMatrices(Frame frame) {
            boolean shaped = false;
            for (Variable variable : outside) shaped |= variable.isSet(frame) && isMatrices(variable.evaluate(frame));
            if (!shaped) return null;
            List<Declared> letters = form.letters(frame);
            Value body = form.body(frame, letters);
            if (!MatrixSolution.fits(body, letters)) return null;
            if (method.equals("delta")) throw Fault.of("matrix.delta");
            return MatrixSolution.of(body, letters, partial, frame.execution.budget());
        }

        private static boolean isMatrices(Value value) {
            return value instanceof Shaped
                    || value instanceof Formula formula && MatrixSolution.fits(formula, List.of());
        }

        /** The function of several arguments that the body calls, null where it is no such call. */
        private FunctionValue called(Frame frame) {
            boolean several = body instanceof Expr.Call call
                    && call.callee() instanceof Expr.Name
                    && call.arguments().size() > 1
                    && call.arguments().stream()
                            .allMatch(argument -> argument.name().isEmpty());
            if (!several) return null;
            Expr.Call call = (Expr.Call) body;
            Value held = held(outside, frame, ((Expr.Name) call.callee()).name());
            boolean fits = held instanceof FunctionValue function
                    && !(held instanceof UnknownFunction)
                    && function.signature().parameters().size()
                            == call.arguments().size();
            return fits ? (FunctionValue) held : null;
        }

        private boolean callsFunctions(Frame frame) {
            for (Variable variable : outside) {
                if (variable.isSet(frame) && variable.evaluate(frame).kind() == Kind.FUNCTION) return true;
            }
            return false;
        }

        private Symbol letter(Frame frame, String name) {
            return standsFor(outside, frame, name) instanceof Symbol symbol
                            && symbol.name().equals(name)
                    ? symbol
                    : Symbol.real(name);
        }

        @Override
        public Node[] children() {
            return new Node[] {form};
        }
    }

    /** The number, formula or unknown function that a name holds; null where it holds none. */
    private static Term standsFor(Variable[] outside, Frame frame, String name) {
        Value held = held(outside, frame, name);
        if (held instanceof UnknownFunction function) return function.template();
        return held instanceof Scalar ? Terms.of(held) : null;
    }

    private static Value held(Variable[] outside, Frame frame, String name) {
        for (Variable variable : outside) {
            if (variable.name.equals(name) && variable.isSet(frame)) return variable.evaluate(frame);
        }
        return null;
    }
}
