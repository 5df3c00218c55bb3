package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * The reduced lexicographic Gröbner basis of polynomials with rational coefficients, by Buchberger's algorithm with both of
 * his criteria; the first unknown is the greatest, so that the last ones stand alone in some polynomial.
 */
final class GroebnerBasis {
    private static final long MOST_WORK = 60_000_000;

    private final List<Symbol> letters;
    private final Budget budget;
    private final List<TreeMap<int[], BigInteger>> basis = new ArrayList<>();

    private GroebnerBasis(List<Symbol> letters, Budget budget) {
        this.letters = letters;
        this.budget = budget;
    }

    /** Null where they are no such polynomials, or the work is too much. */
    static List<Term> of(List<Term> terms, List<Symbol> letters, Work work) {
        Budget part = work.budget.part(MOST_WORK);
        GroebnerBasis groebner = new GroebnerBasis(letters, part);
        try {
            for (Term term : terms) {
                TreeMap<int[], BigInteger> polynomial = groebner.read(term);
                if (polynomial == null) return null;
                groebner.basis.add(polynomial);
            }
            return groebner.completed();
        } catch (Fault fault) {
            if (fault.code().equals("limit.steps")) return null;
            throw fault;
        } finally {
            work.budget.charge(part.used());
        }
    }

    // ---- reading and writing

    private TreeMap<int[], BigInteger> empty() {
        return new TreeMap<>(
                Comparator.comparing((int[] each) -> each, Arrays::compare).reversed());
    }

    private TreeMap<int[], BigInteger> read(Term term) {
        Map<int[], Rational> found = new TreeMap<>(Arrays::compare);
        if (!read(term, 0, new int[letters.size()], found)) return null;
        List<Rational> numbers = new ArrayList<>(found.values());
        BigInteger below = BigInteger.ONE;
        for (Rational each : numbers) below = below.multiply(each.denominator().divide(below.gcd(each.denominator())));
        TreeMap<int[], BigInteger> polynomial = empty();
        for (Map.Entry<int[], Rational> each : found.entrySet()) {
            if (each.getValue().isZero()) continue;
            polynomial.put(
                    each.getKey(),
                    each.getValue()
                            .numerator()
                            .multiply(below.divide(each.getValue().denominator())));
        }
        primitive(polynomial);
        return polynomial;
    }

    private boolean read(Term term, int place, int[] powers, Map<int[], Rational> found) {
        if (place == letters.size()) {
            if (term.number() == null) return false;
            found.merge(powers.clone(), term.number(), Rational::plus);
            return true;
        }
        List<Term> c = new Polynomials(budget).coefficients(term, letters.get(place));
        if (c == null) return false;
        for (int k = 0; k < c.size(); k++) {
            if (c.get(k).isZero()) continue;
            powers[place] = k;
            if (!read(c.get(k), place + 1, powers, found)) return false;
        }
        powers[place] = 0;
        return true;
    }

    private Term written(TreeMap<int[], BigInteger> polynomial) {
        List<Term> sum = new ArrayList<>();
        polynomial.forEach((powers, coefficient) -> {
            List<Term> factors = new ArrayList<>(List.of(Terms.number(Rational.of(coefficient))));
            for (int k = 0; k < powers.length; k++) factors.add(Terms.power(letters.get(k), powers[k]));
            sum.add(Terms.product(factors));
        });
        return Terms.sum(sum);
    }

    // ---- arithmetic

    private static void primitive(TreeMap<int[], BigInteger> polynomial) {
        if (polynomial.isEmpty()) return;
        BigInteger common = BigInteger.ZERO;
        for (BigInteger each : polynomial.values()) {
            common = common.gcd(each);
            if (common.equals(BigInteger.ONE)) break;
        }
        if (polynomial.firstEntry().getValue().signum() < 0) common = common.negate();
        if (common.equals(BigInteger.ONE)) return;
        BigInteger by = common;
        polynomial.replaceAll((powers, coefficient) -> coefficient.divide(by));
    }

    private static boolean divides(int[] a, int[] b) {
        for (int k = 0; k < a.length; k++) if (a[k] > b[k]) return false;
        return true;
    }

    private static int[] common(int[] a, int[] b) {
        int[] least = new int[a.length];
        for (int k = 0; k < a.length; k++) least[k] = Math.max(a[k], b[k]);
        return least;
    }

    /** into := factor · into − by · shift · other. */
    private void subtract(
            TreeMap<int[], BigInteger> into,
            BigInteger factor,
            BigInteger by,
            int[] shift,
            TreeMap<int[], BigInteger> other) {
        long bits = 0;
        if (!factor.equals(BigInteger.ONE)) into.replaceAll((powers, coefficient) -> coefficient.multiply(factor));
        for (Map.Entry<int[], BigInteger> each : other.entrySet()) {
            int[] powers = each.getKey().clone();
            for (int k = 0; k < powers.length; k++) powers[k] += shift[k];
            BigInteger product = each.getValue().multiply(by);
            bits = Math.max(bits, product.bitLength());
            BigInteger rest = into.getOrDefault(powers, BigInteger.ZERO).subtract(product);
            if (rest.signum() == 0) into.remove(powers);
            else into.put(powers, rest);
        }
        budget.charge((6L * other.size() + into.size()) * (1 + bits / 128));
        budget.allocate(80L * other.size());
    }

