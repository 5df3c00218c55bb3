package mfml;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import mfml.error.Fault;
import mfml.tensor.Tensor;
import mfml.value.ListValue;
import mfml.value.None;
import mfml.value.Real;
import mfml.value.RecordValue;
import mfml.value.SetValue;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** Java values as values of the language. Arrays are copied; NaN is refused as a single number. */
final class FromJava {
    private FromJava() {}

    static Value value(Object given) {
        return switch (given) {
            case null -> None.NONE;
            case Value value -> value;
            case Byte number -> Whole.of(number);
            case Short number -> Whole.of(number);
            case Integer number -> Whole.of(number);
            case Long number -> Whole.of(number);
            case BigInteger number -> Whole.of(number);
            case Float number -> real(number);
            case Double number -> real(number);
            case Boolean truth -> Truth.of(truth);
            case Character letter -> new Text(letter.toString());
            case CharSequence text -> new Text(text.toString());
            case double[] entries -> Tensor.copyOf(entries, entries.length);
            case int[] entries ->
                Tensor.copyOf(Arrays.stream(entries).asDoubleStream().toArray(), entries.length);
            case long[] entries -> tensor(entries);
            case double[][] rows -> Tensor.copyOf(rows);
            case Object[] items -> list(Arrays.asList(items));
            case Map<?, ?> map -> record(map);
            case Set<?> set -> new SetValue(list(set).items());
            case Collection<?> items -> list(items);
            case Record record -> record(record);
            case DoubleUnaryOperator function -> HostFunction.of("function", function);
            case DoubleBinaryOperator function -> HostFunction.of("function", function);
            default ->
                throw Fault.of("host.unconvertible")
                        .with("type", given.getClass().getName());
        };
    }

    private static Value real(double number) {
        if (Double.isNaN(number)) throw Fault.of("host.nan");
        return new Real(number);
    }

    private static Value tensor(long[] entries) {
        double[] reals = new double[entries.length];
        for (int k = 0; k < reals.length; k++) {
            reals[k] = entries[k];
            if ((long) reals[k] != entries[k]) throw Fault.of("host.narrowing").with("number", entries[k]);
        }
        return Tensor.adopt(reals, reals.length);
    }

    private static ListValue list(Collection<?> items) {
        List<Value> values = new ArrayList<>();
        for (Object item : items) values.add(value(item));
        return new ListValue(values);
    }

    private static Value record(Map<?, ?> map) {
        List<String> names = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (var entry : map.entrySet()) {
            names.add(String.valueOf(entry.getKey()));
            values.add(value(entry.getValue()));
        }
        return RecordValue.of(names, values);
    }

    private static Value record(Record record) {
        List<String> names = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                names.add(component.getName());
                values.add(value(component.getAccessor().invoke(record)));
            }
        } catch (ReflectiveOperationException | RuntimeException closed) {
            if (closed instanceof Fault fault) throw fault;
            throw Fault.of("host.unconvertible").with("type", record.getClass().getName());
        }
        return RecordValue.of(names, values);
    }
}
