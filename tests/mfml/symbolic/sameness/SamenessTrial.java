package mfml.symbolic.sameness;
public class SamenessTrial {
  public static void main(String[] a) {
    Formulas f = new Formulas(a.length > 2 ? a[2] : "");
    var l = f.term(a[0]); var r = f.term(a[1]);
    System.out.println(l + " ≡ " + r + " : " + Sameness.of(l, r, mfml.budget.Budget.unlimited()));
    var d = mfml.symbolic.Terms.difference(l, r);
    var e = new Effort(mfml.budget.Budget.unlimited(), 1000000);
    if (a.length > 3) System.out.println(new Line(mfml.symbolic.Symbol.real("x"), e, true).prove(d));
    Conversion c = new Conversion(e, null);
    var q = c.of(d);
    System.out.println(c.kernels().term(q.numerator()) + "  over " + q.divisors().size());
    for (Kernel k : c.kernels().all()) System.out.println(k.number + " " + k.kind + " " + k.term + " real " + k.real + " pos " + k.positive);
  }
}
