package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import mfml.Mfml;
import mfml.Session;

/**
 * Times pieces of MFML that another program names, so that it can time its own in turn. On standard input a line each:
 * {@code case}, a name and the lines of a worksheet that defines {@code work(m)}, between tabs; or {@code time}, the name
 * and m. Answers with the nanoseconds that {@code work(m)} took, or {@code ready}.
 */
public final class TensorTimes {
    private TensorTimes() {}

    public static void main(String[] arguments) throws IOException {
        Programs.mixUp();
        Map<String, Session> sessions = new HashMap<>();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] parts = line.split("\t");
            switch (parts[0]) {
                case "case" -> {
                    Session session = Mfml.builder().noTimeLimit().build().session();
                    session.eval(
                            String.join("\n", java.util.Arrays.asList(parts).subList(2, parts.length)));
                    sessions.put(parts[1], session);
                    System.out.println("ready");
                }
                case "end" -> {
                    sessions.remove(parts[1]).close();
                    System.out.println("ready");
                }
                default -> {
                    long rounds = Long.parseLong(parts[2]);
                    long start = System.nanoTime();
                    sessions.get(parts[1]).call("work", rounds);
                    System.out.println(System.nanoTime() - start);
                }
            }
        }
    }
}
