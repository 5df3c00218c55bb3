package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.value.Elementary;
import mfml.value.Value;

/** Makes nodes of calls, and of the comprehensions that gather their arguments. */
final class CallTranslator {
    private static final Set<String> SERIES = Set.of("f", "order", "letter");

    private final Translator translator;

    CallTranslator(Translator translator) {
        this.translator = translator;
    }

    Node call(Expr.Call call) {
        if (call.callee() instanceof Expr.Bound name
                && name.where() == Expr.Where.KNOWN
                && call.arguments().size() == 1) {
            Expr.Argument only = call.arguments().getFirst();
            boolean fold = name.name().equals("sum") || name.name().equals("product");
            if (fold && only.value() instanceof Expr.Comprehension generator && generator.bare()) {
                boolean product = name.name().equals("product");
                OpenFold.Bounds bounds = bounds(generator);
                Gatherer gatherer = gatherer(generator.clauses());
                Node body = translator.keeping(generator.body());
                translator.layout.close(generator.clauses().size());
                Gatherer.Fold counted = new Gatherer.Fold(call.span(), gatherer, body, product);
                return bounds == null ? counted : new OpenFold(call.span(), bounds, gatherer, body, counted, product);
            }
            Elementary function = translator.vocabulary.elementary(name.name());
            if (function != null && only.name().isEmpty()) {
                Node argument = translator.looking(only.value());
                boolean rounds = function == Elementary.FLOOR || function == Elementary.CEIL;
                if (rounds && argument instanceof Arithmetic.Divide quotient) argument = quotient.rounded(function);
                return new Elementaries(call.span(), function, argument);
            }
        }
        if (call.callee() instanceof Expr.Bound name
                && name.where() == Expr.Where.KNOWN
                && name.name().equals("series")) {
            return series(call);
        }
        return applied(call);
    }

    /** Of one clause {@code k in first:last} whose bounds are no plain numbers; null of others. */
    private OpenFold.Bounds bounds(Expr.Comprehension generator) {
        Expr.Clause clause = generator.clauses().getFirst();
        boolean plain = generator.clauses().size() == 1
                && clause.condition().isEmpty()
                && clause.targets().size() == 1;
        if (!plain || !(clause.targets().getFirst() instanceof Expr.Bound target)) return null;
        if (!(clause.source() instanceof Expr.Range range) || range.step().isPresent()) return null;
        if (range.last() instanceof Expr.Number) return null;
        return new OpenFold.Bounds(target.name(), translator.looking(range.first()), translator.looking(range.last()));
    }

    /** In {@code series(f, t = 0)} the name of the argument is the letter. */
    private Node series(Expr.Call call) {
        List<Expr.Argument> arguments = new ArrayList<>();
        for (Expr.Argument argument : call.arguments()) {
            boolean letter = argument.name().isPresent()
                    && !SERIES.contains(argument.name().get());
            if (!letter) {
                arguments.add(argument);
                continue;
            }
            Expr named = new Expr.Text(
                    argument.span(), List.of(new Expr.Piece(argument.name().get(), Optional.empty(), "")));
            arguments.add(new Expr.Argument(argument.span(), Optional.of("x"), argument.value()));
            arguments.add(new Expr.Argument(argument.span(), Optional.of("letter"), named));
        }
        return applied(new Expr.Call(call.span(), call.callee(), arguments));
    }

    private Node applied(Expr.Call call) {
        Node callee = translator.looking(call.callee());
        int spill = translator.layout.open();
        Node[] arguments = translator.all(values(call.arguments()));
        translator.layout.close(1);
        boolean named =
                call.arguments().stream().anyMatch(argument -> argument.name().isPresent());
        String[] names = named
                ? call.arguments().stream()
                        .map(argument -> argument.name().orElse(null))
                        .toArray(String[]::new)
                : null;
        return new Application(call.span(), callee, arguments, names, spill);
    }

    Node application(Span span, Value function, List<Expr> arguments) {
        int spill = translator.layout.open();
        Node node = new Application(span, new Constant(span, function), translator.all(arguments), null, spill);
        translator.layout.close(1);
        return node;
    }

    private Gatherer gatherer(List<Expr.Clause> clauses) {
        Gatherer.Clause[] made = new Gatherer.Clause[clauses.size()];
        for (int k = 0; k < made.length; k++) {
            Expr.Clause clause = clauses.get(k);
            Node items = translator.keeping(clause.source());
            int spill = translator.layout.open();
            Target target = translator.targets(clause.span(), clause.targets());
            Node condition = clause.condition().map(translator::looking).orElse(null);
            made[k] = new Gatherer.Clause(clause.span(), target, items, condition, spill);
        }
        return new Gatherer(made);
    }

    Node comprehension(Expr.Comprehension written) {
        int spill = translator.layout.open();
        Gatherer gatherer = gatherer(written.clauses());
        Node body = translator.keeping(written.body());
        translator.layout.close(written.clauses().size() + 1);
        return new Gatherer.Comprehension(written.span(), gatherer, body, written.bare(), spill);
    }

    Node everywhere(Expr.MapCall map) {
        int spill = translator.layout.open();
        Node[] arguments = translator.all(values(map.arguments()));
        Node node = new Everywhere(map.span(), translator.keeping(map.callee()), arguments, spill);
        translator.layout.close(1);
        return node;
    }

    private static List<Expr> values(List<Expr.Argument> arguments) {
        return arguments.stream().map(Expr.Argument::value).toList();
    }
}
