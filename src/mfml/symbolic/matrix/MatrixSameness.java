package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Declared;
import mfml.symbolic.Domain;
import mfml.symbolic.Formula;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Undecided;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Letter;
import mfml.symbolic.matrix.MatrixTerm.Property;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/**
 * {@code left ≡ right} of formulas in matrices: true where both come to one form when all is multiplied out, false where
 * they differ for matrices of small size and small whole entries, exactly; else undecided. The matrices tried are fixed.
 */
public final class MatrixSameness {
    private static final int TRIALS = 8;
    private static final int[][] SIZES = {{2, 3}, {1, 1}, {3, 2}, {2, 2}, {1, 2}, {2, 1}, {3, 3}, {2, 3}};

    private final Formula left;
    private final Formula right;
    private final MatrixLetters letters;
    private final Run run;
    private long random = 20_011;

    private MatrixSameness(Formula left, Formula right, Run run) {
        this.left = left;
        this.right = right;
        this.letters = MatrixLetters.of(left, right);
        this.run = run;
    }

    /** Whether a value is a formula with matrices in it. */
    public static boolean fits(Value value) {
        return value instanceof Formula formula && MatrixLetters.of(formula).hasMatrices();
    }

    /** True, false with a note that holds the witness, or undecided. */
    public static Value of(Value left, Value right, Run run) {
        boolean shapes = left instanceof Scalar == right instanceof Scalar;
        if (!shapes) {
            throw Fault.of("matrix.same_kind").with("first", left.description()).with("second", right.description());
        }
        Formula a = left instanceof Scalar ? Terms.of(left) : MatrixAlgebra.matrix(left, run);
        Formula b = right instanceof Scalar ? Terms.of(right) : MatrixAlgebra.matrix(right, run);
        if (a instanceof MatrixTerm first && b instanceof MatrixTerm second) Shapes.equal("≡", first, second);
        return new MatrixSameness(a, b, run).decided();
    }

    private Value decided() {
        boolean proved = left.equals(right) || isProved();
        if (proved) return Truth.TRUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<String, Value> point = point(trial);
            try {
                Verdict.Different different = different(point);
                if (different == null) continue;
                run.note(witness(point));
                return Truth.FALSE;
            } catch (Fault fault) {
                if (fault.isLimit()) throw fault;
            }
        }
        return new Undecided("no proof was found, and no small matrices for which they differ");
    }

    private boolean isProved() {
        MatrixExpansion expansion = new MatrixExpansion(run.budget());
        if (left instanceof MatrixTerm a) {
            MatrixTerm difference = expansion.of(Matrices.difference(a, (MatrixTerm) right));
            if (difference instanceof MatrixTerm.Zero) return true;
            Term body = Entrywise.only(difference);
            if (body != null && isZero(body)) return true;
            return difference instanceof MatrixTerm.Sum sum
                    && sum.summands().stream().allMatch(each -> isZero(each.coefficient()));
        }
        return isZero(Terms.difference(expansion.number((Term) left), expansion.number((Term) right)));
    }

    private boolean isZero(Term term) {
        return term.isZero() || Sameness.of(term, Terms.number(0), run.budget()) instanceof Verdict.Same;
    }

    // ---- witnesses

    private Verdict.Different different(Map<String, Value> point) {
        List<Term> first = entries(left, point);
        List<Term> second = entries(right, point);
        for (int k = 0; k < first.size(); k++) {
            if (!MatrixLetters.of(first.get(k), second.get(k)).all().isEmpty()) return null;
            Verdict verdict = Sameness.of(first.get(k), second.get(k), run.budget());
            if (verdict instanceof Verdict.Different different) return different;
        }
        return null;
    }

    private List<Term> entries(Formula formula, Map<String, Value> point) {
        Placement placement = new Placement(point, run);
        if (formula instanceof Term term) return List.of(placement.number(term));
        MatrixTerm placed = placement.matrix((MatrixTerm) formula);
        Known known = placed instanceof Known entries ? entries : Placement.known(placed);
        if (known == null) throw Fault.of("matrix.singular").with("found", placed.text());
        return known.entries();
    }

    private Fault witness(Map<String, Value> point) {
        List<String> values = new ArrayList<>();
        for (String name : letters.all().keySet()) values.add(name + " = " + flat(point.get(name)));
        return Fault.of("note.different_matrices")
                .with("point", String.join(", ", values))
                .with("left", flat(value(left, point)))
                .with("right", flat(value(right, point)));
    }

    private Value value(Formula formula, Map<String, Value> point) {
        Placement placement = new Placement(point, run);
        return formula instanceof Term term
                ? Terms.value(placement.number(term))
                : placement.matrix((MatrixTerm) formula);
    }

    private static String flat(Value value) {
        return value.source();
    }

    private Map<String, Value> point(int trial) {
        Map<String, Term> sizes = new HashMap<>();
        int[] cycle = SIZES[trial % SIZES.length];
        int next = 0;
        for (String size : letters.sizes().keySet())
            sizes.put(size, Terms.number(cycle[next++ % cycle.length] + next / 3));
        Map<String, Value> point = new LinkedHashMap<>();
        sizes.forEach(point::put);
        for (Declared letter : letters.all().values()) {
            if (letter instanceof Letter matrix) point.put(matrix.name(), matrix(matrix, sizes));
            else if (!sizes.containsKey(letter.name())) point.put(letter.name(), number(((Symbol) letter).domain()));
        }
        return point;
    }

    private Known matrix(Letter letter, Map<String, Term> sizes) {
        int rows = size(letter.rows(), sizes);
        int columns = size(letter.columns(), sizes);
        Known any = KnownMatrix.of(rows, columns, (i, j) -> Terms.number(draw() - 3));
        if (!letter.isSymmetric()) return any;
        Known turned = KnownMatrix.transposed(any);
        if (letter.property() == Property.SYMMETRIC) return KnownMatrix.sum(any, turned);
        Known one = KnownMatrix.of(rows, rows, (i, j) -> Terms.number(i == j ? 1 : 0));
        return KnownMatrix.sum(KnownMatrix.product(any, turned), one);
    }

    private static int size(Term size, Map<String, Term> sizes) {
        Term known = size instanceof Symbol symbol ? sizes.get(symbol.name()) : size;
        return known.number().intValue();
    }

    private Term number(Domain domain) {
        for (int tries = 0; tries < 20; tries++) {
            Rational candidate = domain.whole() ? Rational.of(draw()) : Rational.of(draw() + 1, 2);
            if (tries % 2 == 1) candidate = candidate.negated();
            if (tries > 10) candidate = Rational.of(draw() + 1, 9);
            boolean fits = (domain.lower() == null || candidate.compareTo(domain.lower()) > 0)
                    && (domain.upper() == null || candidate.compareTo(domain.upper()) < 0)
                    && !candidate.isZero();
            if (fits) return Terms.number(candidate);
        }
        return Terms.number(
                domain.lower() == null ? Rational.ONE : domain.lower().plus(Rational.ONE));
    }

    /** 0 … 7, the same in every run. */
    private long draw() {
        random = random * 6364136223846793005L + 1442695040888963407L;
        return (random >>> 40) & 7;
    }
}
