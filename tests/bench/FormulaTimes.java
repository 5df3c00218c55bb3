package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;

/**
 * Times work on formulas that another program names. On standard input a line each, its parts between tabs: {@code new};
 * {@code formula} and a text, or {@code pair} and two; {@code work} and an expression of t, or of a and b; {@code time},
 * which answers with the nanoseconds that the work on all formulas took. The rest is answered with {@code ready}.
 */
public final class FormulaTimes {
    private static final String WORK = """
            function work(formulas)
                for t in formulas
                    result = %s
                end
                0
            end""";

    private static final String OF_PAIRS = """
            function work(formulas)
                for k in 1:2:length(formulas)
                    a = formulas[k]
                    b = formulas[k + 1]
                    result = %s
                end
                0
            end""";

    private FormulaTimes() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Session session = null;
        List<String> formulas = new ArrayList<>();
        boolean pairs = false;
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] parts = line.split("\t");
            try {
                switch (parts[0]) {
                    case "new" -> {
                        if (session != null) session.close();
                        session = Mfml.builder().noTimeLimit().build().session();
                        session.eval("symbol x, y, z");
                        formulas.clear();
                        pairs = false;
                    }
                    case "formula" -> formulas.add(parts[1]);
                    case "pair" -> {
                        formulas.addAll(List.of(parts[1], parts[2]));
                        pairs = true;
                    }
                    case "work" -> {
                        session.eval("formulas = []");
                        for (String formula : formulas) session.eval("formulas = append(formulas, " + formula + ")");
                        session.eval((pairs ? OF_PAIRS : WORK).formatted(parts[1]));
                    }
                    default -> {
                        long start = System.nanoTime();
                        session.eval("work(formulas);");
                        System.out.println(System.nanoTime() - start);
                        continue;
                    }
                }
                System.out.println("ready");
            } catch (Problem problem) {
                System.out.println("fault " + problem.getMessage().replace('\n', ' '));
            }
        }
    }
}
