package mfml.limit;

/** An expansion does not reach far enough: it is made again, deeper. */
final class Shallow extends RuntimeException {
    Shallow() {
        super(null, null, false, false);
    }
}
