package mfml.cli;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;

/**
 * What was asked for. Read by hand: a library for options would cost half of the start.
 *
 * @param command {@code run}, {@code session}, {@code doc} or one that stands alone: {@code --version}, {@code --help}
 * @param code the texts of all {@code -e}, or null
 * @param files the worksheets, {@code -} for standard input; behind {@code doc} its words
 */
record CommandLine(String command, String code, List<String> files, boolean json) {
    private static final List<String> LATER = List.of("grade", "fmt", "jupyter", "lsp");
    private static final List<String> LATER_OPTIONS = List.of("--figures", "--html", "--latex");

    /** Reads the arguments; a Fault {@code cli.…} says what is wrong with them. */
    static CommandLine read(String[] arguments) {
        if (arguments.length == 0) return new CommandLine("session", null, List.of(), false);
        if (LATER.contains(arguments[0])) throw Fault.of("cli.later").with("what", "mfml " + arguments[0]);
        if (arguments[0].equals("doc")) {
            List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
            return new CommandLine("doc", null, words, words.removeAll(List.of("--json")));
        }
        if (arguments[0].equals("explain")) return explain(List.of(arguments));
        String command = "run";
        StringBuilder code = null;
        List<String> files = new ArrayList<>();
        boolean json = false;
        boolean optionsEnded = false;
        for (int k = arguments[0].equals("run") ? 1 : 0; k < arguments.length; k++) {
            String argument = arguments[k];
            if (optionsEnded || argument.equals("-") || !argument.startsWith("-")) {
                files.add(argument);
                continue;
            }
            switch (argument) {
                case "--" -> optionsEnded = true;
                case "--json" -> json = true;
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
        return new CommandLine(command, code == null ? null : code.toString(), files, json);
    }

    /** The worked solution of a line, as the worksheet that shows it. */
    private static CommandLine explain(List<String> arguments) {
        String line = null;
        String part = "";
        for (String argument : arguments.subList(1, arguments.size())) {
            switch (argument) {
                case "--json" -> {}
                case "--latex", "--every" -> part = argument.substring(2);
                default -> {
                    if (line != null || argument.startsWith("--")) throw unknown(argument);
                    line = argument;
                }
            }
        }
        if (line == null) throw Fault.of("cli.explain");
        String code =
                part.isEmpty() ? "explain " + line : "solution = explain " + line + "\nshow(solution." + part + ")";
        return new CommandLine("run", code, List.of(), arguments.contains("--json"));
    }

    private static Fault unknown(String option) {
        String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
        return LATER_OPTIONS.contains(name)
                ? Fault.of("cli.later").with("what", name)
                : Fault.of("cli.option").with("option", option);
    }
}
