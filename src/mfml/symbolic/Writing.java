package mfml.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/**
 * Terms as people write them: sums by falling degree, numbers before letters before functions, negative powers below the
 * line, roots under their sign.
 */
final class Writing {
    private static final Span NOWHERE = Span.NOWHERE;

    private Writing() {}

    static Expr of(Term term) {
        return switch (term) {
            case Numeral number -> rational(number.number());
            case NamedNumber number -> name(number.name());
            case Symbol symbol -> name(symbol.name());
            case Sum sum -> sum(sum);
            case Product product -> product(product.coefficient(), factors(product));
            case Power power -> product(Rational.ONE, List.of(power));
            case Applied applied -> applied(applied);
            case Unknown unknown -> unknown(unknown);
            case Piecewise piecewise -> cases(piecewise);
            case Measured measured -> measured.form();
        };
    }

    private static List<Term> factors(Product product) {
        List<Term> factors = new ArrayList<>();
        for (int k = 0; k < product.count(); k++) factors.add(product.factor(k));
        return factors;
    }

    private static Expr name(String name) {
        return new Expr.Name(NOWHERE, name);
    }

    private static Expr whole(BigInteger number) {
        Expr digits = new Expr.Number(NOWHERE, number.abs().toString());
        return number.signum() < 0 ? new Expr.Prefix(NOWHERE, Expr.Sign.MINUS, digits) : digits;
    }

    private static Expr rational(Rational number) {
        if (number.isWhole()) return whole(number.numerator());
        return new Expr.Binary(NOWHERE, Operator.DIVIDE, whole(number.numerator()), whole(number.denominator()));
    }

    // ---- sums

    private static Expr sum(Sum sum) {
        List<Term> summands = new ArrayList<>(sum.parts());
        summands.sort(Comparator.comparing(Degrees::of).thenComparing(TermOrder.ORDER));
        boolean swaps = summands.size() == 2
                && isMinus(summands.getFirst())
                && !isMinus(summands.getLast())
                && !isConstantOfIntegration(summands.getLast());
        if (swaps) summands = summands.reversed(); // 9 - y², not -y² + 9
        Expr written = null;
        for (Term summand : summands) {
            boolean minus = isMinus(summand);
            if (written == null) written = of(summand);
            else {
                Expr part = of(minus ? Terms.negative(summand) : summand);
                written = new Expr.Binary(NOWHERE, minus ? Operator.SUBTRACT : Operator.ADD, written, part);
            }
        }
        return written;
    }

    /** C, C₁, …: whatever else they are, they stand last. */
    private static boolean isConstantOfIntegration(Term summand) {
        return summand instanceof Symbol symbol && symbol.name().matches("C(_[0-9]+)?");
    }

    private static boolean isMinus(Term summand) {
        return Application.isNegative(summand) && !(summand instanceof Sum);
    }

    /** By what the summands of a sum are ordered: falling degree, then the letters' powers, then numbers last. */
    private record Degrees(int rank, Rational degree, List<String> letters) implements Comparable<Degrees> {
        static Degrees of(Term summand) {
            Rational degree = Rational.ZERO;
            TreeMap<String, Rational> powers = new TreeMap<>();
            boolean other = false;
            for (Term factor : summand instanceof Product product ? factors(product) : List.of(summand)) {
                Term base = factor instanceof Power power ? power.base() : factor;
                Rational exponent =
                        factor instanceof Power power ? power.exponent().number() : Rational.ONE;
                if (base instanceof Symbol symbol && exponent != null) {
                    powers.merge(symbol.name(), exponent, Rational::plus);
                    degree = degree.plus(exponent);
                } else if (!(factor instanceof Numeral)) {
                    other = true;
                }
            }
            List<String> letters = new ArrayList<>();
            powers.forEach((letter, power) -> letters.add(letter));
            int rank = isConstantOfIntegration(summand) ? 4 : summand instanceof Numeral ? 3 : other && powers.isEmpty() ? 1 : 0;
            return new Degrees(rank, degree, letters);
        }

        @Override
        public int compareTo(Degrees other) {
            if (rank != other.rank) return Integer.compare(rank, other.rank);
            int byDegree = other.degree.compareTo(degree);
            if (byDegree != 0) return byDegree;
            return String.join(" ", letters).compareTo(String.join(" ", other.letters));
        }
    }

    // ---- products

