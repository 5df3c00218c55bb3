package mfml.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A run of hostile inputs against the clock. What it finds is made as short as it can be and still be wrong. */
final class Fuzz {
    /** An input that went wrong, made short, and how. */
    record Finding(Inputs kind, String input, String wrong) {
        @Override
        public String toString() {
            return kind + ":\n" + input + "\n" + wrong + "\n";
        }
    }

    private static final double HANGS_AFTER = 60; // seconds; the limit of every run is a quarter of one

    private final Random random;
    private final Corpus corpus = Corpus.read();
    private final UnaryOperator<String> run; // what is wrong with how an input ended, or ""
    private final Map<Inputs, Integer> tried = new EnumMap<>(Inputs.class);
    private final List<Finding> findings = new ArrayList<>();
    private volatile long startedAt;
    private volatile String running = "";
    private double slowest;
    private String slowestInput = "";

    Fuzz(long seed, UnaryOperator<String> run) {
        this.random = new Random(seed);
        this.run = run;
    }

    /** Tries inputs of all kinds, so many at most and for so many seconds at most; stops at the tenth finding. */
    List<Finding> run(double seconds, int inputs) {
        startedAt = System.nanoTime();
        Thread watch = Thread.ofPlatform().daemon().start(this::watch);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int count = 0; count < inputs && System.nanoTime() < end && findings.size() < 10; count++) {
            Inputs kind = Inputs.values()[random.nextInt(Inputs.values().length)];
            String input = kind.make(random, corpus);
            String wrong = attempt(input);
            tried.merge(kind, 1, Integer::sum);
            if (!wrong.isEmpty()
                    && findings.stream().noneMatch(known -> heading(known.wrong).equals(heading(wrong)))) {
                String shortest =
                        Shortening.of(input, piece -> heading(attempt(piece)).equals(heading(wrong)));
                findings.add(new Finding(kind, shortest, wrong));
            }
        }
        watch.interrupt();
        return findings;
    }

    private String attempt(String input) {
        running = input;
        startedAt = System.nanoTime();
        String wrong = run.apply(input);
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        if (seconds > slowest) {
            slowest = seconds;
            slowestInput = input;
        }
        return wrong;
    }

    /** The mistake without its particulars: the exception and the place it came from. */
    private static String heading(String wrong) {
        String[] lines = wrong.split("\n");
        return lines[0].replaceAll("[0-9]+", "#") + (lines.length > 1 ? lines[1] : "");
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(1000);
                if ((System.nanoTime() - startedAt) / 1e9 > HANGS_AFTER) {
                    System.out.println("fuzz: HANGS\n" + running);
                    Thread.getAllStackTraces()
                            .forEach((thread, stack) -> System.out.println(thread + " " + List.of(stack)));
                    Runtime.getRuntime().halt(3);
                }
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    String report() {
        int all = tried.values().stream().mapToInt(Integer::intValue).sum();
        return "%d inputs %s, %d findings; slowest %.2f s: %s"
                .formatted(
                        all,
                        tried,
                        findings.size(),
                        slowest,
                        slowestInput.length() > 200 ? slowestInput.substring(0, 200) + "…" : slowestInput);
    }

    /** Leaves out pieces of an input as long as it stays wrong in the same way. */
    private static final class Shortening {
        private Shortening() {}

        static String of(String input, Predicate<String> isStillWrong) {
            List<String> tokens = Corpus.tokens(input);
            long end = System.nanoTime() + 5_000_000_000L;
            for (int size = Math.max(1, tokens.size() / 2); size >= 1; size /= 2) {
                for (int at = 0; at + size <= tokens.size() && System.nanoTime() < end; ) {
                    List<String> rest = new ArrayList<>(tokens.subList(0, at));
                    rest.addAll(tokens.subList(at + size, tokens.size()));
                    if (isStillWrong.test(String.join("", rest))) tokens = rest;
                    else at += size;
                }
            }
            return String.join("", tokens);
        }
    }
}
