package mfml.resolve;

import java.util.List;
import java.util.function.BiConsumer;
import mfml.syntax.Expr;
import mfml.syntax.Stmt;

/** The names that statements give a value, loops and branches included, functions inside excluded. */
final class Assigned {
    private Assigned() {}

    /** Tells each name, and what it is given there. */
    static void in(List<Stmt> statements, BiConsumer<String, Gift> each) {
        for (Stmt statement : statements) {
            switch (statement) {
                case Stmt.Assign assign -> {
                    boolean lone =
                            assign.targets().size() == 1 && assign.values().size() == 1;
                    Gift gift = lone ? Gift.of(assign.values().getFirst()) : Gift.ANYTHING;
                    for (Expr target : assign.targets()) name(target, gift, each);
                }
                case Stmt.Define define -> each.accept(define.name().name(), Gift.FUNCTION);
                case Stmt.If choice -> choice.arms().forEach(arm -> in(arm.body(), each));
                case Stmt.While loop -> in(loop.body(), each);
                case Stmt.For loop -> {
                    for (Expr target : loop.targets()) name(target, Gift.ANYTHING, each);
                    in(loop.body(), each);
                }
                case Stmt.Tracked tracked ->
                    tracked.bindings().forEach(binding -> each.accept(binding.name(), Gift.VALUE));
                case Stmt.Symbols symbols ->
                    symbols.symbols()
                            .forEach(symbol -> each.accept(symbol.name().name(), Gift.ANYTHING));
                default -> {}
            }
        }
    }

    private static void name(Expr target, Gift gift, BiConsumer<String, Gift> each) {
        switch (target) {
            case Expr.Name name -> each.accept(name.name(), gift);
            case Expr.Index index -> name(index.target(), Gift.ENTRIES, each);
            case Expr.Field field -> name(field.target(), Gift.VALUE, each);
            default -> {}
        }
    }
}
