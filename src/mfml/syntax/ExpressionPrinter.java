package mfml.syntax;

import static mfml.syntax.Tightness.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of expression as text, in brackets where its place asks for them. */
final class ExpressionPrinter {
    private final Printer.Form form;
    private final LiteralPrinter literals = new LiteralPrinter(this);
    private final PostfixPrinter postfixes = new PostfixPrinter(this);
    private final ProductPrinter products = new ProductPrinter(this);
    private final OperatorPrinter operators = new OperatorPrinter(this, products);
    private final CalculusPrinter calculus = new CalculusPrinter(this);
    private final PhrasePrinter phrases = new PhrasePrinter(this);

    ExpressionPrinter(Printer.Form form) {
        this.form = form;
    }

    /** An expression that stands alone. */
    String write(Expr expression) {
        return write(expression, LOOSEST, true);
    }

    /** A value that stands in brackets, an argument, an entry. */
    String value(Expr expression) {
        return write(expression, VALUE, true);
    }

    String write(Expr expression, int place) {
        return write(expression, place, false);
    }

    /**
     * @param last whether nothing of a term follows: there a derivative, which takes the rest of the term, needs no brackets
     */
    String write(Expr expression, int place, boolean last) {
        int level = level(expression);
        boolean fits = level >= place || level == CALCULUS && last && place <= PRODUCT;
        String text = bare(expression, last || !fits);
        return fits ? text : "(" + text + ")";
    }

    int level(Expr expression) {
        return expression instanceof Expr.Product product && products.isTerm(product) ? TERM : Tightness.of(expression);
    }

    private String bare(Expr expression, boolean last) {
        return switch (expression) {
            case Expr.Number number -> number.digits();
            case Expr.Name name -> name(name.name());
            case Expr.Bound bound -> name(bound.name());
            case Expr.TruthValue truth -> truth.holds() ? "true" : "false";
            case Expr.NoneValue none -> "none";
            case Expr.Text text -> literals.text(text);
            case Expr.Group group -> "(" + write(group.inner(), LOOSEST, true) + ")";
            case Expr.Absolute bars -> literals.bars("|", bars.inner());
            case Expr.NormBars bars -> literals.bars("‖", bars.inner());
            case Expr.Brackets brackets -> literals.brackets(brackets);
            case Expr.Comprehension comprehension -> literals.comprehension(comprehension);
            case Expr.SetOf set -> "{" + join(set.items(), this::value) + "}";
            case Expr.Cases cases -> "{ " + join(cases.branches(), literals::branch) + " }";
            case Expr.RecordOf record -> "(" + join(record.fields(), this::binding) + ")";
            case Expr.Call call -> postfixes.callee(call.callee()) + "(" + postfixes.arguments(call.arguments()) + ")";
            case Expr.MapCall call -> write(call.callee(), CHAIN) + ".(" + postfixes.arguments(call.arguments()) + ")";
            case Expr.Index index ->
                postfixes.target(index.target()) + "[" + join(index.subscripts(), this::value) + "]";
            case Expr.All all -> ":";
            case Expr.End end -> "end";
            case Expr.Field field -> postfixes.target(field.target()) + "." + field.name();
            case Expr.Postfix postfix -> postfixes.marked(postfix);
            case Expr.Prime prime -> postfixes.target(prime.operand()) + "'".repeat(prime.order());
            case Expr.Prefix prefix -> operators.prefix(prefix, last);
            case Expr.Binary binary -> operators.binary(binary, last);
            case Expr.Product product -> products.write(product, last);
            case Expr.Comparison comparison -> operators.comparison(comparison);
            case Expr.Logical logical -> operators.logical(logical);
            case Expr.Range range -> operators.range(range);
            case Expr.Lambda lambda -> literals.lambda(lambda);
            case Expr.Code code ->
                FunctionText.expression(code.layout())
                        .map(function -> write(function, LOOSEST, last))
                        .orElse(code.layout().name());
            case Expr.Chain chain -> throw new IllegalStateException("an operand that only its values can read");
            case Expr.Either either -> throw new IllegalStateException("an operand that only its values can read");
            case Expr.Placed placed -> value(placed.value());
            case Expr.Try attempt -> phrases.attempt(attempt);
            case Expr.Exact exact -> "exact " + value(exact.body());
            case Expr.At at -> phrases.at(at);
            case Expr.Derivative derivative -> calculus.derivative(derivative, last);
            case Expr.DerivativeOf derivative ->
                calculus.sign(derivative.subject().name(), derivative.by(), derivative.partial());
            case Expr.Differentiated form ->
                bare(new Expr.Derivative(form.span(), names(form.by()), form.partial(), form.body()), last);
            case Expr.Integrated form ->
                calculus.integral(
                        new Expr.Integral(
                                form.span(),
                                form.body(),
                                new Expr.Name(form.by().span(), form.by().name()),
                                form.from(),
                                form.to()),
                        last);
            case Expr.ExplainedIntegral explained -> "explain " + bare(explained.written(), last);
            case Expr.DerivedName derived ->
                calculus.sign(derived.subject().name(), letters(derived.by()), derived.partial());
            case Expr.Explained explained ->
                "explain "
                        + (explained.at().isEmpty()
                                ? bare(explained.form(), last)
                                : bare(new Expr.At(explained.span(), explained.form(), explained.at()), last));
            case Expr.Limited form ->
                bare(
                        new Expr.Limit(
                                form.span(),
                                form.body(),
                                new Expr.Name(
                                        form.variable().span(), form.variable().name()),
                                form.target(),
                                form.side()),
                        last);
            case Expr.ExplainedLimit explained -> "explain " + bare(explained.form(), last);
            case Expr.Sameness same -> value(same.left()) + (people() ? " ≡ " : " === ") + value(same.right());
            case Expr.Solve solve -> (solve.explained() ? "explain " : "") + phrases.command(solve.written());
            case Expr.NewSymbol symbol -> name(symbol.declaration().name().name());
            case Expr.Gradient gradient -> "∇" + write(gradient.operand(), ATOM);
            case Expr.Limit limit -> calculus.limit(limit, last);
            case Expr.Integral integral -> calculus.integral(integral, last);
            case Expr.Equation equation -> value(equation.left()) + " = " + value(equation.right());
            case Expr.Model model -> value(model.data()) + " ~ " + value(model.model());
            case Expr.Command command -> phrases.command(command);
            case Expr.Explain explain -> phrases.explain(explain);
            case Expr.Reading reading -> "reading " + write(reading.subject(), LOOSEST, true);
            case Expr.Python python ->
                "python(" + join(python.names(), name -> name.name()) + ") \"\"\"\n" + python.text() + "\"\"\"";
        };
    }

    private static List<Expr.Name> names(List<Expr.Bound> places) {
        return letters(places.stream().map(Expr.Bound::name).toList());
    }

    private static List<Expr.Name> letters(List<String> names) {
        return names.stream()
                .map(name -> new Expr.Name(mfml.source.Span.NOWHERE, name))
                .toList();
    }

    boolean people() {
        return form == Printer.Form.PEOPLE;
    }

    String name(String name) {
        if (people()) return Letters.forPeople(name);
        return name.equals("pi") ? "π" : name; // letters beside pi would make another name
    }

    String binding(Expr.Binding binding) {
        return binding.name() + " = " + value(binding.value());
    }

    String times() {
        return people() ? " · " : " * ";
    }

    static <T> String join(List<T> items, Function<T, String> write) {
        return items.stream().map(write).collect(Collectors.joining(", "));
    }
}
