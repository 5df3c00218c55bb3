package mfml.cli.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mfml.Session;
import mfml.value.Value;

/** The numbered results: {@code ans} is the last, {@code ans₃} that of input 3. A name the user has given stays the user's. */
final class Results {
    private static final String LAST = "ans";
    /** So many numbered ones are kept: they count as memory in use. */
    private static final int KEPT = 100;

    private final Session session;
    private final Map<String, Value> ours = new LinkedHashMap<>();

    Results(Session session) {
        this.session = session;
    }

    void keep(int number, Value value) {
        store(LAST + "_" + number, value);
        store(LAST, value);
        while (ours.size() > KEPT) {
            String oldest = ours.keySet().stream()
                    .filter(name -> !name.equals(LAST))
                    .findFirst()
                    .get();
            if (isOurs(oldest)) session.forget(oldest);
            ours.remove(oldest);
        }
    }

    private void store(String name, Value value) {
        if (session.names().contains(name) && !isOurs(name)) return;
        session.set(name, value);
        ours.put(name, session.get(name));
    }

    /** Whether the name still holds what was put there. */
    boolean isOurs(String name) {
        Value kept = ours.get(name);
        return kept != null
                && session.names().contains(name)
                && session.get(name).equals(kept);
    }

    void forget(Set<String> names) {
        ours.keySet().removeAll(names);
    }
}
