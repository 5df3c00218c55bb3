package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mfml.Mfml;
import mfml.Seed;
import mfml.Session;
import org.junit.jupiter.api.Test;

/**
 * Long tensors are worked out block by block, chains of operators together; short ones operator by operator. Both give
 * the same digits, whatever is undefined, infinite or compared on the way.
 */
class ChainTest {
    private static final String[] OPERATORS = {" .+ ", " .- ", " .* ", " ./ ", " .^ ", " .< ", " .>= ", " mod "};
    private static final String[] FUNCTIONS = {"exp", "tanh", "abs", "sin", "√", "-", "ln", "floor"};
    private static final String[] LEAVES = {"a", "b", "c", "2", "0.5", "0", "c", "M[2, :]", "a[end:-1:1]"};
    private static final int LONG = 9001;
    private static final int SHORT = 100;

    @Test
    void aLongChainIsItsShortPieces() {
        Random random = new Random(Seed.of("chains"));
        try (Session session = Mfml.builder().build().session()) {
            session.eval("M = zeros(3, " + LONG + "); M[2, :] = linspace(-2, 2, " + LONG + ")");
            session.eval("A = linspace(-3, 3, " + LONG + "); B = linspace(1, -1, " + LONG + "); C = A .* 400 ./ B");
            session.eval("C[17:17] = [0] ./ [0]; N = M");
            for (int k = 0; k < 60; k++) {
                String chain = chain(random, 4) + " .+ 0 .* a";
                session.eval("a = A; b = B; c = C; M = N; whole = " + chain);
                int from = 1 + random.nextInt(LONG - SHORT);
                int last = from + SHORT - 1;
                String mirrored = (LONG + 1 - last) + ":" + (LONG + 1 - from);
                session.eval("piece = whole[" + from + ":" + last + "]");
                String pieces = chain.replace("a[end:-1:1]", "A[" + mirrored + "][end:-1:1]");
                session.eval("a = A[" + from + ":" + last + "]; b = B[" + from + ":" + last + "]; c = C[" + from + ":"
                        + last + "]; M = N[:, " + from + ":" + last + "]; few = " + pieces);
                assertEquals(digits(session, "few"), digits(session, "piece"), chain);
            }
        }
    }

    private static List<Long> digits(Session session, String name) {
        List<Long> digits = new ArrayList<>();
        for (double entry : session.get(name).asDoubles()) digits.add(Double.doubleToLongBits(entry));
        return digits;
    }

    private static String chain(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) return LEAVES[random.nextInt(LEAVES.length)];
        if (random.nextInt(3) == 0)
            return FUNCTIONS[random.nextInt(FUNCTIONS.length)] + "(a .* 0 .+ " + chain(random, depth - 1) + ")";
        return "(" + chain(random, depth - 1) + " .+ 0 .* a" + OPERATORS[random.nextInt(OPERATORS.length)]
                + chain(random, depth - 1) + ")";
    }
}
