package mfml.calculus;

import mfml.syntax.Expr;

/** A line of a worked solution: an inert expression, and the rules that led to it from the line before. */
public record Line(Expr expression, String rules) {}
