package example;

import java.util.Map;
import mfml.Mfml;
import mfml.Program;

/** The three lines that a Java program needs. */
public final class ThreeLines {
    private ThreeLines() {}

    public static void main(String[] arguments) {
        Mfml mfml = Mfml.builder().build();
        Program line = mfml.compile("m xs + b", "m", "xs", "b");
        System.out.println(line.run(Map.of("m", 2.0, "xs", new double[] {1, 2, 3}, "b", 1.0))
                .text());
    }
}
