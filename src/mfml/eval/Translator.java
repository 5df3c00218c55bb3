package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.syntax.Expr;
import mfml.syntax.FunctionLayout;
import mfml.syntax.Printer;
import mfml.syntax.ReadingPrinter;
import mfml.value.None;
import mfml.value.Signature;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;

/** Makes nodes of resolved expressions. */
final class Translator {
    final Vocabulary vocabulary;
    final Source source;
    final Layout layout;
    private final LiteralTranslator literals = new LiteralTranslator(this);
    private final OperatorTranslator operators = new OperatorTranslator(this);
    private final CallTranslator calls = new CallTranslator(this);
    private int endSlot = -1;
    private boolean endUsed;

    Translator(Vocabulary vocabulary, Source source, int frameSize) {
        this(vocabulary, source, new Layout(frameSize));
    }

    /** For statements of another file that run in the same frame. */
    Translator(Vocabulary vocabulary, Source source, Layout layout) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.layout = layout;
    }

    /** An expression whose value may be kept. */
    Node keeping(Expr expr) {
        return translate(expr, true);
    }

    /** An operand that is only looked at: arithmetic, indexing and comparison make something new of it. */
    Node looking(Expr expr) {
        return translate(expr, false);
    }

    private Node translate(Expr expr, boolean keeps) {
        Span span = expr.span();
        return switch (expr) {
            case Expr.Number number -> literals.number(number);
            case Expr.TruthValue truth -> new Constant(span, Truth.of(truth.holds()));
            case Expr.NoneValue none -> new Constant(span, None.NONE);
            case Expr.Text text -> literals.text(text);
            case Expr.Bound bound -> variable(bound, keeps);
            case Expr.Group group -> translate(group.inner(), keeps);
            case Expr.Absolute bars -> new Bars(span, looking(bars.inner()));
            case Expr.NormBars bars -> calls.application(span, vocabulary.value("norm"), List.of(bars.inner()));
            case Expr.Brackets brackets -> literals.brackets(brackets);
            case Expr.Comprehension comprehension -> calls.comprehension(comprehension);
            case Expr.SetOf set -> literals.set(set);
            case Expr.RecordOf record -> literals.record(record);
            case Expr.Cases cases -> cases(cases);
            case Expr.Call call -> calls.call(call);
            case Expr.MapCall map -> calls.everywhere(map);
            case Expr.Index index -> {
                Node target = looking(index.target());
                int spill = layout.open();
                Node node = new Subscripts.Read(span, target, subscripts(index.subscripts()), spill);
                layout.close(1);
                yield node;
            }
            case Expr.Field field ->
                field.name().equals("T")
                        ? new RowProduct.Transpose(span, looking(field.target()), true)
                        : new FieldRead(span, looking(field.target()), field.name());
            case Expr.End end -> {
                endUsed = true;
                yield new Variable.Local(span, "end", endSlot, false, null);
            }
            case Expr.Postfix postfix -> operators.postfix(postfix);
            case Expr.Prefix prefix -> operators.prefix(prefix);
            case Expr.Binary binary -> operators.binary(binary);
            case Expr.Product product -> operators.product(span, product.left(), product.right());
            case Expr.Comparison comparison -> operators.comparison(comparison);
            case Expr.Logical logical -> operators.logical(logical);
            case Expr.Range range -> literals.range(range);
            case Expr.Code code -> new Application.Make(span, function(code.layout()));
            case Expr.Try attempt ->
                new Attempt(
                        span,
                        keeping(attempt.body()),
                        attempt.otherwise().map(this::keeping).orElse(null));
            case Expr.At at -> substitution(at);
            case Expr.Chain chain ->
                new Application.Chain(
                        span, keeping(chain.head()), all(chain.steps()), chain.slot(), chain.productSlot());
            case Expr.Reading reading -> new Constant(span, new Text(ReadingPrinter.write(reading.subject())));
            case Expr.Either either ->
                new Application.Either(
                        span, looking(either.callee()), keeping(either.called()), keeping(either.multiplied()));
            case Expr.Prime prime -> new Calculus.Prime(span, looking(prime.operand()), prime.order());
            case Expr.Gradient gradient -> new Calculus.Gradient(span, looking(gradient.operand()));
            case Expr.Exact exact -> new ExactWork(span, keeping(exact.body()));
            case Expr.Differentiated form -> calculus(form);
            case Expr.Explained explained -> explained(explained);
            case Expr.Limited limited -> limit(limited);
            case Expr.ExplainedLimit explained ->
                new Limits.Solution(explained.span(), explained.written(), limit(explained.form()));
            case Expr.Integrated form -> integral(form);
            case Expr.ExplainedIntegral explained ->
                new Integration.Explained(
                        explained.span(),
                        integral(explained.form()),
                        explained.written(),
                        explained.by().map(Printer::text).orElse(""));
            case Expr.Sameness same ->
                new Same(span, looking(same.left()), looking(same.right()), known(same.outside()), same);
            case Expr.Solve solve -> solve(solve);
            case Expr.DerivedName derived -> derivedName(derived);
            case Expr.NewSymbol symbol -> new Constant(span, ExactForms.symbol(symbol.declaration(), source));
            default -> new Statements.Later(span, LaterForm.of(expr));
        };
    }

    private Node variable(Expr.Bound bound, boolean keeps) {
        return switch (bound.where()) {
            case LOCAL -> new Variable.Local(bound.span(), bound.name(), bound.slot(), keeps, vocabulary);
            case TOP_LEVEL -> new Variable.TopLevel(bound.span(), bound.name(), bound.slot(), keeps, vocabulary);
            case KNOWN -> known(bound);
        };
    }

    /** A constant or function of the language; where it is neither, a letter that stands for all its values. */
    private Node known(Expr.Bound bound) {
        Value value = vocabulary.value(bound.name());
        return value == null
                ? new Constant(bound.span(), Symbol.real(bound.name()))
                : new Constant(bound.span(), value, ExactForms.constant(bound.name()));
    }

    Node[] all(List<Expr> exprs) {
        return exprs.stream().map(this::keeping).toArray(Node[]::new);
    }

    private Node cases(Expr.Cases cases) {
        List<Node> conditions = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        for (Expr.Branch branch : cases.branches()) {
            branch.condition().ifPresent(condition -> conditions.add(looking(condition)));
            values.add(keeping(branch.value()));
        }
        return new Choice(cases.span(), conditions.toArray(new Node[0]), values.toArray(new Node[0]), true);
    }

    Target targets(Span span, List<Expr> targets) {
        if (targets.size() == 1) return target(targets.getFirst());
        return new Target.Apart(span, targets.stream().map(this::target).toArray(Target[]::new));
    }

    Target target(Expr target) {
        return switch (target) {
            case Expr.Bound bound ->
                new Target.Place(bound.span(), bound.name(), bound.slot(), bound.where() == Expr.Where.TOP_LEVEL);
            case Expr.Index index
            when target(index.target()) instanceof Target.Place place ->
                new Target.Entry(index.span(), place, subscripts(index.subscripts()));
            default -> throw Fault.of("assign.target").at(source, target.span());
        };
    }

    Subscripts subscripts(List<Expr> written) {
        int outerSlot = endSlot;
        boolean outerUsed = endUsed;
        endSlot = layout.open();
        endUsed = false;
        Node[] nodes = new Node[written.size()];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = written.get(k) instanceof Expr.All ? null : keeping(written.get(k));
        }
        Subscripts subscripts = new Subscripts(nodes, endUsed ? endSlot : -1);
        layout.close(1);
        endSlot = outerSlot;
        endUsed = outerUsed;
        return subscripts;
    }

    private Calculus.Derivative calculus(Expr.Differentiated form) {
        List<String> by = form.by().stream().map(Expr.Bound::name).toList();
        int[] slots = form.by().stream().mapToInt(Expr.Bound::slot).toArray();
        Node[] outside = form.outside().stream().map(this::looking).toArray(Node[]::new);
        Node[] placed = form.placed().stream().map(this::looking).toArray(Node[]::new);
        return new Calculus.Derivative(form.span(), by, slots, outside, placed, keeping(form.body()));
    }

    private Limits.Limit limit(Expr.Limited form) {
        Node[] outside = form.outside().stream().map(this::looking).toArray(Node[]::new);
        return new Limits.Limit(
                form.span(),
                form.variable().name(),
                form.variable().slot(),
                outside,
                keeping(form.body()),
                keeping(form.target()),
                form.side());
    }

    private Node explained(Expr.Explained explained) {
        String[] names = explained.at().stream().map(Expr.Binding::name).toArray(String[]::new);
        Node[] values =
                explained.at().stream().map(binding -> keeping(binding.value())).toArray(Node[]::new);
        return new Explanation(explained.span(), subject(explained), names, values);
    }

    private Explanation.Subject subject(Expr.Explained explained) {
        Variable[] outside = known(explained.outside());
        return switch (explained.form()) {
            case Expr.Differentiated form ->
                new Explanation.Written(
                        form.by().stream().map(Expr.Bound::name).toList(),
                        form.partial(),
                        explained.written(),
                        outside,
                        calculus(form),
                        explained.method());
            case Expr.DerivedName form -> new Explanation.OfName(looking(form.subject()), form.by(), form.partial());
            case Expr.Prime form -> new Explanation.OfPrime(looking(form.operand()), form.order(), null);
            case Expr.Gradient form -> new Explanation.OfGradient(looking(form.operand()));
            case Expr.Call call
            when call.callee() instanceof Expr.Prime form && call.arguments().size() == 1 ->
                new Explanation.OfPrime(
                        looking(form.operand()),
                        form.order(),
                        keeping(call.arguments().getFirst().value()));
            case Expr.Call call
            when call.arguments().size() == 3 ->
                new Explanation.OfEquation(
                        call.arguments().stream()
                                .map(argument -> keeping(argument.value()))
                                .toList(),
                        ((Expr.Call) explained.written()).arguments().getFirst().value(),
                        outside);
            default -> throw Fault.of("later.form").with("what", "A worked solution of this (explain)");
        };
    }

    private Integration integral(Expr.Integrated form) {
        return new Integration(
                form.span(),
                form.by().name(),
                form.by().slot(),
                form.outside().stream().map(this::looking).toArray(Node[]::new),
                keeping(form.body()),
                form.from().map(this::keeping),
                form.to().map(this::keeping));
    }

    private Node solve(Expr.Solve solve) {
        List<Solve.Claim> claims = new ArrayList<>();
        for (Expr.Claim claim : solve.claims()) {
            Node left = keeping(claim.left());
            Node right = claim.relation().isPresent() ? keeping(claim.right()) : left;
            claims.add(new Solve.Claim(
                    claim.span(), claim.relation().orElse(null), left, right, claim.left(), claim.right()));
        }
        List<Solve.Sought> letters = new ArrayList<>();
        for (Expr.Sought each : solve.letters()) {
            letters.add(new Solve.Sought(
                    each.letter().name(),
                    each.letter().slot(),
                    each.near().map(this::keeping).orElse(null),
                    each.from().map(this::keeping).orElse(null),
                    each.to().map(this::keeping).orElse(null)));
        }
        boolean complex = solve.written().over().isPresent()
                && solve.written().over().get() instanceof Expr.Name name
                && name.name().equals("complex");
        String method = solve.written().by().isPresent() && solve.written().by().get() instanceof Expr.Name name
                ? name.name()
                : "";
        return new Solve(
                solve.span(),
                claims,
                letters,
                known(solve.outside()),
                complex,
                method,
                solve.explained(),
                solve.written());
    }

    private Variable[] known(List<Expr.Bound> names) {
        return names.stream()
                .map(this::looking)
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .toArray(Variable[]::new);
    }

    private Node derivedName(Expr.DerivedName derived) {
        return new Calculus.DerivativeOf(derived.span(), derived.by(), looking(derived.subject()));
    }

    private Node substitution(Expr.At at) {
        int[] slots = new int[at.bindings().size()];
        Node[] values = new Node[slots.length];
        Node[] outside = new Node[slots.length];
        for (int k = 0; k < slots.length; k++) {
            Expr.Placed placed = (Expr.Placed) at.bindings().get(k).value();
            slots[k] = placed.place().slot();
            values[k] = keeping(placed.value());
            outside[k] = placed.outside().map(this::looking).orElse(null);
        }
        String[] names = at.bindings().stream().map(Expr.Binding::name).toArray(String[]::new);
        return new Attempt.With(at.span(), names, slots, values, outside, keeping(at.body()));
    }

    FunctionCode function(FunctionLayout written) {
        Translator inner = new Translator(vocabulary, written.source(), written.frameSize());
        List<Signature.Parameter> parameters = new ArrayList<>();
        Node[] presets = new Node[written.parameters().size()];
        for (int k = 0; k < presets.length; k++) {
            Expr.Parameter parameter = written.parameters().get(k);
            presets[k] = parameter.preset().map(inner::keeping).orElse(null);
            parameters.add(new Signature.Parameter(
                    parameter.name(),
                    written.written().parameters().get(k).preset().map(Printer::source),
                    false,
                    false));
        }
        Node body = new StatementTranslator(inner, false).body(written.body());
        return new FunctionCode(written, new Signature(written.name(), parameters), presets, body, inner.layout.size());
    }
}
