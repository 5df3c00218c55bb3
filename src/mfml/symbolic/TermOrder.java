package mfml.symbolic;

import java.util.Comparator;
import java.util.List;

/** The order of the parts of sums and products: by content alone, the same on every machine. */
final class TermOrder implements Comparator<Term> {
    static final TermOrder ORDER = new TermOrder();

    private TermOrder() {}

    @Override
    public int compare(Term left, Term right) {
        if (left == right) return 0;
        int byKind = Integer.compare(rank(left), rank(right));
        if (byKind != 0) return byKind;
        return switch (left) {
            case Numeral number -> number.number().compareTo(right.number());
            case NamedNumber number -> number.name().compareTo(((NamedNumber) right).name());
            case Symbol symbol -> symbols(symbol, (Symbol) right);
            case Power power -> parts(left, right);
            case Applied applied -> first(applied.head().compareTo(((Applied) right).head()), left, right);
            case Unknown unknown -> unknowns(unknown, (Unknown) right);
            case Product product -> parts(left, right);
            case Sum sum -> parts(left, right);
            case Piecewise piecewise -> first(conditions(piecewise, (Piecewise) right), left, right);
            case Measured measured -> measured.key().compareTo(((Measured) right).key());
        };
    }

    private static int rank(Term term) {
        return switch (term) {
            case Numeral n -> 0;
            case NamedNumber n -> 1;
            case Symbol s -> 2;
            case Power p -> 3;
            case Applied a -> 4;
            case Unknown u -> 5;
            case Product p -> 6;
            case Sum s -> 7;
            case Piecewise p -> 8;
            case Measured m -> 9;
        };
    }

    private static int symbols(Symbol left, Symbol right) {
        int byName = left.name().compareTo(right.name());
        return byName != 0
                ? byName
                : left.domain().toString().compareTo(right.domain().toString());
    }

    private int unknowns(Unknown left, Unknown right) {
        int byName = left.name().compareTo(right.name());
        if (byName != 0) return byName;
        int byParts = parts(left, right);
        for (int k = 0; byParts == 0 && k < left.parts().size(); k++) {
            byParts = Integer.compare(left.order(k), right.order(k));
        }
        return byParts;
    }

    private static int conditions(Piecewise left, Piecewise right) {
        int order = Integer.compare(left.branches().size(), right.branches().size());
        for (int k = 0; order == 0 && k < left.branches().size(); k++) {
            order = Integer.compare(relation(left, k), relation(right, k));
        }
        return order;
    }

    private static int relation(Piecewise cases, int k) {
        Piecewise.Branch branch = cases.branches().get(k);
        return branch.isOtherwise() ? -1 : branch.relation().ordinal();
    }

    private int first(int order, Term left, Term right) {
        return order != 0 ? order : parts(left, right);
    }

    private int parts(Term left, Term right) {
        List<Term> these = left.parts();
        List<Term> those = right.parts();
        for (int k = 0; k < Math.min(these.size(), those.size()); k++) {
            int order = compare(these.get(k), those.get(k));
            if (order != 0) return order;
        }
        return Integer.compare(these.size(), those.size());
    }
}
