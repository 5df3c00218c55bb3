package mfml.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.syntax.Stmt;

/** Resolves expressions: gives back the same tree with names bound, functions laid out, and operands read. */
final class Expressions {
    private static final int MOST_UNDECIDED = 10;

    private final Resolver resolver;
    private final Operands operands;
    private final LetterForms letters;
    private final Explanations explanations;
    private int undecided; // how many operands of two readings lie in each other, in what was resolved last

    Expressions(Resolver resolver) {
        this.resolver = resolver;
        this.operands = new Operands(resolver);
        this.letters = new LetterForms(resolver, this);
        this.explanations = new Explanations(resolver, this, letters);
    }

    Expr resolve(Expr expr) {
        int beside = undecided;
        undecided = 0;
        Expr resolved = parts(expr);
        undecided = Math.max(undecided, beside);
        return resolved;
    }

    /** Both readings are kept where only values tell, so nested ones would double again and again. */
    private Expr read(Expr operand) {
        if (undecided >= MOST_UNDECIDED) {
            if (undecided == MOST_UNDECIDED) resolver.fault(operand.span(), Fault.of("product.undecided"));
            undecided = MOST_UNDECIDED + 1; // told once
            return operand;
        }
        Expr read = operands.read(operand);
        if (operands.keptBoth()) undecided++;
        return read;
    }

    private Expr parts(Expr expr) {
        if (expr instanceof Expr.Command command && command.verb().equals(SolveForm.VERB)) {
            return new SolveForm(resolver, this).of(command, false);
        }
        if (Expr.bindsFreeNames(expr)) return expr;
        return switch (expr) {
            case Expr.Name name -> resolver.read(name);
            case Expr.Text text -> {
                List<Expr.Piece> pieces = new ArrayList<>();
                for (Expr.Piece piece : text.pieces()) {
                    pieces.add(new Expr.Piece(piece.literal(), piece.hole().map(this::resolve), piece.format()));
                }
                yield new Expr.Text(text.span(), pieces);
            }
            case Expr.Group group -> new Expr.Group(group.span(), resolve(group.inner()));
            case Expr.Absolute bars -> new Expr.Absolute(bars.span(), resolve(bars.inner()));
            case Expr.NormBars bars -> new Expr.NormBars(bars.span(), resolve(bars.inner()));
            case Expr.Brackets brackets ->
                new Expr.Brackets(
                        brackets.span(),
                        brackets.rows().stream().map(this::list).toList(),
                        brackets.semicolons());
            case Expr.Comprehension comprehension -> comprehension(comprehension);
            case Expr.SetOf set -> new Expr.SetOf(set.span(), list(set.items()));
            case Expr.Cases cases -> {
                List<Expr.Branch> branches = new ArrayList<>();
                for (Expr.Branch branch : cases.branches()) {
                    branches.add(new Expr.Branch(
                            branch.span(),
                            resolve(branch.value()),
                            branch.condition().map(this::resolve)));
                }
                yield new Expr.Cases(cases.span(), branches);
            }
            case Expr.RecordOf record -> record(record);
            case Expr.Call call -> read(call(call));
            case Expr.MapCall map -> {
                Expr callee = resolve(map.callee());
                yield new Expr.MapCall(map.span(), callee, arguments(map.arguments()));
            }
            case Expr.Index index ->
                read(new Expr.Index(index.span(), resolve(index.target()), list(index.subscripts())));
            case Expr.Field field when resolver.refusesModule(field) -> field;
            case Expr.Field field -> read(new Expr.Field(field.span(), resolve(field.target()), field.name()));
            case Expr.Postfix postfix ->
                read(new Expr.Postfix(postfix.span(), postfix.mark(), resolve(postfix.operand())));
            case Expr.Prime prime -> read(new Expr.Prime(prime.span(), resolve(prime.operand()), prime.order()));
            case Expr.Prefix prefix -> new Expr.Prefix(prefix.span(), prefix.sign(), resolve(prefix.operand()));
            case Expr.Binary binary -> binary(binary);
            case Expr.Product product -> product(product);
            case Expr.Comparison comparison
            when comparison.relations().contains(Relation.SAME) ->
                comparison.operands().size() == 2 ? resolver.sameness(comparison) : comparison;
            case Expr.Comparison comparison ->
                new Expr.Comparison(
                        comparison.span(),
                        list(comparison.operands()),
                        comparison.relations(),
                        comparison.within().map(this::resolve));
            case Expr.Logical logical ->
                new Expr.Logical(
                        logical.span(), logical.conjunction(), resolve(logical.left()), resolve(logical.right()));
            case Expr.Range range ->
                new Expr.Range(
                        range.span(), resolve(range.first()), range.step().map(this::resolve), resolve(range.last()));
            case Expr.Lambda lambda ->
                function(lambda.span(), "", lambda.parameters(), Statements.asBody(lambda.body()), "");
            case Expr.Try attempt ->
                new Expr.Try(
                        attempt.span(),
                        resolve(attempt.body()),
                        attempt.otherwise().map(this::resolve));
            case Expr.Exact exact -> new Expr.Exact(exact.span(), resolve(exact.body()));
            case Expr.At at -> letters.substitution(at);
            case Expr.DerivativeOf derivative -> letters.quotient(derivative);
            case Expr.Derivative derivative -> letters.derivative(derivative);
            case Expr.Limit limit -> letters.limit(limit);
            case Expr.Integral integral -> letters.integral(integral);
            case Expr.Explain explain -> explanations.of(explain);
            case Expr.Gradient gradient -> new Expr.Gradient(gradient.span(), resolve(gradient.operand()));
            case Expr.Reading reading -> resolver.reading(reading);
            case Expr.Python python -> {
                for (Expr.Name name : python.names()) resolver.read(name);
                yield python;
            }
            default -> expr; // numbers, words, what is bound already
        };
    }

