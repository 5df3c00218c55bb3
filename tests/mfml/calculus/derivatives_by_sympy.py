"""Writes derivatives.tsv: random formulas, how often each is derived, a rational point, the value SymPy finds there.

    python3 derivatives_by_sympy.py > derivatives.tsv
"""
import random

import sympy as sp

x = sp.Symbol("x", real=True)
draw = random.Random(20240607)
FUNCTIONS = [
    ("sin({})", sp.sin), ("cos({})", sp.cos), ("tan({})", sp.tan), ("exp({})", sp.exp), ("ln({})", sp.log),
    ("√({})", sp.sqrt), ("arctan({})", sp.atan), ("arcsin({})", sp.asin), ("sinh({})", sp.sinh),
    ("tanh({})", sp.tanh), ("cosh({})", sp.cosh), ("erf({})", sp.erf), ("abs({})", sp.Abs),
]


def formula(depth):
    """The text of a formula in MFML, and the formula itself."""
    if depth == 0:
        if draw.random() < 0.7:
            return "x", x
        number = draw.randint(1, 7)
        return str(number), sp.Integer(number)
    kind = draw.choice("++-**/^ffffa")
    if kind == "f":
        text, function = draw.choice(FUNCTIONS)
        inner, value = formula(depth - 1)
        return text.format(inner), function(value)
    left, a = formula(depth - 1)
    if kind == "^":
        number = draw.choice([2, 3, -1, -2, sp.Rational(1, 2), sp.Rational(3, 2)])
        return f"({left})^({number})", a**number
    if kind == "a":
        number = draw.randint(2, 5)
        return f"{number}^({left})", sp.Integer(number) ** a
    right, b = formula(draw.randint(0, depth - 1))
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b != 0 else sp.nan}[kind]
    return f"({left}) {kind} ({right})", value


def main():
    print("# formula\torder\tpoint\tvalue")
    seen = set()
    while len(seen) < 200:
        text, value = formula(draw.randint(1, 4))
        if text in seen or not value.has(x) or value.has(sp.nan, sp.zoo, sp.oo, sp.I):
            continue
        order = draw.choice([1, 1, 1, 1, 2, 3])
        point = sp.Rational(draw.randint(-15, 25), draw.randint(7, 13))
        here = sp.N(value.subs(x, point), 30)
        found = sp.N(sp.diff(value, x, order).subs(x, point), 30)
        if not (here.is_real and found.is_real and here.is_finite and found.is_finite):
            continue
        if not sp.Rational(1, 10**6) < abs(found) < 10**6 or found.has(sp.Derivative, sp.Subs):
            continue
        seen.add(text)
        print(text, order, point, sp.N(found, 20), sep="\t")


main()