    private static Expr product(Rational coefficient, List<Term> factors) {
        List<Term> above = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        TreeMap<Rational, BigInteger> roots =
                new TreeMap<>(); // of whole numbers under one exponent, written as one root
        for (Term factor : factors) {
            if (factor instanceof Power power && isNegativePower(power)) {
                below.add(Terms.power(power.base(), Terms.negative(power.exponent())));
            } else if (factor instanceof Power power
                    && power.base() instanceof Numeral base
                    && power.exponent() instanceof Numeral exponent
                    && base.number().signum() > 0
                    && base.number().isWhole()) {
                roots.merge(exponent.number(), base.number().numerator(), BigInteger::multiply);
            } else {
                above.add(factor);
            }
        }
        above.sort(Writing::order);
        below.sort(Writing::order);
        List<Expr> over = new ArrayList<>();
        roots.descendingMap().forEach((exponent, base) -> over.add(power(whole(base), Numeral.of(exponent))));
        for (Term factor : above) over.add(factor(factor));
        List<Expr> under = new ArrayList<>();
        for (Term factor : below) under.add(factor(factor));
        BigInteger numerator = coefficient.numerator().abs();
        boolean one = numerator.equals(BigInteger.ONE);
        if (!one || over.isEmpty()) over.addFirst(whole(numerator));
        if (!coefficient.isWhole()) under.addFirst(whole(coefficient.denominator()));
        Expr written = chain(over);
        if (coefficient.signum() < 0) written = negative(written);
        if (!under.isEmpty()) {
            Expr divisor = under.size() == 1 ? under.getFirst() : new Expr.Group(NOWHERE, chain(under));
            written = new Expr.Binary(NOWHERE, Operator.DIVIDE, written, divisor);
        }
        return written;
    }

    private static Expr negative(Expr written) {
        return written instanceof Expr.Binary dots && dots.operator() == Operator.MULTIPLY
                ? new Expr.Binary(NOWHERE, Operator.MULTIPLY, negative(dots.left()), dots.right())
                : new Expr.Prefix(NOWHERE, Expr.Sign.MINUS, written);
    }

    private static boolean isNegativePower(Power power) {
        return power.base() != NamedNumber.E
                && Application.isNegative(power.exponent())
                && !(power.exponent() instanceof Sum);
    }

    /** Numbers, letters, powers of letters, functions, sums. */
    private static int order(Term left, Term right) {
        int byRank = Integer.compare(rank(left), rank(right));
        return byRank != 0 ? byRank : TermOrder.ORDER.compare(base(left), base(right));
    }

    private static Term base(Term factor) {
        return factor instanceof Power power && power.base() instanceof Symbol ? power.base() : factor;
    }

    private static int rank(Term factor) {
        return switch (base(factor)) {
            case Numeral n -> 0;
            case NamedNumber n -> 1;
            case Symbol s -> 2;
            case Power power -> power.base() instanceof Sum ? 5 : power.base() == NamedNumber.E ? 3 : 4;
            case Sum s -> 5;
            default -> 4;
        };
    }

    /** Side by side; what begins with a number, as 2ˣ does, stands behind a dot. */
    private static Expr chain(List<Expr> given) {
        List<Expr> factors = new ArrayList<>();
        for (Expr factor : given) splice(factor, factors);
        for (int k = 1; k < factors.size(); k++) {
            if (!beginsWithNumber(factors.get(k))) continue;
            Expr before = sideBySide(factors.subList(0, k));
            Expr behind = chain(factors.subList(k, factors.size()));
            return dotted(before, behind);
        }
        return sideBySide(factors);
    }

    private static boolean beginsWithNumber(Expr factor) {
        return factor instanceof Expr.Binary power && power.left() instanceof Expr.Number;
    }

    private static Expr dotted(Expr before, Expr behind) {
        boolean chained = behind instanceof Expr.Binary dots && dots.operator() == Operator.MULTIPLY;
        Expr left = chained ? dotted(before, ((Expr.Binary) behind).left()) : before;
        Expr right = chained ? ((Expr.Binary) behind).right() : behind;
        return new Expr.Binary(NOWHERE, Operator.MULTIPLY, left, right);
    }

    private static Expr sideBySide(List<Expr> factors) {
        Expr written = factors.getFirst();
        Expr last = written;
        for (Expr factor : factors.subList(1, factors.size())) {
            boolean brackets = last instanceof Expr.Group && factor instanceof Expr.Group;
            written = new Expr.Product(NOWHERE, written, factor, !brackets && !(written instanceof Expr.Number));
            last = factor;
        }
        return written;
    }

    /** A product among the factors goes on without brackets. */
    private static void splice(Expr factor, List<Expr> factors) {
        if (factor instanceof Expr.Product product) {
            splice(product.left(), factors);
            splice(product.right(), factors);
        } else {
            factors.add(factor);
        }
    }

    private static Expr factor(Term factor) {
        if (factor instanceof Sum) return new Expr.Group(NOWHERE, of(factor));
        if (!(factor instanceof Power power)) return of(factor);
        Expr own = power.base() instanceof Measured measured && power.exponent().number() != null
                ? measured.power(power.exponent().number())
                : null;
        return own != null ? own : power(base(power), power.exponent());
    }

