package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Operator;
import mfml.tensor.Operations;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.Value;

/**
 * {@code f(a, b, name = c)}: calls a function. What is no function multiplies the one thing in the bracket, where the
 * names could not tell before ({@code x(y + 1)} with a parameter x).
 */
final class Application extends Node {
    private final Node callee;
    private final Node[] arguments;
    private final String[] names; // null when all are given by position
    private final int spill;

    Application(Span span, Node callee, Node[] arguments, String[] names, int spill) {
        super(span);
        this.callee = callee;
        this.arguments = arguments;
        this.names = names;
        this.spill = spill;
    }

    @Override
    int execute(Frame frame) {
        int kind = callee.execute(frame);
        if (kind == OBJECT) {
            if (frame.object instanceof Closure closure
                    && names == null
                    && arguments.length <= closure.code.parameters) {
                return direct(frame, closure);
            }
            if (frame.object instanceof FunctionValue function) return general(frame, function);
        }
        return multiply(frame, frame.box(kind));
    }

    private int direct(Frame frame, Closure closure) {
        Frame inner = closure.frame(frame.execution);
        for (int k = 0; k < arguments.length; k++) inner.take(k, arguments[k].execute(frame), frame);
        int kind = closure.run(inner, arguments.length, frame.source, span);
        switch (kind) {
            case REAL -> frame.real = inner.real;
            case OBJECT -> frame.object = inner.object;
            default -> frame.whole = inner.whole;
        }
        boolean fine = kind == REAL && closure.code.source.isLibrary() && Double.isFinite(inner.real);
        if (fine) frame.execution.forget("note.overflow"); // on the way to a result that is right
        return noted(frame, kind);
    }

    private int general(Frame frame, FunctionValue function) {
        Value[] values = new Value[arguments.length];
        frame.keep(spill, UnderConstruction.of(values));
        for (int k = 0; k < arguments.length; k++) values[k] = arguments[k].evaluate(frame);
        try {
            Value result = function.call(function.signature().arrange(values, names), frame.execution);
            frame.clear(spill);
            return noted(frame, frame.unbox(result));
        } catch (Fault fault) {
            throw fault.with("call", function.name()).at(frame.source, span);
        }
    }

    private Fault notFunction(Frame frame, Value found) {
        Fault fault = Fault.of("call.not_function")
                .with("name", named(frame, callee, "what stands before the bracket"))
                .with("found", found.description());
        if (found.kind() != Kind.TENSOR || names != null || arguments.length == 0) return fault;
        Span all = arguments[0].span.to(arguments[arguments.length - 1].span);
        return fault.with("entry", frame.source.text(callee.span) + "[" + frame.source.text(all) + "]")
                .hint("entry");
    }

    private int multiply(Frame frame, Value factor) {
        if (arguments.length != 1 || names != null) {
            throw notFunction(frame, factor).at(frame.source, callee.span);
        }
        frame.keep(spill, factor);
        Value second = arguments[0].evaluate(frame);
        frame.clear(spill);
        try {
            return noted(frame, frame.unbox(Operations.compute(Operator.MULTIPLY, factor, second, frame.execution)));
        } catch (Fault fault) {
            throw OperandNames.fill(
                            fault, named(frame, callee, "the left side"), named(frame, arguments[0], "the right side"))
                    .at(frame.source, span);
        }
    }

    /** The one thing in the bracket, for a chain that finds no function before it. */
    Node factor() {
        return arguments.length == 1 && names == null ? arguments[0] : null;
    }

    @Override
    Node[] children() {
        Node[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = callee;
        return all;
    }

    /** Makes a closure where the function is written. */
    static final class Make extends Node {
        private final FunctionCode code;

        Make(Span span, FunctionCode code) {
            super(span);
            this.code = code;
        }

        @Override
        int execute(Frame frame) {
            frame.execution.budget().allocate(Closure.bytes(code));
            return object(frame, new Closure(code, frame));
        }

        @Override
        Node[] children() {
            return new Node[0];
        }
    }

    /** A row of operands of which the values tell calls from products. */
    static final class Chain extends Node {
        private final Node head;
        private final Node[] steps;
        private final int slot;
        private final int productSlot;

        Chain(Span span, Node head, Node[] steps, int slot, int productSlot) {
            super(span);
            this.head = head;
            this.steps = steps;
            this.slot = slot;
            this.productSlot = productSlot;
        }

        @Override
        int execute(Frame frame) {
            frame.clear(productSlot);
            frame.store(slot, head.execute(frame));
            for (Node step : steps) {
                Node factor = step instanceof Application application ? application.factor() : null;
                if (factor != null && !(frame.value(slot) instanceof FunctionValue)) {
                    frame.put(productSlot, product(frame));
                    frame.store(slot, factor.execute(frame));
                } else {
                    frame.store(slot, step.execute(frame));
                }
            }
            Value result = product(frame);
            frame.clear(slot);
            frame.clear(productSlot);
            return noted(frame, frame.unbox(result));
        }

        private Value product(Frame frame) {
            Value last = frame.value(slot);
            Value before = frame.value(productSlot);
            if (before == null) return last;
            try {
                return Operations.compute(Operator.MULTIPLY, before, last, frame.execution);
            } catch (Fault fault) {
                throw OperandNames.fill(fault, "the left side", "the right side")
                        .at(frame.source, span);
            }
        }

        @Override
        Node[] children() {
            Node[] all = java.util.Arrays.copyOf(steps, steps.length + 1);
            all[steps.length] = head;
            return all;
        }
    }

    /** Two readings, of which the value of a name decides. */
    static final class Either extends Node {
        private final Node callee;
        private final Node called;
        private final Node multiplied;

        Either(Span span, Node callee, Node called, Node multiplied) {
            super(span);
            this.callee = callee;
            this.called = called;
            this.multiplied = multiplied;
        }

        @Override
        int execute(Frame frame) {
            int kind = callee.execute(frame);
            boolean function = kind == OBJECT && frame.object instanceof FunctionValue;
            return (function ? called : multiplied).execute(frame);
        }

        @Override
        Node[] children() {
            return new Node[] {callee, called, multiplied};
        }
    }
}
