package mfml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.error.Fault;

/** The name and parameters of a function, and the check of a call against them. */
public record Signature(String name, List<Parameter> parameters) {
    /** Names of arguments in other languages, and those of MFML. */
    private static final Map<String, String> FOREIGN = Map.of(
            "dim", "axis", "dims", "axis", "dimension", "axis", "ord", "p", "decimals", "digits", "ndigits", "digits");

    /**
     * @param preset what it is when left out, as source for people ("2"); empty for one that must be given
     * @param rest takes all further arguments; only the last may
     * @param byNameOnly may only be given by name
     */
    public record Parameter(String name, Optional<String> preset, boolean rest, boolean byNameOnly) {
        public static Parameter required(String name) {
            return new Parameter(name, Optional.empty(), false, false);
        }
    }

    /** {@code norm(x, p = 2)}; what is given by name only stands last, as in a call. */
    public String text() {
        List<String> parts = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String part =
                    parameter.name() + parameter.preset().map(p -> " = " + p).orElse("");
            (parameter.byNameOnly() ? named : parts).add(parameter.rest() ? part + ", …" : part);
        }
        parts.addAll(named);
        return name + "(" + String.join(", ", parts) + ")";
    }

    /**
     * Puts arguments in the order of the parameters.
     *
     * @param names for each argument its name, or null where it is given by position; null when none has a name
     * @return one value a parameter, null where it was left out; a rest parameter gets a {@link Rest}
     */
    public Value[] arrange(Value[] arguments, String[] names) {
        Value[] arranged = new Value[parameters.size()];
        List<Value> rest = new ArrayList<>();
        int place = 0;
        for (int k = 0; k < arguments.length; k++) {
            if (names != null && names[k] != null) {
                int at = indexOf(names[k]);
                if (at < 0) throw unknownName(names[k]);
                if (arranged[at] != null) {
                    throw Fault.of("call.twice").with("name", names[k]).with("signature", text());
                }
                arranged[at] = arguments[k];
                continue;
            }
            while (place < parameters.size() && parameters.get(place).byNameOnly()) place++;
            if (place >= parameters.size()) throw count(arguments.length);
            if (parameters.get(place).rest()) {
                rest.add(arguments[k]);
            } else if (arranged[place] != null) {
                throw Fault.of("call.twice")
                        .with("name", parameters.get(place).name())
                        .with("signature", text());
            } else {
                arranged[place++] = arguments[k];
            }
        }
        for (int k = 0; k < arranged.length; k++) {
            Parameter parameter = parameters.get(k);
            if (parameter.rest() && arranged[k] == null) arranged[k] = new Rest(rest.toArray(new Value[0]));
            else if (arranged[k] == null && parameter.preset().isEmpty()) throw missing(k, arguments.length);
        }
        return arranged;
    }

    public int indexOf(String parameterName) {
        for (int k = 0; k < parameters.size(); k++) {
            if (parameters.get(k).name().equals(parameterName)) return k;
        }
        return -1;
    }

    public int requiredCount() {
        return (int) parameters.stream()
                .filter(p -> p.preset().isEmpty() && !p.rest())
                .count();
    }

    private Fault unknownName(String given) {
        String ours = FOREIGN.getOrDefault(given, "");
        Fault fault = Fault.of("call.name").with("name", given).with("signature", text());
        return indexOf(ours) < 0 ? fault : fault.with("near", ours).hint("foreign");
    }

    private Fault count(int given) {
        Fault fault = Fault.of("call.count").with("given", arguments(given)).with("signature", text());
        for (Parameter parameter : parameters) {
            if (parameter.byNameOnly())
                return fault.with("name", parameter.name()).hint("named");
        }
        return fault;
    }

    /** The complaint about a call that gives no value for the parameter with this number. */
    public Fault missing(int parameter, int given) {
        return Fault.of("call.missing")
                .with("name", parameters.get(parameter).name())
                .with("given", arguments(given))
                .with("signature", text());
    }

    public static String arguments(int count) {
        return count == 0 ? "no argument" : count == 1 ? "1 argument" : count + " arguments";
    }
}
