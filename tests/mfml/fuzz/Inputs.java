package mfml.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mfml.eval.Vocabulary;
import mfml.value.FunctionValue;
import mfml.value.Signature;

/** The kinds of hostile input, each made from a seeded generator. */
enum Inputs {
    /** Bytes of any value, or of the signs that the language has a use for. */
    BYTES {
        @Override
        String make(Random random, Corpus corpus) {
            int length = 1 + random.nextInt(200);
            if (random.nextBoolean()) {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            }
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < length; k++) text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            return text.toString();
        }
    },

    /** A worksheet some of whose tokens were left out, doubled, swapped or put in from elsewhere. */
    MUTATED {
        @Override
        String make(Random random, Corpus corpus) {
            List<String> tokens = new ArrayList<>(Corpus.tokens(pick(random, corpus.texts())));
            for (int change = 1 + random.nextInt(6); change > 0 && !tokens.isEmpty(); change--) {
                int at = random.nextInt(tokens.size());
                switch (random.nextInt(6)) {
                    case 0 -> tokens.remove(at);
                    case 1 -> tokens.add(at, tokens.get(at));
                    case 2 -> tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
                    case 3 -> tokens.add(at, pick(random, corpus.tokens()));
                    case 4 -> tokens.set(at, pick(random, corpus.tokens()));
                    default -> {
                        int to = Math.min(tokens.size(), at + random.nextInt(12));
                        List<String> piece = List.copyOf(tokens.subList(at, to));
                        tokens.addAll(random.nextInt(tokens.size()), piece);
                    }
                }
            }
            return String.join("", tokens);
        }
    },

    /** Halves of two worksheets, cut at any token. */
    SPLICED {
        @Override
        String make(Random random, Corpus corpus) {
            List<String> first = Corpus.tokens(pick(random, corpus.texts()));
            List<String> second = Corpus.tokens(pick(random, corpus.texts()));
            return String.join("", first.subList(0, random.nextInt(first.size() + 1)))
                    + String.join("", second.subList(random.nextInt(second.size() + 1), second.size()));
        }
    },

    /** Tokens in a row that never stood together. */
    TOKENS {
        @Override
        String make(Random random, Corpus corpus) {
            StringBuilder text = new StringBuilder();
            for (int k = 1 + random.nextInt(25); k > 0; k--) {
                text.append(pick(random, corpus.tokens())).append(random.nextInt(3) == 0 ? "" : " ");
            }
            return text.toString();
        }
    },

    /** Brackets, signs and blocks inside each other, some closed wrongly. */
    NESTED {
        @Override
        String make(Random random, Corpus corpus) {
            int depth = random.nextInt(5) == 0 ? 20_000 : 1 + random.nextInt(400);
            String[] pair = pick(random, PAIRS);
            String[] other = random.nextInt(3) == 0 ? pick(random, PAIRS) : pair;
            return (pair[0].repeat(depth) + pick(random, VALUES) + other[1].repeat(depth + random.nextInt(3) - 1));
        }
    },

    /** A function of the language with any values, by place and by name. */
    CALLS {
        @Override
        String make(Random random, Corpus corpus) {
            String name = pick(random, FUNCTIONS);
            Signature signature = ((FunctionValue) VOCABULARY.value(name)).signature();
            List<String> arguments = new ArrayList<>();
            for (int k = random.nextInt(signature.parameters().size() + 2); k > 0; k--) arguments.add(value(random, 2));
            if (random.nextInt(3) == 0 && !signature.parameters().isEmpty()) {
                arguments.add(pick(random, signature.parameters()).name() + " = " + value(random, 1));
            }
            return "r = try " + name + "(" + String.join(", ", arguments) + ") otherwise 1/3\nr\n\"{r}\"\nr.shape\n"
                    + name + ".([r])";
        }
    },

    /** Expressions of operators, subscripts, fields and comprehensions over values of all kinds. */
    EXPRESSIONS {
        @Override
        String make(Random random, Corpus corpus) {
            return "x = try " + value(random, 3) + " otherwise [1, 2.5; 3, 4]\ny = try " + value(random, 2)
                    + " otherwise 2\n" + pick(random, STATEMENTS) + "\nx\ny\n" + value(random, 3);
        }
    },

    /** Formulas of three letters, changed, derived, compared and explained. */
    FORMULAS {
        @Override
        String make(Random random, Corpus corpus) {
            String name = pick(random, FUNCTIONS);
            return "symbol x, y > 0, n integer\np = try " + formula(random, 3) + " otherwise x\nq = try "
                    + formula(random, 2)
                    + " otherwise y\n" + pick(random, OF_FORMULAS) + "\ntry " + name + "(p)\ntry " + name
                    + "(p, q)\np\nq";
        }
    };

    abstract String make(Random random, Corpus corpus);

    private static final String SIGNS =
            "()[]{}|‖√∂∇∫·×⊗⊙ᵀ⁻¹²₁'\"\\.:;,=<>≤≥≠≈≡~!+-*/^%&#@$?_ \n\t0123456789eidxyzTπ∞°∑Σ∏αθ";
    private static final Vocabulary VOCABULARY = new Vocabulary(java.util.Map.of(), file -> {
        throw new IllegalStateException(file);
    });
    private static final List<String> FUNCTIONS =
            VOCABULARY.names().stream().filter(VOCABULARY::isFunction).sorted().toList();
    private static final List<String[]> PAIRS = List.of(
            new String[] {"(", ")"},
            new String[] {"[", "]"},
            new String[] {"{", "}"},
            new String[] {"|", "|"},
            new String[] {"‖", "‖"},
            new String[] {"-", ""},
            new String[] {"not ", ""},
            new String[] {"√", ""},
            new String[] {"1 + ", ""},
            new String[] {"2^", ""},
            new String[] {"sin(", ")"},
            new String[] {"x -> ", ""},
            new String[] {"[k for k in ", "]"},
            new String[] {"{1 if 2 > ", ", 3 otherwise}"},
            new String[] {"if true\n", "\nend"},
            new String[] {"for k in 1:2\n", "\nend"},
            new String[] {"\"{", "}\""},
            new String[] {"try ", " otherwise 1"},
            new String[] {"(a = ", ")"},
            new String[] {"", "'"},
            new String[] {"", "ᵀ"},
            new String[] {"", "[1]"},
            new String[] {"", ".x"},
            new String[] {"", "!"});
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "7",
            "1/3",
            "-5/2",
            "2.5",
            "-0.0",
            "1e-320",
            "1e308",
            "∞",
            "-∞",
            "2^63",
            "2^200",
            "10^18",
            "(1 + 2i)",
            "i",
            "π",
            "true",
            "false",
            "none",
            "\"\"",
            "\"a\"",
            "\"∑ {1 + 1}\"",
            "[]",
            "[1]",
            "[1, 2, 3]",
            "[0.5, -1, 2]",
            "[1, 2; 3, 4]",
            "[1, 0; 0, 0]",
            "[1, 2, 3; 4, 5, 6]",
            "[1 + i, 2]",
            "zeros(2, 3, 2)",
            "zeros(0)",
            "zeros(0, 3)",
            "[1, 2, 3] > 2",
            "1:5",
            "5:-1:1",
            "1:0",
            "1:10^12",
            "0:0.1:1",
            "[\"a\", \"b\"]",
            "[\"a\", 1, none]",
            "[[1, 2], [3]]",
            "{1, 2}",
            "{\"a\"}",
            "(a = 1, b = 2)",
            "(shape = 3)",
            "x -> x",
            "(x, y) -> x + y",
            "sin",
            "sum",
            "norm",
            "[1/0.1, ln(2)]",
            "eye(3)",
            "1:3 .+ 0.5",
            "[2, 1]");
    private static final List<String> OPERATORS = List.of(
            " + ", " - ", " * ", " / ", "^", " mod ", " · ", " × ", " ⊗ ", " .* ", " ./ ", " .+ ", " .- ", " .^ ",
            " \\ ", " == ", " != ", " < ", " <= ", " .> ", " .== ", " ≈ ", " in ", " and ", " or ", ":");
    private static final List<String> STATEMENTS = List.of(
            "x[1] = y",
            "x[1, 2] = y",
            "x[:] = y",
            "x[x .> 1] = y",
            "x[end] = y",
            "x[1:2] = y",
            "x, y = y, x",
            "a, b = x",
            "for k in x\n y = k\nend",
            "for a, b in x\n y = a\nend",
            "f(a, b = x) = a + b\nf(y)",
            "f(n) = {x if n < 1, f(n - 1) otherwise}\nf(5)",
            "assert x == y",
            "show(x, y)",
            "\"{x} {y:.3g} {x:8d}\"",
            "if x == y\n x\nend",
            "while x == 0\n x = y\nend",
            "reading x y",
            "x += 1",
            "x.shape = y",
            "try x otherwise y",
            "[a b for a in x, b in y if a == b]",
            "sum(a for a in x)",
            "x'",
            "xᵀ y",
            "x⁻¹",
            "x!",
            "x.T",
            "x.a",
            "f = x -> y\nf(x)",
            "f.(x)",
            "|x|",
            "√x");

    private static final List<String> LETTERS =
            List.of("x", "y", "n", "π", "e", "2", "1/3", "-1", "0", "2.5", "[x, y]", "[x, 1; y, 2]", "10^30", "i");
    private static final List<String> OF_FORMULAS = List.of(
            "d/dx p",
            "d²/dx² p at x = 0",
            "∂²/∂x∂y (p q)",
            "explain d/dx p",
            "p ≡ q",
            "p == q",
            "p at x = q",
            "p at (x = 0, y = 1)",
            "f(u) = p + u\nf(x)\nf'",
            "exact p + q",
            "dp/dx",
            "∇(u -> u^2)(p)",
            "simplify(p - q)",
            "factor(p q)",
            "expand((p + q)^3)",
            "together(1/p + 1/q)",
            "apart(q/p, x)",
            "approx(p at (x = 1, y = 2, n = 3), 20)",
            "det([p, q; q, p])",
            "{p if q > 0, x otherwise}",
            "sum(p^k for k in 1:3)",
            "lim p as x → 0",
            "lim p/q as x -> ∞",
            "lim (p - q) as n → 1+",
            "∫ p dx",
            "∫ p q dx from 0 to 1",
            "∫ p dy from x to ∞",
            "∂/∂x ∫ p dx",
            "gradient(p)",
            "taylor(p, x = 0, 4)",
            "solve p = q for x",
            "simplify p + q",
            "explain p at x = 1");

    private static String formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) return pick(random, LETTERS);
        String a = formula(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0, 1, 2, 3 -> "(" + a + ")" + pick(random, OPERATORS) + "(" + formula(random, depth - 1) + ")";
            case 4 -> pick(random, FUNCTIONS) + "(" + a + ")";
            case 5 -> "√(" + a + ")";
            default -> "|" + a + "|";
        };
    }

    private static String value(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) return pick(random, VALUES);
        String a = value(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "(" + a + ")" + pick(random, OPERATORS) + "(" + value(random, depth - 1) + ")";
            case 3 -> pick(random, FUNCTIONS) + "(" + a + ")";
            case 4 -> pick(random, FUNCTIONS) + "(" + a + ", " + value(random, depth - 1) + ")";
            case 5 -> "(" + a + ")[" + value(random, depth - 1) + "]";
            case 6 -> "[" + a + ", " + value(random, depth - 1) + "]";
            case 7 -> "[k for k in " + a + "]";
            default -> "-(" + a + ")";
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
