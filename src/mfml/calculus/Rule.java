package mfml.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Term;

/**
 * A rule of differentiation: how the derivative of a whole comes from its parts and their derivatives. The computation
 * applies it to terms, the worked solution to expressions; there is no second statement of it.
 */
sealed interface Rule {
    /** As the course calls it. */
    String name();

    /** The derivative from the parts and, in the same order, their derivatives. */
    <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives);

    /** c′ = 0. */
    record Constant() implements Rule {
        @Override
        public String name() {
            return "constant rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            return with.number(0);
        }
    }

    /** x′ = 1, the power rule for x¹. */
    record Letter() implements Rule {
        @Override
        public String name() {
            return "power rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            return with.number(1);
        }
    }

    /** y′ of a letter y that depends on the one derived by. */
    record Rate(String letter, String by, Term rate) implements Rule {
        @Override
        public String name() {
            return letter + " depends on " + by;
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            return with.filled(rate, Map.of());
        }
    }

    /** (c f)′ = c f′: the first part is the constant. */
    record Multiple() implements Rule {
        @Override
        public String name() {
            return "constant multiple rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            return with.product(List.of(parts.get(0), derivatives.get(1)));
        }
    }

    /** (−f)′ = −f′. */
    record Opposite() implements Rule {
        @Override
        public String name() {
            return "constant multiple rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            return with.negative(derivatives.getFirst());
        }
    }

    /** (f ± g ± …)′ = f′ ± g′ ± …; {@code minus} tells which summands are taken away. */
    record Sum(List<Boolean> minus) implements Rule {
        @Override
        public String name() {
            return "sum rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            List<T> summands = new ArrayList<>();
            for (int k = 0; k < parts.size(); k++) {
                summands.add(minus.get(k) ? with.negative(derivatives.get(k)) : derivatives.get(k));
            }
            return with.sum(summands);
        }
    }

    /** (f g h)′ = f′ g h + f g′ h + f g h′. */
    record Product() implements Rule {
        @Override
        public String name() {
            return "product rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            List<T> summands = new ArrayList<>();
            for (int k = 0; k < parts.size(); k++) {
                List<T> factors = new ArrayList<>(parts);
                factors.set(k, derivatives.get(k));
                summands.add(with.product(factors));
            }
            return with.sum(summands);
        }
    }

    /** (f / g)′ = (f′ g − f g′) / g². */
    record Quotient() implements Rule {
        @Override
        public String name() {
            return "quotient rule";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            T f = parts.get(0);
            T g = parts.get(1);
            T numerator = with.difference(
                    with.product(List.of(derivatives.get(0), g)), with.product(List.of(f, derivatives.get(1))));
            return with.quotient(numerator, with.square(g));
        }
    }

    /** (uᵛ)′ = uᵛ (v ln u)′, from uᵛ = e^(v ln u): the parts are uᵛ and v ln u. */
    record Logarithmic() implements Rule {
        @Override
        public String name() {
            return "logarithmic differentiation";
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            return with.product(List.of(parts.get(0), derivatives.get(1)));
        }
    }

    /**
     * f(u)′ = f′(u) · u′: {@code derivative} is f′ in the placeholder u. Where u is the letter itself, f′ alone.
     *
     * @param plain what the rule is called where u is the letter itself, {@code chained} where it is not
     */
    record Outer(String plain, String chained, Term outer, Term derivative, boolean direct) implements Rule {
        @Override
        public String name() {
            return direct ? plain : chained;
        }

        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            T outside = with.filled(derivative, Map.of(Derivatives.U.name(), parts.getFirst()));
            return direct ? outside : with.product(List.of(outside, derivatives.getFirst()));
        }
    }

    /** The sum over the paths: ∂f/∂u · u′ + ∂f/∂v · v′ + …; the partial derivatives are terms in {@code letters}. */
    record Paths(String name, List<String> letters, List<Term> partials) implements Rule {
        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            Map<String, T> inner = inner(parts);
            List<T> summands = new ArrayList<>();
            for (int k = 0; k < parts.size(); k++) {
                summands.add(with.product(List.of(with.filled(partials.get(k), inner), derivatives.get(k))));
            }
            return with.sum(summands);
        }

        private <T> Map<String, T> inner(List<T> parts) {
            Map<String, T> inner = new HashMap<>();
            for (int k = 0; k < parts.size(); k++) inner.put(letters.get(k), parts.get(k));
            return inner;
        }
    }

    /** Any other: a term in which {@code letters} stand for the parts, and with a prime behind for their derivatives. */
    record Shaped(String name, List<String> letters, Term shape) implements Rule {
        @Override
        public <T> T apply(Arithmetic<T> with, List<T> parts, List<T> derivatives) {
            Map<String, T> filling = new HashMap<>();
            for (int k = 0; k < letters.size(); k++) {
                filling.put(letters.get(k), parts.get(k));
                filling.put(letters.get(k) + "'", derivatives.get(k));
            }
            return with.filled(shape, filling);
        }
    }
}
