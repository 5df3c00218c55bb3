package mfml.symbolic;

import java.util.ArrayList;
import java.util.List;
import mfml.syntax.Relation;

/** Cases: the value of the first branch whose condition holds; undefined where none does. */
public final class Piecewise extends Term {
    /** {@code left relation right}, or no condition at all ({@code otherwise}). */
    public record Branch(Term value, Relation relation, Term left, Term right) {
        public static Branch otherwise(Term value) {
            return new Branch(value, null, Numeral.ZERO, Numeral.ZERO);
        }

        public boolean isOtherwise() {
            return relation == null;
        }
    }

    private final List<Branch> branches;

    Piecewise(List<Branch> branches) {
        super(hash(branches), flat(branches).toArray(new Term[0]));
        this.branches = List.copyOf(branches);
    }

    private static long hash(List<Branch> branches) {
        long hash = 9;
        for (Branch branch : branches) {
            hash = mix(
                    hash,
                    branch.value.hash,
                    branch.isOtherwise() ? 0 : branch.relation.ordinal() + 1,
                    branch.left.hash,
                    branch.right.hash);
        }
        return hash;
    }

    private static List<Term> flat(List<Branch> branches) {
        List<Term> parts = new ArrayList<>();
        for (Branch branch : branches) parts.addAll(List.of(branch.value, branch.left, branch.right));
        return parts;
    }

    public List<Branch> branches() {
        return branches;
    }

    /** Of every branch the value and the two sides of its condition. */
    @Override
    public List<Term> parts() {
        return flat(branches);
    }

    @Override
    Term with(List<Term> parts) {
        List<Branch> changed = new ArrayList<>();
        for (int k = 0; k < branches.size(); k++) {
            changed.add(
                    new Branch(parts.get(3 * k), branches.get(k).relation, parts.get(3 * k + 1), parts.get(3 * k + 2)));
        }
        return Terms.piecewise(changed);
    }

    @Override
    boolean same(Term other) {
        return branches.equals(((Piecewise) other).branches);
    }
}
