package mfml.builtin;

import mfml.calculus.DerivativeOperators;
import mfml.value.Run;
import mfml.value.Value;

@Topic("Derivatives")
final class Derivatives {
    private Derivatives() {}

    @Builtin(
            doc =
                    "The gradient, as ∇f: of a function of numbers the function of its partial derivatives, of a formula their"
                            + " vector by its letters in order.",
            example = {"f(x, y) = x² y", "grad(f)          # (x, y) ↦ [2x y, x²]", "grad(f)(1, 2)    # [4, 1]"},
            see = {"jacobian", "hessian"},
            alias = {"gradient", "nabla"})
    static Value grad(Value f, Run run) {
        return DerivativeOperators.gradient(f, run);
    }

    @Builtin(
            doc =
                    "The Jacobian matrix of a function of several numbers whose values are vectors: a row for each component, a"
                            + " column for each parameter.",
            example = {"F(x, y) = [x y, x + y]", "jacobian(F)(2, 3)   # ⎡3  2⎤", "                    # ⎣1  1⎦"},
            see = {"grad", "hessian"},
            alias = {"jac"})
    static Value jacobian(Value f, Run run) {
        return DerivativeOperators.jacobian(f, run);
    }

    @Builtin(
            doc = "The Hessian matrix of second partial derivatives of a function of several numbers.",
            example = {"f(x, y) = x² y", "hessian(f)(1, 2)   # ⎡4  2⎤", "                   # ⎣2  0⎦"},
            see = {"grad", "laplacian"},
            alias = {"hess"})
    static Value hessian(Value f, Run run) {
        return DerivativeOperators.hessian(f, run);
    }

    @Builtin(
            doc = "The Laplacian: the sum of the second derivatives by each parameter.",
            example = {"f(x, y) = x² + y³", "laplacian(f)   # (x, y) ↦ 6y + 2"},
            see = {"hessian", "divergence"})
    static Value laplacian(Value f, Run run) {
        return DerivativeOperators.laplacian(f, run);
    }

    @Builtin(
            doc = "The divergence of a vector field: the sum of the derivatives of each component by its parameter.",
            example = {"F(x, y) = [x², x y]", "divergence(F)(2, 1)   # 6"},
            see = {"curl", "laplacian"})
    static Value divergence(Value F, Run run) {
        return DerivativeOperators.divergence(F, run);
    }

    @Builtin(
            doc = "The curl of a vector field of three components in three parameters.",
            example = {"F(x, y, z) = [-y, x, 0]", "curl(F)(1, 2, 3)   # [0, 0, 2]"},
            see = {"divergence"},
            alias = {"rot"})
    static Value curl(Value F, Run run) {
        return DerivativeOperators.curl(F, run);
    }

    @Builtin(
            doc = "The derivative dy/dx where an equation ties y to x.",
            example = {"symbol x, y", "implicit(x² + y² == 25, y, x)   # -x/y"},
            see = {"grad"},
            alias = {"idiff"})
    static Value implicit(Value equation, Value y, Value x, Run run) {
        return DerivativeOperators.implicit(equation, y, x, run);
    }
}
