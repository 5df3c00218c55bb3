package mfml.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.error.Fault;
import mfml.syntax.Expr;
import mfml.syntax.Relation;

/** Resolves {@code solve … for …}: its unknowns live in its equations alone; what else stands there is looked up outside. */
final class SolveForm {
    static final String VERB = "solve";

    private static final Set<String> METHODS =
            Set.of("substitution", "elimination", "radicals", "factoring", "formula", "square");

    private final Resolver resolver;
    private final Expressions expressions;

    SolveForm(Resolver resolver, Expressions expressions) {
        this.resolver = resolver;
        this.expressions = expressions;
    }

    Expr of(Expr.Command written, boolean explained) {
        if (!hasForm(written)) return written;
        boolean near = written.unknowns().stream().anyMatch(u -> u.near().isPresent());
        if (!near) resolver.mentionsSymbol(); // a number that was looked for is no formula
        List<Expr.Sought> beside = new ArrayList<>();
        for (Expr.Unknown unknown : written.unknowns()) {
            beside.add(
                    new Expr.Sought(null, resolved(unknown.near()), resolved(unknown.from()), resolved(unknown.to())));
        }
        List<Expr.Bound> outside = new ArrayList<>();
        for (Expr.Unknown unknown : written.unknowns()) {
            boolean known = resolver.isDefined(unknown.name().name());
            if (known && resolver.read(unknown.name()) instanceof Expr.Bound bound) outside.add(bound);
        }
        Scope scope = resolver.scope;
        scope.openBlock();
        List<Expr.Sought> letters = new ArrayList<>();
        for (int k = 0; k < beside.size(); k++) {
            Expr.Name name = written.unknowns().get(k).name();
            int slot = scope.declareInBlock(name.name());
            Expr.Bound letter = new Expr.Bound(name.span(), name.name(), Expr.Where.LOCAL, slot);
            Expr.Sought each = beside.get(k);
            letters.add(new Expr.Sought(letter, each.near(), each.from(), each.to()));
        }
        List<Expr.Bound> read = new ArrayList<>();
        List<Expr.Bound> outer = resolver.recording(read);
        List<Expr.Claim> claims = new ArrayList<>();
        for (Expr subject : written.subjects()) claims(subject, claims);
        resolver.recording(outer);
        scope.closeBlock();
        if (outer != null) outer.addAll(read);
        read.removeIf(bound -> letters.stream()
                .anyMatch(letter ->
                        letter.letter().equals(bound) || letter.letter().name().equals(bound.name())));
        outside.addAll(read);
        return new Expr.Solve(written.span(), written, claims, letters, outside, explained);
    }

    private Optional<Expr> resolved(Optional<Expr> hint) {
        return hint.map(expressions::resolve);
    }

    /** Whether unknowns and options are such as {@code solve} has; refused otherwise. */
    private boolean hasForm(Expr.Command written) {
        List<String> names = new ArrayList<>();
        for (Expr.Unknown unknown : written.unknowns()) {
            if (unknown.start().isPresent()) {
                return refuse(
                        unknown,
                        Fault.of("solve.start")
                                .with("name", unknown.name().name())
                                .with(
                                        "value",
                                        resolver.source()
                                                .text(unknown.start().get().span())));
            }
            if (names.contains(unknown.name().name())) {
                return refuse(
                        unknown,
                        Fault.of("solve.twice").with("name", unknown.name().name()));
            }
            names.add(unknown.name().name());
        }
        if (names.isEmpty()) {
            resolver.fault(written.span(), Fault.of("solve.unknowns"));
            return false;
        }
        if (written.over().isPresent() && !word(written.over().get()).matches("complex|real|reals")) {
            String found = resolver.source().text(written.over().get().span());
            resolver.fault(written.over().get().span(), Fault.of("solve.over").with("found", found));
            return false;
        }
        if (written.by().isPresent() && !METHODS.contains(word(written.by().get()))) {
            String found = resolver.source().text(written.by().get().span());
            resolver.fault(written.by().get().span(), Fault.of("solve.method").with("found", found));
            return false;
        }
        return true;
    }

    private boolean refuse(Expr.Unknown unknown, Fault fault) {
        resolver.fault(unknown.span(), fault);
        return false;
    }

    private static String word(Expr option) {
        return option instanceof Expr.Name name ? name.name() : "";
    }

    /** A chain of comparisons says each of them, and so does {@code and}. */
    private void claims(Expr subject, List<Expr.Claim> claims) {
        switch (subject) {
            case Expr.Equation equation -> claim(equation, Relation.EQUAL, equation.left(), equation.right(), claims);
            case Expr.Comparison comparison
            when comparison.relations().stream().allMatch(SolveForm::isSolved) -> {
                for (int k = 0; k < comparison.relations().size(); k++) {
                    Expr left = comparison.operands().get(k);
                    claim(
                            comparison,
                            comparison.relations().get(k),
                            left,
                            comparison.operands().get(k + 1),
                            claims);
                }
            }
            case Expr.Logical logical
            when logical.conjunction() -> {
                claims(logical.left(), claims);
                claims(logical.right(), claims);
            }
            case Expr.Group group when group.inner() instanceof Expr.Comparison -> claims(group.inner(), claims);
            case Expr.Group group when group.inner() instanceof Expr.Logical -> claims(group.inner(), claims);
            case Expr.Model model ->
                resolver.fault(
                        model.span(),
                        Fault.of("solve.model").with("text", resolver.source().text(model.span())));
            default -> {
                Expr value = expressions.resolve(subject);
                claims.add(new Expr.Claim(subject.span(), Optional.empty(), value, value));
            }
        }
    }

    private static boolean isSolved(Relation relation) {
        return switch (relation.undotted()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
            default -> false;
        };
    }

    private void claim(Expr whole, Relation relation, Expr left, Expr right, List<Expr.Claim> claims) {
        Expr first = expressions.resolve(left);
        Expr second = expressions.resolve(right);
        claims.add(new Expr.Claim(whole.span(), Optional.of(relation.undotted()), first, second));
    }
}
