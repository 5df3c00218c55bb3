package mfml.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** Resolves the forms that have letters of their own: substitutions, derivatives, limits, integrals. */
final class LetterForms {
    private final Resolver resolver;
    private final Expressions expressions;
    private final List<String> given = new ArrayList<>(); // names that an at around gives a value

    LetterForms(Resolver resolver, Expressions expressions) {
        this.resolver = resolver;
        this.expressions = expressions;
    }

    Expr substitution(Expr.At at) {
        if (Expr.bindsFreeNames(at.body())) return at;
        List<Expr.Binding> bindings = expressions.bindings(at.bindings());
        Scope scope = resolver.scope;
        List<Optional<Expr.Bound>> outside = new ArrayList<>();
        for (Expr.Binding binding : bindings) {
            resolver.replaces(binding.name());
            outside.add(meaning(binding));
        }
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
        Expr body = expressions.resolve(at.body());
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
    Expr quotient(Expr.DerivativeOf written) {
        if (written.partial() || written.by().size() != 1) return derivedName(written);
        String above = "d" + written.subject().name();
        String below = "d" + written.by().getFirst().name();
        if (!resolver.isDefined(above) || !resolver.isDefined(below)) return derivedName(written);
        Expr left = resolver.read(new Expr.Name(written.subject().span(), above));
        Expr right = resolver.read(new Expr.Name(written.by().getFirst().span(), below));
        return new Expr.Binary(written.span(), Operator.DIVIDE, left, right);
    }

    Expr derivedName(Expr.DerivativeOf written) {
        resolver.mentionsSymbol();
        return resolver.read(written.subject()) instanceof Expr.Bound subject
                ? new Expr.DerivedName(
                        written.span(),
                        subject,
                        written.by().stream().map(Expr.Name::name).toList(),
                        written.partial())
                : written;
    }

    /** Its letter lives in the body alone; where it goes is said outside. */
    Expr.Limited limit(Expr.Limit written) {
        resolver.mentionsSymbol();
        Expr target = expressions.resolve(written.target());
        Expr.Name name = written.variable();
        List<Expr.Bound> outside = new ArrayList<>();
        boolean free = !given.contains(name.name()) && resolver.isDefined(name.name());
        if (free && resolver.read(name) instanceof Expr.Bound bound) outside.add(bound);
        Scope scope = resolver.scope;
        scope.openBlock();
        Expr.Bound letter =
                new Expr.Bound(name.span(), name.name(), Expr.Where.LOCAL, scope.declareInBlock(name.name()));
        Expr body = expressions.resolve(written.body());
        scope.closeBlock();
        return new Expr.Limited(written.span(), letter, outside, body, target, written.side());
    }

    /** Its letters live in the body alone; what they mean outside tells which symbols they are. */
    Expr derivative(Expr.Derivative written) {
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
        Expr body = expressions.resolve(written.body());
        scope.closeBlock();
        return new Expr.Differentiated(written.span(), by, outside, held, body, written.partial());
    }

    /** Its letter lives in the body alone; the bounds are read outside of it. */
    Expr.Integrated integral(Expr.Integral written) {
        resolver.mentionsSymbol();
        Expr.Name letter = written.variable();
        List<Expr.Bound> outside = new ArrayList<>();
        boolean free = !given.contains(letter.name()) && resolver.isDefined(letter.name());
        if (free && resolver.read(letter) instanceof Expr.Bound bound) outside.add(bound);
        Optional<Expr> from = written.from().map(expressions::resolve);
        Optional<Expr> to = written.to().map(expressions::resolve);
        Scope scope = resolver.scope;
        scope.openBlock();
        Expr.Bound by =
                new Expr.Bound(letter.span(), letter.name(), Expr.Where.LOCAL, scope.declareInBlock(letter.name()));
        Expr body = expressions.resolve(written.body());
        scope.closeBlock();
        return new Expr.Integrated(written.span(), by, outside, body, from, to);
    }
}
