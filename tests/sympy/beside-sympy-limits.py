#!/usr/bin/env python3
"""Limits beside SymPy: seeded random cases, each answer compared; where they differ, numbers tell who is right.

Run by hand after `mvn package -DskipTests`: tests/sympy/beside-sympy-limits.py [cases] [seed]
Times are for one limit: SymPy's, MFML's in its first pass over all cases (cold) and in its second (warm).
"""
import os
import pathlib
import random
import re
import signal
import statistics
import subprocess
import sys
import time

import mpmath
import sympy as sp

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20261123)
JAVA = pathlib.Path(os.environ.get("JAVA_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64")) / "bin/java"
x = sp.Symbol("x", real=True)
SECONDS = 10


def small():
    return sp.Rational(draw.randint(1, 5), draw.choice([1, 1, 1, 2]))


def vanishing(h):
    """Something that tends to 0 with h."""
    k = small()
    return draw.choice([
        lambda: sp.sin(k * h), lambda: sp.tan(k * h), lambda: 1 - sp.cos(k * h), lambda: sp.exp(k * h) - 1,
        lambda: sp.log(1 + k * h), lambda: sp.sqrt(1 + k * h) - 1, lambda: h ** draw.randint(1, 3),
        lambda: sp.atan(k * h), lambda: k * h + h**2, lambda: sp.sin(h) - h, lambda: sp.exp(h) - 1 - h,
        lambda: sp.sinh(k * h), lambda: sp.cos(h) - sp.cos(k * h), lambda: sp.asin(h / 2),
    ])()


def growing():
    """Something that grows with x."""
    k = draw.randint(1, 4)
    return draw.choice([
        lambda: x**k, lambda: sp.exp(k * x), lambda: sp.log(x + k), lambda: sp.sqrt(x**2 + k * x), lambda: x**k - 3 * x,
        lambda: sp.exp(sp.sqrt(x)), lambda: x * sp.log(x), lambda: sp.exp(x) + x**k, lambda: sp.log(x) ** 2,
        lambda: sp.sqrt(x + k), lambda: x + sp.sin(x), lambda: 2**x, lambda: x**k + k,
    ])()


def case():
    kind = draw.randrange(8)
    if kind == 0:
        a = sp.Integer(draw.randint(-3, 3))
        p = sp.expand((x - a) * sp.Add(*[draw.randint(-4, 4) * x**j for j in range(3)]))
        q = sp.expand((x - a) ** draw.randint(1, 2) * (x + draw.randint(4, 6)))
        return p / q, a, "+"
    if kind in (1, 2):
        a = sp.Integer(draw.choice([0, 0, 0, 1, 2]))
        h = x - a
        return vanishing(h) / vanishing(h), a, draw.choice("+-")
    if kind == 3:
        return vanishing(x) ** draw.randint(1, 2) * (1 + vanishing(x)) / vanishing(x), sp.Integer(0), "+"
    if kind == 4:
        return growing() / growing(), sp.oo, "-"
    if kind == 5:
        return sp.sqrt(x**2 + draw.randint(1, 6) * x) - sp.sqrt(x**2 + draw.randint(-5, 5)), sp.oo, "-"
    if kind == 6:
        return (1 + vanishing(1 / x)) ** growing(), sp.oo, "-"
    return growing() - growing() + vanishing(1 / x) * growing(), sp.oo, "-"


def mfml(formula):
    text = sp.sstr(formula)
    for old, new in [("asin(", "arcsin("), ("atan(", "arctan("), ("log(", "ln("), ("**", "^")]:
        text = text.replace(old, new)
    return text


def written(f, a, side):
    to = "∞" if a == sp.oo else f"({a})" + side
    return f"lim {mfml(f)} as x → {to}"


def sympys(f, a, side):
    def late(*_):
        raise TimeoutError

    signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    start = time.perf_counter()
    try:
        return sp.limit(f, x, a, side), time.perf_counter() - start
    except TimeoutError:
        return "too long", float(SECONDS)
    except Exception as error:
        return type(error).__name__, time.perf_counter() - start
    finally:
        signal.alarm(0)


