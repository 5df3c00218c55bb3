package mfml.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import mfml.Mfml;
import mfml.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain of elementwise operations on a million entries makes one result, of 8 MB, and hardly anything besides. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Mfml MFML = Mfml.builder()
            .functionOfValues("allocated", none -> (double) THREADS.getCurrentThreadAllocatedBytes())
            .build();

    private static final String TENSORS =
            "a = linspace(1, 2, 10^6); b = linspace(0, 1, 10^6); c = linspace(-1, 1, 10^6); d = linspace(3, 4, 10^6)\n"
                    + "A = reshape(a, 1000, 1000); r = A[1, :]\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a .* b .+ exp(c) .- d",
                "2a + 2",
                "(a .- mean(a)) .^ 2",
                "1 ./ (1 .+ exp(-c))",
                "a + b - c + d",
                "sin(a .^ 2) .* (b + 1)",
                "c[1:10^6] .+ a[10^6:-1:1]",
                "A .* r .+ 1",
                "Aᵀ .- A ./ 2"
            })
    void aChainMakesOneResult(String chain) {
        try (Session session = MFML.session()) {
            session.eval(TENSORS);
            String measured = "before = allocated(); y = " + chain + "; allocated() - before";
            session.eval(measured); // whatever is loaded the first time
            double bytes = session.eval(measured).asDouble();
            assertTrue(bytes >= 8e6 && bytes < 9e6, () -> chain + " allocated " + bytes + " bytes");
        }
    }

    /** A byte for each truth, and a second read of it as a mask costs the chosen entries. */
    @ParameterizedTest
    @ValueSource(strings = {"abs(-c) .< a ./ 2", "not (a .> 1)", "a .> 1.5 and b .< 2", "c[c .> 0.9]"})
    void aMaskTakesBytes(String mask) {
        try (Session session = MFML.session()) {
            session.eval(TENSORS);
            String measured = "before = allocated(); y = " + mask + "; allocated() - before";
            session.eval(measured);
            double bytes = session.eval(measured).asDouble();
            assertTrue(bytes >= 1e6 && bytes < 3.5e6, () -> mask + " allocated " + bytes + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x[k] = k", "x[k] = x[k] + 0.5", "X[k, 2] = 1", "x[2:3] = 7", "s = x[2:3] .+ 1; x[k] = 2"})
    void anAssignmentInALoopCopiesNothing(String assignment) {
        try (Session session = MFML.session()) {
            session.eval("function work(n)\n x = zeros(10^5); X = zeros(10^4, 10)\n before = allocated()\n"
                    + " for k in 1:n\n " + assignment + "\n end\n return allocated() - before\nend\nwork(1000)");
            double bytes = session.eval("work(1000)").asDouble();
            assertTrue(bytes < 1000 * 2000, () -> assignment + " allocated " + bytes + " bytes in 1000 rounds");
            assertEquals(100_000, session.eval("length(zeros(10^5))").asDouble());
        }
    }
}
