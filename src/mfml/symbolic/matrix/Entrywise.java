package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Substitution;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Identity;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Unit;
import mfml.symbolic.matrix.MatrixTerm.Zero;

/** Products and functions entry by entry: functions of one matrix are one function, numbers stand in front. */
final class Entrywise {
    private static final Term UP = Terms.sum(Matrices.ONE, Terms.exponential(Matrices.ENTRY));
    private static final Term DOWN = Terms.exponential(Terms.negative(Matrices.ENTRY));

    /** The logistic function. */
    static final Term SIGMOID = Terms.power(Terms.sum(Matrices.ONE, DOWN), -1);
    /** What it leaves of 1, in normal form. */
    static final Term REST = Terms.product(DOWN, SIGMOID);

    private static final Term COMPLEMENT = Terms.difference(Matrices.ONE, SIGMOID);

    private Entrywise() {}

    /** Each entry as a term in the entry of a base; no base where all entries are the same. */
    private record View(MatrixTerm base, Term body) {}

    private static View view(MatrixTerm matrix) {
        return switch (matrix) {
            case Ones ones -> new View(null, Matrices.ONE);
            case Mapped mapped -> new View(mapped.part(), mapped.body());
            case Sum sum -> {
                MatrixTerm base = null;
                List<Term> bodies = new ArrayList<>();
                for (Summand summand : sum.summands()) {
                    View view = view(summand.part());
                    if (base != null && view.base() != null && !base.equals(view.base())) yield whole(sum);
                    if (view.base() != null) base = view.base();
                    bodies.add(Terms.product(summand.coefficient(), view.body()));
                }
                yield new View(base, Terms.sum(bodies));
            }
            default -> new View(matrix, Matrices.ENTRY);
        };
    }

    private static View whole(Sum sum) {
        Scaled primitive = Matrices.primitive(sum);
        return new View(primitive.part(), Terms.product(primitive.coefficient(), Matrices.ENTRY));
    }

    private static Term filled(Term body, Term entry) {
        return Substitution.of(body, Map.of(Matrices.ENTRY.name(), entry), Budget.unlimited());
    }

    /** A function of each entry, a term in {@link Matrices#ENTRY}. */
    static MatrixTerm mapped(Term body, MatrixTerm matrix) {
        View view = view(matrix);
        return made(filled(body, view.body()), view.base(), matrix);
    }

    private static MatrixTerm made(Term body, MatrixTerm base, MatrixTerm shape) {
        List<Summand> summands = new ArrayList<>();
        for (Term each : body instanceof mfml.symbolic.Sum sum ? sum.parts() : List.of(body)) {
            Term part = logistic(each);
            List<Term> outside = new ArrayList<>();
            List<Term> inside = new ArrayList<>();
            for (Term factor : part instanceof mfml.symbolic.Product product ? product.parts() : List.of(part)) {
                split(factor, outside, inside);
            }
            summands.add(new Summand(Terms.product(outside), single(Terms.product(inside), base, shape)));
        }
        return Matrices.sum(summands);
    }

    /** 1/(1 + eᵘ) is e⁻ᵘ/(1 + e⁻ᵘ), so that the logistic function has one form. */
    private static Term logistic(Term part) {
        List<Term> factors = new ArrayList<>();
        for (Term factor : part instanceof mfml.symbolic.Product product ? product.parts() : List.of(part)) {
            boolean turns = factor instanceof Power power
                    && power.base().equals(UP)
                    && power.exponent().number() != null
                    && power.exponent().number().signum() < 0;
            if (turns) {
                Term exponent = ((Power) factor).exponent();
                factors.add(Terms.exponential(Terms.product(exponent, Matrices.ENTRY)));
                factors.add(Terms.power(Terms.sum(Matrices.ONE, DOWN), exponent));
            } else if (factor.equals(COMPLEMENT) || factor.equals(Terms.negative(COMPLEMENT))) {
                factors.add(Terms.number(factor.equals(COMPLEMENT) ? 1 : -1));
                factors.add(DOWN);
                factors.add(SIGMOID);
            } else {
                factors.add(factor);
            }
        }
        return Terms.product(factors);
    }

    /** Of what is a function of one matrix, that function; null of others. */
    static Term only(MatrixTerm matrix) {
        View view = view(matrix);
        return view.base() == null || !view.body().equals(Matrices.ENTRY) ? view.body() : null;
    }

