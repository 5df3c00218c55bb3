package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Source;
import org.antlr.v4.runtime.Token;

/**
 * What stands before the cursor of an editor.
 *
 * @param kind what could be meant there
 * @param from where the word before the cursor begins
 * @param word that word, as written; empty where there is none
 * @param path of a field the names before its dot, outermost first
 * @param callee of an argument the function called; empty elsewhere
 * @param given of an argument those that have been given by name
 */
public record CursorPlace(Kind kind, int from, String word, List<String> path, String callee, Set<String> given) {
    public enum Kind {
        NAME,
        /** A name where an argument of a call begins. */
        ARGUMENT,
        FIELD,
        /** Behind {@code import "}: the word is what stands behind the quote. */
        FILE,
        /** Inside a text or a comment, or behind a dot whose owner is no name. */
        NOTHING
    }

    /** The place at the end of a text: what stands behind the cursor plays no part. */
    public static CursorPlace atEndOf(String text) {
        try {
            Source source = new Source("cursor", text);
            List<Token> lexed = Parser.lex(text, 0);
            lexed.removeLast();
            Token last = lexed.isEmpty() ? null : lexed.getLast();
            boolean touches = last != null && last.getStopIndex() + 1 == text.length();
            int type = touches ? last.getType() : Token.EOF;
            if (type == COMMENT || type == UNCLOSED_RAW) return nothing(text);
            if (type == UNCLOSED_TEXT) return file(text, lexed);
            boolean inName = type == NAME;
            if (type == NUMBER && !last.getText().endsWith(".")) return nothing(text);
            int from = inName ? last.getStartIndex() : text.length();
            int before = lexed.size() - (inName ? 2 : 1);
            if (before >= 0 && lexed.get(before).getType() == DOT) return field(text, from, lexed, before);
            return name(source, text, from);
        } catch (Fault limit) {
            return nothing(text);
        }
    }

    private static CursorPlace nothing(String text) {
        return new CursorPlace(Kind.NOTHING, text.length(), "", List.of(), "", Set.of());
    }

    private static CursorPlace file(String text, List<Token> lexed) {
        boolean imports =
                lexed.size() > 1 && lexed.get(lexed.size() - 2).getText().equals("import");
        if (!imports) return nothing(text);
        int from = lexed.getLast().getStartIndex() + 1;
        return new CursorPlace(Kind.FILE, from, text.substring(from), List.of(), "", Set.of());
    }

    private static CursorPlace field(String text, int from, List<Token> lexed, int dot) {
        List<String> path = new ArrayList<>();
        for (int at = dot; at >= 0 && lexed.get(at).getType() == DOT; at -= 2) {
            if (at == 0 || lexed.get(at - 1).getType() != NAME) return nothing(text);
            path.addFirst(Letters.name(lexed.get(at - 1).getText()));
        }
        return new CursorPlace(Kind.FIELD, from, text.substring(from), path, "", Set.of());
    }

    /** A name of its own, or an argument's, where a bracket that calls stands open around it. */
    private static CursorPlace name(Source source, String text, int from) {
        Source before = new Source(source.name(), text.substring(0, from));
        List<Token> tokens = TokenFilter.filter(before, Parser.lex(before.text(), 0), Parser.DEEPEST).tokens().stream()
                .filter(token -> Parser.span(token).length() > 0 && token.getType() != Token.EOF)
                .toList();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < tokens.size(); at++) {
            switch (tokens.get(at).getType()) {
                case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC -> open.push(at);
                case RP, RB, RC -> open.poll();
                default -> {}
            }
        }
        String word = text.substring(from);
        int bracket = open.isEmpty() ? -1 : open.peek();
        int last = tokens.isEmpty() ? -1 : tokens.getLast().getType();
        boolean begins = bracket == tokens.size() - 1 || last == COMMA;
        if (bracket > 0 && begins && tokens.get(bracket).getType() == LP_CALL) {
            Token callee = tokens.get(bracket - 1);
            if (callee.getType() == NAME) {
                Set<String> given = given(tokens, bracket + 1);
                return new CursorPlace(Kind.ARGUMENT, from, word, List.of(), Letters.name(callee.getText()), given);
            }
        }
        return new CursorPlace(Kind.NAME, from, word, List.of(), "", Set.of());
    }

    private static Set<String> given(List<Token> tokens, int from) {
        Set<String> given = new HashSet<>();
        int depth = 0;
        for (int at = from; at + 1 < tokens.size(); at++) {
            switch (tokens.get(at).getType()) {
                case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC -> depth++;
                case RP, RB, RC -> depth--;
                case NAME -> {
                    boolean names = depth == 0 && tokens.get(at + 1).getType() == ASSIGN;
                    if (names) given.add(tokens.get(at).getText());
                }
                default -> {}
            }
        }
        return given;
    }
}
