package mfml.render;

/** Complex numbers for people: {@code 2.0 + 3.0i}; a zero part is left out. */
final class ComplexText {
    private ComplexText() {}

    static String scalar(Notation.Complex z, int digits) {
        return sum(z, Decimal.scalar(z.re(), digits), Decimal.scalar(Math.abs(z.im()), digits), "");
    }

    /** The two parts joined by the sign of the imaginary one; {@code times} stands before i (LaTeX needs a space). */
    static String sum(Notation.Complex z, String re, String imSize, String times) {
        if (z.im() == 0) return re;
        String im = (imSize.equals("1") ? "" : imSize + times) + "i";
        if (z.re() == 0) return (z.im() < 0 ? "-" : "") + im;
        return re + (z.im() < 0 ? " - " : " + ") + im;
    }
}
