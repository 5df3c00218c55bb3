package mfml.syntax;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Expressions as LaTeX, to be set in math mode. */
public final class LatexPrinter extends Typesetting {
    /** Capitals that look like Latin ones, and ο, have no command: they are set upright. */
    private static final Map<String, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry("Alpha", "A"),
            Map.entry("Beta", "B"),
            Map.entry("Epsilon", "E"),
            Map.entry("Zeta", "Z"),
            Map.entry("Eta", "H"),
            Map.entry("Iota", "I"),
            Map.entry("Kappa", "K"),
            Map.entry("Mu", "M"),
            Map.entry("Nu", "N"),
            Map.entry("Omicron", "O"),
            Map.entry("Rho", "P"),
            Map.entry("Tau", "T"),
            Map.entry("Chi", "X"),
            Map.entry("omicron", "o"));

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("·", "\\cdot"),
            Map.entry("\\", "\\backslash"),
            Map.entry("mod", "\\bmod"),
            Map.entry("×", "\\times"),
            Map.entry("⊗", "\\otimes"),
            Map.entry(".*", "\\odot"),
            Map.entry("⊙", "\\odot "),
            Map.entry("./", "\\oslash"),
            Map.entry(".+", "\\dotplus"),
            Map.entry("≠", "\\neq"),
            Map.entry("!=", "\\neq"),
            Map.entry("≤", "\\leq"),
            Map.entry("<=", "\\leq"),
            Map.entry("≥", "\\geq"),
            Map.entry(">=", "\\geq"),
            Map.entry("≈", "\\approx"),
            Map.entry("~~", "\\approx"),
            Map.entry("≡", "\\equiv"),
            Map.entry("===", "\\equiv"),
            Map.entry("∈", "\\in"),
            Map.entry("in", "\\in"),
            Map.entry("∧", "\\land"),
            Map.entry("∨", "\\lor"),
            Map.entry("↦", "\\mapsto"),
            Map.entry("¬", "\\lnot "),
            Map.entry("∇", "\\nabla "),
            Map.entry("°", "\\circ"),
            Map.entry("ᵀ", "\\mathsf{T}"));

    private LatexPrinter() {}

    public static String write(Expr expression) {
        return new LatexPrinter().set(expression);
    }

    /** A sentence for math mode: raised and lowered characters, Greek letters and signs stand in formulas of their own. */
    public static String words(String sentence) {
        StringBuilder latex = new StringBuilder("\\text{");
        for (int at = 0; at < sentence.length(); ) {
            int end = at;
            while (end < sentence.length() && isRaised(sentence.charAt(end))) end++;
            if (end > at) {
                latex.append("$^{")
                        .append(Letters.lower(sentence.substring(at, end)))
                        .append("}$");
                at = end;
            } else latex.append(word(sentence.charAt(at++)));
        }
        return latex.append('}').toString();
    }

    private static boolean isRaised(char c) {
        return Letters.lower(String.valueOf(c)).charAt(0) != c;
    }

    private static String word(char c) {
        String name = Letters.name(String.valueOf(c));
        if (name.startsWith("_")) return "$_{" + name.substring(1) + "}$";
        if (name.length() > 1 && Letters.greek(name) != null) return "$" + new LatexPrinter().name(name) + "$";
        return switch (c) {
            case '^' -> "\\^{}";
            case '~' -> "\\~{}";
            case '\\' -> "\\textbackslash{}";
            case '_', '%', '&', '#', '$', '{', '}' -> "\\" + c;
            case '∞' -> "$\\infty$";
            case '√' -> "$\\surd$";
            case '∛' -> "$\\sqrt[3]{}$";
            case '→' -> "$\\to$";
            case '′' -> "$'$";
            case '″' -> "$''$";
            case '−' -> "$-$";
            case '±' -> "$\\pm$";
            case '°' -> "$^{\\circ}$";
            case 'ᵀ' -> "$^{\\mathsf{T}}$";
            case '∂' -> "$\\partial$";
            case '∫' -> "$\\int$";
            case '·', '≠', '≤', '≥', '≈', '≡', '∈', '∧', '∨', '↦', '∇', '×' ->
                "$" + SIGNS.get(String.valueOf(c)).strip() + "$";
            default -> String.valueOf(c);
        };
    }

    @Override
    String number(String digits, String exponent) {
        return exponent.isEmpty() ? digits : digits + " \\cdot 10^{" + exponent + "}";
    }

    @Override
    String name(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            return name(name.substring(0, underscore)) + "_{" + tail(name.substring(underscore + 1)) + "}";
        }
        if (name.equals("inf")) return "\\infty";
        if (LOOK_ALIKES.containsKey(name)) return "\\mathrm{" + LOOK_ALIKES.get(name) + "}";
        if (Letters.greek(name) != null) return "\\" + name;
        if (name.startsWith("∂") && name.length() > 1) return "\\partial " + name(name.substring(1));
        if (NAMED_FUNCTIONS.contains(name)) return "\\" + name;
        return name.length() == 1 ? name : "\\mathrm{" + escaped(name) + "}";
    }

    /** What is lowered: letters side by side are a word. */
    private static String tail(String tail) {
        boolean word = tail.length() > 1 && tail.chars().anyMatch(Character::isLetter);
        return word ? "\\mathrm{" + escaped(tail) + "}" : escaped(tail);
    }

    private static String escaped(String text) {
        StringBuilder latex = new StringBuilder();
        text.chars().forEach(c -> {
            if ("_#$%&{}".indexOf(c) >= 0) latex.append('\\').append((char) c);
            else if (c == '\\') latex.append("\\backslash ");
            else if (c == '^') latex.append("\\^{}");
            else latex.append((char) c);
        });
        return latex.toString();
    }

    @Override
    String sign(String sign) {
        return SIGNS.getOrDefault(sign, sign);
    }

    @Override
    String infix(String left, String sign, String right) {
        return sign.equals(".") ? left + "." + right : left + " " + sign(sign) + " " + right;
    }

    @Override
    String prefixed(String sign, String operand) {
        return sign(sign) + operand;
    }

    @Override
    String postfixed(String operand, String sign) {
        return operand + sign;
    }

    @Override
    String beside(String left, String right) {
        return left + " " + right;
    }

    @Override
    String operated(String operator, String operand) {
        return operator + " " + operand;
    }

    @Override
    String applied(String function, String arguments) {
        return function + arguments;
    }

    @Override
    String fenced(Fence fence, String inner) {
        return switch (fence) {
            case ROUND -> "\\left(" + inner + "\\right)";
            case SQUARE -> "\\left[" + inner + "\\right]";
            case CURLY -> "\\left\\{" + inner + "\\right\\}";
            case BAR -> "\\left|" + inner + "\\right|";
            case DOUBLE_BAR -> "\\left\\|" + inner + "\\right\\|";
        };
    }

    @Override
    String fraction(String above, String below) {
        return "\\frac{" + above + "}{" + below + "}";
    }

    @Override
    String root(String degree, String inner) {
        return "\\sqrt" + (degree.isEmpty() ? "" : "[" + degree + "]") + "{" + inner + "}";
    }

    @Override
    String raised(String base, String above) {
        return base + "^{" + above + "}";
    }

    @Override
    String lowered(String base, String below) {
        return base + "_{" + below + "}";
    }

    @Override
    String listed(List<String> items) {
        return joined(items, ", ");
    }

    @Override
    String matrix(List<List<String>> rows) {
        return rows.stream()
                .map(row -> joined(row, " & "))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix}", "\\end{bmatrix}"));
    }

    @Override
    String cases(List<List<String>> branches) {
        return branches.stream()
                .map(each -> each.getFirst()
                        + (each.getLast().isEmpty() ? " & \\text{otherwise}" : " & \\text{if } " + each.getLast()))
                .collect(Collectors.joining(" \\\\ ", "\\begin{cases}", "\\end{cases}"));
    }

    @Override
    String code(String text) {
        return "\\texttt{" + escaped(text) + "}";
    }

    @Override
    String evaluated(String body, String bindings) {
        return "\\left." + body + "\\right|_{" + bindings + "}";
    }

    @Override
    String derivativeSign(boolean partial, int order, String subject, List<Order> by) {
        String d = partial ? "\\partial " : "\\mathrm{d}";
        StringBuilder below = new StringBuilder();
        for (Order each : by) {
            below.append(d).append(each.letter()).append(each.times() == 1 ? "" : "^{" + each.times() + "}");
        }
        return "\\frac{" + d.strip() + (order == 1 ? "" : "^{" + order + "}") + (subject.isEmpty() ? "" : " " + subject)
                + "}{" + below + "}";
    }

    @Override
    String limit(String variable, String target, String side, String body) {
        return "\\lim_{" + variable + " \\to " + target + (side.isEmpty() ? "" : "^{" + side + "}") + "} " + body;
    }

    @Override
    String integral(String from, String to, String body, String variable) {
        return "\\int" + (from.isEmpty() ? "" : "_{" + from + "}") + (to.isEmpty() ? "" : "^{" + to + "}") + " " + body
                + " \\,\\mathrm{d}" + variable;
    }
}
