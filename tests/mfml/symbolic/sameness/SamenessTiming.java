package mfml.symbolic.sameness;
import java.util.*;
public class SamenessTiming {
  public static void main(String[] a) throws Exception {
    List<IdentitiesTest.Row> rows = IdentitiesTest.rows();
    for (int round = 0; round < 6; round++) {
      long start = System.nanoTime();
      TreeMap<Double,String> worst = new TreeMap<>();
      int n = 0;
      for (var row : rows) {
        for (String other : List.of(row.right(), row.wrong())) {
          Formulas f = new Formulas(row.declarations());
          var l = f.term(row.left()); var r = f.term(other);
          long t = System.nanoTime();
          var budget = new mfml.budget.Budget(50_000_000, Long.MAX_VALUE, Long.MAX_VALUE);
          Verdict v = Sameness.of(l, r, budget);
          worst.put((System.nanoTime() - t) / 1e6, row.left() + " = " + other + " " + v.getClass().getSimpleName() + " " + budget.used());
          n++;
        }
      }
      double total = worst.keySet().stream().mapToDouble(d -> d).sum();
      System.out.println(n + " total " + total + " ms; median " + new ArrayList<>(worst.keySet()).get(worst.size() / 2));
      if (round == 5) worst.descendingMap().entrySet().stream().limit(25).forEach(e -> System.out.println(e));
    }
  }
}
