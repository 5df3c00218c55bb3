package mfml.symbolic.sameness;

import static mfml.symbolic.sameness.AlgebraicPairs.pick;
import static mfml.symbolic.sameness.AlgebraicPairs.small;

import java.util.Random;

/** Polynomials in sines and cosines; powers, exponentials and logarithms; absolute values, signs, cases of one letter. */
final class TranscendentPairs {
    private TranscendentPairs() {}

    private static String angle(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "x";
            case 1 -> small(random) + "x";
            case 2 -> small(random) + "x/" + small(random);
            case 3 -> "(" + small(random) + "x/" + small(random) + " + pi/" + (1 + random.nextInt(12)) + ")";
            case 4 -> "(x" + pick(random, " + ", " - ") + "y/" + (1 + random.nextInt(4)) + ")";
            default -> "(2x - 3y + " + random.nextInt(9) + "pi/5)";
        };
    }

    static Pair circle(Random random) {
        String a = angle(random);
        String b = angle(random);
        String f = pick(random, "sin", "cos") + "(" + angle(random) + ")";
        String[][] laws = {
            {"2sin(" + a + ")*cos(" + b + ")", "sin(" + a + " + " + b + ") + sin(" + a + " - " + b + ")"},
            {"2cos(" + a + ")*cos(" + b + ")", "cos(" + a + " + " + b + ") + cos(" + a + " - " + b + ")"},
            {"2sin(" + a + ")*sin(" + b + ")", "cos(" + a + " - " + b + ") - cos(" + a + " + " + b + ")"},
            {"sin(" + a + ")^4", "(3 - 4cos(2*" + a + ") + cos(4*" + a + "))/8"},
            {"cos(5*" + a + ")", "16cos(" + a + ")^5 - 20cos(" + a + ")^3 + 5cos(" + a + ")"},
            {
                "(sin(" + a + ") + cos(" + b + "))^2",
                "1 - cos(" + a + ")^2 + 1 - sin(" + b + ")^2 + 2sin(" + a + ")*cos(" + b + ")"
            },
            {"cos(" + a + " + " + b + ")", "cos(" + a + ")*cos(" + b + ") - sin(" + a + ")*sin(" + b + ")"},
            {"sin(" + a + " - " + b + ")", "sin(" + a + ")*cos(" + b + ") - cos(" + a + ")*sin(" + b + ")"},
            {"sin(" + a + ")^6 + cos(" + a + ")^6", "1 - 3sin(2*" + a + ")^2/4"},
            {"sin(" + a + ") + sin(" + a + " + 2pi/3) + sin(" + a + " + 4pi/3)", "0"},
            {"tan(" + a + ")*cos(" + a + ")", "sin(" + a + ")"},
            {"1/cos(" + a + ")^2 - tan(" + a + ")^2", "1"},
        };
        String[] law = laws[random.nextInt(laws.length)];
        String slip = pick(random, "2*(" + law[1] + ") - " + f, law[1] + " + " + f, law[1] + " + 10^(-12)*" + f);
        return new Pair(f + "*(" + law[0] + ")", f + "*(" + law[1] + ")", f + "*(" + slip + ")", "");
    }

    private static String exponent(Random random) {
        return pick(
                random,
                "x",
                "y",
                "(x + y)",
                "(x - 2)",
                "(2x)",
                "(x/3)",
                "(1/2 - y)",
                "(x*y)",
                "(x^2)",
                "(-3)",
                "(2/3)");
    }

    static Pair powers(Random random) {
        String a = pick(random, "a", "b", "2", "3", "6", "(a*b)", "(a + 1)", "e", "(a/b)", "sqrt(a)", "10");
        String b = pick(random, "a", "b", "5", "12", "(b + 2)", "(a^2*b)", "e", "1/2");
        String x = exponent(random);
        String y = exponent(random);
        String n = Integer.toString(small(random));
        String[][] laws = {
            {a + "^" + x + "*" + a + "^" + y, a + "^(" + x + " + " + y + ")"},
            {"(" + a + "^" + x + ")^" + y, a + "^(" + x + "*" + y + ")"},
            {"(" + a + "*" + b + ")^" + x, a + "^" + x + "*(" + b + ")^" + x},
            {a + "^" + x, "e^(" + x + "*ln(" + a + "))"},
            {"ln(" + a + "^" + x + "*(" + b + ")^" + y + ")", x + "*ln(" + a + ") + " + y + "*ln(" + b + ")"},
            {"ln(" + a + "/(" + b + "))", "ln(" + a + ") - ln(" + b + ")"},
            {"e^(" + n + "ln(" + a + ") - ln(" + b + ")/2)", a + "^" + n + "/sqrt(" + b + ")"},
            {"sqrt(" + a + "^" + x + ")", a + "^(" + x + "/2)"},
            {"(e^" + x + " - e^" + y + ")^2", "e^(2*" + x + ") - 2e^(" + x + " + " + y + ") + e^(2*" + y + ")"},
            {"ln(e^" + x + "*" + a + ")", x + " + ln(" + a + ")"},
            {"8^" + x + "*4^" + y, "2^(3*" + x + " + 2*" + y + ")"},
            {"(" + a + "^" + x + " + 1)*(" + a + "^" + x + " - 1)", a + "^(2*" + x + ") - 1"},
            {"ln(" + n + "*" + a + "^2)", "ln(" + n + ") + 2ln(" + a + ")"},
            {"1/(1 + e^" + x + ")", "e^(-" + x + ")/(1 + e^(-" + x + "))"},
        };
        String[] law = laws[random.nextInt(laws.length)];
        String slip = pick(
                random,
                law[1] + " + 1",
                law[1] + " + 10^(-18)*e^x",
                law[1] + " - x^2/10^20",
                law[1] + " - 10^(-18)*a^y");
        return new Pair(law[0], law[1], slip, "a > 0, b > 0");
    }

    private static String inside(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "x";
            case 1 -> "(x - " + small(random) + ")";
            case 2 -> "(" + small(random) + "x + " + small(random) + "/7)";
            case 3 -> "(x^2 - " + small(random) + ")";
            case 4 -> "(x^2 - " + small(random) + "x + " + small(random) + ")";
            default -> "(x^3 - " + small(random) + "x)";
        };
    }

    static Pair line(Random random) {
        String u = inside(random);
        String v = inside(random);
        String w = random.nextInt(3) == 0 ? "abs(" + inside(random) + ")" : inside(random);
        String[][] laws = {
            {"abs(" + u + ")", "max(" + u + ", -" + u + ")"},
            {"abs(" + u + ")", "sqrt(" + u + "^2)"},
            {"max(" + u + ", " + v + ")", "(" + u + " + " + v + " + abs(" + u + " - " + v + "))/2"},
            {"min(" + u + ", " + v + ")", "{" + u + " if " + u + " <= " + v + "; " + v + " otherwise}"},
            {"max(" + u + ", " + w + ") + min(" + u + ", " + w + ")", u + " + " + w},
            {"abs(" + u + ")*abs(" + v + ")", "abs(" + u + "*" + v + ")"},
            {u + "*sign(" + u + ")", "{" + u + " if " + u + " > 0; -" + u + " otherwise}"},
            {"abs(abs(" + u + ") - " + w + ")", "max(abs(" + u + ") - " + w + ", " + w + " - abs(" + u + "))"},
            {"max(" + u + ", " + v + ", " + w + ")", "max(max(" + w + ", " + u + "), " + v + ")"},
            {"{" + u + " if " + v + " > 0; " + w + " otherwise}", "{" + w + " if " + v + " <= 0; " + u + " otherwise}"},
            {
                "{" + u + " if " + v + " > 0; 2*" + u + " if " + w + " > 0; 3 otherwise}",
                "{{2*" + u + " if " + w + " > 0; 3 otherwise} if " + v + " <= 0; " + u + " otherwise}"
            },
            {"sign(" + u + ")*sign(" + v + ")", "sign(" + u + "*" + v + ")"},
            {"sign(" + u + ")^2", "{0 if " + u + " == 0; 1 otherwise}"},
            {"max(" + u + ", 0)^2 + min(" + u + ", 0)^2", u + "^2"},
            {"max(" + u + ", 0) - max(-" + u + ", 0)", u},
        };
        String[] law = laws[random.nextInt(laws.length)];
        String far = pick(random, "100", "1000", "10^6");
        String slip = pick(
                random,
                law[1] + " + max(0, x - " + far + ")",
                law[1] + " + min(0, x + " + far + ")",
                law[1] + " + {1 if x == " + far + "/7; 0 otherwise}",
                law[1] + " + max(0, 10^(-9) - abs(x - 1/3))",
                law[1] + " + 10^(-12)*abs(x)",
                law[1] + " + {1 if x^2 == 3; 0 otherwise}",
                "(" + law[1] + ")*sign(x - 11/13)^2 + {1 if x == 11/13; 0 otherwise}*(10^7 + x)",
                law[1] + " + 1");
        return new Pair(law[0], law[1], slip, "");
    }
}
