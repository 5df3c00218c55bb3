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
        return Written.divided(dividend, divisor);
    }

    /** Of x² x⁴, of √x x. */
    @Override
    public Expr square(Expr part) {
        if (part instanceof Expr.Prefix root && root.sign() == Expr.Sign.SQUARE_ROOT) return root.operand();
        boolean raised = part instanceof Expr.Binary power
                && power.operator() == Operator.POWER
                && power.right() instanceof Expr.Number number
                && number.digits().length() < 9
                && number.digits().chars().allMatch(Character::isDigit);
        if (raised) {
            Expr.Binary power = (Expr.Binary) part;
            long exponent = Long.parseLong(((Expr.Number) power.right()).digits());
            return Written.binary(Operator.POWER, power.left(), Written.number(2 * exponent));
        }
        return Written.binary(Operator.POWER, part, Written.number(2));
    }

    @Override
    public Expr filled(Term pattern, Map<String, Expr> parts) {
        return Written.replaced(
                pattern.written(), expr -> expr instanceof Expr.Name name ? parts.get(name.name()) : null);
    }
}
