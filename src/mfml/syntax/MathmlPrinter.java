package mfml.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Expressions as presentation MathML, without the {@code <math>} around: a product without a sign has the invisible
 * times of Unicode, a function the sign of application before its brackets, so that each reads in one way.
 */
public final class MathmlPrinter extends Typesetting {
    private static final String APPLICATION = "\u2061";
    private static final String INVISIBLE_TIMES = "\u2062";
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("-", "−"),
            Map.entry(".*", "⊙"),
            Map.entry("./", "⊘"),
            Map.entry(".+", "∔"),
            Map.entry("!=", "≠"),
            Map.entry("<=", "≤"),
            Map.entry(">=", "≥"),
            Map.entry("~~", "≈"),
            Map.entry("===", "≡"),
            Map.entry("in", "∈"),
            Map.entry("·", "⋅"),
            Map.entry("'", "′"),
            Map.entry("''", "″"));

    private MathmlPrinter() {}

    public static String write(Expr expression) {
        return new MathmlPrinter().set(expression);
    }

    private static String element(String name, String... parts) {
        return "<" + name + ">" + String.join("", parts) + "</" + name + ">";
    }

    private static String row(String... parts) {
        return element("mrow", parts);
    }

    private static String operator(String sign) {
        return element("mo", escaped(SIGNS.getOrDefault(sign, sign)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    String number(String digits, String exponent) {
        if (exponent.isEmpty() && digits.startsWith("-")) return row(operator("-"), element("mn", digits.substring(1)));
        if (exponent.isEmpty()) return element("mn", digits);
        return row(number(digits, ""), operator("·"), raised(element("mn", "10"), number(exponent, "")));
    }

    @Override
    String name(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            String tail = name.substring(underscore + 1);
            boolean digits = tail.chars().allMatch(c -> c >= '0' && c <= '9');
            return lowered(name(name.substring(0, underscore)), element(digits ? "mn" : "mi", escaped(tail)));
        }
        if (name.equals("inf")) return element("mi", "∞");
        String greek = Letters.greek(name);
        return element("mi", greek != null ? greek : escaped(name));
    }

    @Override
    String sign(String sign) {
        return sign.equals("ᵀ") ? element("mi", "T") : operator(sign);
    }

    @Override
    String infix(String left, String sign, String right) {
        return row(left, operator(sign), right);
    }

    @Override
    String prefixed(String sign, String operand) {
        return row(operator(sign), operand);
    }

    @Override
    String postfixed(String operand, String sign) {
        return sign.startsWith("'") ? raised(operand, operator(sign)) : row(operand, operator(sign));
    }

    @Override
    String beside(String left, String right) {
        return row(left, operator(INVISIBLE_TIMES), right);
    }

    @Override
    String operated(String operator, String operand) {
        return row(operator, operand);
    }

    @Override
    String applied(String function, String arguments) {
        return row(function, operator(APPLICATION), arguments);
    }

    @Override
    String fenced(Fence fence, String inner) {
        String open =
                switch (fence) {
                    case ROUND -> "(";
                    case SQUARE -> "[";
                    case CURLY -> "{";
                    case BAR -> "|";
                    case DOUBLE_BAR -> "‖";
                };
        String close =
                switch (fence) {
                    case ROUND -> ")";
                    case SQUARE -> "]";
                    case CURLY -> "}";
                    case BAR -> "|";
                    case DOUBLE_BAR -> "‖";
                };
        return row(
                "<mo fence=\"true\" form=\"prefix\">" + open + "</mo>",
                inner,
                "<mo fence=\"true\" form=\"postfix\">" + close + "</mo>");
    }

    @Override
    String fraction(String above, String below) {
        return element("mfrac", above, below);
    }

    @Override
    String root(String degree, String inner) {
        return degree.isEmpty() ? element("msqrt", inner) : element("mroot", inner, element("mn", degree));
    }

    @Override
    String raised(String base, String above) {
        return element("msup", base, above);
    }

    @Override
    String lowered(String base, String below) {
        return element("msub", base, below);
    }

    @Override
    String listed(List<String> items) {
        return items.size() == 1 ? items.getFirst() : row(joined(items, operator(",")));
    }

    @Override
    String matrix(List<List<String>> rows) {
        return fenced(Fence.SQUARE, table(rows));
    }

    private static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> element("mtd", cell))
                        .collect(Collectors.joining("", "<mtr>", "</mtr>")))
                .collect(Collectors.joining("", "<mtable>", "</mtable>"));
    }

    @Override
    String cases(List<List<String>> branches) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> branch : branches) {
            String condition = branch.getLast();
            rows.add(List.of(
                    branch.getFirst(),
                    condition.isEmpty() ? element("mtext", "otherwise") : row(element("mtext", "if "), condition)));
        }
        return row("<mo fence=\"true\" form=\"prefix\">{</mo>", table(rows));
    }

    @Override
    String code(String text) {
        return element("mtext", escaped(text));
    }

    @Override
    String evaluated(String body, String bindings) {
        return element("msub", row(body, "<mo fence=\"true\" form=\"postfix\">|</mo>"), bindings);
    }

    @Override
    String derivativeSign(boolean partial, int order, String subject, List<Order> by) {
        String d = partial ? operator("∂") : element("mo", "d");
        String above = order == 1 ? d : raised(d, number(Integer.toString(order), ""));
        StringBuilder below = new StringBuilder();
        for (Order each : by) {
            String letter = each.letter();
            below.append(d).append(each.times() == 1 ? letter : raised(letter, number("" + each.times(), "")));
        }
        return fraction(row(above, subject), row(below.toString()));
    }

    @Override
    String limit(String variable, String target, String side, String body) {
        String towards = side.isEmpty() ? target : raised(target, operator(side));
        return row(
                element("munder", element("mo", "lim"), row(variable, operator("→"), towards)),
                operator(APPLICATION),
                body);
    }

    @Override
    String integral(String from, String to, String body, String variable) {
        String sign = from.isEmpty() ? operator("∫") : element("msubsup", operator("∫"), from, to);
        return row(sign, body, element("mo", "d"), variable);
    }
}
