#!/usr/bin/env python3
"""Seeded random formulas with their derivatives by SymPy, for tests/mfml/calculus/BesideSympyTest (postfix, tab separated).

Run by hand, SymPy is no part of the project: tests/sympy/generate.py [formulas] > tests/sympy/derivatives.tsv
A row holds a formula, its derivative in x, another form of the formula (expanded, factored, together or rewritten by
exponentials) and a slightly wrong form. SymPy's own claim that the forms are equal is checked at five points with fifty
digits; a row that fails the check is left out and told on standard error, as is one that takes SymPy more than CAP seconds.
Every attempt has a seed of its own, so that one left out leaves the others as they are.
"""

import random
import signal
import sys

import sympy as sp

X, Y = sp.symbols("x y", real=True)
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
CAP = 5
chance = random.Random()


def number():
    return sp.Rational(chance.randint(-4, 4), chance.choice([1, 1, 1, 2, 3]))


def linear():
    return chance.choice([1, 2, 3, -1, sp.Rational(1, 2)]) * X + chance.choice([0, 1, -2, Y])


def formula(depth):
    if depth == 0:
        return chance.choice([X, X, X, Y, number()])
    kind = chance.randrange(14)
    if kind < 3:
        return formula(depth - 1) + formula(depth - 1)
    if kind < 6:
        return formula(depth - 1) * formula(depth - 1)
    if kind == 6:
        return formula(depth - 1) / (formula(depth - 1) ** 2 + chance.randint(1, 3))
    if kind == 7:
        return formula(depth - 1) ** chance.randint(2, 3)
    if kind == 8:
        return chance.choice([sp.sin, sp.cos])(formula(depth - 1))
    if kind == 9:
        return sp.exp(linear())
    if kind == 10:
        return sp.sqrt(formula(depth - 1) ** 2 + chance.randint(1, 3))
    if kind == 11:
        return sp.log(formula(depth - 1) ** 2 + chance.randint(1, 3))
    if kind == 12:
        return sp.atan(formula(depth - 1))
    return chance.choice([sp.sinh, sp.cosh, sp.tanh])(linear())


def other(term):
    ways = [sp.expand, sp.factor, sp.together, lambda t: sp.expand_trig(sp.expand(t)), lambda t: t.rewrite(sp.exp)]
    return chance.choice(ways)(term)


def slipped(term):
    """With one number or one sign changed somewhere."""
    places = [node for node in sp.preorder_traversal(term) if node.is_Rational or node.is_Symbol]
    place = chance.choice(places)
    return term.subs(place, place + chance.choice([1, -1, sp.Rational(1, 10**9)]))


def postfix(term):
    if term.is_Rational:
        return str(term)
    if term.is_Symbol:
        return term.name
    if term is sp.E or term is sp.pi or term is sp.I:
        return {sp.E: "e", sp.pi: "pi", sp.I: "i"}[term]
    if isinstance(term, (sp.Add, sp.Mul)):
        sign = "+" if isinstance(term, sp.Add) else "*"
        words = [postfix(term.args[0])]
        for arg in term.args[1:]:
            words += [postfix(arg), sign]
        return " ".join(words)
    if isinstance(term, sp.Pow):
        return postfix(term.base) + " " + postfix(term.exp) + " ^"
    names = {"exp": "exp", "log": "LN", "atan": "ARCTAN", "Abs": "ABS", "sign": "SIGN"}
    name = type(term).__name__
    return " ".join(map(postfix, term.args)) + " " + names.get(name, name.upper())


def apart(left, right):
    """Whether fifty digits keep the two apart at one of five points."""
    for _ in range(5):
        at = {X: sp.Rational(chance.randint(-900, 900), 487), Y: sp.Rational(chance.randint(-900, 900), 311)}
        difference = sp.N((left - right).subs(at), 50, maxn=500, chop=False)
        if difference.is_number and abs(difference) > sp.Float("1e-40"):
            return True
    return False


def too_long(*_):
    raise TimeoutError(f"more than {CAP} s")


signal.signal(signal.SIGALRM, too_long)
written = attempt = 0
while written < COUNT:
    attempt += 1
    chance.seed(f"20261122 {attempt}")
    term = formula(3)
    if not term.has(X) or term.count_ops() > 40:
        continue
    signal.alarm(CAP)
    try:
        derivative = sp.diff(term, X)
        same = other(term)
        wrong = slipped(same)
        if same.count_ops() > 300 or wrong.has(sp.zoo, sp.nan, sp.oo):
            continue
        if apart(term, same):
            print(f"SymPy is wrong: {term} = {same}", file=sys.stderr)
            continue
        row = [postfix(part) for part in (term, derivative, same, wrong)]
    except (AttributeError, TypeError, KeyError, ZeroDivisionError, TimeoutError) as failed:
        print(f"left out: {term}: {failed!r}", file=sys.stderr)
        continue
    finally:
        signal.alarm(0)
    print("\t".join(row), flush=True)
    written += 1
