package mfml.calculus;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.source.Source;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Unknown;
import mfml.syntax.Expr;
import mfml.syntax.Parser;

/** Formulas for the tests: read from text, or drawn at random. */
final class Formula {
    static final Symbol X = Symbol.real("x");
    static final Symbol Y = Symbol.real("y");
    private static final List<String> FUNCTIONS = List.of(
            "sin", "cos", "tan", "exp", "ln", "√", "arctan", "arcsin", "arccos", "sinh", "cosh", "tanh", "erf", "abs");

    private Formula() {}

    static Expr read(String text) {
        return Parser.parseExpression(new Source("test", text));
    }

    static Term term(String text) {
        return Formulas.term(read(text), NAMES, Budget.unlimited());
    }

    /** One letter is a symbol, but for e and i; f and g are unknown functions. */
    static final Function<String, Term> NAMES = name -> switch (name) {
        case "f", "g" -> Unknown.of(name, X);
        case "F" -> Unknown.of(name, X, Y);
        case "e", "i", "pi" -> null;
        default -> name.length() == 1 ? Symbol.real(name) : null;
    };

    static String random(Random draw, int depth) {
        if (depth == 0) return draw.nextInt(10) < 7 ? "x" : Integer.toString(1 + draw.nextInt(7));
        String inner = random(draw, depth - 1);
        return switch (draw.nextInt(11)) {
            case 0, 1 -> "(" + inner + " + " + random(draw, draw.nextInt(depth)) + ")";
            case 2 -> "(" + inner + " - " + random(draw, draw.nextInt(depth)) + ")";
            case 3, 4 -> inner + " * " + random(draw, draw.nextInt(depth));
            case 5 -> "(" + inner + ")/(" + random(draw, draw.nextInt(depth)) + ")";
            case 6 -> "(" + inner + ")^" + (2 + draw.nextInt(3));
            case 7 -> draw.nextBoolean() ? "(" + inner + ")^(-1)" : 2 + draw.nextInt(4) + "^(" + inner + ")";
            default -> FUNCTIONS.get(draw.nextInt(FUNCTIONS.size())) + "(" + inner + ")";
        };
    }
}