    /** What does not depend on the entry goes outside, of exponents too. */
    private static void split(Term factor, List<Term> outside, List<Term> inside) {
        if (!depends(factor)) {
            outside.add(factor);
        } else if (factor instanceof Power power
                && power.base() == NamedNumber.E
                && power.exponent() instanceof mfml.symbolic.Sum exponent) {
            for (Term part : exponent.parts()) (depends(part) ? inside : outside).add(Terms.exponential(part));
        } else {
            inside.add(factor);
        }
    }

    static boolean depends(Term term) {
        if (term.equals(Matrices.ENTRY)) return true;
        for (Term part : term.parts()) if (depends(part)) return true;
        return false;
    }

    private static MatrixTerm single(Term body, MatrixTerm base, MatrixTerm shape) {
        if (base == null || !depends(body)) {
            return Matrices.times(body, new Ones(shape.rows(), shape.columns()));
        }
        if (body.equals(Matrices.ENTRY)) return base;
        if (base instanceof Known known) return KnownMatrix.mapped(body, known);
        if (base instanceof Zero) {
            return Matrices.times(filled(body, Terms.number(0)), new Ones(shape.rows(), shape.columns()));
        }
        if (base instanceof Product product && product.parts().getLast() instanceof Unit unit) {
            MatrixTerm rest = Multiplication.of(
                            product.parts().subList(0, product.parts().size() - 1))
                    .matrix(); // a column of a matrix
            return Multiplication.of(mapped(body, rest), unit).matrix();
        }
        return Matrices.within(new Mapped(body, base));
    }

    /** The product entry by entry of matrices of one shape. */
    static MatrixTerm hadamard(List<MatrixTerm> given) {
        MatrixTerm shape = given.getFirst();
        for (MatrixTerm factor : given) Shapes.equal("⊙", shape, factor);
        Term coefficient = Matrices.ONE;
        List<MatrixTerm> factors = new ArrayList<>();
        for (MatrixTerm factor : given) {
            Scaled primitive = Matrices.primitive(factor);
            coefficient = Terms.product(coefficient, primitive.coefficient());
            if (primitive.part() instanceof Zero zero) return zero;
            if (primitive.part() instanceof Hadamard hadamard) factors.addAll(hadamard.parts());
            else factors.add(primitive.part());
        }
        for (MatrixTerm factor : factors) {
            if (!(factor instanceof Identity) && !(factor instanceof Diagonal)) continue;
            List<MatrixTerm> diagonals =
                    factors.stream().map(Matrices::diagonalOf).toList();
            return Matrices.times(coefficient, Matrices.diagonal(hadamard(diagonals)));
        }
        MatrixTerm column = ofColumns(factors);
        return Matrices.times(coefficient, column == null ? joined(factors, shape) : column);
    }

    /** Of columns at one place, the column of the product. */
    private static MatrixTerm ofColumns(List<MatrixTerm> factors) {
        List<MatrixTerm> whole = new ArrayList<>();
        MatrixTerm unit = null;
        for (MatrixTerm factor : factors) {
            if (!(factor instanceof Product product) || !(product.parts().getLast() instanceof Unit here)) return null;
            if (unit != null && !unit.equals(here)) return null;
            unit = here;
            whole.add(
                    Multiplication.of(product.parts().subList(0, product.parts().size() - 1))
                            .matrix());
        }
        return factors.size() < 2
                ? null
                : Multiplication.of(hadamard(whole), unit).matrix();
    }

    private static MatrixTerm joined(List<MatrixTerm> factors, MatrixTerm shape) {
        Map<MatrixTerm, Term> bodies = new LinkedHashMap<>();
        Term coefficient = Matrices.ONE;
        Known known = null;
        for (MatrixTerm factor : factors) {
            if (factor instanceof Known given) {
                known = known == null ? given : KnownMatrix.hadamard(known, given);
                continue;
            }
            View view = view(factor);
            if (view.base() == null) coefficient = Terms.product(coefficient, view.body());
            else bodies.merge(view.base(), view.body(), Terms::product);
        }
        List<MatrixTerm> result = new ArrayList<>();
        boolean again = false;
        for (Map.Entry<MatrixTerm, Term> entry : bodies.entrySet()) {
            MatrixTerm made = made(entry.getValue(), entry.getKey(), shape);
            again |= made instanceof Sum sum && sum.summands().size() == 1;
            again |= made instanceof Ones;
            result.add(made);
        }
        if (known != null) result.add(known);
        if (again) return Matrices.times(coefficient, hadamard(result));
        if (result.isEmpty()) return Matrices.times(coefficient, new Ones(shape.rows(), shape.columns()));
        if (result.size() == 1) return Matrices.times(coefficient, result.getFirst());
        result.sort(Matrices.ORDER);
        return Matrices.times(coefficient, Matrices.within(new Hadamard(List.copyOf(result))));
    }
}
