package mfml.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a worksheet, program or session has at its top level, each with its slot and what is known of it. */
public final class TopLevel {
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private final Map<String, Gift> gifts = new HashMap<>();
    private final Set<String> formulas = new HashSet<>();

    /** The slot of a name, made when it is new. */
    public int declare(String name) {
        removed.remove(name);
        return slots.computeIfAbsent(name, fresh -> {
            names.add(fresh);
            return names.size() - 1;
        });
    }

    /** The names that hold symbols or what was made of them. */
    Set<String> formulas() {
        return formulas;
    }

    /** Notes what a statement gives the name. */
    void gives(String name, Gift gift) {
        gifts.merge(name, gift, Gift::or);
    }

    /** In a session a later definition replaces what was known. */
    void forget(String name) {
        gifts.remove(name);
    }

    /** From now on the name means what it would without a definition here; functions that read it find it again once it is declared anew. */
    public void remove(String name) {
        removed.add(name);
        gifts.remove(name);
    }

    /** The slot, or -1. */
    public int slot(String name) {
        return removed.contains(name) ? -1 : slots.getOrDefault(name, -1);
    }

    boolean isSurelyFunction(String name) {
        return gifts.get(name) == Gift.FUNCTION;
    }

    boolean isSurelyValue(String name) {
        Gift gift = gifts.get(name);
        return gift != null && gift.isValue();
    }

    boolean surelyHasEntries(String name) {
        return gifts.get(name) == Gift.ENTRIES;
    }

    public int size() {
        return names.size();
    }

    public String name(int slot) {
        return names.get(slot);
    }

    public Set<String> names() {
        Set<String> present = new HashSet<>(slots.keySet());
        present.removeAll(removed);
        return present;
    }
}
