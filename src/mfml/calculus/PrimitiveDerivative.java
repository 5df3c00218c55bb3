package mfml.calculus;

import java.util.List;
import mfml.symbolic.Term;

/**
 * The partial derivative of a primitive function by one of its arguments.
 *
 * @param argument counted from 0
 * @param term the derivative in the placeholders {@link Derivatives#U} (first argument) and {@link Derivatives#V}
 * @param gaps where the function has a value and this derivative does not exist
 */
public record PrimitiveDerivative(int argument, Term term, List<Gap> gaps) {}
