package bench;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import mfml.Mfml;
import mfml.Problem;
import mfml.Program;

/**
 * The measured programs, and what is run before them: a few hundred small programs of many kinds of values, so that every
 * call site in the nodes has seen many classes, as in a worksheet that has run for a while. A node that is measured alone
 * is flattered several times over.
 */
final class Programs {
    static final Mfml MFML = Mfml.builder().timeLimit(Duration.ofMinutes(5)).build();

    private static final String[] OPERANDS = {
        "k",
        "x",
        "2",
        "3",
        "0.5",
        "1/3",
        "v[1]",
        "v[2]",
        "M[1, 2]",
        "g(2)",
        "h(k, x)",
        "r.a",
        "(1 + 2i)",
        "abs(x)",
        "sin(x)",
        "sqrt(2)",
        "(k mod 3)",
        "norm(v)",
        "sum(v)",
        "sum(j for j in 1:3)",
        "{x if x > 1, k otherwise}"
    };
    private static final String[] OPERATORS = {"+", "-", "*", "/", "+", "*"};

    private Programs() {}

    /** A program with the input n, whose value is the value of {@code work(n)}. */
    static Program of(String function) {
        return MFML.compile(function + "\nwork(n)", "n");
    }

    static double run(Program program, long n) {
        return program.run(Map.of("n", n)).asDouble();
    }

    static final String EXACT_TO_REAL =
            "function work(n)\n s = 0\n for i in 1:n\n  s = s + i*i/3.0\n end\n return s\nend";
    static final String FRACTIONS = "function work(n)\n s = 0\n for i in 1:n\n  s = s + i*i/3\n end\n return s\nend";
    static final String WHILE =
            "function work(n)\n i = 0\n s = 0.0\n while i < n\n  i = i + 1\n  s = s + 1.0/i\n end\n return s\nend";
    static final String BRANCHES =
            "function work(n)\n s = 0\n for i in 1:n\n  if i mod 3 == 0 or i < 5\n   s = s + i\n  else\n   s = s - 1\n  end\n end\n return s\nend";
    static final String FIBONACCI = "work(n) = {n if n < 2, work(n - 1) + work(n - 2) otherwise}";
    static final String ENTRIES =
            "function work(n)\n x = zeros(100)\n for i in 1:n\n  k = i mod 100 + 1\n  x[k] = x[k] + 0.5*i\n end\n return x[7]\nend";
    static final String MATRIX_ENTRIES =
            "function work(n)\n X = zeros(10, 10)\n for i in 1:n\n  k = i mod 10 + 1\n  X[k, 3] = X[3, k] + 0.5*i\n end\n return X[7, 3]\nend";
    static final String SMALL_VECTORS =
            "function work(n)\n w = [0.1, 0.2, 0.3]\n x = [1, 2, 3.5]\n s = 0\n for i in 1:n\n  w = w - 0.001*(w · x - 1)*x\n  s = s + ‖w‖\n end\n return s\nend";
    static final String SUMS = "work(n) = sum(k^2/2.0 for k in 1:n)";
    static final String ELEMENTARY =
            "function work(n)\n s = 0.0\n for i in 1:n\n  s = s + exp(-s/n)\n end\n return s\nend";

    /** Runs small programs of many kinds through all nodes. */
    static void mixUp() {
        Random random = new Random(7);
        int done = 0;
        for (int round = 0; round < 300; round++) {
            String code = "g(a) = a + 1\nh(a, b = 2) = a b\nv = [1.5, 2, 3]\nM = [1, 2; 3, 4]\nr = (a = 2, b = 3.5)\n"
                    + "function f(n)\n x = 0.5\n y = 0\n for k in 1:n\n  x = " + expression(random, 3) + "\n  y = "
                    + expression(random, 2) + "\n  if " + expression(random, 1) + " == " + expression(random, 1)
                    + "\n   y = y + 1\n  end\n  x = 1.5\n end\n return y\nend\nf(40)";
            try {
                MFML.eval(code);
                done++;
            } catch (Problem expected) {
                // Some leave the domain of a function: that is part of the mixture.
            }
        }
        if (done < 150) throw new IllegalStateException("only " + done + " of the 300 programs ran");
        for (String function : new String[] {
            EXACT_TO_REAL, FRACTIONS, WHILE, BRANCHES, ENTRIES, MATRIX_ENTRIES, SMALL_VECTORS, SUMS, ELEMENTARY
        }) run(of(function), 2000);
        run(of(FIBONACCI), 12);
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) return OPERANDS[random.nextInt(OPERANDS.length)];
        return "(" + expression(random, depth - 1) + " " + OPERATORS[random.nextInt(OPERATORS.length)] + " "
                + expression(random, random.nextInt(depth)) + ")";
    }

    /** A worksheet of about this many characters. */
    static String worksheet(int length) {
        StringBuilder text = new StringBuilder();
        for (int k = 1; text.length() < length; k++) {
            text.append("# step ").append(k).append('\n');
            text.append("w").append(k).append(" = [").append(k).append(", 2.5; -1, 4^2] * [1, 2]\n");
            text.append("f")
                    .append(k)
                    .append("(x, y = 2) = {x^2 + 3 x y if x > 0 and y != 1, sin(x)/(1 + y) otherwise}\n");
            text.append("for i in 1:10\n    s")
                    .append(k)
                    .append(" = f")
                    .append(k)
                    .append("(i) + w")
                    .append(k);
            text.append("[1] / (i + 1)\nend\n");
        }
        return text.toString();
    }
}
