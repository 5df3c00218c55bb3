/**
 * Antiderivatives and integrals. An antiderivative is a tree of rules ({@link mfml.integral.Work}), which is the worked
 * solution too; it is proved by differentiating before it is shown.
 */
package mfml.integral;
