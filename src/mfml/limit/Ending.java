package mfml.limit;

import mfml.error.Fault;

/** Which faults end the whole run, and which only one attempt. */
final class Ending {
    private Ending() {}

    /** Whether a budget is used up; a step that was refused for its price alone leaves other ways. */
    static boolean is(Fault fault) {
        return fault.isLimit()
                && !fault.code().equals("limit.price")
                && !fault.code().equals("limit.term");
    }
}