    private static Expr base(Power power) {
        boolean bare = power.base() instanceof Symbol
                || power.base() instanceof NamedNumber
                || power.base() instanceof Applied
                || power.base() instanceof Unknown
                || power.base() instanceof Measured measured && isCall(measured)
                || power.base() instanceof Numeral number
                        && number.number().isWhole()
                        && number.number().signum() > 0;
        return bare ? of(power.base()) : new Expr.Group(NOWHERE, of(power.base()));
    }

    private static boolean isCall(Measured measured) {
        return measured.form() instanceof Expr.Call;
    }

    private static Expr power(Expr base, Term exponent) {
        if (exponent.isNumber(1)) return base;
        Rational number = exponent.number();
        if (number != null && number.equals(Rational.HALF))
            return new Expr.Prefix(NOWHERE, Expr.Sign.SQUARE_ROOT, base);
        Expr above = of(exponent);
        boolean bare = above instanceof Expr.Number
                || above instanceof Expr.Name
                || above instanceof Expr.Prefix && number != null && number.isWhole();
        return new Expr.Binary(NOWHERE, Operator.POWER, base, bare ? above : new Expr.Group(NOWHERE, above));
    }

    // ---- functions and cases

    private static Expr applied(Applied applied) {
        List<Term> arguments = applied.parts();
        return switch (applied.head()) {
            case ABS -> new Expr.Absolute(NOWHERE, of(arguments.getFirst()));
            case FACTORIAL -> new Expr.Postfix(NOWHERE, Expr.Mark.FACTORIAL, atom(arguments.getFirst()));
            case ROOT_OF -> root(arguments);
            case MOD -> new Expr.Binary(NOWHERE, Operator.MODULO, atom(arguments.get(0)), atom(arguments.get(1)));
            default -> call(name(applied.head().functionName()), arguments);
        };
    }

    /** {@code root_of([-1, -1, 0, 0, 0, 1], 1)}, which makes it again. */
    private static Expr root(List<Term> arguments) {
        List<Expr> coefficients = new ArrayList<>();
        for (Term each : arguments.subList(1, arguments.size())) coefficients.add(of(each));
        Expr list = new Expr.Brackets(NOWHERE, List.of(coefficients), false);
        return new Expr.Call(
                NOWHERE,
                name(Head.ROOT_OF.functionName()),
                List.of(
                        new Expr.Argument(NOWHERE, Optional.empty(), list),
                        new Expr.Argument(NOWHERE, Optional.empty(), of(arguments.getFirst()))));
    }

    private static Expr atom(Term term) {
        boolean bare = term instanceof Symbol
                || term instanceof NamedNumber
                || term instanceof Applied
                || term.number() != null
                        && term.number().isWhole()
                        && term.number().signum() >= 0;
        return bare ? of(term) : new Expr.Group(NOWHERE, of(term));
    }

    private static Expr call(Expr callee, List<Term> arguments) {
        List<Expr.Argument> written = new ArrayList<>();
        for (Term argument : arguments) written.add(new Expr.Argument(NOWHERE, Optional.empty(), of(argument)));
        return new Expr.Call(NOWHERE, callee, written);
    }

    /** f'(x) of one argument; ∂f/∂x at its arguments otherwise, which are letters wherever a learner meets it. */
    private static Expr unknown(Unknown unknown) {
        List<Term> arguments = unknown.parts();
        int order = 0;
        for (int k = 0; k < arguments.size(); k++) order += unknown.order(k);
        if (order == 0) return call(name(unknown.name()), arguments);
        if (arguments.size() == 1) return call(new Expr.Prime(NOWHERE, name(unknown.name()), order), arguments);
        List<Expr.Name> by = new ArrayList<>();
        for (int k = 0; k < arguments.size(); k++) {
            for (int times = unknown.order(k); times > 0; times--) {
                String letter = arguments.get(k) instanceof Symbol symbol ? symbol.name() : "x_" + (k + 1);
                by.add(new Expr.Name(NOWHERE, letter));
            }
        }
        return new Expr.Derivative(NOWHERE, by, true, call(name(unknown.name()), arguments));
    }

    private static Expr cases(Piecewise piecewise) {
        List<Expr.Branch> branches = new ArrayList<>();
        for (Piecewise.Branch branch : piecewise.branches()) {
            Optional<Expr> condition = branch.isOtherwise() ? Optional.empty() : Optional.of(comparison(branch));
            branches.add(new Expr.Branch(NOWHERE, of(branch.value()), condition));
        }
        return new Expr.Cases(NOWHERE, branches);
    }

    private static Expr comparison(Piecewise.Branch branch) {
        Relation relation = branch.relation();
        return new Expr.Comparison(
                NOWHERE, List.of(of(branch.left()), of(branch.right())), List.of(relation), Optional.empty());
    }
}
