package mfml.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.syntax.Expr;
import mfml.syntax.Printer;

/** Resolves {@code explain …}: what is explained, and beside it what its other names stand for. */
final class Explanations {
    private final Resolver resolver;
    private final Expressions expressions;
    private final LetterForms letters;

    Explanations(Resolver resolver, Expressions expressions, LetterForms letters) {
        this.resolver = resolver;
        this.expressions = expressions;
        this.letters = letters;
    }

    /** A derivative is explained as it is written; what its other names stand for is looked up beside it. */
    Expr of(Expr.Explain explain) {
        return switch (explain.subject()) {
            case Expr.Integral written ->
                new Expr.ExplainedIntegral(explain.span(), letters.integral(written), written, explain.by());
            case Expr.Limit limit -> explanation(explain, limit);
            case Expr.Command command
            when command.verb().equals(SolveForm.VERB) -> new SolveForm(resolver, expressions).of(command, true);
            default -> derivativeExplained(explain);
        };
    }

    private Expr derivativeExplained(Expr.Explain explain) {
        String method = method(explain);
        if (method.equals("delta") && !(explain.subject() instanceof Expr.Derivative)) return explain;
        return switch (explain.subject()) {
            case Expr.At at -> explainedAt(explain, at);
            case Expr.Derivative subject ->
                explained(explain, method, subject.body(), () -> letters.derivative(subject), subject.by());
            case Expr.DerivativeOf subject ->
                explained(explain, method, subject, () -> letters.derivedName(subject), List.of());
            case Expr subject
            when subject instanceof Expr.Prime
                    || subject instanceof Expr.Gradient
                    || subject instanceof Expr.Call call && call.callee() instanceof Expr.Prime
                    || isImplicit(subject) ->
                explained(explain, method, subject, () -> expressions.resolve(subject), List.of());
            default -> explain;
        };
    }

    private static boolean isImplicit(Expr subject) {
        return subject instanceof Expr.Call call
                && call.callee() instanceof Expr.Name name
                && name.name().equals("implicit")
                && call.arguments().size() == 3;
    }

    private Expr explained(
            Expr.Explain explain, String method, Expr written, Supplier<Expr> resolved, List<Expr.Name> by) {
        resolver.mentionsSymbol();
        List<Expr.Bound> read = new ArrayList<>();
        List<Expr.Bound> outer = resolver.recording(read);
        Expr form = resolved.get();
        resolver.recording(outer);
        read.removeIf(bound -> bound.where() == Expr.Where.LOCAL
                && by.stream().anyMatch(letter -> letter.name().equals(bound.name())));
        boolean unknown = form instanceof Expr.DerivativeOf; // its name stands for nothing, which is said there
        return unknown ? form : new Expr.Explained(explain.span(), form, written, read, List.of(), method);
    }

    private Expr explainedAt(Expr.Explain explain, Expr.At at) {
        Expr inner = of(new Expr.Explain(explain.span(), at.body(), explain.by()));
        if (!(inner instanceof Expr.Explained explained)) return explain;
        List<Expr.Binding> given = new ArrayList<>();
        for (Expr.Binding binding : at.bindings()) {
            given.add(new Expr.Binding(binding.span(), binding.name(), expressions.resolve(binding.value())));
        }
        return new Expr.Explained(
                explained.span(),
                explained.form(),
                explained.written(),
                explained.outside(),
                given,
                explained.method());
    }

    private Expr explanation(Expr.Explain explain, Expr.Limit subject) {
        explain.by()
                .ifPresent(by -> resolver.fault(
                        by.span(), Fault.of("explain.limit_method").with("method", Printer.text(by))));
        List<Expr.Bound> read = new ArrayList<>();
        List<Expr.Bound> outer = resolver.recording(read);
        Expr.Limited form = letters.limit(subject);
        resolver.recording(outer);
        read.removeIf(bound -> bound.where() == Expr.Where.LOCAL
                && bound.slot() == form.variable().slot());
        return new Expr.ExplainedLimit(explain.span(), form, subject, read);
    }

    private String method(Expr.Explain explain) {
        if (explain.by().isEmpty()) return "rules";
        Expr by = explain.by().get();
        String method = by instanceof Expr.Name name ? name.name() : Printer.text(by);
        if (!method.equals("rules") && !method.equals("delta")) {
            resolver.fault(by.span(), Fault.of("explain.method").with("method", method));
        }
        return method;
    }
}
