package mfml.tensor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Run;
import mfml.value.Value;

/**
 * Einstein's summation: {@code "ij,jk->ik"} names the axes of the operands and of the result by letters; letters that
 * the result lacks are summed over. Two axes of one operand with one letter are walked together: its diagonal.
 */
public final class Einsum {
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
        if (!text.matches("[a-zA-Z, ]*((->|→)[a-zA-Z ]*)?"))
            throw Fault.of("einsum.text").with("text", text);
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
        int terms = Shape.size(rest);
        boolean real = operands.stream().allMatch(operand -> operand.type.isReal());
        double[] numbers = real ? Storage.numbers(Shape.size(shape), run) : null;
        Value[] values = real ? null : Storage.values(Shape.size(shape), run);
        int[] at = new int[operands.size()];
        int[] counter = new int[rest.length];
        for (int place = 0; place < Shape.size(shape); place++) {
            for (int k = 0; k < at.length; k++) at[k] = operands.get(k).offset + reach(place, shape, strides[k]);
            run.budget().charge(1);
            for (int term = 0; term < terms; term++) {
                run.budget().charge(at.length);
                if (real) numbers[place] += product(at);
                else values[place] = plus(values[place], valueProduct(at));
                step(counter, rest, at);
            }
            if (!real && terms == 0) values[place] = mfml.value.Whole.ZERO;
        }
        return real ? Tensor.adopt(numbers, shape) : Storage.narrowest(values, shape);
    }

    /** Goes on to the next term: the last letter that is summed over runs fastest. */
    private void step(int[] counter, int[] rest, int[] at) {
        for (int letter = rest.length - 1; letter >= 0; letter--) {
            boolean isOver = ++counter[letter] == rest[letter];
            for (int k = 0; k < at.length; k++) {
                at[k] += strides[k][kept + letter] * (isOver ? 1 - rest[letter] : 1);
            }
            if (!isOver) return;
            counter[letter] = 0;
        }
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

    /** How far an entry of the result lies from the first. */
    private static int reach(int place, int[] shape, int[] strides) {
        int distance = 0;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            distance += place % shape[axis] * strides[axis];
            place /= shape[axis];
        }
        return distance;
    }

    private double product(int[] at) {
        double product = 1;
        for (int k = 0; k < at.length; k++) product *= operands.get(k).buffer.numbers[at[k]];
        return product;
    }

    private Value valueProduct(int[] at) {
        Value product = operands.get(0).stored(at[0]);
        for (int k = 1; k < at.length; k++) {
            product =
                    Algebra.compute(Operator.MULTIPLY, product, operands.get(k).stored(at[k]), run);
        }
        return product;
    }

    private Value plus(Value sum, Value term) {
        return sum == null ? term : Algebra.compute(Operator.ADD, sum, term, run);
    }
}
