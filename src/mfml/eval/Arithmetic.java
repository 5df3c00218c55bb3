package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Letters;
import mfml.syntax.Operator;
import mfml.tensor.Operations;
import mfml.value.Elementary;
import mfml.value.Real;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * {@code left operator right}. Two unboxed numbers are worked on in place; everything else goes to the algebra of the
 * operands, which no node knows.
 */
abstract class Arithmetic extends Dyadic {
    private final Operator operator;
    final int spill; // a slot where the left value is found by measuring while the right one is worked out, or -1

    Arithmetic(Span span, Operator operator, Node left, Node right, int spill) {
        super(span, left, right, true);
        this.operator = operator;
        this.spill = spill;
    }

    static Node of(Span span, Operator operator, Node left, Node right, int spill) {
        return switch (operator) {
            case ADD -> new Add(span, left, right, spill);
            case SUBTRACT -> new Subtract(span, left, right, spill);
            case MULTIPLY -> new Multiply(span, left, right, spill);
            case DIVIDE -> new Divide(span, left, right, spill);
            case POWER -> new Power(span, left, right, spill);
            case MODULO -> new Modulo(span, left, right, spill);
            default -> new General(span, operator, left, right, spill);
        };
    }

    /** Both values boxed, by the algebra; {@code kind} is the left one's, which is in the register. */
    final int general(Frame frame, int kind) {
        Value first = waiting(frame, kind);
        return combine(frame, first, right(frame, first, kind == OBJECT ? spill : -1));
    }

    /** Whether a result needs no second look: it is no NaN, and infinite only where an operand was. */
    static boolean isPlain(double result, double a, double b) {
        return Math.abs(result) <= Double.MAX_VALUE || result == result && (a - a != 0 || b - b != 0);
    }

    int combine(Frame frame, Value first, Value second) {
        try {
            return noted(frame, frame.unbox(Operations.begin(operator, first, second, frame.execution)));
        } catch (Fault fault) {
            String written = bracketed(frame, right, named(frame, right, "the right side"));
            throw OperandNames.fill(fault.with("right", onTheLine(written)), base(frame), written)
                    .at(frame.source, span);
        }
    }

    /** The left operand as written; of {@code sin²(x)}, whose exponent stands inside it, sin(x). */
    private String base(Frame frame) {
        String written = bracketed(frame, left, named(frame, left, "the left side"));
        boolean around = left.span.start() < right.span.start() && left.span.end() > right.span.end();
        return around ? written.replace(frame.source.text(right.span), "") : written;
    }

    /** The operand with the brackets it wears, without which a hint could be read otherwise: (1:3) .^ 2. */
    static String bracketed(Frame frame, Node operand, String written) {
        Span around = new Span(operand.span.start() - 1, operand.span.end() + 1);
        boolean isWord = written.chars().allMatch(Character::isLetterOrDigit);
        if (isWord || around.start() < 0 || around.end() > frame.source.text().length()) return written;
        String outside = frame.source.text(around);
        return outside.equals("(" + written + ")") ? outside : written;
    }

    /** A raised exponent set down on the line, so that a hint can show it behind an operator: ² is 2. */
    private static String onTheLine(String written) {
        String lower = Letters.lower(written);
        return lower.charAt(0) == written.charAt(0) ? written : lower;
    }

    static final class General extends Arithmetic {
        General(Span span, Operator operator, Node left, Node right, int spill) {
            super(span, operator, left, right, spill);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            return general(frame, left(frame));
        }
    }

    static final class Add extends Arithmetic {
        Add(Span span, Node left, Node right, int spill) {
            super(span, Operator.ADD, left, right, spill);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            int kind = left(frame);
            if (kind == REAL) {
                double a = frame.real;
                int second = right(frame);
                double b = second == REAL ? frame.real : frame.whole;
                if (second == REAL || second == WHOLE) {
                    double sum = a + b;
                    if (isPlain(sum, a, b)) return real(frame, sum);
                    frame.real = b;
                    second = REAL;
                }
                return combine(frame, new Real(a), frame.box(second));
            }
            if (kind == WHOLE) {
                long a = frame.whole;
                int second = right(frame);
                if (second == WHOLE) {
                    long b = frame.whole;
                    long sum = a + b;
                    if (((a ^ sum) & (b ^ sum)) >= 0) return whole(frame, sum);
                } else if (second == REAL) {
                    return real(frame, a + frame.real);
                }
                return combine(frame, new Whole(a), frame.box(second));
            }
            return general(frame, kind);
        }
    }

