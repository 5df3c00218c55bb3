package mfml.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest name to a misspelt one: few slips of the finger (Damerau-Levenshtein), capitals ignored first. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest of the names, when it is near enough to be meant; ties go to the alphabet, so that messages are stable. */
    public static Optional<String> nearest(String written, Collection<String> names) {
        int allowed = written.length() <= 4 ? 1 : written.length() <= 7 ? 2 : 3;
        return names.stream()
                .filter(name -> !name.equals(written) && Math.abs(name.length() - written.length()) <= allowed)
                .map(name -> new Candidate(name, slips(written, name)))
                .filter(candidate -> candidate.slips <= allowed
                        && candidate.slips < Math.min(written.length(), candidate.name.length()))
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int slips) {}

    private static int slips(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (a.equals(b)) return 0;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[a.length()][b.length()];
    }
}
