package mfml.equation;

import java.util.List;

/** A set of real numbers: intervals and single points, ascending, apart from one another. */
public record Intervals(List<Interval> parts) {
    public Intervals {
        parts = List.copyOf(parts);
    }

    static final Intervals ALL = new Intervals(List.of(Interval.ALL));

    boolean isAll() {
        return parts.size() == 1
                && parts.getFirst().low() == null
                && parts.getFirst().high() == null;
    }

    boolean isPoints() {
        return parts.stream().allMatch(Interval::isPoint);
    }
}
