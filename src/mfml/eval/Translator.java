package mfml.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.FunctionLayout;
import mfml.syntax.Operator;
import mfml.syntax.Printer;
import mfml.syntax.ReadingPrinter;
import mfml.syntax.Relation;
import mfml.value.Elementary;
import mfml.value.None;
import mfml.value.Real;
import mfml.value.Signature;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** Makes nodes of resolved expressions. */
final class Translator {
    private static final int MOST_DIGITS = 100_000;

    final Vocabulary vocabulary;
    final Source source;
    final Layout layout;
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
            case Expr.Number number -> new Constant(span, number(number));
            case Expr.TruthValue truth -> new Constant(span, Truth.of(truth.holds()));
            case Expr.NoneValue none -> new Constant(span, None.NONE);
            case Expr.Text text -> text(text);
            case Expr.Bound bound -> variable(bound, keeps);
            case Expr.Group group -> translate(group.inner(), keeps);
            case Expr.Absolute bars -> new Bars(span, looking(bars.inner()));
            case Expr.NormBars bars -> application(span, vocabulary.value("norm"), List.of(bars.inner()));
            case Expr.Brackets brackets -> brackets(brackets);
            case Expr.Comprehension comprehension -> comprehension(comprehension);
            case Expr.SetOf set -> {
                int spill = layout.open();
                Node node = new Literals.SetLiteral(span, all(set.items()), spill);
                layout.close(1);
                yield node;
            }
            case Expr.RecordOf record -> record(record);
            case Expr.Cases cases -> cases(cases);
            case Expr.Call call -> call(call);
            case Expr.MapCall map -> {
                int spill = layout.open();
                Node[] arguments = all(values(map.arguments()));
                Node node = new Everywhere(span, keeping(map.callee()), arguments, spill);
                layout.close(1);
                yield node;
            }
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
            case Expr.Postfix postfix -> postfix(postfix);
            case Expr.Prefix prefix -> prefix(prefix);
            case Expr.Binary binary -> binary(binary);
            case Expr.Product product -> product(span, product.left(), product.right());
            case Expr.Comparison comparison -> comparison(comparison);
            case Expr.Logical logical ->
                new Logic(span, logical.conjunction(), looking(logical.left()), looking(logical.right()));
            case Expr.Range range -> {
                List<Expr> parts = new ArrayList<>(List.of(range.first()));
                range.step().ifPresent(parts::add);
                parts.add(range.last());
                yield new Literals.RangeLiteral(span, all(parts));
            }
            case Expr.Code code -> new Application.Make(span, function(code.layout()));
            case Expr.Try attempt ->
                new Attempt(
                        span,
                        keeping(attempt.body()),
                        attempt.otherwise().map(this::keeping).orElse(null));
            case Expr.At at when !Expr.bindsFreeNames(at.body()) -> substitution(at);
            case Expr.Chain chain ->
                new Application.Chain(
                        span, keeping(chain.head()), all(chain.steps()), chain.slot(), chain.productSlot());
            case Expr.Reading reading -> new Constant(span, new Text(ReadingPrinter.write(reading.subject())));
            case Expr.Either either ->
                new Application.Either(
                        span, looking(either.callee()), keeping(either.called()), keeping(either.multiplied()));
            case Expr.Prime prime when prime.operand() instanceof Expr.Bound ->
                new LaterPrime(span, keeping(prime.operand()), LaterForm.of(prime));
            default -> new Statements.Later(span, LaterForm.of(expr));
        };
    }

    private Value number(Expr.Number number) {
        if (number.isExact()) {
            String digits = number.digits();
            if (digits.length() > MOST_DIGITS) {
                throw Fault.of("number.too_long")
                        .with("digits", digits.length())
                        .with("limit", MOST_DIGITS)
                        .at(source, number.span());
            }
            return digits.length() < 19 ? Whole.of(Long.parseLong(digits)) : Whole.of(new BigInteger(digits));
        }
        return new Real(Double.parseDouble(number.digits()));
    }

    private Node text(Expr.Text text) {
        List<String> literals = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        List<Node> holes = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (Expr.Piece piece : text.pieces()) {
            if (piece.hole().isEmpty()) {
                literal.append(piece.literal());
                continue;
            }
            literals.add(literal.toString());
            literal.setLength(0);
            formats.add(piece.format());
            holes.add(keeping(piece.hole().get()));
        }
        literals.add(literal.toString());
        if (holes.isEmpty()) return new Constant(text.span(), new Text(literals.getFirst()));
        return new Literals.TextLiteral(text.span(), literals, holes.toArray(new Node[0]), formats);
    }

    private Node variable(Expr.Bound bound, boolean keeps) {
        Value known = vocabulary.knows(bound.name()) ? vocabulary.value(bound.name()) : null;
        return switch (bound.where()) {
            case LOCAL -> new Variable.Local(bound.span(), bound.name(), bound.slot(), keeps, known);
            case TOP_LEVEL -> new Variable.TopLevel(bound.span(), bound.name(), bound.slot(), keeps, known);
            case KNOWN -> new Constant(bound.span(), known);
        };
    }

    private Node[] all(List<Expr> exprs) {
        return exprs.stream().map(this::keeping).toArray(Node[]::new);
    }

    private static List<Expr> values(List<Expr.Argument> arguments) {
        return arguments.stream().map(Expr.Argument::value).toList();
    }

    private Node brackets(Expr.Brackets brackets) {
        int spill = layout.open();
        List<Node> parts = new ArrayList<>();
        int[] rowEnds = new int[brackets.rows().size()];
        for (int k = 0; k < rowEnds.length; k++) {
            for (Expr entry : brackets.rows().get(k)) parts.add(keeping(entry));
            rowEnds[k] = parts.size();
        }
        layout.close(1);
        return new Literals.Brackets(
                brackets.span(), parts.toArray(new Node[0]), rowEnds, brackets.semicolons(), spill);
    }

    private Node record(Expr.RecordOf record) {
        int spill = layout.open();
        List<String> names = record.fields().stream().map(Expr.Binding::name).toList();
        Node[] values = all(record.fields().stream().map(Expr.Binding::value).toList());
        layout.close(1);
        return new Literals.RecordLiteral(record.span(), names, values, spill);
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

    private Gatherer gatherer(List<Expr.Clause> clauses) {
        Gatherer.Clause[] made = new Gatherer.Clause[clauses.size()];
        for (int k = 0; k < made.length; k++) {
            Expr.Clause clause = clauses.get(k);
            Node items = keeping(clause.source());
            int spill = layout.open();
            Target target = targets(clause.span(), clause.targets());
            Node condition = clause.condition().map(this::looking).orElse(null);
            made[k] = new Gatherer.Clause(clause.span(), target, items, condition, spill);
        }
        return new Gatherer(made);
    }

    private Node comprehension(Expr.Comprehension written) {
        int spill = layout.open();
        Gatherer gatherer = gatherer(written.clauses());
        Node body = keeping(written.body());
        layout.close(written.clauses().size() + 1);
        return new Gatherer.Comprehension(written.span(), gatherer, body, written.bare(), spill);
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

    private Node call(Expr.Call call) {
        if (call.callee() instanceof Expr.Bound name
                && name.where() == Expr.Where.KNOWN
                && call.arguments().size() == 1) {
            Expr.Argument only = call.arguments().getFirst();
            boolean fold = name.name().equals("sum") || name.name().equals("product");
            if (fold && only.value() instanceof Expr.Comprehension generator && generator.bare()) {
                Gatherer gatherer = gatherer(generator.clauses());
                Node body = keeping(generator.body());
                layout.close(generator.clauses().size());
                return new Gatherer.Fold(
                        call.span(), gatherer, body, name.name().equals("product"));
            }
            Elementary function = vocabulary.elementary(name.name());
            if (function != null && only.name().isEmpty()) {
                return new Elementaries(call.span(), function, looking(only.value()));
            }
        }
        Node callee = looking(call.callee());
        int spill = layout.open();
        Node[] arguments = all(values(call.arguments()));
        layout.close(1);
        boolean named =
                call.arguments().stream().anyMatch(argument -> argument.name().isPresent());
        String[] names = named
                ? call.arguments().stream()
                        .map(argument -> argument.name().orElse(null))
                        .toArray(String[]::new)
                : null;
        return new Application(call.span(), callee, arguments, names, spill);
    }

    private Node application(Span span, Value function, List<Expr> arguments) {
        int spill = layout.open();
        Node node = new Application(span, new Constant(span, function), all(arguments), null, spill);
        layout.close(1);
        return node;
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

    private Node postfix(Expr.Postfix postfix) {
        Node operand = looking(postfix.operand());
        return switch (postfix.mark()) {
            case FACTORIAL -> new Elementaries(postfix.span(), Elementary.FACTORIAL, operand);
            case DEGREE -> {
                Node degree = new Constant(postfix.span(), new Real(Math.PI / 180));
                yield Arithmetic.of(postfix.span(), Operator.MULTIPLY, operand, degree, -1);
            }
            case TRANSPOSE -> new RowProduct.Transpose(postfix.span(), operand, false);
            case PSEUDO_INVERSE -> new Statements.Later(postfix.span(), LaterForm.of(postfix));
        };
    }

    private Node prefix(Expr.Prefix prefix) {
        if (prefix.sign() == Expr.Sign.MINUS && prefix.operand() instanceof Expr.Number number && !number.isExact()) {
            return new Constant(prefix.span(), new Real(-Double.parseDouble(number.digits())));
        }
        Node operand = looking(prefix.operand());
        return switch (prefix.sign()) {
            case MINUS -> new Elementaries(prefix.span(), Elementary.NEGATE, operand);
            case SQUARE_ROOT -> new Elementaries(prefix.span(), Elementary.SQRT, operand);
            case CUBE_ROOT -> new Elementaries(prefix.span(), Elementary.CBRT, operand);
            case NOT -> new Logic.Not(prefix.span(), operand);
            case PLUS -> operand;
        };
    }

    private Node binary(Expr.Binary binary) {
        if (binary.operator() == Operator.MULTIPLY) return product(binary.span(), binary.left(), binary.right());
        Node left = looking(binary.left());
        int spill = layout.open();
        Node right = looking(binary.right());
        layout.close(1);
        return Arithmetic.of(binary.span(), binary.operator(), left, right, right.isSimple() ? -1 : spill);
    }

    private Node product(Span span, Expr first, Expr second) {
        Node left = looking(first);
        int spill = layout.open();
        Node right = looking(second);
        layout.close(1);
        if (isTransposed(left) || isTransposed(right)) return new RowProduct(span, left, right, spill);
        return Arithmetic.of(span, Operator.MULTIPLY, left, right, right.isSimple() ? -1 : spill);
    }

    private static boolean isTransposed(Node node) {
        return node instanceof RowProduct.Transpose || node instanceof RowProduct;
    }

    private Node comparison(Expr.Comparison comparison) {
        List<Expr> operands = comparison.operands();
        List<Relation> relations = comparison.relations();
        if (relations.contains(Relation.SAME)) {
            return new Statements.Later(comparison.span(), "later.sameness", LaterForm.of(comparison));
        }
        if (comparison.within().isPresent()) {
            return new Comparison.Within(
                    comparison.span(),
                    looking(operands.get(0)),
                    looking(operands.get(1)),
                    looking(comparison.within().get()),
                    relations.getFirst().isDotted());
        }
        if (relations.size() == 1) {
            Node left = looking(operands.get(0));
            int spill = layout.open();
            Node right = looking(operands.get(1));
            layout.close(1);
            return new Comparison(comparison.span(), relations.getFirst(), left, right, spill);
        }
        int[] slots = new int[operands.size()];
        Node[] nodes = new Node[operands.size()];
        Node[] links = new Node[relations.size()];
        for (int k = 0; k < slots.length; k++) slots[k] = layout.open();
        int spill = layout.open();
        for (int k = 0; k < slots.length; k++) nodes[k] = looking(operands.get(k));
        for (int k = 0; k < links.length; k++) {
            Span left = operands.get(k).span();
            Span right = operands.get(k + 1).span();
            links[k] = new Comparison(
                    left.to(right),
                    relations.get(k),
                    new Variable.Local(left, "", slots[k], false, null),
                    new Variable.Local(right, "", slots[k + 1], false, null),
                    spill);
        }
        layout.close(slots.length + 1);
        return new Comparison.Chain(comparison.span(), nodes, slots, links);
    }

    private Node substitution(Expr.At at) {
        int[] slots = new int[at.bindings().size()];
        Node[] values = new Node[slots.length];
        for (int k = 0; k < slots.length; k++) {
            Expr.Placed placed = (Expr.Placed) at.bindings().get(k).value();
            slots[k] = placed.place().slot();
            values[k] = keeping(placed.value());
        }
        return new Attempt.With(at.span(), slots, values, keeping(at.body()));
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