def value(text):
    """MFML's answer as a number; None where it is no number."""
    plain = re.sub(r" ≈ .*", "", text).strip()
    if plain in ("∞", "-∞"):
        return sp.oo if plain == "∞" else -sp.oo
    plain = re.sub("[⁻⁰¹²³⁴-⁹]+", lambda m: "**(" + m[0].translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")) + ")", plain)
    plain = re.sub(r"√(\w+)", r"sqrt(\1)", plain)
    for old, new in [("·", "*"), ("^", "**"), ("√", "sqrt"), ("π", "pi"), ("ln", "log"), ("arctan", "atan")]:
        plain = plain.replace(old, new)
    try:
        number = sp.N(sp.sympify(plain, locals={"e": sp.E}))
        return number if number.is_number else None
    except Exception:
        return None


def towards(f, a, side):
    """What the values of f come to, roughly."""
    mpmath.mp.dps = 120
    g = sp.lambdify(x, f, "mpmath")
    values = []
    for n in (6, 12, 24):
        place = mpmath.mpf(10) ** (n if n < 7 else n // 3) if a == sp.oo else mpmath.mpf(str(a)) + (1 if side == "+" else -1) * mpmath.mpf(10) ** -n
        try:
            values.append(g(place))
        except Exception:
            return None
    return values


def main():
    cases = []
    while len(cases) < CASES:
        f, a, side = case()
        if f.has(x) and not f.has(sp.zoo, sp.nan):
            cases.append((f, a, side))
    lines = [written(*each) for each in cases]
    jars = f"{ROOT}/target/classes:{ROOT}/target/lib/*:{ROOT}/target/mfml.jar:" + os.environ.get("MFML_EXTRA", "")
    run = subprocess.run([JAVA, "-cp", jars, ROOT / "tests/sympy/LimitTimes.java"], input="\n".join(lines),
                         capture_output=True, text=True, timeout=3000)
    answers = [line.split("\t") for line in run.stdout.splitlines()]
    if len(answers) != len(lines):
        sys.exit(run.stderr[-2000:])
    agree = open_ = refused = 0
    ours, warm, cold, theirs = [], [], [], []
    for (f, a, side), line, (text, first, second) in zip(cases, lines, answers):
        found, seconds = sympys(f, a, side)
        warm.append(float(second)), cold.append(float(first)), theirs.append(seconds * 1e6)
        mine = value(text)
        same = False
        if isinstance(found, str):
            refused += 1
        elif mine is not None and found.is_number:
            difference = None if mine in (sp.oo, -sp.oo) or found in (sp.oo, -sp.oo) else abs(complex(sp.N(found - mine)))
            same = mine == found if difference is None else difference < 1e-6 * (1 + abs(complex(sp.N(mine))))
        elif text.startswith("does not") and (found.has(sp.AccumBounds) or found is sp.nan):
            same = True
        if text.startswith("undecided"):
            open_ += 1
            ours.append((line, text, found))
        elif same:
            agree += 1
        elif not isinstance(found, str):
            print("DIFFERENT", line, "| MFML:", text, "| SymPy:", found, "| values:",
                  [mpmath.nstr(v, 8) for v in towards(f, a, side) or []])
    for each in ours[:20]:
        print("undecided:", *each)
    ratio = sorted(t / w for t, w in zip(theirs, warm))
    print(f"{CASES} cases: {agree} agree, SymPy gave up on {refused}, MFML undecided {open_}")
    print(f"median of one limit: SymPy {statistics.median(theirs):.0f} µs, MFML cold {statistics.median(cold):.0f} µs, "
          f"warm {statistics.median(warm):.0f} µs; ratio in the median {statistics.median(ratio):.1f}, "
          f"least {ratio[0]:.2f}, below one half: {sum(r < 0.5 for r in ratio)}")


main()
