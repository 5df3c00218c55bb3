package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import mfml.Mfml;
import mfml.Problem;
import mfml.equation.Interval;
import mfml.equation.Solutions;
import mfml.value.Value;

/**
 * Solves what another program names, a line each, and answers with the nanoseconds, whether all was solved, and the plain
 * forms of the solutions as JSON, between tabs.
 */
public final class EquationTimes {
    private EquationTimes() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Mfml mfml = Mfml.builder().build();
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            long start = System.nanoTime();
            String answer;
            try {
                Value value = mfml.eval(line);
                long time = System.nanoTime() - start;
                boolean complete = value instanceof Solutions solutions && solutions.isComplete();
                String plain = new mfml.render.PlainPrinter().print(value.notation());
                boolean range = value instanceof Solutions solutions
                        && !solutions.items().isEmpty()
                        && solutions.items().getFirst() instanceof Interval;
                answer = time + "\t" + (complete ? range ? "range" : "all" : "open") + "\t" + plain + "\t"
                        + value.text();
            } catch (Problem problem) {
                answer = System.nanoTime() - start + "\terror\t[]\t"
                        + problem.getMessage().lines().findFirst().orElse("");
            }
            System.out.println(answer);
            System.out.flush();
        }
    }
}
