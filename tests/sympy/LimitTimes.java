import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;

/** Answers limits, one a line, twice: prints the text, and the microseconds of the first and of the second pass. */
class LimitTimes {
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) lines.add(line);
        }
        Mfml mfml = Mfml.builder().build();
        List<String> texts = new ArrayList<>();
        double[][] micros = new double[2][lines.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < lines.size(); k++) {
                long start = System.nanoTime();
                String text;
                try {
                    text = mfml.eval(lines.get(k)).text();
                } catch (RuntimeException exception) {
                    text = "undecided: "
                            + exception.getMessage().lines().findFirst().orElse("");
                }
                micros[pass][k] = (System.nanoTime() - start) / 1000.0;
                if (pass == 0) texts.add(text.replace('\n', ' ').replace('\t', ' '));
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int k = 0; k < lines.size(); k++) {
            out.printf("%s\t%.1f\t%.1f%n", texts.get(k), micros[0][k], micros[1][k]);
        }
    }
}
