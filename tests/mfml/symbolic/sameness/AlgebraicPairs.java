package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rational functions, square roots of them, numbers built by roots: right forms by the laws of fields, slips of one sign. */
final class AlgebraicPairs {
    private static final String[] LETTERS = {"x", "y", "z"};

    private AlgebraicPairs() {}

    static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static int small(Random random) {
        return 1 + random.nextInt(9);
    }

    private static String polynomial(Random random, int summands) {
        StringBuilder sum = new StringBuilder("(" + small(random));
        for (int k = 0; k < summands; k++) {
            sum.append(pick(random, " + ", " - "))
                    .append(small(random))
                    .append("*")
                    .append(pick(random, LETTERS));
            if (random.nextBoolean()) sum.append("^").append(1 + random.nextInt(3));
            if (random.nextInt(3) == 0) sum.append("*").append(pick(random, LETTERS));
        }
        return sum.append(")").toString();
    }

    private static String rational(Random random, int depth) {
        if (depth == 0) return polynomial(random, 1 + random.nextInt(2));
        String a = rational(random, depth - 1);
        String b = rational(random, random.nextInt(depth));
        return switch (random.nextInt(4)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "(" + a + "*" + b + ")";
            case 2 -> "(" + a + "/" + b + ")";
            default -> "(" + a + " - 1/" + b + ")";
        };
    }

    /** A small number to slip by, at times hardly any. */
    private static String little(Random random) {
        return pick(random, "1", "x", "y/7", "10^(-12)", "10^(-30)*x^3", "z^2/10^9");
    }

    static Pair rationalFunctions(Random random) {
        String a = rational(random, 2);
        String b = rational(random, 1);
        String p = polynomial(random, 2);
        String q = polynomial(random, 1);
        List<String[]> laws = new ArrayList<>(List.of(
                new String[] {a + "*(" + b + " + " + p + ")", a + "*" + b + " + " + a + "*" + p},
                new String[] {
                    a + "/" + b + " + " + p + "/" + q,
                    "(" + a + "*" + q + " + " + p + "*" + b + ")/(" + b + "*" + q + ")"
                },
                new String[] {
                    "(" + a + " + " + p + ")^3",
                    a + "^3 + 3" + a + "^2*" + p + " + 3" + a + "*" + p + "^2 + " + p + "^3"
                },
                new String[] {
                    "(" + p + "^4 - " + q + "^4)/(" + p + " - " + q + ")",
                    "(" + p + " + " + q + ")*(" + p + "^2 + " + q + "^2)"
                },
                new String[] {"1/(1 + 1/(1 + " + a + "))", "(1 + " + a + ")/(2 + " + a + ")"},
                new String[] {a + "*" + p + "/(" + q + "*" + p + ")", a + "/" + q},
                new String[] {"1/(" + p + "*" + q + ")", "(1/" + p + " - 1/" + q + ")/(" + q + " - " + p + ")"},
                new String[] {"(" + p + " - " + q + ")*(" + p + " + " + q + ")*" + b, "(" + p + "^2 - " + q + "^2)*" + b
                }));
        String[] law = laws.get(random.nextInt(laws.size()));
        return new Pair(law[0], law[1], law[1] + pick(random, " + ", " - ") + little(random), "");
    }

    /** Nowhere negative, often positive. */
    private static String positive(Random random) {
        String p = polynomial(random, 1);
        return switch (random.nextInt(4)) {
            case 0 -> "(" + p + "^2 + " + small(random) + ")";
            case 1 -> "(x^2 + y^2 + " + small(random) + ")";
            case 2 -> "(a + " + small(random) + ")";
            default -> "(a*b + " + p + "^2)";
        };
    }

