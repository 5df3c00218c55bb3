package mfml.builtin.processor;

/** How Java's names become MFML's: {@code byName} is {@code by_name}; a first capital is meant ({@code A}, {@code X}). */
final class Names {
    private Names() {}

    static String snakeCase(String javaName) {
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < javaName.length(); k++) {
            char c = javaName.charAt(k);
            boolean hump = k > 0 && Character.isUpperCase(c) && !Character.isUpperCase(javaName.charAt(k - 1));
            if (hump && javaName.charAt(k - 1) != '_') name.append('_');
            name.append(hump ? Character.toLowerCase(c) : c);
        }
        return name.toString();
    }
}
