"""Writes reference.tsv: what NumPy makes of the inputs on which NumPyTest tries the tensor functions of MFML.

    python3 tests/numpy/generate.py > tests/numpy/reference.tsv

A line `input` gives a name its shape and entries; a line `call` has an expression of MFML over the inputs above it, how
exact the answer must be (`bits`; `exact`, where -0 is 0; or a tolerance relative to the largest entry), the name of a difference or `-`, and
the answer: a shape and entries, or `!` and the code of MFML's error. A difference is named in the table below; its answer
is the one that MFML has instead, worked out here. Counting from 1 is no difference: indices are written 1-based.
"""
import sys
import warnings

import numpy as np

SEED = 20260
random = np.random.default_rng(SEED)
warnings.simplefilter("ignore")
np.seterr(all="ignore")
BITS, EXACT, NEAR = "bits", "exact", "1e-13"

DIFFERENCES = {
    "nothing": "the mean, variance, median or extreme of nothing stops; NumPy gives NaN or an error of its own",
    "norm-of-nothing": "the largest absolute value of nothing is 0, as every norm of nothing; NumPy refuses it",
    "norm-scaled": "norms are scaled: they neither overflow nor vanish where the result is a number",
    "minus-zero": "sort makes one zero of -0 and 0, so that equal entries cannot be told apart by their order",
    "nan-is-unequal": "NaN equals nothing, so unique keeps each; NumPy counts all as one",
    "infinite-neighbours": "a quantile between an infinite entry and another is the infinite one, and one between huge ones of two signs lies between them; NumPy gives NaN or an infinity",
    "half-away": "round takes halves away from 0, as in school; NumPy takes them to the even neighbour",
    "singular": "the inverse of a singular matrix stops and says so; NumPy raises an error of its own, or gives entries without a right digit",
    "sample-of-one": "the variance of a sample of one stops; NumPy gives NaN",
}


def number(x):
    return repr(float(x)).replace("inf", "∞")


def entry(x):
    if isinstance(x, (complex, np.complexfloating)):
        return number(x.real) + "|" + number(x.imag)
    return number(x)


def value(x):
    x = np.asarray(x)
    shape = ",".join(map(str, x.shape)) if x.ndim else "-"
    return shape + "\t" + " ".join(entry(each) for each in x.ravel())


def put(name, x):
    print("input", name, value(x), sep="\t")


def write(text, answer, within=EXACT, difference="-"):
    print("call", text, within, difference, answer if isinstance(answer, str) else value(answer), sep="\t")


call = write


def eighths(shape):
    return random.integers(-80, 81, shape) / 8


