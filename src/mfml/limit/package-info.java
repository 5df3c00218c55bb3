/** Limits of formulas: Gruntz's method over the zero test of {@code ≡}, one-sided, two-sided, at infinity, of sequences. */
package mfml.limit;
