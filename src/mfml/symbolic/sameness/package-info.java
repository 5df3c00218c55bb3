/**
 * {@code left ≡ right} of all values of the letters: proved, refuted by an exact point, or not decided. Enclosures at simple
 * points come first, then the proofs in the order below, then more points with more bits; the work is counted, never timed.
 *
 * <ul>
 *   <li>Rational functions, square roots of them, sums of sines and cosines of rational multiples of letters and π,
 *       exponentials, powers of what is positive: polynomials in kernels with their relations ({@code Conversion},
 *       {@code Arithmetic}); e^(iu) stands for the sines, a prime under a fraction for the roots of numbers.
 *   <li>Logarithms of what is known to be positive are taken apart ({@code Logarithms}); what is positive is found by squares,
 *       corners, Sturm's theorem and enclosures ({@code Positivity}).
 *   <li>Numbers built by roots: cyclotomic polynomials, products with conjugates ({@code Conjugates}), a separation bound
 *       ({@code Numbers}).
 *   <li>Absolute values, signs, least and greatest ones, cases of one letter: the line cut at the roots of what decides, and
 *       the cuts themselves, algebraic ones too ({@code Line}, {@code Cell}).
 *   <li>The same of several letters: every sign in turn, impossible ones left out by linear inequalities ({@code Regions},
 *       {@code Halfspaces}).
 *   <li>Sums of inverse functions and complex logarithms: e to both sides, the multiple of 2π by an enclosure at a point and
 *       continuity ({@code Winding}).
 *   <li>arcsin(sin u), arctan(tan u), arg(e^(iu)) where u stays within one branch ({@code Branches}); signs of f(u) − f(v)
 *       for a rising f by u − v ({@code Comparison}).
 *   <li>Factorials and Γ with arguments a whole number apart, reflected, doubled, and at halves ({@code Factorials}); floors
 *       of linear forms, between their jumps ({@code Steps}).
 *   <li>Real and imaginary parts, conjugates, absolute values of complex numbers by u ū; a function of anything else by its
 *       argument alone.
 * </ul>
 *
 * A difference is never concluded from rounded numbers: two enclosures without a common number keep the sides apart. A proof
 * that such a point contradicts is an internal error, and decides nothing.
 */
package mfml.symbolic.sameness;
