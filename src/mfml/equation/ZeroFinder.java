package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * Where a formula is 0: it is made a product of what cannot be taken apart, and each factor is brought to a polynomial, in
 * the unknown or in one function of it. More is found than is true (roots are squared): the caller puts each one back.
 */
final class ZeroFinder {
    private static final long HIGH = 60;

    final Symbol x;
    final Work work;
    private final int depth;

    ZeroFinder(Symbol x, Work work) {
        this(x, work, 0);
    }

    private ZeroFinder(Symbol x, Work work, int depth) {
        this.x = x;
        this.work = work;
        this.depth = depth;
    }

    /** For an equation that came of this one. */
    ZeroFinder deeper() {
        return new ZeroFinder(x, work, depth + 1);
    }

    Zeros of(Term f) {
        work.budget.charge(50);
        if (depth > Work.DEEPEST) return Zeros.open(f);
        try {
            return solved(f);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return Zeros.open(f);
        }
    }

    private Zeros solved(Term f) {
        if (!Occurrence.of(x, f)) return new PolynomialZeros(work).constant(f);
        Zeros high = highPower(f);
        if (high != null) return high;
        Term split = new CaseSplit(this).first(f);
        if (split != null) return new CaseSplit(this).of(f, split);
        List<Term> whole = new Polynomials(work.budget).coefficients(f, x);
        boolean plain = whole != null && (whole.size() <= 3 || allNumbers(whole) && new SharedPart(x).power(f) == null);
        if (plain) return polynomial(whole, f);
        List<Term> only = Generators.of(f, x);
        if (only.size() == 1 && !only.getFirst().equals(x)) return inOne(f, only.getFirst());
        Term power = new SharedPart(x).power(f);
        if (power != null) return inShared(f, power);
        if (!only.equals(List.of(x))) {
            List<Term> opaque = Opaque.factors(f, work);
            if (opaque.size() > 1) {
                Zeros zeros = new Zeros();
                for (Term factor : opaque) zeros.with(deeper().of(factor));
                return zeros;
            }
        }
        Term normal = new Exponentials(this).normal(f);
        List<Term> factors = Factors.of(Transformations.factor(normal, work.budget));
        if (factors.size() == 1) return factor(factors.getFirst());
        Zeros zeros = new Zeros();
        for (Term factor : factors) zeros.with(deeper().factorOrConstant(factor));
        return zeros;
    }

    /** a uⁿ + b with a large n: never multiplied out; null of anything else. */
    private Zeros highPower(Term f) {
        Term alone = null;
        List<Term> rest = new ArrayList<>();
        for (Term part : f instanceof Sum ? f.parts() : List.of(f)) {
            if (!Occurrence.of(x, part)) rest.add(part);
            else if (alone != null) return null;
            else alone = part;
        }
        Term factor = alone instanceof Product product ? Terms.number(product.coefficient()) : Terms.number(1);
        Term base = alone instanceof Product product ? product.monomial() : alone;
        boolean high = base instanceof Power power
                && Generators.isWhole(power.exponent())
                && power.exponent().number().abs().compareTo(Rational.of(HIGH)) > 0;
        if (!high) return null;
        return new Inversion(this).of(base, Terms.quotient(Terms.negative(Terms.sum(rest)), factor));
    }

    private static boolean allNumbers(List<Term> terms) {
        return terms.stream().allMatch(term -> term.number() != null);
    }

    private Zeros polynomial(List<Term> c, Term f) {
        if (c.size() == 3 && !allNumbers(c)) {
            List<Term> factors = Factors.of(Transformations.factor(f, work.budget));
            if (factors.size() > 1) {
                Zeros zeros = new Zeros();
                for (Term factor : factors) zeros.with(deeper().factorOrConstant(factor));
                return zeros;
            }
        }
        return new PolynomialZeros(work).of(c);
    }

    private Zeros factorOrConstant(Term factor) {
        return Occurrence.of(x, factor) ? factor(factor) : new PolynomialZeros(work).constant(factor);
    }

    /** Of a factor that factoring leaves as it is. */
    private Zeros factor(Term g) {
        List<Term> generators = Generators.of(g, x);
        if (generators.isEmpty()) return new PolynomialZeros(work).constant(g);
        if (generators.equals(List.of(x))) {
            List<Term> c = new Polynomials(work.budget).coefficients(g, x);
            return c == null ? Zeros.open(g) : new PolynomialZeros(work).of(c);
        }
        if (generators.size() == 1) return inOne(g, generators.getFirst());
        if (generators.stream().allMatch(each -> Generators.isExponential(each, x))) {
            return new Exponentials(this).of(g, generators);
        }
        if (generators.stream().allMatch(each -> Generators.isApplied(each, Head.SIN, Head.COS, Head.TAN))) {
            return new Circular(this).of(g, generators);
        }
        if (generators.stream().allMatch(each -> Generators.isApplied(each, Head.SINH, Head.COSH, Head.TANH))) {
            return of(Hyperbolic.inExponentials(g, x));
        }
        if (generators.stream().anyMatch(Generators::isRoot)
                && generators.stream().allMatch(each -> Generators.isRoot(each) || each.equals(x))) {
            return new RootElimination(this).of(g, generators);
        }
        if (generators.stream().allMatch(each -> Generators.isApplied(each, Head.LN))) {
            return new Logarithms(this).of(g, generators);
        }
        return mixed(g, generators);
    }

    /** A polynomial in one function u of the unknown: its zeros v, then u = v. */
    Zeros inOne(Term g, Term u) {
        Symbol stands = work.fresh();
        Term polynomial = Generators.replaced(g, x, each -> each.equals(u) ? stands : null);
        if (Occurrence.of(x, polynomial)) return Zeros.open(g);
        Zeros values = new ZeroFinder(stands, work, depth + 1).of(polynomial);
        if (!values.open.isEmpty()) return Zeros.open(g);
        Zeros zeros = new Zeros();
        for (Zero value : values.found) zeros.with(new Inversion(this).of(u, value.at()), value.conditions());
        zeros.everywhere.addAll(values.everywhere);
        return zeros.conditional(values.conditional);
    }

    /** Roots beside functions: what stands under the same function everywhere is the unknown of a simpler equation. */
    private Zeros mixed(Term g, List<Term> generators) {
        if (generators.stream().anyMatch(Generators::isRoot)) {
            return new RootElimination(this).of(g, generators);
        }
        Term common = new SharedPart(x).of(g, generators);
        if (common != null) return inShared(g, common);
        return Zeros.open(g);
    }

    /** All generators are functions of one u: solved for u first. */
    private Zeros inShared(Term g, Term u) {
        Symbol stands = work.fresh();
        Term inner = SharedPart.replaced(g, u, stands);
        if (Occurrence.of(x, inner)) return Zeros.open(g);
        Zeros values = new ZeroFinder(stands, work, depth + 1).of(inner);
        if (!values.open.isEmpty() || !values.everywhere.isEmpty()) return Zeros.open(g);
        Zeros zeros = new Zeros();
        for (Zero value : values.found) {
            zeros.with(new Inversion(this).of(u, value.at()), value.conditions());
        }
        return zeros.conditional(values.conditional);
    }

    Term numerator(Term term) {
        Term factored = Transformations.factor(term, work.budget);
        return Terms.product(Factors.of(factored));
    }

    static boolean isCase(Term term) {
        return term instanceof Piecewise || Generators.isApplied(term, Head.ABS, Head.SIGN, Head.MIN, Head.MAX);
    }
}