    private TreeMap<int[], BigInteger> spolynomial(TreeMap<int[], BigInteger> f, TreeMap<int[], BigInteger> g) {
        int[] least = common(f.firstKey(), g.firstKey());
        TreeMap<int[], BigInteger> result = empty();
        subtract(result, BigInteger.ONE, g.firstEntry().getValue().negate(), difference(least, f.firstKey()), f);
        subtract(result, BigInteger.ONE, f.firstEntry().getValue(), difference(least, g.firstKey()), g);
        primitive(result);
        return result;
    }

    private static int[] difference(int[] a, int[] b) {
        int[] difference = a.clone();
        for (int k = 0; k < a.length; k++) difference[k] -= b[k];
        return difference;
    }

    /** The rest by all others; every monomial is reduced. */
    private TreeMap<int[], BigInteger> reduced(TreeMap<int[], BigInteger> f, List<TreeMap<int[], BigInteger>> others) {
        TreeMap<int[], BigInteger> rest = empty();
        rest.putAll(f);
        int[] at = rest.isEmpty() ? null : rest.firstKey();
        int rounds = 0;
        while (at != null) {
            TreeMap<int[], BigInteger> divisor = null;
            for (TreeMap<int[], BigInteger> each : others) {
                if (!each.isEmpty() && divides(each.firstKey(), at)) {
                    divisor = each;
                    break;
                }
            }
            int[] next;
            if (divisor == null) {
                next = rest.higherKey(at);
            } else {
                BigInteger a = rest.get(at);
                BigInteger b = divisor.firstEntry().getValue();
                BigInteger gcd = a.gcd(b);
                subtract(rest, b.divide(gcd), a.divide(gcd), difference(at, divisor.firstKey()), divisor);
                if (++rounds % 8 == 0) primitive(rest);
                next = rest.ceilingKey(at);
            }
            at = next;
        }
        primitive(rest);
        return rest;
    }

    // ---- Buchberger

    private record Pair(int i, int j, int[] least) {
        int degree() {
            return Arrays.stream(least).sum();
        }
    }

    private List<Term> completed() {
        PriorityQueue<Pair> pairs =
                new PriorityQueue<>(Comparator.comparingInt(Pair::degree).thenComparing(Pair::least, Arrays::compare));
        List<TreeMap<int[], BigInteger>> given = new ArrayList<>(basis);
        basis.clear();
        for (TreeMap<int[], BigInteger> each : given) add(reduced(each, basis), pairs);
        java.util.Set<Long> done = new java.util.HashSet<>();
        while (!pairs.isEmpty()) {
            Pair pair = pairs.poll();
            budget.charge(50);
            done.add(key(pair.i, pair.j));
            if (coprime(basis.get(pair.i).firstKey(), basis.get(pair.j).firstKey()) || isChained(pair, done)) continue;
            add(reduced(spolynomial(basis.get(pair.i), basis.get(pair.j)), basis), pairs);
        }
        return minimal();
    }

    private static long key(int i, int j) {
        return (long) Math.min(i, j) << 32 | Math.max(i, j);
    }

    private static boolean coprime(int[] a, int[] b) {
        for (int k = 0; k < a.length; k++) if (a[k] > 0 && b[k] > 0) return false;
        return true;
    }

    /** A third leading monomial divides the common one, and both of its pairs are done. */
    private boolean isChained(Pair pair, java.util.Set<Long> done) {
        for (int k = 0; k < basis.size(); k++) {
            if (k == pair.i || k == pair.j || !divides(basis.get(k).firstKey(), pair.least)) continue;
            if (done.contains(key(pair.i, k)) && done.contains(key(pair.j, k))) return true;
        }
        return false;
    }

    private void add(TreeMap<int[], BigInteger> polynomial, PriorityQueue<Pair> pairs) {
        if (polynomial.isEmpty()) return;
        int place = basis.size();
        basis.add(polynomial);
        for (int k = 0; k < place; k++) {
            pairs.add(new Pair(k, place, common(basis.get(k).firstKey(), polynomial.firstKey())));
        }
    }

    private List<Term> minimal() {
        List<TreeMap<int[], BigInteger>> kept = new ArrayList<>();
        for (int k = 0; k < basis.size(); k++) {
            boolean needed = true;
            for (int j = 0; j < basis.size() && needed; j++) {
                if (j == k || !divides(basis.get(j).firstKey(), basis.get(k).firstKey())) continue;
                needed = Arrays.equals(basis.get(j).firstKey(), basis.get(k).firstKey()) && j > k;
            }
            if (needed) kept.add(basis.get(k));
        }
        List<Term> terms = new ArrayList<>();
        for (TreeMap<int[], BigInteger> each : kept) {
            List<TreeMap<int[], BigInteger>> others = new ArrayList<>(kept);
            others.remove(each);
            terms.add(written(reduced(each, others)));
        }
        return terms;
    }
}
