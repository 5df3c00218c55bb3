/**
 * Formulas in vectors and matrices of symbolic size: a tree of their own, in which products do not commute and every part
 * knows its shape. Numbers made of them (traces, determinants, sums of entries) are atoms among the terms.
 */
package mfml.symbolic.matrix;