    static final class Subtract extends Arithmetic {
        Subtract(Span span, Node left, Node right, int spill) {
            super(span, Operator.SUBTRACT, left, right, spill);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            int kind = left(frame);
            if (kind == REAL) {
                double a = frame.real;
                int second = right(frame);
                double b = second == REAL ? frame.real : frame.whole;
                if (second == REAL || second == WHOLE) {
                    double difference = a - b;
                    if (isPlain(difference, a, b)) return real(frame, difference);
                    frame.real = b;
                    second = REAL;
                }
                return combine(frame, new Real(a), frame.box(second));
            }
            if (kind == WHOLE) {
                long a = frame.whole;
                int second = right(frame);
                if (second == WHOLE) {
                    long b = frame.whole;
                    long difference = a - b;
                    if (((a ^ b) & (a ^ difference)) >= 0) return whole(frame, difference);
                } else if (second == REAL) {
                    return real(frame, a - frame.real);
                }
                return combine(frame, new Whole(a), frame.box(second));
            }
            return general(frame, kind);
        }
    }

    static final class Multiply extends Arithmetic {
        Multiply(Span span, Node left, Node right, int spill) {
            super(span, Operator.MULTIPLY, left, right, spill);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            int kind = left(frame);
            if (kind == REAL) {
                double a = frame.real;
                int second = right(frame);
                double b = second == REAL ? frame.real : frame.whole;
                if (second == REAL || second == WHOLE) {
                    double product = a * b;
                    if (isPlain(product, a, b)) return real(frame, product);
                    frame.real = b;
                    second = REAL;
                }
                return combine(frame, new Real(a), frame.box(second));
            }
            if (kind == WHOLE) {
                long a = frame.whole;
                int second = right(frame);
                if (second == WHOLE) {
                    long b = frame.whole;
                    long low = a * b;
                    if (Math.multiplyHigh(a, b) == low >> 63) return whole(frame, low);
                } else if (second == REAL) {
                    double product = a * frame.real;
                    if (isPlain(product, a, frame.real)) return real(frame, product);
                }
                return combine(frame, new Whole(a), frame.box(second));
            }
            return general(frame, kind);
        }
    }

    static class Divide extends Arithmetic {
        Divide(Span span, Node left, Node right, int spill) {
            super(span, Operator.DIVIDE, left, right, spill);
        }

        /** The same quotient for a floor or a ceiling around it. */
        final Node rounded(Elementary rounding) {
            return new RoundedQuotient(this, rounding);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            int kind = left(frame);
            if (kind == REAL) {
                double a = frame.real;
                int second = right(frame);
                double b = second == REAL ? frame.real : frame.whole;
                if ((second == REAL || second == WHOLE) && b != 0) {
                    double quotient = a / b;
                    if (isPlain(quotient, a, b)) return real(frame, quotient);
                }
                return combine(frame, new Real(a), frame.box(second));
            }
            if (kind == WHOLE) {
                long a = frame.whole;
                int second = right(frame);
                if (second == WHOLE) {
                    long b = frame.whole;
                    if (b != 0 && b != -1 && a % b == 0) return whole(frame, a / b);
                } else if (second == REAL && frame.real != 0) {
                    double quotient = a / frame.real;
                    if (isPlain(quotient, a, frame.real)) return real(frame, quotient);
                }
                return combine(frame, new Whole(a), frame.box(second));
            }
            return general(frame, kind);
        }
    }

    static final class Power extends Arithmetic {
        Power(Span span, Node left, Node right, int spill) {
            super(span, Operator.POWER, left, right, spill);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            int kind = left(frame);
            if (kind == REAL) {
                double a = frame.real;
                int second = right(frame);
                if (second == WHOLE && frame.whole == 2 && isPlain(a * a, a, a)) return real(frame, a * a);
                if (second == WHOLE || second == REAL) {
                    double b = second == REAL ? frame.real : frame.whole;
                    double power = a > 0 ? Math.pow(a, b) : Double.NaN;
                    if (isPlain(power, a, b)) return real(frame, power);
                }
                return combine(frame, new Real(a), frame.box(second));
            }
            if (kind == WHOLE) {
                long a = frame.whole;
                int second = right(frame);
                if (second == WHOLE && frame.whole == 2 && a == (int) a) return whole(frame, a * a);
                return combine(frame, new Whole(a), frame.box(second));
            }
            return general(frame, kind);
        }
    }

    static final class Modulo extends Arithmetic {
        Modulo(Span span, Node left, Node right, int spill) {
            super(span, Operator.MODULO, left, right, spill);
        }

        @Override
        int execute(Frame frame) {
            return finished(frame, begin(frame));
        }

        @Override
        int begin(Frame frame) {
            int kind = left(frame);
            if (kind != WHOLE) return general(frame, kind);
            long a = frame.whole;
            int second = right(frame);
            if (second == WHOLE && frame.whole > 0) return whole(frame, Math.floorMod(a, frame.whole));
            return combine(frame, new Whole(a), frame.box(second));
        }
    }
}
