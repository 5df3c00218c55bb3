package mfml.calculus;

import java.util.List;
import java.util.Map;
import mfml.symbolic.Term;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** Rules applied to expressions give the line of the worked solution. */
final class WrittenArithmetic implements Arithmetic<Expr> {
    static final WrittenArithmetic INSTANCE = new WrittenArithmetic();

    private WrittenArithmetic() {}

    @Override
    public Expr number(long number) {
        return Written.number(number);
    }

    @Override
    public Expr sum(List<Expr> summands) {
        Expr sum = summands.getFirst();
        for (Expr summand : summands.subList(1, summands.size())) sum = Written.added(sum, summand);
        return sum;
    }

    @Override
    public Expr negative(Expr part) {
        return Written.negative(part);
    }

    @Override
    public Expr product(List<Expr> factors) {
        Expr product = factors.getFirst();
        for (Expr factor : factors.subList(1, factors.size())) product = Written.multiplied(product, factor);
        return product;
    }

    @Override
    public Expr difference(Expr left, Expr right) {
        return Written.subtracted(left, right);
    }

    @Override
    public Expr quotient(Expr dividend, Expr divisor) {
        return Written.binary(Operator.DIVIDE, dividend, divisor);
    }

    @Override
    public Expr square(Expr part) {
        return Written.binary(Operator.POWER, part, Written.number(2));
    }

    @Override
    public Expr filled(Term pattern, Map<String, Expr> parts) {
        return Written.replaced(
                pattern.written(), expr -> expr instanceof Expr.Name name ? parts.get(name.name()) : null);
    }
}
