package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Span;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.DiagonalOf;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Identity;
import mfml.symbolic.matrix.MatrixTerm.Inverse;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Letter;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Softmax;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Transposed;
import mfml.symbolic.matrix.MatrixTerm.Unit;
import mfml.symbolic.matrix.MatrixTerm.Zero;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** Matrices, and numbers made of them, as people write them; what is written reads back. */
final class MatrixWriting {
    private static final Span NOWHERE = Span.NOWHERE;

    private MatrixWriting() {}

    static Expr of(MatrixTerm matrix) {
        boolean column = matrix instanceof Sum || matrix instanceof Mapped || matrix instanceof Hadamard;
        if (column && matrix.isRow()) return transposed(of(Matrices.transposed(matrix))); // (v - x)ᵀ
        return switch (matrix) {
            case Letter letter -> name(letter.name());
            case Known known -> known(known);
            case Identity one -> call("eye", one.rows().written());
            case Ones ones -> filled("ones", ones);
            case Zero zero -> filled("zeros", zero);
            case Unit unit ->
                new Expr.Index(
                        NOWHERE,
                        call("eye", unit.rows().written()),
                        List.of(new Expr.All(NOWHERE), unit.place().written()));
            case Sum sum -> sum(sum);
            case Product product -> chain(factors(product.parts()));
            case Transposed transposed -> transposed(of(transposed.part()));
            case Inverse inverse -> power(of(inverse.part()), number(-1));
            case Hadamard hadamard -> entrywise(hadamard.parts());
            case Mapped mapped -> DottedWriting.of(mapped.body(), of(mapped.part()));
            case Diagonal diagonal -> call("diag", of(diagonal.vector()));
            case DiagonalOf diagonal -> call("diag", of(diagonal.matrix()));
            case Softmax softmax -> call("softmax", of(softmax.vector()));
        };
    }

    static Expr name(String name) {
        return new Expr.Name(NOWHERE, name);
    }

    static Expr number(long number) {
        Expr digits = new Expr.Number(NOWHERE, Long.toString(Math.abs(number)));
        return number < 0 ? new Expr.Prefix(NOWHERE, Expr.Sign.MINUS, digits) : digits;
    }

    static Expr call(String function, Expr... arguments) {
        List<Expr.Argument> written = new ArrayList<>();
        for (Expr argument : arguments) {
            written.add(new Expr.Argument(NOWHERE, Optional.empty(), bare(argument)));
        }
        return new Expr.Call(NOWHERE, name(function), written);
    }

    private static Expr bare(Expr expr) {
        return expr instanceof Expr.Group group ? group.inner() : expr;
    }

    static Expr transposed(Expr operand) {
        return new Expr.Postfix(NOWHERE, Expr.Mark.TRANSPOSE, tight(operand));
    }

    static Expr power(Expr base, Expr exponent) {
        return new Expr.Binary(NOWHERE, Operator.POWER, tight(base), exponent);
    }

    /** In brackets, unless it is one thing. */
    static Expr tight(Expr expr) {
        boolean one = expr instanceof Expr.Name
                || expr instanceof Expr.Number
                || expr instanceof Expr.Call
                || expr instanceof Expr.Group
                || expr instanceof Expr.NormBars
                || expr instanceof Expr.Brackets
                || expr instanceof Expr.Index
                || expr instanceof Expr.MapCall;
        return one ? expr : new Expr.Group(NOWHERE, expr);
    }

    /** As a factor: sums, signs and operators wear brackets. */
    static Expr factor(Expr expr) {
        boolean loose = expr instanceof Expr.Prefix
                || expr instanceof Expr.Comparison
                || expr instanceof Expr.MapCall
                || expr instanceof Expr.Binary binary && binary.operator() != Operator.POWER;
        return loose ? new Expr.Group(NOWHERE, expr) : expr;
    }

