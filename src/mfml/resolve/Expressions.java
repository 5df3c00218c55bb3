package mfml.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Printer;
import mfml.syntax.Relation;
import mfml.syntax.Stmt;

/** Resolves expressions: gives back the same tree with names bound, functions laid out, and operands read. */
final class Expressions {
    private static final int MOST_UNDECIDED = 10;

    private final Resolver resolver;
    private final Operands operands;
    private final List<String> given = new ArrayList<>(); // names that an at around gives a value
    private int undecided; // how many operands of two readings lie in each other, in what was resolved last

    Expressions(Resolver resolver) {
        this.resolver = resolver;
        this.operands = new Operands(resolver);
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
                function(lambda.span(), "", lambda.parameters(), Resolver.asBody(lambda.body()), "");
            case Expr.Try attempt ->
                new Expr.Try(
                        attempt.span(),
                        resolve(attempt.body()),
                        attempt.otherwise().map(this::resolve));
            case Expr.Exact exact -> new Expr.Exact(exact.span(), resolve(exact.body()));
            case Expr.At at -> substitution(at);
            case Expr.DerivativeOf derivative -> quotient(derivative);
            case Expr.Derivative derivative -> derivative(derivative);
            case Expr.Limit limit -> limit(limit);
            case Expr.Integral integral -> integral(integral);
            case Expr.Explain explain -> explanation(explain);
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

    private List<Expr.Binding> bindings(List<Expr.Binding> bindings) {
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

    private Expr substitution(Expr.At at) {
        if (Expr.bindsFreeNames(at.body())) return at;
        List<Expr.Binding> bindings = bindings(at.bindings());
        Scope scope = resolver.scope;
        List<Optional<Expr.Bound>> outside = new ArrayList<>();
        for (Expr.Binding binding : bindings) outside.add(meaning(binding));
        scope.openBlock();
        List<Expr.Binding> placed = new ArrayList<>();
        for (Expr.Binding binding : bindings) {
            int slot = scope.declareInBlock(binding.name());
            Expr.Bound place = new Expr.Bound(binding.span(), binding.name(), Expr.Where.LOCAL, slot);
            placed.add(new Expr.Binding(
                    binding.span(),
                    binding.name(),
                    new Expr.Placed(binding.span(), place, binding.value(), outside.get(placed.size()))));
        }
        List<String> names = at.bindings().stream().map(Expr.Binding::name).toList();
        given.addAll(names);
        Expr body = resolve(at.body());
        names.forEach(given::remove);
        scope.closeBlock();
        return new Expr.At(at.span(), body, placed);
    }

    /** What the name of a binding means outside of it. */
    private Optional<Expr.Bound> meaning(Expr.Binding binding) {
        Expr.Name name = new Expr.Name(binding.span(), binding.name());
        return resolver.isDefined(name.name()) && resolver.read(name) instanceof Expr.Bound bound
                ? Optional.of(bound)
                : Optional.empty();
    }

    /** {@code dy/dx} divides when both names are defined, and differentiates otherwise. */
    private Expr quotient(Expr.DerivativeOf written) {
        if (written.partial() || written.by().size() != 1) return derivedName(written);
        String above = "d" + written.subject().name();
        String below = "d" + written.by().getFirst().name();
        if (!resolver.isDefined(above) || !resolver.isDefined(below)) return derivedName(written);
        Expr left = resolver.read(new Expr.Name(written.subject().span(), above));
        Expr right = resolver.read(new Expr.Name(written.by().getFirst().span(), below));
        return new Expr.Binary(written.span(), Operator.DIVIDE, left, right);
    }

    private Expr derivedName(Expr.DerivativeOf written) {
        resolver.mentionsSymbol();
        return resolver.read(written.subject()) instanceof Expr.Bound subject
                ? new Expr.DerivedName(
                        written.span(),
                        subject,
                        written.by().stream().map(Expr.Name::name).toList(),
                        written.partial())
                : written;
    }

    /** A derivative is explained as it is written; what its other names stand for is looked up beside it. */
    private Expr explanation(Expr.Explain explain) {
        return switch (explain.subject()) {
            case Expr.Integral written ->
                new Expr.ExplainedIntegral(explain.span(), integral(written), written, explain.by());
            case Expr.Limit limit -> explanation(explain, limit);
            case Expr.Command command
            when command.verb().equals(SolveForm.VERB) -> new SolveForm(resolver, this).of(command, true);
            default -> derivativeExplained(explain);
        };
    }

    private Expr derivativeExplained(Expr.Explain explain) {
        String method = method(explain);
        if (method.equals("delta") && !(explain.subject() instanceof Expr.Derivative)) return explain;
        return switch (explain.subject()) {
            case Expr.At at -> explainedAt(explain, at);
            case Expr.Derivative subject ->
                explained(explain, method, subject.body(), () -> derivative(subject), subject.by());
            case Expr.DerivativeOf subject -> explained(explain, method, subject, () -> derivedName(subject), List.of());
            case Expr subject
            when subject instanceof Expr.Prime
                    || subject instanceof Expr.Gradient
                    || subject instanceof Expr.Call call && call.callee() instanceof Expr.Prime
                    || isImplicit(subject) -> explained(explain, method, subject, () -> resolve(subject), List.of());
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
        Expr inner = explanation(new Expr.Explain(explain.span(), at.body(), explain.by()));
        if (!(inner instanceof Expr.Explained explained)) return explain;
        List<Expr.Binding> given = new ArrayList<>();
        for (Expr.Binding binding : at.bindings()) {
            given.add(new Expr.Binding(binding.span(), binding.name(), resolve(binding.value())));
        }
        return new Expr.Explained(
                explained.span(), explained.form(), explained.written(), explained.outside(), given, explained.method());
    }

    private Expr explanation(Expr.Explain explain, Expr.Limit subject) {
        explain.by().ifPresent(by -> resolver.fault(
                by.span(), Fault.of("explain.limit_method").with("method", Printer.text(by))));
        List<Expr.Bound> read = new ArrayList<>();
        List<Expr.Bound> outer = resolver.recording(read);
        Expr.Limited form = limit(subject);
        resolver.recording(outer);
        read.removeIf(bound -> bound.where() == Expr.Where.LOCAL && bound.slot() == form.variable().slot());
        return new Expr.ExplainedLimit(explain.span(), form, subject, read);
    }

    /** Its letter lives in the body alone; where it goes is said outside. */
    private Expr.Limited limit(Expr.Limit written) {
        resolver.mentionsSymbol();
        Expr target = resolve(written.target());
        Expr.Name name = written.variable();
        List<Expr.Bound> outside = new ArrayList<>();
        boolean free = !given.contains(name.name()) && resolver.isDefined(name.name());
        if (free && resolver.read(name) instanceof Expr.Bound bound) outside.add(bound);
        Scope scope = resolver.scope;
        scope.openBlock();
        Expr.Bound letter =
                new Expr.Bound(name.span(), name.name(), Expr.Where.LOCAL, scope.declareInBlock(name.name()));
        Expr body = resolve(written.body());
        scope.closeBlock();
        return new Expr.Limited(written.span(), letter, outside, body, target, written.side());
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

    /** Its letters live in the body alone; what they mean outside tells which symbols they are. */
    private Expr derivative(Expr.Derivative written) {
        resolver.mentionsSymbol();
        List<Expr.Bound> outside = new ArrayList<>();
        List<Expr.Bound> held = new ArrayList<>();
        for (Expr.Name name : new LinkedHashSet<>(written.by())) {
            if (resolver.isDefined(name.name()) && resolver.read(name) instanceof Expr.Bound bound) {
                (given.contains(name.name()) ? held : outside).add(bound);
            }
        }
        Scope scope = resolver.scope;
        scope.openBlock();
        Map<String, Expr.Bound> placed = new HashMap<>();
        List<Expr.Bound> by = new ArrayList<>();
        for (Expr.Name name : written.by()) {
            by.add(placed.computeIfAbsent(
                    name.name(),
                    letter -> new Expr.Bound(name.span(), letter, Expr.Where.LOCAL, scope.declareInBlock(letter))));
        }
        Expr body = resolve(written.body());
        scope.closeBlock();
        return new Expr.Differentiated(written.span(), by, outside, held, body, written.partial());
    }

    /** Its letter lives in the body alone; the bounds are read outside of it. */
    private Expr.Integrated integral(Expr.Integral written) {
        resolver.mentionsSymbol();
        Expr.Name letter = written.variable();
        List<Expr.Bound> outside = new ArrayList<>();
        boolean free = !given.contains(letter.name()) && resolver.isDefined(letter.name());
        if (free && resolver.read(letter) instanceof Expr.Bound bound) outside.add(bound);
        Optional<Expr> from = written.from().map(this::resolve);
        Optional<Expr> to = written.to().map(this::resolve);
        Scope scope = resolver.scope;
        scope.openBlock();
        Expr.Bound by = new Expr.Bound(
                letter.span(), letter.name(), Expr.Where.LOCAL, scope.declareInBlock(letter.name()));
        Expr body = resolve(written.body());
        scope.closeBlock();
        return new Expr.Integrated(written.span(), by, outside, body, from, to);
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