def reductions(x, special):
    """Of one tensor: over all entries, and along every axis."""
    near = NEAR
    places = [(None, "")] + [(k, ", axis = %d" % (k + 1)) for k in range(x.ndim)]
    if x.ndim > 1:
        places.append(((0, x.ndim - 1), ", axis = [1, %d]" % x.ndim))
        places.append((tuple(range(x.ndim - 1)), ", axis = %s, keep = true" % list(range(1, x.ndim))))
    for axis, said in places:
        keep = "keep" in said
        count = x.size if axis is None else np.prod([x.shape[k] for k in np.atleast_1d(axis)], dtype=int)
        call("sum(x%s)" % said, np.sum(x, axis=axis, keepdims=keep), EXACT if not special else near)
        call("product(x%s)" % said, np.prod(x, axis=axis, keepdims=keep), near)
        call("any(x .> 0%s)" % said, np.any(x > 0, axis=axis, keepdims=keep))
        call("all(x .> 0%s)" % said, np.all(x > 0, axis=axis, keepdims=keep))
        call("count(x .> 0%s)" % said, np.count_nonzero(x > 0, axis=axis, keepdims=keep))
        if count == 0:
            for name in ("mean(x", "var(x", "std(x", "median(x", "quantile(x, 0.25", "max(x", "min(x", "argmax(x"):
                call(name + said + ")", "!tensor.empty", EXACT, "nothing")
            continue
        call("mean(x%s)" % said, np.mean(x, axis=axis, keepdims=keep), near)
        call("var(x%s)" % said, np.var(x, axis=axis, keepdims=keep), near)
        call("std(x%s)" % said, np.std(x, axis=axis, keepdims=keep), near)
        if count == 1:
            if np.size(np.sum(x, axis=axis)):
                call("var(x, sample = true%s)" % said, "!statistics.one", EXACT, "sample-of-one")
        else:
            call("var(x, sample = true%s)" % said, np.var(x, axis=axis, ddof=1, keepdims=keep), near)
        for text, share in (("median(x%s)", 0.5), ("quantile(x, 0.25%s)", 0.25), ("quantile(x, 0.9%s)", 0.9)):
            ours, differs = quantile(x, share, axis, keep)
            call(text % said, ours, near, differs)
        call("max(x%s)" % said, np.max(x, axis=axis, keepdims=keep))
        call("min(x%s)" % said, np.min(x, axis=axis, keepdims=keep))
        if axis is None or np.ndim(axis) == 0:
            call("argmax(x%s)" % said, np.argmax(x, axis=axis, keepdims=keep) + 1)
            call("argmin(x%s)" % said, np.argmin(x, axis=axis, keepdims=keep) + 1)
    for axis in range(x.ndim):
        said = ", axis = %d" % (axis + 1)
        call("cumsum(x%s)" % said, np.cumsum(x, axis=axis), EXACT if not special else near)
        call("cumprod(x%s)" % said, np.cumprod(x, axis=axis), near)
        call("cummax(x%s)" % said, np.maximum.accumulate(x, axis=axis))
        call("cummin(x%s)" % said, np.minimum.accumulate(x, axis=axis))
        ordered = np.sort(x, axis=axis)
        changed = np.any(np.signbit(ordered) & (ordered == 0))
        call("sort(x%s)" % said, ordered + 0.0, EXACT, "minus-zero" if changed else "-")
        call("sort_order(x%s)" % said, np.argsort(x, axis=axis, kind="stable") + 1)
        if not np.isnan(x).any():
            call("sort(x, descending = true%s)" % said, -np.sort(-x, axis=axis) + 0.0, EXACT, "minus-zero" if changed else "-")
        call("norm(x%s)" % said, *norm(x, 2, axis))
        call("norm(x, 1%s)" % said, *norm(x, 1, axis))
        call("norm(x, 3%s)" % said, *norm(x, 3, axis))
        call("norm(x, ∞%s)" % said, *norm(x, np.inf, axis))
        call("norm(x, 0%s)" % said, *norm(x, 0, axis))
        if x.shape[axis]:
            call("norm(x, -∞%s)" % said, *norm(x, -np.inf, axis))


