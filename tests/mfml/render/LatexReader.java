package mfml.render;

import java.util.Map;
import java.util.Set;

/** Reads the LaTeX of formulas as anyone would, who knows which names are functions; gives MFML with every bracket. */
final class LatexReader {
    static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "exp", "ln", "log", "max", "min",
            "sign", "floor", "ceil", "erf", "Gamma", "re", "im", "conj", "arg");

    private static final Map<String, String> COMMANDS = Map.of("infty", "inf", "leq", "<=", "geq", ">=", "neq", "!=");
    private static final Map<String, String> UPRIGHT = Map.of("A", "Alpha", "B", "Beta", "o", "omicron");

    private final String latex;
    private int at;

    private LatexReader(String latex) {
        this.latex = latex;
    }

    static String read(String latex) {
        LatexReader reader = new LatexReader(latex);
        String source = reader.comparison();
        reader.blanks();
        if (reader.at < latex.length()) throw new IllegalArgumentException(latex + " at " + reader.at);
        return source;
    }

    private void blanks() {
        while (at < latex.length() && latex.charAt(at) == ' ') at++;
    }

    private boolean sees(String text) {
        blanks();
        return latex.startsWith(text, at);
    }

    private boolean take(String text) {
        if (!sees(text)) return false;
        at += text.length();
        return true;
    }

    private void need(String text) {
        if (!take(text)) throw new IllegalArgumentException(latex + ": no " + text + " at " + at);
    }

    private String comparison() {
        String left = sum();
        for (String sign : new String[] {"\\leq", "\\geq", "\\neq", "<", ">", "="}) {
            if (take(sign)) {
                String relation = sign.equals("=") ? "==" : COMMANDS.getOrDefault(sign.replace("\\", ""), sign);
                return left + " " + relation + " " + sum();
            }
        }
        return left;
    }

    private String sum() {
        String sum = signed();
        while (sees("+") || sees("-")) {
            String sign = take("+") ? " + " : " - ";
            if (sign.equals(" - ")) need("-");
            sum = "(" + sum + sign + product() + ")";
        }
        return sum;
    }

    private String signed() {
        return take("-") ? "(-" + product() + ")" : product();
    }

    private String product() {
        String product = factor();
        while (true) {
            if (take("\\bmod")) product = "(" + product + " mod " + factor() + ")";
            else if (take("\\cdot") || beginsFactor()) product = "(" + product + " * " + factor() + ")";
            else return product;
        }
    }

    private boolean beginsFactor() {
        blanks();
        if (at == latex.length()) return false;
        if (sees("\\right") || sees("\\leq") || sees("\\geq") || sees("\\neq") || sees("\\\\") || sees("\\end"))
            return false;
        return Character.isLetterOrDigit(latex.charAt(at)) || latex.charAt(at) == '\\';
    }

    private String factor() {
        String factor = primary();
        while (true) {
            if (take("!")) factor = "(" + factor + "!)";
            else if (take("^{")) factor = "(" + factor + "^(" + until("}") + "))";
            else return factor;
        }
    }

    private String until(String end) {
        String inner = comparison();
        need(end);
        return inner;
    }

    private String primary() {
        blanks();
        if (take("\\frac{")) {
            String above = until("}");
            need("{");
            return "((" + above + ")/(" + until("}") + "))";
        }
        if (take("\\sqrt[3]{")) return "∛(" + until("}") + ")";
        if (take("\\sqrt{")) return "sqrt(" + until("}") + ")";
        if (take("\\left(")) return "(" + until("\\right)") + ")";
        if (take("\\left|")) return "abs(" + until("\\right|") + ")";
        if (take("\\begin{cases}")) return cases();
        if (Character.isDigit(latex.charAt(at))) return digits();
        return name();
    }

    private String digits() {
        int from = at;
        while (at < latex.length() && Character.isDigit(latex.charAt(at))) at++;
        return latex.substring(from, at);
    }

    private String cases() {
        StringBuilder cases = new StringBuilder("{");
        while (true) {
            cases.append(comparison());
            need("&");
            if (take("\\text{otherwise}")) cases.append(" otherwise");
            else {
                need("\\text{if }");
                cases.append(" if ").append(comparison());
            }
            if (take("\\end{cases}")) return cases.append("}").toString();
            need("\\\\");
            cases.append(", ");
        }
    }

    private String name() {
        String name = word();
        if (take("_{")) {
            int end = latex.indexOf("}", at);
            String tail = latex.substring(at, end);
            at = end + 1;
            if (tail.startsWith("\\mathrm{")) {
                tail = tail.substring(8);
                need("}");
            }
            return name + "_" + tail;
        }
        if (!FUNCTIONS.contains(name)) return name;
        String power = take("^{") ? until("}") : "";
        need("\\left(");
        StringBuilder call = new StringBuilder(name + "(" + comparison());
        while (take(",")) call.append(", ").append(comparison());
        need("\\right)");
        call.append(')');
        return power.isEmpty() ? call.toString() : "(" + call + "^" + power + ")";
    }

    private String word() {
        if (take("\\mathrm{") || take("\\operatorname{")) {
            int end = latex.indexOf('}', at);
            String inner = latex.substring(at, end);
            at = end + 1;
            return UPRIGHT.getOrDefault(inner, inner);
        }
        if (!take("\\")) return latex.substring(at, ++at);
        int from = at;
        while (at < latex.length() && Character.isLetter(latex.charAt(at))) at++;
        String command = latex.substring(from, at);
        return COMMANDS.getOrDefault(command, command);
    }
}
