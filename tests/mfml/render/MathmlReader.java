package mfml.render;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads presentation MathML of formulas; gives MFML with every bracket. */
final class MathmlReader {
    private static final Map<String, String> SIGNS =
            Map.of("−", "-", "⋅", "*", "\u2062", "*", "=", "==", "≤", "<=", "≥", ">=", "≠", "!=");

    private MathmlReader() {}

    static String read(String mathml) throws Exception {
        Element math = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(mathml)))
                .getDocumentElement();
        return row(children(math));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) children.add(element);
        }
        return children;
    }

    private static String source(Element element) {
        List<Element> parts = children(element);
        return switch (element.getTagName()) {
            case "mn" -> element.getTextContent();
            case "mi" -> element.getTextContent();
            case "mrow", "mtd" -> row(parts);
            case "msqrt" -> "sqrt(" + row(parts) + ")";
            case "mroot" -> "∛(" + source(parts.get(0)) + ")";
            case "mfrac" -> "((" + source(parts.get(0)) + ")/(" + source(parts.get(1)) + "))";
            case "msup" -> "(" + source(parts.get(0)) + "^(" + source(parts.get(1)) + "))";
            case "msub" -> source(parts.get(0)) + "_" + source(parts.get(1));
            default -> throw new IllegalArgumentException(element.getTagName());
        };
    }

    private static String sign(Element element) {
        if (!element.getTagName().equals("mo")) return "";
        return SIGNS.getOrDefault(element.getTextContent(), element.getTextContent());
    }

    private static String row(List<Element> parts) {
        if (parts.size() == 1) return source(parts.getFirst());
        String first = sign(parts.getFirst());
        if (first.equals("(")) return "(" + listed(parts.get(1)) + ")";
        if (first.equals("|")) return "abs(" + source(parts.get(1)) + ")";
        if (first.equals("{")) return cases(children(parts.get(1)));
        if (first.equals("-")) return "(-" + source(parts.get(1)) + ")";
        if (sign(parts.get(1)).equals("!")) return "(" + source(parts.getFirst()) + "!)";
        if (sign(parts.get(1)).equals("\u2061")) return call(parts.getFirst(), source(parts.get(2)));
        String infix = sign(parts.get(1));
        String both = source(parts.get(0)) + " " + infix + " " + source(parts.get(2));
        return infix.matches("==|<|>|<=|>=|!=") ? both : "(" + both + ")";
    }

    /** What stands in the brackets of a call: one thing or several with commas. */
    private static String listed(Element inner) {
        List<Element> parts = children(inner);
        boolean several = inner.getTagName().equals("mrow")
                && parts.size() > 1
                && parts.stream().anyMatch(part -> sign(part).equals(","));
        if (!several) return source(inner);
        StringBuilder list = new StringBuilder();
        for (Element part : parts) list.append(sign(part).equals(",") ? ", " : source(part));
        return list.toString();
    }

    private static String call(Element function, String arguments) {
        if (!function.getTagName().equals("msup")) return source(function) + arguments;
        List<Element> parts = children(function);
        return "(" + source(parts.get(0)) + arguments + "^" + source(parts.get(1)) + ")";
    }

    private static String cases(List<Element> rows) {
        List<String> branches = new ArrayList<>();
        for (Element row : rows) {
            List<Element> cells = children(row);
            Element condition = children(cells.get(1)).getFirst();
            String value = source(cells.get(0));
            branches.add(
                    condition.getTagName().equals("mtext")
                            ? value + " otherwise"
                            : value + " if " + source(children(condition).get(1)));
        }
        return "{" + String.join(", ", branches) + "}";
    }
}