def quantile(x, share, axis, keep):
    """NumPy's, but for neighbours that are infinitely far apart, or equal and infinite."""
    if not x.size:  # no lane, so no answer; NumPy refuses to reshape
        return np.sum(x, axis=axis, keepdims=keep), "-"
    theirs = np.quantile(x, share, axis=axis, keepdims=keep)
    if np.isfinite(x).all() and np.abs(x).max() < 1e300:
        return theirs, "-"
    place = share * (x.size // max(1, theirs.size) - 1)
    part = place - np.floor(place)
    below = np.quantile(x, share, axis=axis, keepdims=keep, method="lower")
    above = np.quantile(x, share, axis=axis, keepdims=keep, method="higher")
    weighed = below if part == 0 else (1 - part) * below + part * above
    ours = np.where(below == above, below, np.where(np.isfinite(above - below), theirs, weighed))
    same = np.array_equal(ours, theirs, equal_nan=True)
    return ours, "-" if same else "infinite-neighbours"


def norm(x, p, axis):
    """Scaled by the largest entry, which NumPy's is not."""
    if x.shape[axis] == 0 and p == np.inf:
        return np.sum(x, axis=axis), EXACT, "norm-of-nothing"
    theirs = np.linalg.norm(x, p, axis=axis)
    size = np.abs(x)
    if p in (2, 3) and x.size and np.isfinite(size).all():
        largest = np.max(size, axis=axis, keepdims=True)
        safe = np.where(largest == 0, 1, largest)
        ours = np.squeeze(safe, axis) * np.sum((size / safe) ** p, axis=axis) ** (1 / p)
        if not np.allclose(ours, theirs, rtol=1e-10, atol=0):
            return ours, NEAR, "norm-scaled"
    return theirs, NEAR


def shapes(x):
    def call(text, answer, within=BITS):
        write(text, answer, within)

    rank = x.ndim
    for axis in range(rank):
        one = axis + 1
        call("flip(x, axis = %d)" % one, np.flip(x, axis))
        for n in (1, -2, 7):
            call("roll(x, %d, axis = %d)" % (n, one), np.roll(x, n, axis))
        call("concat(x, x, axis = %d)" % one, np.concatenate([x, x], axis))
        call("differences(x, axis = %d)" % one, np.diff(x, axis=axis)) if x.shape[axis] else None
        if x.shape[axis]:
            call("take(x, 1, axis = %d)" % one, np.take(x, 0, axis))
            call("take(x, [%d, 1], axis = %d)" % (x.shape[axis], one), np.take(x, [x.shape[axis] - 1, 0], axis))
            call("split(x, %d, axis = %d)[1]" % (x.shape[axis], one), np.split(x, x.shape[axis], axis)[0])
        call("move_axis(x, %d, 1)" % one, np.moveaxis(x, axis, 0))
        call("swap_axes(x, %d, %d)" % (one, rank), np.swapaxes(x, axis, rank - 1))
        each = [1] * rank
        each[axis] = 3
        call("repeat(x, %s)" % each, np.tile(x, each))
        call("repeat(x, %s, each = true)" % each, np.repeat(x, 3, axis))
    for axis in range(rank + 1):
        call("stack(x, x, axis = %d)" % (axis + 1), np.stack([x, x], axis))
        call("add_axis(x, %d)" % (axis + 1), np.expand_dims(x, axis))
    call("flatten(x)", np.ravel(x))
    if rank:
        call("reshape(x, %d, 1)" % x.size, np.reshape(x, (x.size, 1)))
        call("drop_axes(x)", np.squeeze(x))
        call("reverse(x)", np.flip(x, 0))
        call("pad(x, 1)", np.pad(x, 1))
        call("pad(x, [%s], value = 7)" % "; ".join(["2, 0"] * rank) if rank > 1 else "pad(x, [[2, 0]], value = 7)",
             np.pad(x, [(2, 0)] * rank, constant_values=7))
        order = list(random.permutation(rank))
        call("permute(x, %s)" % [int(k) + 1 for k in order], np.transpose(x, order))
        call("x.T", np.transpose(x))
        call("append(x, take(x, 1))", np.concatenate([x, x[:1]])) if len(x) else None
        call("positions(x .> 0)", positions(x > 0))
        call("x[x .> 0]", x[x > 0])
    call("where(x .> 0, x, -x)", np.where(x > 0, x, -x))
    call("where(x .> 0, 1, 0)", np.where(x > 0, 1, 0))
    call("clamp(x, -1, 2)", np.clip(x, -1, 2), EXACT)
    call("is_nan(x)", np.isnan(x))
    call("is_finite(x)", np.isfinite(x))
    call("is_infinite(x)", np.isinf(x))
    if rank:
        call("x.shape", np.array(x.shape))
    call("ndim(x)", x.ndim)


def positions(mask):
    places = np.argwhere(mask) + 1
    return places[:, 0] if mask.ndim == 1 else places


def elementwise(x, y):
    pairs = [("x .+ y", x + y), ("x .- y", x - y), ("x .* y", x * y), ("x ./ y", x / y),
             ("x .== y", x == y), ("x .< y", x < y), ("x .>= y", x >= y), ("x .!= y", x != y),
             ("max(x, y)", np.maximum(x, y)), ("min(x, y)", np.minimum(x, y)),
             ("not (x .> y)", ~(x > y))]
    if x.shape == y.shape:
        pairs += [("x .> 0 and y .> 0", (x > 0) & (y > 0)), ("x .> 0 or y .> 0", (x > 0) | (y > 0))]
    for text, answer in pairs:
        call(text, answer)
    call("x .^ 2", x ** 2)
    call("abs(x)", np.abs(x))
    call("sign(x)", np.sign(x))
    call("floor(x)", np.floor(x))
    call("ceil(x)", np.ceil(x))
    call("sqrt(x)", np.sqrt(x))
    away = np.where(np.abs(x) < 2.0 ** 52, np.copysign(np.floor(np.abs(x) + 0.5), x), x)
    call("round(x)", away, EXACT, "-" if np.array_equal(away, np.round(x), equal_nan=True) else "half-away")
    for text, answer in (("exp(x)", np.exp(x)), ("ln(x)", np.log(x)), ("log2(x)", np.log2(x)), ("log10(x)", np.log10(x)),
                         ("sin(x)", np.sin(x)), ("cos(x)", np.cos(x)), ("tan(x)", np.tan(x)), ("arctan(x)", np.arctan(x)),
                         ("sinh(x)", np.sinh(x)), ("cosh(x)", np.cosh(x)), ("tanh(x)", np.tanh(x)),
                         ("x .^ 3", x ** 3)):
        call(text, answer, "1e-14" if "." not in text else NEAR)


def vectors(x, y):
    call("x · y", np.dot(x, y), NEAR)
    call("dot(x, y)", np.dot(x, y), NEAR)
    call("outer(x, y)", np.outer(x, y))
    call("kron(x, y)", np.kron(x, y))
    call("diag(x)", np.diag(x))
    call("diag(x, 1)", np.diag(x, 1))
    call("diag(x, -2)", np.diag(x, -2))
    call("rows(x, y)", np.vstack([x, y]))
    call("columns(x, y)", np.column_stack([x, y]))
    call("mesh(x, y)", np.stack(np.meshgrid(x, y, indexing="ij")))
    call("zip(x, y)", np.column_stack([x, y])) if x.size else None
    call("einsum(\"i,i->\", x, y)", np.einsum("i,i->", x, y), NEAR)
    call("einsum(\"i,j\", x, y)", np.einsum("i,j", x, y))
    call("contract(x, y)", np.tensordot(x, y, 1), NEAR)
    kept, first = np.unique(x, return_index=True)
    nans = np.isnan(x).sum()
    ordered = kept[np.argsort(first)]
    if nans > 1:
        seen = []
        for each in x:
            if not any(each == s for s in seen):
                seen.append(each)
        call("unique(x)", np.array(seen), EXACT, "nan-is-unequal")
    else:
        call("unique(x)", ordered)
        call("counts(x).counts", np.array([np.sum((x == each) | (np.isnan(x) & np.isnan(each))) for each in ordered], dtype=float))
    call("search_sorted(sort(x), y)", np.searchsorted(np.sort(x), y) + 1)
    call("search_sorted(sort(x), y, after = true)", np.searchsorted(np.sort(x), y, side="right") + 1)
    if x.size:
        call("cov(x, y)", np.cov(x, y, ddof=0)[0, 1], "1e-12")
        call("repeat(x, 3)", np.tile(x, 3))
        call("repeat(x, 2, each = true)", np.repeat(x, 2))
        call("unit(x)", x / np.linalg.norm(x), NEAR)
    if x.size == 3:
        call("cross(x, y)", np.cross(x, y))


def matrices(a, b):
    call("a b", a @ b, NEAR)
    call("contract(a, b)", np.tensordot(a, b, 1), NEAR)
    call("contract(a, b, 1, 2)", np.tensordot(a, b, (0, 1)), NEAR) if a.shape[0] == b.shape[1] else None
    call("einsum(\"ij,jk->ik\", a, b)", np.einsum("ij,jk->ik", a, b), NEAR)
    call("einsum(\"ij,jk\", a, b)", np.einsum("ij,jk", a, b), NEAR)
    call("einsum(\"ij,jk->\", a, b)", np.einsum("ij,jk->", a, b), NEAR)
    call("einsum(\"ij->ji\", a)", np.einsum("ij->ji", a))
    call("einsum(\"ij->j\", a)", np.einsum("ij->j", a), NEAR)
    call("kron(a, b)", np.kron(a, b))
    call("upper_triangle(a)", np.triu(a))
    call("upper_triangle(a, 1)", np.triu(a, 1))
    call("lower_triangle(a)", np.tril(a))
    call("lower_triangle(a, -1)", np.tril(a, -1))
    call("diag(a)", np.diag(a))
    call("diag(a, 1)", np.diag(a, 1))
    call("diag(a, -1)", np.diag(a, -1))
    for text, p in (("norm(a)", None), ("norm(a, 1)", 1), ("norm(a, 2)", 2), ("norm(a, ∞)", np.inf),
                    ("norm(a, -∞)", -np.inf), ("norm(a, \"nuclear\")", "nuc")):
        call(text, np.linalg.norm(a, p), "1e-12")
    call("rank(a)", np.linalg.matrix_rank(a))
    if a.shape[0] == a.shape[1]:
        call("trace(a)", np.trace(a))
        call("det(a)", np.linalg.det(a), "1e-12")
        call("einsum(\"ii\", a)", np.einsum("ii", a), NEAR)
        call("einsum(\"ii->i\", a)", np.einsum("ii->i", a))
        if np.linalg.cond(a) < 1e3:
            call("inv(a)", np.linalg.inv(a), "1e-12")
            call("a \\ b", np.linalg.solve(a, b), "1e-12")
        call("a^3", np.linalg.matrix_power(a, 3), NEAR)


def section(title):
    print("#", title)


print("# NumPy %s, numpy.random.default_rng(%d); written by tests/numpy/generate.py" % (np.__version__, SEED))
for name, reason in DIFFERENCES.items():
    print("difference", name, reason, sep="\t")

section("made from nothing")
for text, answer in (("zeros(2, 3)", np.zeros((2, 3))), ("ones(0, 2)", np.ones((0, 2))), ("full(7, 2, 1)", np.full((2, 1), 7)),
                     ("eye(3)", np.eye(3)), ("eye(0)", np.eye(0)), ("linspace(-1, 2, 7)", np.linspace(-1, 2, 7)),
                     ("linspace(0, 1)", np.linspace(0, 1)), ("[k for k in 0:0.25:2]", np.arange(0, 2.25, 0.25))):
    call(text, answer, NEAR)
call("logspace(1, 1000, 10)", np.geomspace(1, 1000, 10), NEAR)

RANDOM = [(), (1,), (5,), (12,), (1, 1), (3, 4), (4, 1), (5, 3), (2, 3, 4), (1, 4, 2), (2, 1, 3, 2)]
EMPTY = [(0,), (0, 3), (3, 0), (2, 0, 2)]
nan, inf = np.nan, np.inf
SPECIAL = [
    np.array([nan]), np.array([3.0, nan, -2.0, nan]), np.array([inf, 1.0, -inf, 2.0, inf]), np.array([-0.0, 0.0, -0.0]),
    np.array([1e308, 1e308, -1e308]), np.array([5e-324, -5e-324, 2.5e-323]), np.array([1e16, 1.0, -1e16]),
    np.array([[nan, 1.0, -0.0], [inf, -inf, 4.0]]), np.array([[1e200, 1e-200], [1e-200, 3.0]]), np.array([0.5, 1.5, 2.5, -0.5, -1.5]),
]
section("random eighths")
for shape in RANDOM:
    x = eighths(shape)
    put("x", x)
    put("y", eighths(shape))
    reductions(x, False)
    shapes(x)
section("shapes with a 0")
for shape in EMPTY:
    put("x", np.zeros(shape))
    reductions(np.zeros(shape), False)
    shapes(np.zeros(shape))
section("NaN, infinities, -0, huge and tiny")
for x in SPECIAL:
    put("x", x)
    reductions(x, True)
    shapes(x)
section("entry by entry")
for x, y in [(eighths(s), eighths(t)) for s, t in (((7,), (7,)), ((3, 4), (4,)), ((3, 1), (2,)), ((2, 3, 1), (3, 4)), ((1,), (0,)))] \
        + [(s, np.flip(s)) for s in SPECIAL]:
    put("x", x)
    put("y", y)
    elementwise(x, y)
section("two vectors")
for x, y in [(eighths(n), eighths(n)) for n in (0, 1, 3, 8)] + [(np.array([3.0, nan, -2.0, nan]), np.array([1.0, 2.0, nan, inf])),
                                                                 (np.array([2.0, 2.0, 5.0]), np.array([2.0, -0.0, inf]))]:
    put("x", x)
    put("y", y)
    vectors(x, y)
section("two matrices")
for a, b in [(eighths((n, k)), eighths((k, m))) for n, k, m in ((1, 1, 1), (2, 3, 4), (4, 2, 4), (3, 3, 3), (5, 5, 2), (4, 4, 4))]:
    put("a", a)
    put("b", b)
    matrices(a, b)
put("a", np.array([[1.0, 2.0], [2.0, 4.0]]))
call("inv(a)", "!tensor.singular", EXACT, "singular")
put("a", np.arange(1.0, 10.0).reshape(3, 3))
call("rank(a)", np.linalg.matrix_rank(np.arange(1.0, 10.0).reshape(3, 3)))
section("axes that meet")
for _ in range(6):
    i, j, k, m = (int(n) for n in random.integers(1, 5, 4))
    t, u = eighths((i, j, k)), eighths((k, j, m))
    put("t", t)
    put("u", u)
    call("contract(t, u, [2, 3], [2, 1])", np.tensordot(t, u, ([1, 2], [1, 0])), NEAR)
    call("contract(t, u)", np.tensordot(t, u, 1), NEAR)
    call("einsum(\"ijk,kjm->im\", t, u)", np.einsum("ijk,kjm->im", t, u), NEAR)
    call("einsum(\"ijk,kjm->mi\", t, u)", np.einsum("ijk,kjm->mi", t, u), NEAR)
    call("einsum(\"ijk,kjm\", t, u)", np.einsum("ijk,kjm", t, u), NEAR)
    call("einsum(\"ijk->kij\", t)", np.einsum("ijk->kij", t))
    call("einsum(\"ijk,ijk,ijk->j\", t, t, t)", np.einsum("ijk,ijk,ijk->j", t, t, t), NEAR)
    call("norm(t, 2, axis = [1, 3])", np.linalg.norm(t, 2, axis=(0, 2)), "1e-12")
    call("norm(t, 1, axis = [2, 3])", np.linalg.norm(t, 1, axis=(1, 2)), "1e-12")
    call("norm(t)", np.linalg.norm(t), NEAR)
section("complex entries")
for shape in ((4,), (2, 3), (3, 3)):
    x = eighths(shape) + 1j * eighths(shape)
    y = eighths(shape) + 1j * eighths(shape)
    put("x", x)
    put("y", y)
    for text, answer in (("sum(x)", np.sum(x)), ("sum(x, axis = 1)", np.sum(x, axis=0)), ("product(x, axis = 1)", np.prod(x, axis=0)),
                         ("mean(x)", np.mean(x)), ("var(x)", np.var(x)), ("std(x, axis = 1)", np.std(x, axis=0)),
                         ("cumsum(x, axis = 1)", np.cumsum(x, axis=0)), ("x .+ y", x + y), ("x .* y", x * y), ("x ./ y", x / y),
                         ("abs(x)", np.abs(x)), ("conj(x)", np.conj(x)), ("re(x)", np.real(x)), ("norm(x)", np.linalg.norm(x)),
                         ("norm(x, 1)", np.linalg.norm(x, 1)), ("norm(x, 2)", np.linalg.norm(x, 2)), ("exp(x)", np.exp(x)),
                         ("flip(x)", np.flip(x, 0)), ("roll(x, 1)", np.roll(x, 1, 0)), ("x .== x", x == x),
                         ("repeat(x, %s)" % ([2] * len(shape)), np.tile(x, [2] * len(shape))), ("pad(x, 1)", np.pad(x, 1)),
                         ("concat(x, y)", np.concatenate([x, y])), ("stack(x, y)", np.stack([x, y])),
                         ("where(re(x) .> 0, x, y)", np.where(np.real(x) > 0, x, y))):
        call(text, answer, NEAR)
    if shape == (3, 3):
        call("x y", x @ y, NEAR)
        call("einsum(\"ij,jk->ik\", x, y)", x @ y, NEAR)
        call("contract(x, y)", x @ y, NEAR)
        call("norm(x, \"nuclear\")", np.linalg.norm(x, "nuc"), "1e-12")
        call("trace(x)", np.trace(x), NEAR)
        call("diag(x)", np.diag(x))
