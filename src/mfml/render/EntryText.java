package mfml.render;

import java.util.List;

/**
 * The entries of one tensor for people. They share one scale: when one that is shown needs a power of ten, all have
 * one. What is below 1e-12 of the largest entry is a residue of rounding and shown as ≈0, unless all are whole numbers.
 */
final class EntryText {
    private static final double RESIDUE = 1e-12;

    private final int digits;
    private final double residue;
    private final boolean power;

    /** @param shown the entries that will be written, null where some are left out */
    EntryText(int digits, double scale, List<Notation> shown) {
        this.digits = digits;
        this.residue = RESIDUE * scale;
        this.power = shown.stream().anyMatch(this::needsPower);
    }

    private boolean needsPower(Notation entry) {
        return switch (entry) {
            case Notation.Real real -> needsPower(real.number());
            case Notation.Complex z -> needsPower(z.re()) || needsPower(z.im());
            case null, default -> false;
        };
    }

    private boolean needsPower(double number) {
        return !isResidue(number) && Decimal.needsPower(number);
    }

    private boolean isResidue(double number) {
        return number != 0 && Math.abs(number) < residue;
    }

    String write(Notation entry) {
        return switch (entry) {
            case Notation.Real real -> number(real.number());
            case Notation.Complex z when isResidue(z.re()) && (isResidue(z.im()) || z.im() == 0) -> "≈0";
            case Notation.Complex z when z.re() == 0 && isResidue(z.im()) -> "≈0";
            case Notation.Complex z -> ComplexText.sum(z, number(z.re()), number(Math.abs(z.im())), "");
            case Notation.Fraction fraction -> fraction.numerator() + "/" + fraction.denominator();
            case Notation.Formula formula -> formula.text().get();
            case Notation.Characters text -> Quoted.mfml(text.characters());
            default -> new TextPrinter(digits).print(entry);
        };
    }

    private String number(double number) {
        return isResidue(number) ? "≈0" : Decimal.entry(number, digits, power);
    }
}
