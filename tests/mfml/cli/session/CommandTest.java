package mfml.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a command of the session, and what the language keeps. */
class CommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            help                | HELP  | ''
            help()              | HELP  | ''
            help(norm)          | HELP  | norm
            help("norm")        | HELP  | norm
            help norm           | HELP  | norm
            ?norm               | HELP  | norm
            ? norm              | HELP  | norm
            ?                   | HELP  | ''
            who                 | WHO   | ''
            clear               | CLEAR | ''
            clear x             | CLEAR | x
            clear x, α_1 y      | CLEAR | x, α_1 y
            time sum(1:10)      | TIME  | sum(1:10)
            time (1 + 2)        | TIME  | (1 + 2)
            time(1 + 2)         | TIME  | (1 + 2)
            time y = 3          | TIME  | y = 3
            time √2             | TIME  | √2
            quit                | QUIT  | ''
            exit()              | QUIT  | ''
            """)
    void commands(String text, Command.Kind kind, String argument) {
        assertEquals(Optional.of(new Command(kind, argument)), Command.of(text, name -> false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time = 5",
                "time(t) = 3t",
                "who = 1",
                "help = 2",
                "clear(x) = x + 1",
                "quit = 3",
                "time + 1",
                "time",
                "timer 3",
                "clear x + 1",
                "quit now",
                "who2",
                "1 + who",
                "help(norm) + 1",
                "time, x = 1, 2",
                ""
            })
    void theLanguageKeeps(String text) {
        assertEquals(Optional.empty(), Command.of(text, name -> false));
    }

    @Test
    void aVariableWins() {
        Set<String> variables = Set.of("time", "who", "clear", "help", "quit");
        for (String text : new String[] {"time x", "who", "clear", "help(3)", "quit", "time(2)"}) {
            assertEquals(Optional.empty(), Command.of(text, variables::contains));
        }
    }
}
