package mfml.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Chains that lean left, a + b + c, as the list of their links, outermost last: walked in a loop they cost no stack. */
final class Chains {
    private Chains() {}

    static List<Expr.Binary> left(Expr.Binary last, Predicate<Operator> belongs) {
        ArrayDeque<Expr.Binary> links = new ArrayDeque<>();
        links.push(last);
        while (links.peek().left() instanceof Expr.Binary left && belongs.test(left.operator())) links.push(left);
        return new ArrayList<>(links);
    }

    static List<Expr.Product> products(Expr.Product last, Predicate<Expr.Product> belongs) {
        ArrayDeque<Expr.Product> links = new ArrayDeque<>();
        links.push(last);
        boolean kind = belongs.test(last);
        while (links.peek().left() instanceof Expr.Product left && belongs.test(left) == kind) links.push(left);
        return new ArrayList<>(links);
    }
}
