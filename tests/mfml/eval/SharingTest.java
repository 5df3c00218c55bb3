package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mfml.Mfml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A tensor, list or record is a value: however a second name, a function, a closure or a container came to it, replacing an
 * entry changes the one name alone. The last line of each sheet is what must have stayed (or changed).
 */
class SharingTest {
    private static final Mfml MFML = Mfml.builder().build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a second name           | X = [1, 2]; Y = X; Y[1] = 5; [X, Y]                               | [1, 2; 5, 2]
                    the first name          | X = [1, 2]; Y = X; X[1] = 5; [X, Y]                               | [5, 2; 1, 2]
                    a chain of names        | X = [1, 2]; Y = X; Z = Y; Y[1] = 5; [X, Y, Z]                     | [1, 2; 5, 2; 1, 2]
                    after a change          | X = [1, 2]; X[1] = 3; Y = X; X[1] = 4; Y                          | [3, 2]
                    an entry of itself      | X = [1, 2]; X[1] = X[2]; X[2] = 9; X                              | [2, 9]
                    a matrix                | A = [1, 2; 3, 4]; B = A; B[1, 2] = 5; A                           | [1, 2; 3, 4]
                    a row                   | A = [1, 2; 3, 4]; r = A[1, :]; r[1] = 9; A                        | [1, 2; 3, 4]
                    a row's matrix          | A = [1, 2; 3, 4]; r = A[1, :]; A[1, 1] = 9; r                     | [1, 2]
                    a slice                 | x = [1, 2, 3]; y = x[2:3]; x[2] = 9; y                        | [2, 3]
                    a transpose             | A = [1, 2; 3, 4]; B = Aᵀ; A[1, 2] = 9; B                          | [1, 3; 2, 4]
                    a transpose written     | A = [1, 2; 3, 4]; B = Aᵀ; B[1, 2] = 9; A                          | [1, 2; 3, 4]
                    a reshape               | x = [1, 2, 3, 4]; A = reshape(x, 2, 2); A[1, 1] = 9; x            | [1, 2, 3, 4]
                    a slice put back        | x = [1, 2, 3]; x[1:2] = x[2:3]; x                                 | [2, 3, 3]
                    a slice put back over   | x = [1, 2, 3]; x[2:3] = x[1:2]; x                                 | [1, 1, 2]
                    a swap of entries       | x = [1, 2]; x[1], x[2] = x[2], x[1]; x                            | [2, 1]
                    a swap of names         | x, y = [1, 2], [3, 4]; x, y = y, x; x[1] = 9; [x, y]              | [9, 4; 1, 2]
                    += makes a new value    | x = [1, 2]; y = x; x += 1; y                                      | [1, 2]
                    a parameter             | f(X) = g(X); function g(X)⏎X[1] = 5⏎X⏎end; Z = [1, 2]; f(Z); Z     | [1, 2]
                    a parameter's result    | function g(X)⏎X[1] = 5⏎X⏎end; Z = [1, 2]; g(Z)                    | [5, 2]
                    a named argument        | function g(X)⏎X[1] = 5⏎X⏎end; Z = [1, 2]; g(X = Z); Z             | [1, 2]
                    a parameter twice       | function g(X, Y)⏎X[1] = 5⏎Y⏎end; Z = [1, 2]; g(Z, Z)              | [1, 2]
                    a preset                | function g(X = [1, 2])⏎X[1] += 5⏎X⏎end; g(); g()                  | [6, 2]
                    a preset of a name      | Z = [1, 2]; function g(X = Z)⏎X[1] = 5⏎X⏎end; g(); Z              | [1, 2]
                    a constant in a body    | function g()⏎X = [1, 2]⏎X[1] += 5⏎X⏎end; g(); g()                 | [6, 2]
                    a constant in a loop    | for k in 1:3⏎X = [1, 2]⏎X[1] += 5⏎end; X                          | [6, 2]
                    outer names             | Z = [1, 2]; function g()⏎X = Z⏎X[1] = 5⏎X⏎end; g(); Z             | [1, 2]
                    what a closure took     | function m(X)⏎f = () -> X⏎X[1] = 5⏎f()⏎end; m([1, 2])              | [1, 2]
                    what a closure gives    | c(X) = () -> X; f = c([1, 2]); Y = f(); Y[1] = 5; f()             | [1, 2]
                    a closure's argument    | c(X) = () -> X; Z = [1, 2]; f = c(Z); Z[1] = 5; f()               | [1, 2]
                    mapping f               | function g(X)⏎X[1] = 5⏎X⏎end; L = [[1, 2], "x"]; (X -> X).(L); L[1] | [1, 2]
                    in a record             | X = [1, 2]; r = (a = X); X[1] = 5; r.a                            | [1, 2]
                    out of a record         | r = (a = [1, 2]); X = r.a; X[1] = 5; r.a                          | [1, 2]
                    out by a text           | r = (a = [1, 2]); X = r["a"]; X[1] = 5; r.a                       | [1, 2]
                    apart                   | r = (a = [1, 2], b = 3); X, y = r; X[1] = 5; r.a                  | [1, 2]
                    in a list               | X = [1, 2]; L = [X, "x"]; X[1] = 5; L[1]                          | [1, 2]
                    out of a list           | L = [[1, 2], "x"]; X = L[1]; X[1] = 5; L[1]                       | [1, 2]
                    into a list             | L = ["y", "x"]; X = [1, 2]; L[1] = X; X[1] = 5; L[1]              | [1, 2]
                    a list has two names    | L = ["y", "x"]; M = L; M[1] = "z"; L[1] == "y"                    | true
                    into a set              | X = [1, 2]; S = {X}; X[1] = 5; [1, 2] in S                        | true
                    rows of a loop          | A = [1, 2; 3, 4]; for r in A⏎r[1] = 9⏎end; A                      | [1, 2; 3, 4]
                    what a loop goes through | x = [1, 2]; s = 0; for v in x⏎x[2] = 7⏎s += v⏎end; s             | 3.0
                    items of a loop         | L = [[1, 2], "x"]; for v in L⏎if v != "x"; v[1] = 9; end⏎end; L[1] | [1, 2]
                    values of a loop        | r = (a = [1, 2]); for n, v in r⏎v[1] = 9⏎end; r.a                 | [1, 2]
                    a comprehension         | x = [1, 2]; L = [(a = x) for k in 1:2]; x[1] = 9; L[1].a          | [1, 2]
                    cases                   | x = [1, 2]; y = { x if true, 0 otherwise }; x[1] = 9; y           | [1, 2]
                    try                     | x = [1, 2]; y = try x otherwise 0; x[1] = 9; y                    | [1, 2]
                    brackets                | x = [1, 2]; y = (x); x[1] = 9; y                                  | [1, 2]
                    at                      | x = [1, 2]; y = z at z = x; x[1] = 9; y                           | [1, 2]
                    a range                 | r = 1:3; s = r; s[1] = 9; r == 1:3                                | true
                    blocks                  | x = [1, 2]; A = rows(x, x); x[1] = 9; A                           | [1, 2; 1, 2]
                    concat of one           | x = [1, 2]; y = concat(x); x[1] = 9; y                            | [1, 2]
                    return                  | Z = [1, 2]; function g()⏎return Z⏎end; Y = g(); Y[1] = 9; Z       | [1, 2]
                    """)
    void valuesStayApart(String name, String code, String expected) {
        String lines = code.replace("⏎", "\n").replace("; ", "\n");
        assertEquals("true", MFML.eval(lines.replaceFirst("(?s)\\n([^\\n]*)$", "\nlast = $1\nlast == " + expected)).text());
    }
}
