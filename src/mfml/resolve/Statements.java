package mfml.resolve;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Stmt;

/** Resolves statements: the expressions in them, the places of the names that they give values, and where they may stand. */
final class Statements {
    private final Resolver resolver;
    private final Expressions expressions;

    Statements(Resolver resolver, Expressions expressions) {
        this.resolver = resolver;
        this.expressions = expressions;
    }

    List<Stmt> resolved(List<Stmt> statements) {
        List<Stmt> resolved = new ArrayList<>();
        for (Stmt statement : statements) resolved.add(statement(statement));
        return resolved;
    }

    private Stmt statement(Stmt statement) {
        List<Fault> faults = resolver.faults();
        int before = faults.size();
        Stmt resolved = parts(statement);
        List<Fault> own = faults.subList(before, faults.size());
        boolean isForeign = own.stream().anyMatch(fault -> fault.code().equals("name.foreign"));
        if (isForeign) own.removeIf(fault -> fault.code().equals("name.unknown"));
        return resolved;
    }

    private Stmt parts(Stmt statement) {
        return switch (statement) {
            case Stmt.Show show -> new Stmt.Show(show.span(), resolver.expression(show.value()), show.hidden());
            case Stmt.Assign assign -> assignment(assign);
            case Stmt.Define define -> definition(define);
            case Stmt.If choice -> {
                List<Stmt.Arm> arms = new ArrayList<>();
                for (Stmt.Arm arm : choice.arms()) {
                    arms.add(new Stmt.Arm(arm.span(), arm.condition().map(resolver::expression), resolved(arm.body())));
                }
                yield new Stmt.If(choice.span(), arms);
            }
            case Stmt.While loop -> {
                Expr condition = resolver.expression(loop.condition());
                yield new Stmt.While(loop.span(), condition, loopBody(loop.body()));
            }
            case Stmt.For loop -> {
                Expr items = resolver.expression(loop.source());
                List<Expr> targets = new ArrayList<>();
                for (Expr target : loop.targets()) targets.add(target((Expr.Name) target));
                yield new Stmt.For(loop.span(), targets, items, loopBody(loop.body()));
            }
            case Stmt.Break jump -> inLoop(jump, "break");
            case Stmt.Continue jump -> inLoop(jump, "continue");
            case Stmt.Return back -> {
                if (resolver.scope.isTopLevel()) resolver.fault(back.span(), Fault.of("name.return_outside"));
                yield new Stmt.Return(back.span(), back.value().map(resolver::expression));
            }
            case Stmt.Assert claim -> new Stmt.Assert(claim.span(), resolver.expression(claim.claim()));
            case Stmt.Use use -> {
                if (!resolver.hasModule(use.module())) {
                    resolver.fault(use.span(), Fault.of("name.module").with("module", use.module()));
                }
                yield use;
            }
            case Stmt.Import file -> resolver.importation(file);
            case Stmt.Symbols symbols -> declared(symbols);
            case Stmt.Tracked tracked -> tracked;
            case Stmt.Exercise exercise -> exercise;
            case Stmt.Block block -> block;
        };
    }

    /** Each symbol is a value that its name gets; from then on a statement that mentions it is exact work. */
    private Stmt declared(Stmt.Symbols symbols) {
        List<Expr> targets = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (Stmt.SymbolDeclaration symbol : symbols.symbols()) {
            targets.add(target(symbol.name()));
            values.add(new Expr.NewSymbol(symbol.span(), symbol));
            resolver.formulas().add(symbol.name().name());
        }
        return new Stmt.Assign(symbols.span(), targets, values);
    }

    private List<Stmt> loopBody(List<Stmt> body) {
        resolver.scope.loops++;
        List<Stmt> resolved = resolved(body);
        resolver.scope.loops--;
        return resolved;
    }

    private Stmt inLoop(Stmt jump, String word) {
        if (resolver.scope.loops == 0)
            resolver.fault(jump.span(), Fault.of("name.no_loop").with("word", word));
        return jump;
    }

    private Stmt assignment(Stmt.Assign assign) {
        List<Expr> values = new ArrayList<>();
        boolean lone = assign.targets().size() == 1 && assign.values().size() == 1;
        for (Expr value : assign.values()) {
            if (lone && value instanceof Expr.Lambda lambda && assign.targets().getFirst() instanceof Expr.Name name) {
                values.add(expressions.function(
                        lambda.span(), name.name(), lambda.parameters(), asBody(lambda.body()), ""));
            } else {
                values.add(resolver.expression(value));
            }
        }
        if (assign.values().size() != 1
                && assign.values().size() != assign.targets().size()) {
            resolver.fault(assign.span(), miscounted(assign));
        }
        boolean formula = values.stream().anyMatch(Expr.Exact.class::isInstance);
        List<Expr> targets = new ArrayList<>();
        for (Expr target : assign.targets()) {
            targets.add(assignable(target));
            if (target instanceof Expr.Name name) {
                if (formula) resolver.formulas().add(name.name());
                else resolver.formulas().remove(name.name());
            }
        }
        return new Stmt.Assign(assign.span(), targets, values);
    }

    private Fault miscounted(Stmt.Assign assign) {
        List<Expr> values = assign.values();
        Fault fault = Fault.of("assign.count").with("values", values.size());
        if (assign.targets().size() > 1)
            return fault.with("names", assign.targets().size() + " names");
        Span all = values.getFirst().span().to(values.getLast().span());
        return fault.with("names", "one name")
                .with("vector", "[" + resolver.source().text(all) + "]")
                .hint("one");
    }

    private Expr assignable(Expr target) {
        return switch (target) {
            case Expr.Name name -> target(name);
            case Expr.Index index ->
                new Expr.Index(index.span(), assignable(index.target()), expressions.list(index.subscripts()));
            case Expr.Field field -> new Expr.Field(field.span(), assignable(field.target()), field.name());
            default -> resolver.expression(target);
        };
    }

    /** The place of a name that is given a value: top-level names outside functions, slots inside. */
    private Expr target(Expr.Name name) {
        if (!resolver.scope.isTopLevel()) {
            return new Expr.Bound(name.span(), name.name(), Expr.Where.LOCAL, resolver.scope.slot(name.name()));
        }
        return new Expr.Bound(name.span(), name.name(), Expr.Where.TOP_LEVEL, resolver.topLevelSlot(name.name()));
    }

    private Stmt definition(Stmt.Define define) {
        Expr code = expressions.function(
                define.span(), define.name().name(), define.parameters(), define.body(), define.documentation());
        return new Stmt.Assign(define.span(), List.of(target(define.name())), List.of(code));
    }

    static List<Stmt> asBody(Expr value) {
        return List.of(new Stmt.Show(value.span(), value, false));
    }
}