    List<Expr> list(List<Expr> exprs) {
        List<Expr> resolved = new ArrayList<>();
        for (Expr expr : exprs) resolved.add(resolve(expr));
        return resolved;
    }

    List<Expr.Binding> bindings(List<Expr.Binding> bindings) {
        List<Expr.Binding> resolved = new ArrayList<>();
        for (Expr.Binding binding : bindings) {
            resolved.add(new Expr.Binding(binding.span(), binding.name(), resolve(binding.value())));
        }
        return resolved;
    }

    private List<Expr.Argument> arguments(List<Expr.Argument> arguments) {
        List<Expr.Argument> resolved = new ArrayList<>();
        for (Expr.Argument argument : arguments) {
            resolved.add(new Expr.Argument(argument.span(), argument.name(), resolve(argument.value())));
        }
        return resolved;
    }

    private Expr call(Expr.Call call) {
        return new Expr.Call(call.span(), resolve(call.callee()), arguments(call.arguments()));
    }

    Expr function(Span span, String name, List<Expr.Parameter> parameters, List<Stmt> body, String documentation) {
        return new Expr.Code(span, resolver.layout(name, parameters, body, documentation));
    }

    /** The sources are read from outside in; each clause sees the variables of those before it. */
    private Expr comprehension(Expr.Comprehension written) {
        Scope scope = resolver.scope;
        int open = 0;
        List<Expr.Clause> clauses = new ArrayList<>();
        for (Expr.Clause clause : written.clauses()) {
            Expr source = resolve(clause.source());
            scope.openBlock();
            open++;
            List<Expr> targets = new ArrayList<>();
            for (Expr target : clause.targets()) {
                Expr.Name name = (Expr.Name) target;
                int slot = scope.declareInBlock(name.name());
                targets.add(new Expr.Bound(name.span(), name.name(), Expr.Where.LOCAL, slot));
            }
            clauses.add(new Expr.Clause(
                    clause.span(), targets, source, clause.condition().map(this::resolve)));
        }
        Expr body = resolve(written.body());
        for (; open > 0; open--) scope.closeBlock();
        return new Expr.Comprehension(written.span(), body, clauses, written.bare());
    }

    private Expr binary(Expr.Binary binary) {
        Expr left = resolve(binary.left());
        if (isTransposition(binary)) {
            String matrix = resolver.source().text(binary.left().span());
            resolver.fault(binary.right().span(), Fault.of("product.transpose").with("matrix", matrix));
            return left;
        }
        Expr right = resolve(binary.right());
        Expr resolved = new Expr.Binary(binary.span(), binary.operator(), left, right);
        return binary.operator() == Operator.POWER || binary.operator() == Operator.DOT_POWER
                ? read(resolved)
                : resolved;
    }

    /** {@code A^T} with a T that nobody defined. */
    private boolean isTransposition(Expr.Binary binary) {
        return binary.operator() == Operator.POWER
                && binary.right() instanceof Expr.Name name
                && name.name().equals("T")
                && !resolver.isDefined("T")
                && !resolver.allSymbols();
    }

    private Expr product(Expr.Product product) {
        Expr left = resolve(product.left());
        Expr right = resolve(product.right());
        functionBefore(left)
                .ifPresent(function ->
                        resolver.fault(product.span(), withoutBrackets(function, left, withoutOuter(product.right()))));
        return new Expr.Product(product.span(), left, right, product.spaced());
    }

    private Expr record(Expr.RecordOf record) {
        Set<String> names = new HashSet<>();
        for (Expr.Binding field : record.fields()) {
            if (!names.add(field.name())) {
                resolver.fault(field.span(), Fault.of("record.twice").with("name", field.name()));
            }
        }
        return new Expr.RecordOf(record.span(), bindings(record.fields()));
    }

    private Fault withoutBrackets(Expr.Bound function, Expr factor, String argument) {
        Fault fault =
                Fault.of("product.function").with("function", function.name()).with("argument", argument);
        Expr last = factor;
        while (last instanceof Expr.Product product) last = product.right();
        if (!(last instanceof Expr.Binary power)) return fault;
        String exponent = resolver.source().text(power.right().span());
        return fault.with("exponent", exponent).hint(exponent.equals("-1") ? "inverse" : "power");
    }

    private String withoutOuter(Expr argument) {
        String written = resolver.source().text(argument.span());
        boolean bracketed = written.startsWith("(") && written.endsWith(")");
        return bracketed ? written.substring(1, written.length() - 1).strip() : written;
    }

    /** The function that stands last in a factor: in {@code sin x}, {@code 2 sin x}, {@code sin² x} the sin. */
    private Optional<Expr.Bound> functionBefore(Expr factor) {
        return switch (factor) {
            case Expr.Bound bound when resolver.isSurelyFunction(bound) -> Optional.of(bound);
            case Expr.Product product -> functionBefore(product.right());
            case Expr.Binary power when power.operator() == Operator.POWER -> functionBefore(power.left());
            default -> Optional.empty();
        };
    }
}
