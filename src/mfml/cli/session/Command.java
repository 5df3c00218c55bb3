package mfml.cli.session;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a session understands besides the language. A word is a command only where the language could not mean it: it is
 * no variable, and the line does not define it.
 */
record Command(Kind kind, String argument) {
    enum Kind {
        HELP,
        WHO,
        CLEAR,
        TIME,
        QUIT
    }

    private static final Pattern DEFINITION = Pattern.compile("(\\([^()]*\\))?\\s*=(?!=).*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\(\\s*\"?([^\\s\"()]+)\"?\\s*\\)|\\s+([^\\s\"()=]+)");
    private static final Pattern NAMES = Pattern.compile("(\\s*[,\\s]\\s*[\\p{L}_∂][\\p{L}\\p{N}_₀-ₜ]*)*");
    private static final Pattern EXPRESSION = Pattern.compile("\\s*\\(.*|\\s+[^\\s=+*/^.,;:)\\]}-].*", Pattern.DOTALL);

    static Optional<Command> of(String text, Predicate<String> isVariable) {
        String line = text.strip();
        if (line.startsWith("?"))
            return Optional.of(new Command(Kind.HELP, line.substring(1).strip()));
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) end++;
        String word = line.substring(0, end);
        String rest = line.substring(end);
        if (isVariable.test(word) || DEFINITION.matcher(rest.strip()).matches()) return Optional.empty();
        boolean bare = rest.isEmpty() || rest.equals("()");
        return Optional.ofNullable(
                switch (word) {
                    case "help" -> help(bare, rest);
                    case "who" -> bare ? new Command(Kind.WHO, "") : null;
                    case "quit", "exit" -> bare ? new Command(Kind.QUIT, "") : null;
                    case "clear" ->
                        bare || NAMES.matcher(rest).matches()
                                ? new Command(Kind.CLEAR, bare ? "" : rest.strip())
                                : null;
                    case "time" -> EXPRESSION.matcher(rest).matches() ? new Command(Kind.TIME, rest.strip()) : null;
                    default -> null;
                });
    }

    private static Command help(boolean bare, String rest) {
        if (bare) return new Command(Kind.HELP, "");
        var name = NAME.matcher(rest);
        if (!name.matches()) return null;
        return new Command(Kind.HELP, name.group(1) != null ? name.group(1) : name.group(2));
    }
}
