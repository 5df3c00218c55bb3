#!/usr/bin/env python3
"""Seeded random integrals beside SymPy's integrate: who solves what, whether the answers agree, and how long each takes.

Run by hand, SymPy is no part of the project: mvn -q test-compile; tests/sympy/integrals.py [integrands] [seconds for each]
Both antiderivatives are compared with a quadrature of the integrand between two points, so that either may be found wrong.
MFML runs once in one Java process: every integrand cold (its first time) and then warm; SymPy runs in this process.
"""

import glob
import random
import signal
import statistics
import subprocess
import sys
import time

import mpmath
import sympy as sp

X = sp.Symbol("x", real=True)
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 200
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 10
LOW, HIGH = sp.Rational(1, 3), sp.Rational(4, 5)
chance = random.Random(20261123)


def whole(most=4):
    return chance.choice([k for k in range(-most, most + 1) if k])


def polynomial(degree):
    return sum(chance.randint(-3, 3) * X**k for k in range(degree + 1)) + chance.randint(1, 3) * X ** chance.randint(0, degree)


def linear():
    return chance.choice([1, 1, 2, 3, -1]) * X + chance.choice([0, 0, 1, 2])


def integrand():
    kind = chance.randrange(16)
    if kind < 2:
        return polynomial(2) / (polynomial(3) + 7)
    if kind == 2:
        return polynomial(1) / ((X + chance.randint(1, 3)) ** 2 * (X**2 + chance.randint(1, 4)))
    if kind == 3:
        return polynomial(2) * sp.exp(linear())
    if kind == 4:
        return polynomial(2) * chance.choice([sp.sin, sp.cos])(linear())
    if kind == 5:
        return sp.sin(chance.randint(1, 3) * X) ** chance.randint(0, 4) * sp.cos(X) ** chance.randint(0, 4)
    if kind == 6:
        return X ** chance.randint(0, 3) * sp.log(X) ** chance.randint(1, 3)
    if kind == 7:
        return X ** chance.randint(0, 2) * chance.choice([sp.atan, sp.asin])(X)
    if kind == 8:
        return sp.exp(linear()) * chance.choice([sp.sin, sp.cos])(linear())
    if kind == 9:
        return X ** chance.randint(0, 3) * sp.sqrt(chance.choice([1, -1]) * X**2 + chance.randint(1, 4)) ** chance.choice([1, -1, 3])
    if kind == 10:
        inner = chance.choice([X**2 + 1, sp.sin(X), sp.exp(X), sp.log(X), sp.sqrt(X)])
        outer = chance.choice([sp.exp, sp.sin, sp.cos, lambda u: u**3, lambda u: 1 / (1 + u**2)])
        return sp.diff(inner, X) * outer(inner)
    if kind == 11:
        return 1 / (chance.randint(2, 5) + whole(1) * chance.choice([sp.sin, sp.cos])(X))
    if kind == 12:
        return sp.exp(chance.randint(1, 3) * X) / (sp.exp(X) + chance.randint(1, 3))
    if kind == 13:
        return X ** chance.randint(0, 2) / (1 + sp.sqrt(X + chance.randint(0, 2)))
    if kind == 14:
        return sp.tan(X) ** chance.randint(1, 4) / sp.cos(X) ** chance.choice([0, 2, 4])
    return sp.diff(polynomial(1) * chance.choice([sp.exp(X), sp.log(X + 1), sp.sin(X), sp.exp(-(X**2))]) / (X + chance.randint(1, 3)), X)


def mfml(term):
    text = str(term).replace("**", "^").replace("log(", "ln(").replace("atan(", "arctan(").replace("asin(", "arcsin(")
    return text


class TooLong(Exception):
    pass


def alarm(signum, frame):
    raise TooLong


def by_sympy(term):
    start = time.perf_counter()
    signal.alarm(SECONDS)
    try:
        found = sp.integrate(term, X)
        signal.alarm(0)
        took = time.perf_counter() - start
        if found.has(sp.Integral):
            return None, took
        signal.alarm(SECONDS)
        value = complex((found.subs(X, HIGH) - found.subs(X, LOW)).evalf(15))
        signal.alarm(0)
        return value, took
    except TooLong:
        return None, time.perf_counter() - start
    except Exception:
        signal.alarm(0)
        return None, time.perf_counter() - start
    finally:
        signal.alarm(0)


def by_mfml(terms):
    path = ":".join(["target/test-classes", "target/classes"] + glob.glob("target/lib/*.jar"))
    path += ":" + ":".join(glob.glob(str(__import__("pathlib").Path.home()) + "/.m2/repository/org/antlr/antlr4-runtime/*/*.jar"))
    lines = "\n".join(mfml(term) for term in terms)
    command = ["java", "-Xss16m", "-cp", path, "bench.IntegralTimes", str(LOW), str(HIGH)]
    rows = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    return [row.split("\t") for row in rows]


def main():
    signal.signal(signal.SIGALRM, alarm)
    terms = [integrand() for _ in range(COUNT)]
    rows = by_mfml(terms)
    both = only_mfml = only_sympy = neither = 0
    wrong = {"MFML": [], "SymPy": []}
    ratios_warm, ratios_cold, slower = [], [], 0
    for term, row in zip(terms, rows):
        own = None if row[0] == "!" else float(row[0])
        cold, warm = float(row[1]) / 1e9, float(row[2]) / 1e9
        value, took = by_sympy(term)
        truth = float(mpmath.quad(sp.lambdify(X, term, "mpmath"), [LOW, HIGH]).real)
        if own is not None and abs(own - truth) > 1e-7 * (1 + abs(truth)):
            wrong["MFML"].append((str(term), own, truth))
        if value is not None and abs(value - truth) > 1e-7 * (1 + abs(truth)):
            wrong["SymPy"].append((str(term), value, truth))
        both += own is not None and value is not None
        only_mfml += own is not None and value is None
        if own is None and value is not None:
            only_sympy += 1
            print("only SymPy:", term)
        neither += own is None and value is None
        if own is None and value is None:
            print("neither:", term)
        ratios_warm.append(took / warm)
        ratios_cold.append(took / cold)
        slower += warm > 2 * took
    print(f"{COUNT} integrands: both {both}, MFML alone {only_mfml}, SymPy alone {only_sympy}, neither {neither}")
    print(f"wrong: MFML {wrong['MFML']}, SymPy {wrong['SymPy']}")
    print(f"SymPy's time over MFML's, median: warm {statistics.median(ratios_warm):.1f}, cold {statistics.median(ratios_cold):.1f};"
          f" slower than half of SymPy's speed: {slower}")


main()
