package mfml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mfml.error.Fault;

/**
 * What was asked for. Read by hand: a library for options would cost half of the start.
 *
 * @param command {@code run}, {@code session}, {@code doc} or one that stands alone: {@code --version}, {@code --help}
 * @param code the texts of all {@code -e}, or null
 * @param files the worksheets, {@code -} for standard input; behind {@code doc} its words
 * @param form how values are written
 */
record CommandLine(String command, String code, List<String> files, Form form) {
    /** One form for people, three for programs. */
    enum Form {
        TEXT,
        JSON,
        LATEX,
        MATHML;

        /** What an option asks for; TEXT where it asks for none. */
        static Form of(String option) {
            return switch (option) {
                case "--json" -> JSON;
                case "--latex" -> LATEX;
                case "--mathml" -> MATHML;
                default -> TEXT;
            };
        }
    }

    private static final List<String> LATER = List.of("grade", "fmt", "jupyter", "lsp");
    private static final List<String> LATER_OPTIONS = List.of("--figures", "--html");

    /** Reads the arguments; a Fault {@code cli.…} says what is wrong with them. */
    static CommandLine read(String[] arguments) {
        if (arguments.length == 0) return new CommandLine("session", null, List.of(), Form.TEXT);
        if (LATER.contains(arguments[0])) throw Fault.of("cli.later").with("what", "mfml " + arguments[0]);
        if (arguments[0].equals("doc")) {
            List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
            boolean json = words.removeAll(List.of("--json"));
            return new CommandLine("doc", null, words, json ? Form.JSON : Form.TEXT);
        }
        if (arguments[0].equals("explain")) return explain(List.of(arguments));
        String command = "run";
        StringBuilder code = null;
        List<String> files = new ArrayList<>();
        Form form = Form.TEXT;
        boolean optionsEnded = false;
        for (int k = arguments[0].equals("run") ? 1 : 0; k < arguments.length; k++) {
            String argument = arguments[k];
            if (optionsEnded || argument.equals("-") || !argument.startsWith("-")) {
                files.add(argument);
                continue;
            }
            switch (argument) {
                case "--" -> optionsEnded = true;
                case "--json", "--latex", "--mathml" -> form = chosen(form, argument);
                case "-h", "--help" -> command = "--help";
                case "-V", "--version" -> command = "--version";
                case "--warm-up" -> command = "--warm-up";
                case "-e" -> {
                    if (++k == arguments.length) throw Fault.of("cli.code");
                    code = (code == null ? new StringBuilder() : code.append('\n')).append(arguments[k]);
                }
                default -> throw unknown(argument);
            }
        }
        if (command.equals("run")) {
            if (code == null && files.isEmpty()) throw Fault.of("cli.nothing");
            if (code != null && !files.isEmpty()) throw Fault.of("cli.both").with("file", files.getFirst());
        }
        return new CommandLine(command, code == null ? null : code.toString(), files, form);
    }

    /** The worked solution of a line, as the worksheet that shows it. */
    private static CommandLine explain(List<String> arguments) {
        String line = null;
        boolean every = false;
        Form form = Form.TEXT;
        for (String argument : arguments.subList(1, arguments.size())) {
            switch (argument) {
                case "--json", "--latex", "--mathml" -> form = chosen(form, argument);
                case "--every" -> every = true;
                default -> {
                    if (line != null || argument.startsWith("--")) throw unknown(argument);
                    line = argument;
                }
            }
        }
        if (line == null) throw Fault.of("cli.explain");
        String code = every ? "solution = explain " + line + "\nsolution.every" : "explain " + line;
        return new CommandLine("run", code, List.of(), form);
    }

    private static Form chosen(Form before, String option) {
        Form form = Form.of(option);
        if (before == Form.TEXT || before == form) return form;
        throw Fault.of("cli.forms")
                .with("option", option)
                .with("other", "--" + before.name().toLowerCase(Locale.ROOT));
    }

    private static Fault unknown(String option) {
        String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
        return LATER_OPTIONS.contains(name)
                ? Fault.of("cli.later").with("what", name)
                : Fault.of("cli.option").with("option", option);
    }
}
