package mfml.calculus;

import java.util.List;
import mfml.syntax.Expr;

/** How a formula is to be derived: the rule, and the parts that it works on. */
record Shape(Rule rule, List<Expr> parts) {}
