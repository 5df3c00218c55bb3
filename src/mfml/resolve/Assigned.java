package mfml.resolve;

import java.util.List;
import java.util.function.BiConsumer;
import mfml.syntax.Expr;
import mfml.syntax.Stmt;

/** The names that statements give a value, loops and branches included, functions inside excluded. */
final class Assigned {
    private Assigned() {}

    /** Tells each name, and whether it is given a function there. */
    static void in(List<Stmt> statements, BiConsumer<String, Boolean> each) {
        for (Stmt statement : statements) {
            switch (statement) {
                case Stmt.Assign assign -> {
                    boolean lambda = assign.targets().size() == 1
                            && assign.values().size() == 1
                            && assign.values().getFirst() instanceof Expr.Lambda;
                    for (Expr target : assign.targets()) name(target, lambda, each);
                }
                case Stmt.Define define -> each.accept(define.name().name(), true);
                case Stmt.If choice -> choice.arms().forEach(arm -> in(arm.body(), each));
                case Stmt.While loop -> in(loop.body(), each);
                case Stmt.For loop -> {
                    for (Expr target : loop.targets()) name(target, false, each);
                    in(loop.body(), each);
                }
                case Stmt.Tracked tracked -> tracked.bindings().forEach(binding -> each.accept(binding.name(), false));
                case Stmt.Symbols symbols ->
                    symbols.symbols()
                            .forEach(symbol -> each.accept(symbol.name().name(), false));
                default -> {}
            }
        }
    }

    private static void name(Expr target, boolean function, BiConsumer<String, Boolean> each) {
        switch (target) {
            case Expr.Name name -> each.accept(name.name(), function);
            case Expr.Index index -> name(index.target(), false, each);
            case Expr.Field field -> name(field.target(), false, each);
            default -> {}
        }
    }
}
