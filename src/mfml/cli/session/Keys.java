package mfml.cli.session;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keys typed beforehand; behind them it is silent, as a user is, until it is closed. */
final class Keys extends InputStream {
    private final byte[] typed;
    private int at;
    private boolean closed;

    Keys(String typed) {
        this.typed = typed.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized int read() {
        if (at < typed.length) return typed[at++] & 0xFF;
        try {
            while (!closed) wait();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return -1;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
        if (length == 0) return 0;
        int first = read();
        if (first < 0) return -1;
        into[from] = (byte) first;
        return 1;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
