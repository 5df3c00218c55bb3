package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mfml.Mfml;
import org.junit.jupiter.api.Test;

/**
 * A bracket behind an operand calls a function and multiplies a number. Random operands are written without a sign, and
 * with every sign and bracket where their values say it belongs; however the names got their values, both are equal.
 */
class ProductReadingTest {
    private static final Mfml MFML = Mfml.builder().build();
    private static final int SHEETS = 400;

    /** What is written, and what it means. */
    private record Operand(String written, String meant) {}

    @Test
    void theWorksheetKnows() {
        sheets(1, operand -> "u = 3\nv = 2\nf(t) = t + 2\ng(t) = 2t\n" + same(operand));
    }

    @Test
    void parametersTell() {
        sheets(2, operand -> "check(u, v, f, g) = " + same(operand) + "\ncheck(3, 2, t -> t + 2, t -> 2t)");
    }

    @Test
    void localNamesTell() {
        sheets(3, operand -> "function check(one)\nu = 3\nv = 2\nf(t) = t + 2\ng = t -> 2t\n" + same(operand)
                + "\nend\ncheck(1)");
    }

    @Test
    void namesOfBothKinds() {
        sheets(4, operand -> "u = t -> t\nv = t -> t\nf = 1\ng = 1\nif true\nu = 3\nv = 2\nf = t -> t + 2\ng = t -> 2t\nend\n"
                + same(operand));
    }

    private interface Sheet {
        String of(Operand operand);
    }

    private static String same(Operand operand) {
        return "(" + operand.written + ") == (" + operand.meant + ")";
    }

    private static void sheets(int seed, Sheet sheet) {
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        for (int k = 0; k < SHEETS; k++) {
            Operand operand = product(random, 2);
            String code = sheet.of(operand);
            try {
                if (!MFML.eval(code).text().equals("true")) wrong.add(code);
            } catch (RuntimeException failed) {
                wrong.add(code + "\n" + failed.getMessage());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Two or three factors that touch, with a power behind some: {@code u(f(2) + 1)^2(v)}. */
    private static Operand product(Random random, int depth) {
        Operand first = head(random, depth);
        StringBuilder written = new StringBuilder(first.written);
        StringBuilder meant = new StringBuilder(first.meant);
        int factors = random.nextInt(3);
        for (int k = 0; k < factors; k++) {
            Operand next = bracket(random, depth);
            written.append(next.written);
            meant.append(" * ").append(next.meant);
        }
        return new Operand(written.toString(), "(" + meant + ")");
    }

    /** A name with what stands behind it: a number alone, or a function with its argument. */
    private static Operand head(Random random, int depth) {
        boolean function = random.nextBoolean();
        String name = function ? random.nextBoolean() ? "f" : "g" : random.nextBoolean() ? "u" : "v";
        if (!function) {
            return switch (random.nextInt(4)) {
                case 0 -> new Operand(name + "^2", "(" + name + "^(2))");
                case 1 -> new Operand(name + "²", "(" + name + "^(2))");
                case 2 -> new Operand(name + "^v", "(" + name + "^(v))");
                default -> new Operand(name, name);
            };
        }
        Operand inner = sum(random, depth);
        String call = "(" + name + "(" + inner.meant + "))";
        return switch (random.nextInt(4)) {
            case 0 -> new Operand(name + "(" + inner.written + ")^2", "(" + call + "^(2))");
            case 1 -> new Operand(name + "²(" + inner.written + ")", "(" + call + "^(2))");
            case 2 -> new Operand(name + "(" + inner.written + ")²", "(" + call + "^(2))");
            default -> new Operand(name + "(" + inner.written + ")", call);
        };
    }

    private static Operand bracket(Random random, int depth) {
        Operand inner = sum(random, depth);
        return random.nextInt(3) == 0
                ? new Operand("(" + inner.written + ")^2", "((" + inner.meant + ")^(2))")
                : new Operand("(" + inner.written + ")", "(" + inner.meant + ")");
    }

    private static Operand sum(Random random, int depth) {
        String number = Integer.toString(1 + random.nextInt(3));
        if (depth == 0) return new Operand(number, number);
        Operand product = product(random, depth - 1);
        return new Operand(product.written + " + " + number, product.meant + " + " + number);
    }
}
