package mfml.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Measured;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/**
 * Derivatives of terms by one letter. What was derived is kept, so that a shared part costs once, also over several
 * orders. Results are as a teacher leaves them: a product's derivative is a sum, a quotient's one quotient with its common
 * factors cancelled. From the third order on they are made as one sum of products, and tidied at the end.
 */
public final class Differentiation {
    private static final int FLAT_FROM = 3; // from this order on one sum of products is derived

    private final Symbol by;
    private final Map<Symbol, Term> rates;
    private final Letters moving;
    private final Budget budget;
    private final TermArithmetic terms;
    private final boolean flat;
    private final Tidying tidying;
    private final Map<Term, Term> done = new HashMap<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();

    public Differentiation(Symbol by, Budget budget) {
        this(by, Map.of(), false, budget);
    }

    /** The total derivative, where other letters depend on this one: {@code rates} gives their derivatives. */
    public Differentiation(Symbol by, Map<Symbol, Term> rates, Budget budget) {
        this(by, rates, false, budget);
    }

    private Differentiation(Symbol by, Map<Symbol, Term> rates, boolean flat, Budget budget) {
        this.by = by;
        this.flat = flat;
        this.rates = Map.copyOf(rates);
        Set<Symbol> letters = new LinkedHashSet<>(rates.keySet());
        letters.add(by);
        moving = new Letters(letters);
        this.budget = budget;
        terms = new TermArithmetic(budget, flat);
        tidying = new Tidying(budget);
    }

    public static Term of(Term term, Symbol by, Budget budget) {
        return new Differentiation(by, budget).derivative(term);
    }

    /** By several letters in turn, each once for each time that the term is derived by it. */
    public static Term of(Term term, List<Symbol> by, Budget budget) {
        return of(term, by, new LinkedHashSet<>(), budget);
    }

    /** Adds to the gaps where that derivative may not exist although its formula has a value there. */
    static Term of(Term term, List<Symbol> by, Set<Gap> gaps, Budget budget) {
        Map<Symbol, Differentiation> letters = new HashMap<>();
        boolean flat = by.size() >= FLAT_FROM;
        Term derived = term;
        for (Symbol letter : by) {
            derived = letters.computeIfAbsent(letter, l -> new Differentiation(l, Map.of(), flat, budget))
                    .derivative(derived);
        }
        for (Differentiation each : letters.values()) gaps.addAll(each.gaps);
        return flat ? new Tidying(budget).of(derived) : derived;
    }

    /** Whether a term moves with the letter. */
    boolean moves(Term term) {
        return moving.isIn(term);
    }

    /** The rate of a letter that depends on this one. */
    Term rate(Symbol letter) {
        return rates.get(letter);
    }

    /** Of an order of 0 or above. */
    public Term derivative(Term term, int order) {
        if (order >= FLAT_FROM && !flat) {
            Differentiation repeated = new Differentiation(by, rates, true, budget);
            Term derived = repeated.derivative(term, order);
            gaps.addAll(repeated.gaps);
            return tidying.of(derived);
        }
        Term derived = term;
        for (int k = 0; k < order && !derived.isZero(); k++) derived = derivative(derived);
        return derived;
    }

    /** Where the derivatives made so far do not exist although their formulas have values. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** @throws Fault {@code derivative.missing}, {@code derivative.complex}, {@code limit.…} */
    public Term derivative(Term term) {
        return flat ? derived(term) : tidying.of(derived(term));
    }

    /** Before it is tidied. */
    private Term derived(Term term) {
        if (term.equals(by)) return Terms.number(1);
        if (term instanceof Symbol symbol) return rates.getOrDefault(symbol, Terms.number(0));
        if (term instanceof Measured measured) return new MatrixDifferential(by, budget).of(measured);
        if (term.parts().isEmpty()) return Terms.number(0);
        Term known = done.get(term);
        if (known != null) return known;
        budget.charge(10);
        Term derived =
                switch (term) {
                    case Sum sum -> sum(sum);
                    case Product product -> product(product);
                    case Power power -> power(power);
                    case Applied applied -> applied(applied);
                    case Unknown unknown -> apply(Outers.unknown(unknown, false), unknown.parts());
                    case Piecewise piecewise -> cases(piecewise);
                    default -> throw new IllegalStateException("an atom with parts: " + term);
                };
        budget.allocate(64 + 16L * derived.parts().size());
        done.put(term, derived);
        return derived;
    }

    private Term apply(Rule rule, List<Term> parts) {
        List<Term> derivatives = new ArrayList<>(parts.size());
        boolean moves = false;
        for (Term part : parts) {
            Term derived = derived(part);
            moves |= !derived.isZero();
            derivatives.add(derived);
        }
        return moves ? rule.apply(terms, parts, derivatives) : Terms.number(0);
    }

    private Term sum(Sum sum) {
        List<Term> derivatives = new ArrayList<>(sum.count());
        for (int k = 0; k < sum.count(); k++) {
            Term derived = derived(sum.term(k));
            if (!derived.isZero()) derivatives.add(terms.product(List.of(Terms.number(sum.coefficient(k)), derived)));
        }
        return terms.sum(derivatives);
    }

    // ---- products and quotients