    private static Expr known(Known known) {
        int width = known.width();
        if (known.isColumn()) {
            return new Expr.Brackets(
                    NOWHERE, List.of(known.entries().stream().map(Term::written).toList()), false);
        }
        List<List<Expr>> rows = new ArrayList<>();
        for (int start = 0; start < known.entries().size(); start += width) {
            rows.add(known.entries().subList(start, start + width).stream()
                    .map(Term::written)
                    .toList());
        }
        return new Expr.Brackets(NOWHERE, rows, true);
    }

    private static Expr filled(String function, MatrixTerm matrix) {
        if (matrix.isColumn()) return call(function, matrix.rows().written());
        if (matrix.isRow()) return transposed(call(function, matrix.columns().written()));
        return call(function, matrix.rows().written(), matrix.columns().written());
    }

    /** Equal factors side by side are a power. */
    private static List<Expr> factors(List<MatrixTerm> parts) {
        List<Expr> factors = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            int run = 1;
            while (k + run < parts.size() && parts.get(k + run).equals(parts.get(k))) run++;
            MatrixTerm base = parts.get(k) instanceof Inverse inverse && run > 1 ? inverse.part() : parts.get(k);
            int exponent = base == parts.get(k) ? run : -run;
            factors.add(run == 1 ? factor(of(base)) : power(of(base), number(exponent)));
            k += run - 1;
        }
        return factors;
    }

    static Expr chain(List<Expr> factors) {
        Expr written = factors.getFirst();
        Expr last = written;
        for (Expr next : factors.subList(1, factors.size())) {
            boolean brackets = last instanceof Expr.Group && next instanceof Expr.Group;
            boolean second = next instanceof Expr.Number || next instanceof Expr.Brackets;
            written = second
                    ? new Expr.Binary(NOWHERE, Operator.MULTIPLY, written, next)
                    : new Expr.Product(NOWHERE, written, next, !brackets && !(written instanceof Expr.Number));
            last = next;
        }
        return written;
    }

    static Expr entrywise(List<MatrixTerm> parts) {
        Expr written = null;
        for (MatrixTerm part : parts) {
            Expr next = factor(of(part));
            written = written == null ? next : new Expr.Binary(NOWHERE, Operator.DOT_MULTIPLY, written, next);
        }
        return written;
    }

    // ---- sums

    private static Expr sum(Sum sum) {
        List<Summand> summands = sum.summands();
        int start = 0;
        for (int k = summands.size() - 1; k >= 0; k--) if (!isMinus(summands.get(k))) start = k;
        List<Summand> ordered = new ArrayList<>(summands);
        ordered.addFirst(ordered.remove(start)); // y - X w, not -X w + y
        Expr written = null;
        for (Summand summand : ordered) {
            boolean minus = isMinus(summand);
            if (written == null) {
                Expr first = scaled(summand.coefficient(), summand.part());
                written = first;
            } else {
                Term coefficient = minus ? Terms.negative(summand.coefficient()) : summand.coefficient();
                written = new Expr.Binary(
                        NOWHERE,
                        minus ? Operator.SUBTRACT : Operator.ADD,
                        written,
                        scaled(coefficient, summand.part()));
            }
        }
        return written;
    }

    private static boolean isMinus(Summand summand) {
        Term coefficient = summand.coefficient();
        Rational number =
                coefficient instanceof mfml.symbolic.Product product ? product.coefficient() : coefficient.number();
        return number != null && number.signum() < 0;
    }

    static Expr scaled(Term coefficient, MatrixTerm part) {
        if (isMinus(new Summand(coefficient, part))) {
            return new Expr.Prefix(NOWHERE, Expr.Sign.MINUS, scaled(Terms.negative(coefficient), part));
        }
        List<Term> above = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        for (Term each :
                coefficient instanceof mfml.symbolic.Product product ? product.parts() : List.of(coefficient)) {
            Rational number = each.number();
            if (number != null) {
                if (!number.numerator().equals(java.math.BigInteger.ONE))
                    above.add(Terms.number(Rational.of(number.numerator())));
                if (!number.isWhole()) below.add(Terms.number(Rational.of(number.denominator())));
            } else if (each instanceof Power power
                    && power.exponent().number() != null
                    && power.exponent().number().signum() < 0) {
                below.add(Terms.power(power.base(), Terms.negative(power.exponent())));
            } else {
                above.add(each);
            }
        }
        List<Expr> factors = new ArrayList<>();
        if (!above.isEmpty()) {
            Expr written = factor(Terms.product(above).written());
            factors.add(written);
        }
        if (part instanceof Product product) factors.addAll(factors(product.parts()));
        else factors.add(factor(of(part)));
        Expr written = chain(factors);
        if (below.isEmpty()) return written;
        Expr divisor = Terms.product(below).written();
        return new Expr.Binary(
                NOWHERE,
                Operator.DIVIDE,
                written,
                below.size() == 1 ? tight(divisor) : new Expr.Group(NOWHERE, divisor));
    }

    // ---- numbers

    static Expr of(MatrixNumber number) {
        List<MatrixTerm> matrices = number.matrices();
        return switch (number.what()) {
            case TRACE -> call("tr", chain(factors(matrices)));
            case DETERMINANT -> call("det", of(matrices.getFirst()));
            case LARGEST -> call("max", of(matrices.getFirst()));
            case TOTAL -> total(number);
            case FORM -> form(matrices);
        };
    }

    private static Expr form(List<MatrixTerm> matrices) {
        MatrixTerm first = matrices.getFirst();
        MatrixTerm last = matrices.getLast();
        Expr inner = chain(factors(matrices.subList(1, matrices.size())));
        if (first instanceof Ones) return call("sum", inner);
        if (first instanceof Transposed left && left.part() instanceof Unit row) {
            if (!(last instanceof Unit column)) return index(inner, row.place());
            Expr between = chain(factors(matrices.subList(1, matrices.size() - 1)));
            return index(between, row.place(), column.place());
        }
        if (last instanceof Unit column) {
            List<MatrixTerm> turned = matrices.subList(0, matrices.size() - 1).reversed().stream()
                    .map(Matrices::transposed)
                    .toList();
            return index(chain(factors(turned)), column.place());
        }
        return chain(factors(matrices));
    }

    private static Expr index(Expr target, Term... places) {
        List<Expr> subscripts = new ArrayList<>();
        for (Term place : places) subscripts.add(place.written());
        return new Expr.Index(NOWHERE, tight(target), subscripts);
    }

    private static Expr total(MatrixNumber number) {
        MatrixTerm matrix = number.matrices().getFirst();
        Expr norm = norm(number);
        if (norm != null) return power(norm, number(2));
        if (matrix instanceof Hadamard hadamard
                && hadamard.isColumn()
                && hadamard.parts().size() == 2) {
            MatrixTerm left = hadamard.parts().getFirst();
            MatrixTerm right = hadamard.parts().getLast();
            if (left instanceof Unit unit) return index(of(right), unit.place());
            if (right instanceof Unit unit) return index(of(left), unit.place());
            boolean turns = left instanceof Mapped || left instanceof Sum;
            if (MatrixNumbers.isChange(left) || turns && !MatrixNumbers.isChange(right)) {
                return chain(List.of(transposed(of(right)), factor(of(left))));
            }
            return chain(List.of(transposed(of(left)), factor(of(right))));
        }
        return call("sum", of(matrix));
    }

    /** ‖v‖ of what is the sum of the squares of its entries; null of others. */
    private static Expr norm(MatrixNumber number) {
        boolean squares = number.what() == MatrixNumber.Kind.TOTAL
                && number.matrices().getFirst() instanceof Mapped mapped
                && mapped.body().equals(Terms.power(Matrices.ENTRY, 2));
        if (!squares) return null;
        return new Expr.NormBars(NOWHERE, of(((Mapped) number.matrices().getFirst()).part()));
    }

    static Expr normPower(MatrixNumber number, Rational exponent) {
        Expr norm = norm(number);
        if (norm == null) return null;
        Rational doubled = exponent.times(Rational.TWO);
        if (doubled.isOne()) return norm;
        Expr written = Terms.number(doubled).written();
        return power(norm, written instanceof Expr.Number ? written : new Expr.Group(NOWHERE, written));
    }
}
