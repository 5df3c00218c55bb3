package mfml.calculus;

import static mfml.symbolic.Terms.apply;
import static mfml.symbolic.Terms.difference;
import static mfml.symbolic.Terms.negative;
import static mfml.symbolic.Terms.number;
import static mfml.symbolic.Terms.power;
import static mfml.symbolic.Terms.product;
import static mfml.symbolic.Terms.quotient;
import static mfml.symbolic.Terms.squareRoot;
import static mfml.symbolic.Terms.sum;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Relation;

/**
 * The one table of primitive derivatives. Symbolic, forward, reverse and matrix differentiation read it: the derivative of
 * each primitive by each of its arguments is written here and nowhere else, as a term of placeholders.
 */
public final class Derivatives {
    /** Stand for the first and the second argument of a primitive; nothing is assumed of them, and no letter is called so. */
    public static final Symbol U = Symbol.of("~u", Domain.COMPLEX);

    public static final Symbol V = Symbol.of("~b", Domain.COMPLEX);

    /** Stands for the derivative of the first argument in {@link #alongReal}. */
    public static final Symbol DU = Symbol.of("~u'", Domain.COMPLEX);

    private static final Term ONE = number(1);
    private static final Term SQUARES = sum(power(U, 2), power(V, 2));
    private static final Term ROOT = squareRoot(difference(ONE, power(U, 2))); // √(1 - u²)

    private static final Map<Head, List<PrimitiveDerivative>> TABLE = table();

    private static final List<PrimitiveDerivative> POWER = List.of(
            entry(0, product(V, power(U, difference(V, ONE)))), entry(1, product(power(U, V), apply(Head.LN, U))));

    private Derivatives() {}

    private static Map<Head, List<PrimitiveDerivative>> table() {
        Map<Head, List<PrimitiveDerivative>> table = new EnumMap<>(Head.class);
        table.put(Head.SIN, of(apply(Head.COS, U)));
        table.put(Head.COS, of(negative(apply(Head.SIN, U))));
        table.put(Head.TAN, of(power(apply(Head.COS, U), -2)));
        table.put(Head.ARCSIN, of(quotient(ONE, ROOT)));
        table.put(Head.ARCCOS, of(negative(quotient(ONE, ROOT))));
        table.put(Head.ARCTAN, of(quotient(ONE, sum(ONE, power(U, 2)))));
        table.put(Head.ARCTAN2, List.of(entry(0, quotient(V, SQUARES)), entry(1, negative(quotient(U, SQUARES)))));
        table.put(Head.SINH, of(apply(Head.COSH, U)));
        table.put(Head.COSH, of(apply(Head.SINH, U)));
        table.put(Head.TANH, of(power(apply(Head.COSH, U), -2)));
        table.put(Head.LN, of(quotient(ONE, U)));
        table.put(Head.ABS, of(apply(Head.SIGN, U), Gap.zero(U)));
        table.put(Head.SIGN, of(number(0), Gap.zero(U)));
        table.put(Head.FLOOR, of(number(0), Gap.whole(U)));
        table.put(Head.CEIL, of(number(0), Gap.whole(U)));
        table.put(Head.ROUND, of(number(0), Gap.whole(sum(U, number(Rational.HALF)))));
        table.put(Head.MAX, List.of(taken(0, Relation.GREATER), taken(1, Relation.LESS)));
        table.put(Head.MIN, List.of(taken(0, Relation.LESS), taken(1, Relation.GREATER)));
        Gap jump = Gap.whole(quotient(U, V));
        table.put(Head.MOD, List.of(entry(0, ONE, jump), entry(1, negative(apply(Head.FLOOR, quotient(U, V))), jump)));
        table.put(
                Head.ERF,
                of(product(quotient(number(2), squareRoot(NamedNumber.PI)), Terms.exponential(negative(power(U, 2))))));
        table.put(Head.RE, of(ONE));
        table.put(Head.IM, of(number(0)));
        table.put(Head.CONJ, of(ONE));
        table.put(Head.ARG, of(number(0), Gap.zero(U)));
        return table;
    }

    private static List<PrimitiveDerivative> of(Term derivative, Gap... gaps) {
        return List.of(entry(0, derivative, gaps));
    }

    private static PrimitiveDerivative entry(int argument, Term derivative, Gap... gaps) {
        return new PrimitiveDerivative(argument, derivative, List.of(gaps));
    }

    /** 1 where the argument is the one taken, 0 where the other is; nothing where they are equal. */
    private static PrimitiveDerivative taken(int argument, Relation when) {
        Relation opposite = when == Relation.GREATER ? Relation.LESS : Relation.GREATER;
        Piecewise.Branch taken = new Piecewise.Branch(ONE, when, U, V);
        Piecewise.Branch other = new Piecewise.Branch(number(0), opposite, U, V);
        List<Piecewise.Branch> branches = argument == 0 ? List.of(taken, other) : List.of(other, taken);
        return entry(argument, Terms.piecewise(branches), Gap.zero(difference(U, V)));
    }

    /**
     * By an argument, counted from 0, that is real; {@code min} and {@code max} as functions of two.
     *
     * @throws Fault {@code derivative.missing} of a function that has no derivative among the functions of the language
     */
    public static PrimitiveDerivative of(Head head, int argument) {
        List<PrimitiveDerivative> entries = TABLE.get(head);
        if (entries == null) {
            throw Fault.of("derivative.missing").with("function", head.functionName());
        }
        return entries.get(argument);
    }

    /** Of the power u ^ v, by its base (0) or its exponent (1). */
    public static PrimitiveDerivative ofPower(int argument) {
        return POWER.get(argument);
    }

    /**
     * Of the functions that have no complex derivative, at a complex u that moves with a real letter: a term in
     * {@link #U} and {@link #DU}; null of the others.
     */
    public static Term alongReal(Head head) {
        return switch (head) {
            case RE, IM, CONJ -> apply(head, DU);
            case ARG -> apply(Head.IM, quotient(DU, U));
            case ABS -> quotient(apply(Head.RE, product(apply(Head.CONJ, U), DU)), apply(Head.ABS, U));
            default -> null;
        };
    }
}