    private Term product(Product product) {
        List<Term> constant = new ArrayList<>();
        List<Term> above = new ArrayList<>();
        List<Power> below = new ArrayList<>();
        constant.add(Terms.number(product.coefficient()));
        for (int k = 0; k < product.count(); k++) {
            Term factor = product.factor(k);
            if (derived(factor).isZero()) constant.add(factor);
            else if (isBelow(factor)) below.add((Power) factor);
            else above.add(factor);
        }
        Term factor = terms.product(constant);
        if (above.isEmpty() && below.isEmpty()) return Terms.number(0);
        boolean quotient = !flat && !below.isEmpty() && above.size() + below.size() > 1;
        return quotient ? quotient(factor, above, below) : products(factor, above, below);
    }

    private Term products(Term factor, List<Term> above, List<Power> below) {
        List<Term> factors = new ArrayList<>(above);
        factors.addAll(below);
        if (factors.size() == 1) return terms.product(List.of(factor, derived(factors.getFirst())));
        factors.set(0, Terms.product(factor, factors.getFirst()));
        return apply(Rules.PRODUCT, factors);
    }

    private static boolean isBelow(Term factor) {
        return factor instanceof Power power
                && power.base() != NamedNumber.E
                && power.exponent().number() != null
                && power.exponent().number().signum() < 0;
    }

    /** The quotient rule with the powers of the denominator cancelled: of f / Π bᵏ it is (f′ Π b − f Σ k b′ Π others) / Π bᵏ⁺¹. */
    private Term quotient(Term factor, List<Term> above, List<Power> below) {
        Term dividend = terms.product(above);
        List<Term> bases = new ArrayList<>();
        for (Power power : below) bases.add(power.base());
        List<Term> numerator = new ArrayList<>();
        numerator.add(Terms.product(derived(dividend), terms.product(bases)));
        List<Term> result = new ArrayList<>();
        result.add(factor);
        for (int k = 0; k < bases.size(); k++) {
            Rational exponent = below.get(k).exponent().number();
            List<Term> factors = new ArrayList<>(bases);
            factors.set(k, derived(bases.get(k)));
            factors.add(dividend);
            numerator.add(Terms.times(exponent, terms.product(factors)));
            result.add(Terms.power(bases.get(k), Terms.number(exponent.minus(Rational.ONE))));
        }
        result.add(terms.sum(numerator));
        return tidying.product(result);
    }

    // ---- powers and functions

    private Term power(Power power) {
        Term base = power.base();
        Term exponent = power.exponent();
        boolean moves = !derived(base).isZero();
        if (derived(exponent).isZero()) {
            return moves ? inner(Outers.power(Terms.number(1), exponent, false, budget), base) : Terms.number(0);
        }
        if (!moves) return inner(Outers.exponential(base, false, budget), exponent);
        Term logarithm = terms.product(List.of(exponent, Terms.apply(Head.LN, base)));
        return Rules.LOGARITHMIC.apply(terms, List.of(power, logarithm), List.of(Terms.number(0), derived(logarithm)));
    }

    private Term inner(Rule rule, Term part) {
        return rule.apply(terms, List.of(part), List.of(derived(part)));
    }

    private Term applied(Applied applied) {
        List<Term> arguments = applied.parts();
        Head head = applied.head();
        if (arguments.stream().allMatch(argument -> derived(argument).isZero())) return Terms.number(0);
        if (arguments.size() > 2) return apply(Outers.ofTwo(head), List.of(arguments.getFirst(), rest(applied)));
        note(head, arguments);
        if (arguments.size() == 2) return apply(Outers.ofTwo(head), arguments);
        return inner(function(head, applied.argument(), false), applied.argument());
    }

    /** The largest of several is the larger of the first and the largest of the others. */
    private Term rest(Applied applied) {
        List<Term> others = applied.parts().subList(1, applied.parts().size());
        Term rest = Terms.apply(applied.head(), others.toArray(new Term[0]));
        note(applied.head(), List.of(applied.argument(), rest));
        return rest;
    }

    /** The rule for a function of one argument. */
    Rule function(Head head, Term argument, boolean direct) {
        Rule alongReal = Outers.alongReal(head);
        if (alongReal == null || Signs.isReal(argument)) return Outers.function(head, direct);
        if (!by.domain().real()) {
            throw Fault.of("derivative.complex")
                    .with("function", head.functionName())
                    .with("letter", by.name());
        }
        return alongReal;
    }

    /** Remembers where a function of these arguments has no derivative. */
    void note(Head head, List<Term> arguments) {
        Map<String, Term> filling = new HashMap<>();
        filling.put(Derivatives.U.name(), arguments.get(0));
        if (arguments.size() > 1) filling.put(Derivatives.V.name(), arguments.get(1));
        for (int k = 0; k < arguments.size(); k++) {
            for (Gap gap : Derivatives.of(head, k).gaps()) {
                Gap here = gap.at(filling, budget);
                if (!here.isMissed()) gaps.add(here);
            }
        }
    }

    private Term cases(Piecewise piecewise) {
        List<Term> values = Branches.values(piecewise);
        List<Term> derivatives = new ArrayList<>();
        for (Term value : values) derivatives.add(derived(value));
        return Branches.rule(piecewise, derivatives, by, budget, gaps).apply(terms, values, derivatives);
    }
}
