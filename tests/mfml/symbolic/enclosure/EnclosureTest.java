package mfml.symbolic.enclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Postfix;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {
    private static final Path VALUES = Path.of("tests", "mfml", "symbolic", "enclosure", "values.tsv");

    static Rational decimal(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return number.scale() <= 0
                ? Rational.of(number.toBigIntegerExact())
                : Rational.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    private static Enclosure of(String postfix, int bits) {
        return Enclosure.of(Postfix.read(postfix), Map.of(), bits, Budget.unlimited());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 53, 64, 100, 150, 190, 400, 1000})
    void holdsTheValuesOfMpmath(int bits) throws IOException {
        List<String> wrong = new ArrayList<>();
        int narrow = 0;
        int all = 0;
        for (String line : Files.readAllLines(VALUES)) {
            if (line.startsWith("#")) continue;
            String[] parts = line.split("\t");
            Rational value = decimal(parts[1]);
            Rational last = value.abs().times(Rational.of(10).power(-59));
            Enclosure found = of(parts[0], bits);
            boolean holds = !found.isEmpty()
                    && (!found.low().isFinite() || found.low().rational().compareTo(value.plus(last)) <= 0)
                    && (!found.high().isFinite() || found.high().rational().compareTo(value.minus(last)) >= 0);
            if (!holds) wrong.add(line + " is not in " + found);
            all++;
            if (found.accurateBits() > bits - 60) narrow++;
        }
        assertEquals(List.of(), wrong);
        if (bits >= 100) assertTrue(narrow > all * 9 / 10, narrow + " of " + all);
    }

    @ParameterizedTest
    @CsvSource({
        "2 sqrt 1 -, POSITIVE",
        "355/113 pi -, POSITIVE",
        "pi 22/7 -, NEGATIVE",
        "e pi ^ pi e ^ -, POSITIVE",
        "2 sqrt 3 sqrt + 10 sqrt -, NEGATIVE",
        "pi sin, ZERO",
    })
    void tellsSigns(String postfix, Sign sign) {
        assertEquals(sign, of(postfix, 100).sign());
    }

    @Test
    void saysWhereThereIsNoRealValue() {
        for (String none : List.of("i", "3 sqrt 2 sqrt - -1 * sqrt", "2 sqrt 3 sqrt - ln", "i sin")) {
            assertTrue(of(none, 80).isEmpty(), none);
        }
    }
}
