package mfml.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.tensor.Tensor;
import mfml.value.Complex;
import mfml.value.Real;
import mfml.value.Truth;
import mfml.value.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every function of tensors beside NumPy: the same values, or a difference that has a name and a reason. What NumPy makes
 * of the inputs stands in tests/numpy/reference.tsv, written once by the script beside it.
 */
class NumPyTest {
    private static final Path REFERENCE = Path.of("tests/numpy/reference.tsv");

    /** Topics that are wholly about tensors. */
    private static final Set<String> TOPICS = Set.of(
            "Making tensors",
            "Joining and splitting",
            "Shape and order",
            "Order and search",
            "Reductions",
            "Products and norms",
            "Linear algebra",
            "Undefined and infinite entries");

    /** What NumPy has nothing to set beside. */
    private static final Map<String, String> WITHOUT_COUNTERPART = Map.of(
            "as_type", "its types are kept as float64 and print their names",
            "length", "of a tensor x.shape[1]",
            "list", "makes no tensor",
            "logsumexp", "of SciPy",
            "tr", "the trace by its sign, for formulas of matrices");

    /** A section: inputs, and calls that see the latest of each name. */
    private record Call(int line, String text, String within, String difference, String shape, String entries) {}

    @TestFactory
    Stream<DynamicTest> sections() throws IOException {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        String title = "";
        int number = 0;
        for (String line : Files.readAllLines(REFERENCE)) {
            number++;
            if (line.startsWith("# ")) title = line.substring(2);
            String[] cells = (number + "\t" + line).split("\t", -1);
            if (!line.startsWith("#"))
                sections.computeIfAbsent(title, made -> new ArrayList<>()).add(cells);
        }
        return sections.entrySet().stream()
                .filter(section -> !section.getKey().startsWith("NumPy"))
                .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> check(section.getValue())));
    }

    private static void check(List<String[]> lines) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> inputs = new LinkedHashMap<>();
        try (Session session = Mfml.builder().build().session()) {
            for (String[] cells : lines) {
                if (cells[1].equals("input")) {
                    session.set(cells[2], value(cells[3], cells[4]));
                    inputs.put(cells[2], cells[3] + ": " + cells[4]);
                } else {
                    String answer = cells.length > 6 ? cells[6] : "";
                    Call call = new Call(Integer.parseInt(cells[0]), cells[2], cells[3], cells[4], cells[5], answer);
                    try {
                        compare(call, session);
                    } catch (AssertionError | Problem differs) {
                        String said = differs.getMessage().lines().findFirst().orElse("");
                        wrong.add(call.line + " " + call.text + " of " + inputs + " should be " + call.shape + ": "
                                + call.entries + ", but " + said);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong), wrong.size() + " answers differ");
    }

    private static void compare(Call call, Session session) {
        if (call.shape.startsWith("!")) {
            Problem problem = assertThrows(Problem.class, () -> session.eval(call.text));
            assertEquals(call.shape.substring(1), problem.code());
            return;
        }
        Value ours = session.eval(call.text);
        assertArrayEquals(shape(call.shape), ours instanceof Tensor tensor ? tensor.shape() : new int[0]);
        double[] expected = numbers(call.entries);
        double[] found = numbers(ours);
        assertEquals(expected.length, found.length, "complex or not");
        double largest = Arrays.stream(expected)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int k = 0; k < expected.length; k++) {
            double theirs = expected[k];
            boolean agrees =
                    switch (call.within) {
                        case "bits" -> Double.doubleToLongBits(theirs) == Double.doubleToLongBits(found[k]);
                        case "exact" -> theirs == found[k] || theirs != theirs && found[k] != found[k];
                        default ->
                            theirs == found[k]
                                    || theirs != theirs && found[k] != found[k]
                                    || Math.abs(theirs - found[k]) <= Double.parseDouble(call.within) * (1 + largest);
                    };
            assertTrue(agrees, "entry " + (k + 1) + " is " + found[k]);
        }
    }

    private static int[] shape(String text) {
        return text.equals("-")
                ? new int[0]
                : Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    private static Value value(String shape, String entries) {
        double[] numbers = numbers(entries);
        if (shape.equals("-")) return new Real(numbers[0]);
        return entries.contains("|") ? Tensor.adoptComplex(numbers, shape(shape)) : Tensor.adopt(numbers, shape(shape));
    }

    private static double[] numbers(String entries) {
        if (entries.isEmpty()) return new double[0];
        return Arrays.stream(entries.split("[ |]"))
                .mapToDouble(number -> switch (number) {
                    case "nan" -> Double.NaN;
                    case "∞" -> Double.POSITIVE_INFINITY;
                    case "-∞" -> Double.NEGATIVE_INFINITY;
                    default -> Double.parseDouble(number);
                })
                .toArray();
    }

    /** The entries; complex ones as pairs. */
    private static double[] numbers(Value value) {
        Value[] entries = value instanceof Tensor tensor ? tensor.toValues() : new Value[] {value};
        boolean complex = Arrays.stream(entries).anyMatch(Complex.class::isInstance);
        return Arrays.stream(entries)
                .flatMapToDouble(entry -> switch (entry) {
                    case Complex z -> Arrays.stream(new double[] {z.re(), z.im()});
                    case Truth truth -> Arrays.stream(new double[] {truth.holds() ? 1 : 0});
                    default ->
                        Arrays.stream(complex ? new double[] {entry.asDouble(), 0} : new double[] {entry.asDouble()});
                })
                .toArray();
    }

    @Test
    void everyDifferenceIsNamedAndMet() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        for (String line : Files.readAllLines(REFERENCE)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("difference")) {
                assertTrue(cells[2].length() > 20, cells[1] + " needs a reason");
                named.add(cells[1]);
            } else if (cells[0].equals("call") && !cells[3].equals("-")) {
                met.add(cells[3]);
            }
        }
        assertEquals(named, met);
    }

    @Test
    void everyFunctionIsCompared() throws IOException {
        Set<String> compared = new TreeSet<>();
        for (String line : Files.readAllLines(REFERENCE)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("call")) compared.addAll(Arrays.asList(cells[1].split("[^a-z_0-9]+")));
        }
        Set<String> left = new TreeSet<>();
        for (String name : BuiltinIndex.names()) {
            if (TOPICS.contains(BuiltinIndex.find(name).entry().topic()) && !compared.contains(name)) left.add(name);
        }
        assertEquals(new TreeSet<>(WITHOUT_COUNTERPART.keySet()), left);
    }
}
