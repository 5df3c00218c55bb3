/**
 * Derivatives of terms, with their worked solutions.
 *
 * <ul>
 *   <li>{@link mfml.calculus.Derivatives}: the one table of primitive derivatives, which every mode of differentiation
 *       reads.
 *   <li>{@link mfml.calculus.Differentiation}: the derivative of a term, of any order, mixed, total; {@code gaps()} says
 *       where it does not exist although its formula has a value.
 *   <li>{@link mfml.calculus.Derivation}: the derivative of what was written, by the rules that a teacher would choose
 *       (a quotient as written, a power of a bracket as a chain): {@code answer()}, {@code trace()}; {@code explained}
 *       for several letters or orders.
 *   <li>{@link mfml.calculus.ImplicitDifferentiation}, {@link mfml.calculus.DeltaMethod},
 *       {@link mfml.calculus.SeveralVariables}: the same for equations, difference quotients, formulas of formulas.
 *   <li>{@link mfml.calculus.VectorCalculus}: gradient, Jacobian, Hessian and their kin.
 *   <li>{@link mfml.calculus.Trace}: a worked solution at two depths, as text, LaTeX and plain data.
 *   <li>{@link mfml.calculus.Formulas}: a written formula as a term, exactly.
 * </ul>
 *
 * A rule is stated once, over an arithmetic of terms or of inert expressions: the answer and the line that shows it come
 * from the same statement. Results are sums as the product rule leaves them (2x eˣ + x² eˣ), quotients over one
 * denominator with common factors cancelled; brackets are multiplied out only where the result is no longer.
 */
package mfml.calculus;
