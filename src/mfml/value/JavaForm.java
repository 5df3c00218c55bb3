package mfml.value;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in the Java type that a host asks for; a record of the language becomes a Java record with components of the same names. */
final class JavaForm {
    private JavaForm() {}

    static Object of(Value value, Type wanted) {
        if (wanted instanceof ParameterizedType parameterized) return collection(value, parameterized);
        if (!(wanted instanceof Class<?> type)) return value;
        if (type.isInstance(value)) return value;
        if (type == double.class || type == Double.class) return value.asDouble();
        if (type == long.class || type == Long.class) return value.asLong();
        if (type == int.class || type == Integer.class) return value.asInt();
        if (type == boolean.class || type == Boolean.class) return value.asBoolean();
        if (type == BigInteger.class) return value.asBigInteger();
        if (type == String.class) return value.asString();
        if (type == double[].class) return value.asDoubles();
        if (type == List.class) return value.asList();
        if (type == Map.class) return value.asMap();
        if (type.isRecord()) return record(value, type);
        throw Conversion.kind(value, "a " + type.getSimpleName());
    }

    private static Object collection(Value value, ParameterizedType wanted) {
        Type[] arguments = wanted.getActualTypeArguments();
        if (wanted.getRawType() == List.class) {
            List<Object> items = new ArrayList<>();
            for (Value item : value.asList()) items.add(of(item, arguments[0]));
            return items;
        }
        if (wanted.getRawType() == Map.class) {
            Map<String, Object> fields = new LinkedHashMap<>();
            value.asMap().forEach((name, field) -> fields.put(name, of(field, arguments[1])));
            return fields;
        }
        throw Conversion.kind(value, "a " + wanted.getTypeName());
    }

    private static Object record(Value value, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] parts = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int k = 0; k < parts.length; k++) {
            Value part = value.field(components[k].getName());
            if (part == null) {
                throw Conversion.kind(value, "a record with the part " + components[k].getName());
            }
            parts[k] = of(part, components[k].getGenericType());
            types[k] = components[k].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            throw Conversion.kind(value, "an open record " + type.getName());
        }
    }
}
