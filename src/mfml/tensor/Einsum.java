package mfml.tensor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * Einstein's summation: {@code "ij,jk->ik"} names the axes of the operands and of the result by letters; letters that
 * the result lacks are summed over. Two axes of one operand with one letter are walked together: its diagonal.
 */
public final class Einsum {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z, ]*((->|→)[a-zA-Z ]*)?");

    private final List<Tensor> operands;
    private final String[] inputs;
    private final char[] letters; // those of the result first
    private final int[] sizes; // of the letters
    private final int[][] strides; // of each operand along each letter
    private final int kept;
    private final Run run;

    private Einsum(String text, List<Tensor> operands, Run run) {
        this.operands = operands;
        this.run = run;
        if (!FORM.matcher(text).matches()) throw Fault.of("einsum.text").with("text", text);
        String[] sides = text.replace(" ", "").replace("→", "->").split("->", -1);
        String result = sides.length == 2 ? sides[1] : once(sides[0]);
        inputs = sides[0].split(",", -1);
        if (inputs.length != operands.size()) {
            throw Fault.of("einsum.count")
                    .with("named", inputs.length == 1 ? "1 group" : inputs.length + " groups")
                    .with("given", operands.size() == 1 ? "1 tensor" : operands.size() + " tensors");
        }
        Map<Character, Integer> size = new LinkedHashMap<>();
        for (char letter : result.toCharArray()) {
            if (sides[0].indexOf(letter) < 0 || size.putIfAbsent(letter, -1) != null) {
                throw Fault.of("einsum.result").with("letter", letter);
            }
        }
        kept = size.size();
        for (int k = 0; k < inputs.length; k++) measure(inputs[k], operands.get(k), k, size);
        letters = new char[size.size()];
        sizes = new int[letters.length];
        int at = 0;
        for (var entry : size.entrySet()) {
            letters[at] = entry.getKey();
            sizes[at++] = entry.getValue();
        }
        strides = new int[inputs.length][letters.length];
        for (int k = 0; k < inputs.length; k++) {
            for (int axis = 0; axis < inputs[k].length(); axis++) {
                for (int j = 0; j < letters.length; j++) {
                    if (letters[j] == inputs[k].charAt(axis)) strides[k][j] += operands.get(k).strides[axis];
                }
            }
        }
    }

    /** Without an arrow the result has the letters that stand only once, in the order of the alphabet. */
    private static String once(String inputs) {
        return inputs.chars()
                .filter(letter -> letter != ',' && inputs.indexOf(letter) == inputs.lastIndexOf(letter))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void measure(String letters, Tensor operand, int k, Map<Character, Integer> size) {
        if (letters.length() != operand.rank()) {
            throw Fault.of("einsum.axes")
                    .with("place", k + 1)
                    .with("what", operand.description())
                    .with("letters", letters)
                    .with("axes", Shape.axes(operand.rank()));
        }
        for (int axis = 0; axis < letters.length(); axis++) {
            char letter = letters.charAt(axis);
            int length = operand.shape[axis];
            int before = size.getOrDefault(letter, -1);
            if (before >= 0 && before != length) {
                throw Fault.of("einsum.size")
                        .with("letter", letter)
                        .with("first", before)
                        .with("second", length)
                        .with("place", k + 1)
                        .with("what", operand.description());
            }
            size.put(letter, length);
        }
    }

    public static Value of(String text, List<Tensor> operands, Run run) {
        return Tensors.unwrapped(new Einsum(text, operands, run).sum());
    }

    private Tensor sum() {
        if (isContraction()) return contracted();
        int[] shape = Arrays.copyOf(sizes, kept);
        int[] rest = Arrays.copyOfRange(sizes, kept, sizes.length);
        int size = Shape.size(shape);
        int terms = Shape.size(rest);
        boolean real = operands.stream().allMatch(operand -> operand.type.isReal());
        double[] numbers = real ? Storage.numbers(size, run) : null;
        Value[] values = real ? null : Storage.values(size, run);
        Places outer = new Places(shape, 0);
        for (int k = 0; k < operands.size(); k++) outer.at[k] = operands.get(k).offset;
        Places inner = new Places(rest, kept);
        for (int place = 0; place < size; place++, outer.advance()) {
            run.budget().charge(1 + (long) terms * operands.size());
            System.arraycopy(outer.at, 0, inner.at, 0, outer.at.length);
            if (real) numbers[place] = realSum(inner, terms);
            else values[place] = terms == 0 ? Whole.ZERO : valueSum(inner, terms);
        }
        return real ? Tensor.adopt(numbers, shape) : Storage.narrowest(values, shape);
    }

    /** Two operands whose letters are either free in one of them or summed over in both: a product of matrices. */
    private boolean isContraction() {
        if (operands.size() != 2) return false;
        for (int letter = 0; letter < sizes.length; letter++) {
            int holders = 0;
            for (String input : inputs) {
                int first = input.indexOf(letters[letter]);
                if (first >= 0) holders++;
                if (first != input.lastIndexOf(letters[letter])) return false;
            }
            if (holders != (letter < kept ? 1 : 2)) return false;
        }
        return true;
    }

    private Tensor contracted() {
        int summed = sizes.length - kept;
        int[] first = new int[summed];
        int[] second = new int[summed];
        for (int k = 0; k < summed; k++) {
            first[k] = inputs[0].indexOf(letters[kept + k]);
            second[k] = inputs[1].indexOf(letters[kept + k]);
        }
        String free = (inputs[0] + inputs[1])
                .chars()
                .filter(letter -> isKept((char) letter))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        int[] order = new int[kept];
        for (int k = 0; k < kept; k++) order[k] = free.indexOf(letters[k]);
        return Contraction.tensor(operands.get(0), first, operands.get(1), second, run)
                .permuted(order);
    }

    private boolean isKept(char letter) {
        for (int k = 0; k < kept; k++) if (letters[k] == letter) return true;
        return false;
    }

    /** Where the operands' entries lie while the letters from {@code first} on run through their sizes, the last fastest. */
    private final class Places {
        final int[] at = new int[operands.size()];
        private final int[] shape;
        private final int first;
        private final int[] index;

        Places(int[] shape, int first) {
            this.shape = shape;
            this.first = first;
            this.index = new int[shape.length];
        }

        /** To the next combination; from the last one to the first. */
        void advance() {
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                index[axis]++;
                move(axis, 1);
                if (index[axis] < shape[axis]) return;
                index[axis] = 0;
                move(axis, -shape[axis]);
            }
        }

        /** Whole stretches of the last letter at a time. */
        void advanceBehindLast() {
            for (int axis = shape.length - 2; axis >= 0; axis--) {
                index[axis]++;
                move(axis, 1);
                if (index[axis] < shape[axis]) return;
                index[axis] = 0;
                move(axis, -shape[axis]);
            }
        }

        private void move(int axis, int steps) {
            for (int k = 0; k < at.length; k++) at[k] += steps * strides[k][first + axis];
        }
    }

    /** The sum over the letters that the result lacks: of two operands by dot products along the last letter. */
    private double realSum(Places places, int terms) {
        double sum = 0;
        int last = sizes.length - 1;
        if (operands.size() == 2 && last >= kept) {
            double[] x = operands.get(0).buffer.numbers();
            double[] y = operands.get(1).buffer.numbers();
            int length = sizes[last];
            for (int term = 0; term < terms; term += length, places.advanceBehindLast()) {
                sum += Summation.dot(x, places.at[0], strides[0][last], y, places.at[1], strides[1][last], length);
            }
            return sum;
        }
        for (int term = 0; term < terms; term++, places.advance()) {
            double product = 1;
            for (int k = 0; k < places.at.length; k++)
                product *= operands.get(k).buffer.numbers()[places.at[k]];
            sum += product;
        }
        return sum;
    }

    private Value valueSum(Places places, int terms) {
        Value sum = valueProduct(places.at);
        places.advance();
        for (int term = 1; term < terms; term++, places.advance()) {
            sum = Algebra.compute(Operator.ADD, sum, valueProduct(places.at), run);
        }
        return sum;
    }

    private Value valueProduct(int[] at) {
        Value product = operands.get(0).stored(at[0]);
        for (int k = 1; k < at.length; k++) {
            product =
                    Algebra.compute(Operator.MULTIPLY, product, operands.get(k).stored(at[k]), run);
        }
        return product;
    }
}