    static Pair squareRoots(Random random) {
        String p = positive(random);
        String q = positive(random);
        String u = polynomial(random, 2);
        String r = rational(random, 1);
        String[][] laws = {
            {"sqrt(" + p + "*" + q + ")", "sqrt(" + p + ")*sqrt(" + q + ")"},
            {"sqrt(" + p + "/" + q + ")", "sqrt(" + p + ")/sqrt(" + q + ")"},
            {"sqrt(" + u + "/" + q + ")", "sqrt(" + u + ")/sqrt(" + q + ")"},
            {"sqrt(" + u + "^2*" + p + ")", "abs(" + u + ")*sqrt(" + p + ")"},
            {"1/(sqrt(" + p + ") + " + u + ")", "(sqrt(" + p + ") - " + u + ")/(" + p + " - " + u + "^2)"},
            {"(sqrt(" + p + ") + sqrt(" + q + "))^2", p + " + " + q + " + 2sqrt(" + p + "*" + q + ")"},
            {"sqrt(" + r + ")^3", r + "*sqrt(" + r + ")"},
            {"(sqrt(" + r + ") - " + u + ")*(sqrt(" + r + ") + " + u + ")", r + " - " + u + "^2"},
            {"1/sqrt(" + r + ")", "sqrt(" + r + ")/" + r},
            {"(sqrt(" + p + ") - sqrt(" + q + "))*(sqrt(" + p + ") + sqrt(" + q + "))/(" + p + " - " + q + ")", "1"},
            {"sqrt(" + u + "^2)*sqrt(" + u + "^4)", "abs(" + u + ")^3"},
            {"sqrt(4" + p + " + 4)", "2sqrt(" + p + " + 1)"},
        };
        String[] law = laws[random.nextInt(laws.length)];
        String slip = random.nextInt(4) == 0 ? "(" + law[1] + ")*(1 + 10^(-15))" : law[1] + " + " + little(random);
        return new Pair(law[0], law[1], slip, "a > 0, b > 0");
    }

    /** Sums of roots of numbers, a value that is certainly positive. */
    private static String surd(Random random) {
        String sum = Integer.toString(small(random));
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            sum += " + " + pick(random, "", "2*", "1/3*")
                    + pick(
                            random,
                            "sqrt(2)",
                            "sqrt(3)",
                            "sqrt(5)",
                            "sqrt(6)",
                            "sqrt(10)",
                            "cbrt(2)",
                            "cbrt(5)",
                            "2^(1/4)",
                            "sqrt(7)");
        }
        return "(" + sum + ")";
    }

    private static String multiplied(String a, String b) {
        List<String> products = new ArrayList<>();
        for (String s : a.substring(1, a.length() - 1).split(" \\+ ")) {
            for (String t : b.substring(1, b.length() - 1).split(" \\+ ")) products.add(s + "*" + t);
        }
        return "(" + String.join(" + ", products) + ")";
    }

    static Pair numbers(Random random) {
        String a = surd(random);
        String b = surd(random);
        String n = Integer.toString(1 + random.nextInt(30));
        String m = Integer.toString(2 + random.nextInt(20));
        String[][] laws = {
            {"sqrt(" + multiplied(a, a) + ")", a},
            {"cbrt(" + multiplied(multiplied(a, a), a) + ")", a},
            {"sqrt(" + multiplied(multiplied(a, a), multiplied(b, b)) + ")", multiplied(a, b)},
            {a + "/" + b, multiplied(a, b) + "/" + multiplied(b, b)},
            {"sqrt(" + n + " + " + m + " + 2sqrt(" + n + "*" + m + "))", "sqrt(" + n + ") + sqrt(" + m + ")"},
            {"1/(sqrt(" + n + " + " + m + ") + sqrt(" + n + "))", "(sqrt(" + n + " + " + m + ") - sqrt(" + n + "))/" + m
            },
            {"sqrt(" + a + ")*sqrt(" + b + ")", "sqrt(" + multiplied(a, b) + ")"},
            {"sqrt(" + a + " + " + b + ")^4", multiplied(a, a) + " + 2" + multiplied(a, b) + " + " + multiplied(b, b)},
            {"(" + multiplied(a, a) + " - " + multiplied(b, b) + ")/(" + a + " + " + b + ")", a + " - " + b},
            {"sqrt(" + n + ")^3*cbrt(" + n + ")", n + "^(11/6)"},
            {"cos(pi/" + m + ")^2", "1 - sin(pi/" + m + ")^2"},
            {
                "2sin(pi/" + m + ")*cos(" + n + "pi/7)",
                "sin(pi/" + m + " + " + n + "pi/7) + sin(pi/" + m + " - " + n + "pi/7)"
            },
            {"sqrt(2 + 2cos(2pi/" + m + "))", "2cos(pi/" + m + ")"},
            {"abs(sqrt(" + n + ") - sqrt(" + m + "))", "sqrt(" + n + " + " + m + " - 2sqrt(" + n + "*" + m + "))"},
        };
        String[] law = laws[random.nextInt(laws.length)];
        return new Pair(
                law[0], law[1], law[1] + pick(random, " + 10^(-20)", " - 10^(-60)", " + 1", " - sqrt(2)/10^9"), "");
    }
}
