package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Power;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Summand;

/** exp(v) divided by the sum of its entries is softmax(v). */
final class SoftmaxForm {
    private SoftmaxForm() {}

    static Summand of(Term coefficient, MatrixTerm part) {
        if (!divides(coefficient)) return new Summand(coefficient, part);
        List<MatrixTerm> factors = part instanceof Product product ? new ArrayList<>(product.parts()) : listed(part);
        Term rest = coefficient;
        boolean changed = false;
        for (int k = 0; k < factors.size(); k++) {
            for (Mapped powers : exponentials(factors.get(k))) {
                Term total = MatrixNumbers.total(powers);
                if (!hasBelow(rest, total)) continue;
                rest = Terms.product(rest, total);
                factors.set(k, replaced(factors.get(k), powers));
                changed = true;
            }
        }
        if (!changed) return new Summand(coefficient, part);
        Scaled product = Multiplication.of(factors);
        Term both = Terms.product(rest, product.coefficient());
        return of(both, product.part());
    }

    private static List<MatrixTerm> listed(MatrixTerm part) {
        List<MatrixTerm> factors = new ArrayList<>();
        factors.add(part);
        return factors;
    }

    private static boolean divides(Term coefficient) {
        for (Term factor : factors(coefficient)) {
            if (factor instanceof Power power && power.base() instanceof MatrixNumber) return true;
        }
        return false;
    }

    private static List<Term> factors(Term term) {
        return term instanceof mfml.symbolic.Product product ? product.parts() : List.of(term);
    }

    private static boolean hasBelow(Term coefficient, Term total) {
        for (Term factor : factors(coefficient)) {
            if (factor instanceof Power power
                    && power.base().equals(total)
                    && power.exponent().number() != null
                    && power.exponent().number().signum() < 0) return true;
        }
        return false;
    }

    private static boolean isExponential(Mapped mapped) {
        return mapped.body().equals(Terms.exponential(Matrices.ENTRY)) && (mapped.isColumn() || mapped.isRow());
    }

    private static List<Mapped> exponentials(MatrixTerm factor) {
        return switch (factor) {
            case Mapped mapped when isExponential(mapped) -> List.of(mapped);
            case Hadamard hadamard -> {
                for (MatrixTerm part : hadamard.parts()) {
                    if (part instanceof Mapped mapped && isExponential(mapped)) yield List.of(mapped);
                }
                yield List.of();
            }
            case Diagonal diagonal -> exponentials(diagonal.vector());
            default -> List.of();
        };
    }

    private static MatrixTerm replaced(MatrixTerm factor, Mapped powers) {
        if (factor.equals(powers)) {
            return powers.isColumn()
                    ? Matrices.softmax(powers.part())
                    : Matrices.transposed(Matrices.softmax(Matrices.transposed(powers.part())));
        }
        if (factor instanceof Diagonal diagonal) return Matrices.diagonal(replaced(diagonal.vector(), powers));
        List<MatrixTerm> parts = new ArrayList<>(factor.parts());
        parts.replaceAll(part -> part.equals(powers) ? replaced(part, powers) : part);
        return Entrywise.hadamard(parts);
    }
}
