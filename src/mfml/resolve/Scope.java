package mfml.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.syntax.FunctionLayout.Capture;

/**
 * The frame of one function while it is laid out: parameters first, then whatever the body brings. The top level is a
 * scope too, but the names it assigns live in {@link TopLevel}; only the variables of its comprehensions are slots here.
 */
final class Scope {
    final Scope outer;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<String> functions = new HashSet<>();
    final Set<String> formulas = new HashSet<>(); // names that hold symbols or what was made of them
    private final Deque<Map<String, Integer>> blocks = new ArrayDeque<>();
    private final List<Capture> captures = new ArrayList<>();
    private int size;
    int loops; // how many loops are open: break and continue need one

    Scope(Scope outer) {
        this.outer = outer;
    }

    boolean isTopLevel() {
        return outer == null;
    }

    int declare(String name) {
        return slots.computeIfAbsent(name, fresh -> size++);
    }

    /** A name that is given nothing but a function in this scope. */
    void declareFunction(String name) {
        functions.add(name);
    }

    boolean isSurelyFunction(String name) {
        for (var block : blocks) if (block.containsKey(name)) return false;
        if (slots.containsKey(name)) return functions.contains(name);
        return outer != null && outer.isSurelyFunction(name);
    }

    boolean holdsFormula(String name) {
        for (var block : blocks) if (block.containsKey(name)) return false;
        if (slots.containsKey(name) && formulas.contains(name)) return true;
        return outer != null && outer.holdsFormula(name);
    }

    /** A slot without a name: what an evaluation keeps in the frame. */
    int hidden() {
        return size++;
    }

    /** Names that live in a part of an expression only, as those of a comprehension. */
    void openBlock() {
        blocks.push(new HashMap<>());
    }

    int declareInBlock(String name) {
        int slot = size++;
        blocks.element().put(name, slot);
        return slot;
    }

    void closeBlock() {
        blocks.pop();
    }

    /** The slot of a name in this frame, capturing it from an enclosing function if need be; -1 when no function has it. */
    int slot(String name) {
        for (var block : blocks) { // innermost first
            Integer slot = block.get(name);
            if (slot != null) return slot;
        }
        Integer own = slots.get(name);
        if (own != null) return own;
        if (outer == null) return -1;
        boolean function = outer.isSurelyFunction(name);
        int there = outer.slot(name);
        if (there < 0) return -1;
        int here = declare(name);
        if (function) functions.add(name);
        captures.add(new Capture(there, here));
        return here;
    }

    Set<String> visible() {
        Set<String> names = outer == null ? new HashSet<>() : outer.visible();
        names.addAll(slots.keySet());
        for (var block : blocks) names.addAll(block.keySet());
        return names;
    }

    List<Capture> captures() {
        return captures;
    }

    int size() {
        return size;
    }
}
