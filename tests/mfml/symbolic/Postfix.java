package mfml.symbolic;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Terms of postfix text: numbers, pi, e, i, letters, + - * / ^, sqrt, cbrt, exp and the functions by their names. */
public final class Postfix {
    private Postfix() {}

    public static Term read(String text) {
        Deque<Term> stack = new ArrayDeque<>();
        for (String word : text.trim().split("\\s+")) stack.push(made(word, stack));
        return stack.pop();
    }

    private static Term made(String word, Deque<Term> stack) {
        if (word.matches("-?\\d+(/\\d+)?")) {
            String[] parts = word.split("/");
            BigInteger under = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
            return Terms.number(Rational.of(new BigInteger(parts[0]), under));
        }
        return switch (word) {
            case "pi" -> NamedNumber.PI;
            case "e" -> NamedNumber.E;
            case "i" -> NamedNumber.I;
            case "sqrt" -> Terms.squareRoot(stack.pop());
            case "cbrt" -> Terms.power(stack.pop(), Terms.number(Rational.of(1, 3)));
            case "exp" -> Terms.exponential(stack.pop());
            case "+", "-", "*", "/", "^", "arctan2", "max", "min" -> binary(word, stack);
            default -> word.length() == 1
                    ? Symbol.real(word)
                    : Terms.apply(Head.valueOf(word.toUpperCase(Locale.ROOT)), stack.pop());
        };
    }

    private static Term binary(String word, Deque<Term> stack) {
        Term right = stack.pop();
        Term left = stack.pop();
        return switch (word) {
            case "+" -> Terms.sum(left, right);
            case "-" -> Terms.difference(left, right);
            case "*" -> Terms.product(left, right);
            case "/" -> Terms.quotient(left, right);
            case "^" -> Terms.power(left, right);
            default -> Terms.apply(Head.valueOf(word.toUpperCase(Locale.ROOT)), left, right);
        };
    }
}
