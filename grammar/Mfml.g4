/*
 * The grammar of MFML. REFERENCE.md beside this file says in words what the lines mean.
 *
 * Between lexer and parser stands the class TokenFilter. It writes down what a reader sees in blanks and
 * line ends, so that the rules below never look at them:
 *   IMUL            the product without a sign
 *   EOS, ROWSEP     a line end that ends a statement, or a row inside [ ] and a case inside { }
 *   LP_CALL, LB_IX  a round bracket that calls, a square bracket that picks an entry
 *   BAR_O, BAR_C    a bar that opens, a bar that closes (NORM_O, NORM_C likewise)
 *   DIFF, SIDE      the differential of an integral, the side of a limit
 *   words           END, VERB, LIM, … where a word is no name
 */
grammar Mfml;

options { contextSuperClass = mfml.syntax.ParseNode; }

tokens {
    IMUL, EOS, ROWSEP, CLAUSE_COMMA, LP_CALL, LP_GRP, LB_IX, LB, BAR_O, BAR_C, NORM_O, NORM_C, DIFF, SIDE, BROKEN,
    FUNCTION, END, END_IX, IF, ELSEIF, ELSE, OTHERWISE, WHILE, FOR, IN, AND, OR, NOT, TRUE, FALSE, NONE,
    RETURN, BREAK, CONTINUE, AT, AS, BY, FROM, TO, NEAR, OVER, WITHIN, TRY, EXACT,
    VERB, EXPLAIN, READING, SYMBOL, TRACKED, EXERCISE, CLAUSE, USE, IMPORT, ASSERT, PYTHON, LIM
}

@lexer::members {
    /** A text ends at its own quote, not at those inside its holes: a small machine with a stack finds it. */
    private void text() {
        if (!mfml.syntax.TextScanner.skipText(_input)) setType(UNCLOSED_TEXT);
    }

    private void raw() {
        if (!mfml.syntax.TextScanner.skipRaw(_input)) setType(UNCLOSED_RAW);
    }
}

// ---- statements

script : statement* EOF ;

statement : ( function | conditional | whileLoop | forLoop | exercise | simple ) separator ;

separator : EOS | SEMI ;

body : statement* ;

function : FUNCTION NAME LP_CALL parameters? RP separator body END ;

parameters : parameter (COMMA parameter)* ;

parameter : NAME (ASSIGN value)? ;

conditional : IF value separator body (ELSEIF value separator body)* (ELSE separator body)? END ;

whileLoop : WHILE value separator body END ;

forLoop : FOR targets IN value separator body END ;

targets : NAME (COMMA NAME)* ;

exercise : EXERCISE TEXT separator (clause separator)* END ;

clause : CLAUSE subject TEXT? ;

simple
    : BREAK
    | CONTINUE
    | RETURN value?
    | ASSERT value
    | USE NAME
    | IMPORT TEXT
    | SYMBOL value (COMMA value)*
    | TRACKED binding (COMMA binding)*
    | command
    | assignment
    ;

assignment : value ((COMMA value)* (ASSIGN right)* | ASSIGN_OP value) ;

right : command | value (COMMA value)* ;

/* One line alone, block words included: to find out what is wrong with a script that does not parse. */
line
    : ( simple
      | FUNCTION NAME LP_CALL parameters? RP
      | (IF | ELSEIF | WHILE) value
      | ELSE
      | FOR targets IN value
      | END
      | EXERCISE TEXT
      | clause
      ) separator EOF
    ;

single : (command | value) separator? EOF ;

// ---- commands

command
    : EXPLAIN (command | value (BY chain)?)
    | READING subject
    | VERB subject (COMMA subject)* (FOR unknown (COMMA unknown)*)? (BY chain | OVER sum)*
    ;

subject : value ((ASSIGN | TILDE) value)? ;

unknown : NAME (ASSIGN sum)? (NEAR sum)? (FROM sum TO sum)? ;

// ---- expressions, loose to tight

value
    : EXACT value
    | TRY value (OTHERWISE value)?
    | disjunction (ARROW value | (AT point)+)?
    ;

point : NAME ASSIGN disjunction | LP_GRP binding (COMMA binding)* RP ;

binding : NAME ASSIGN value ;

disjunction : conjunction (OR conjunction)* ;

conjunction : negation (AND negation)* ;

negation : NOT negation | comparison ;

comparison : range (RELATION range | IN range)* (WITHIN sum)? ;

range : sum (COLON sum (COLON sum)?)? ;

sum : term ((PLUS | MINUS | DOT_SUM) term)* ;

term : sign ((TIMES | DIVIDE) sign)* ;

sign : (PLUS | MINUS) sign | juxtaposition ;

/* Products without a sign; a derivative, a limit or an integral can only be the last factor: it takes the rest of the term. */
juxtaposition : power (IMUL power)* (IMUL prefixed)? | prefixed ;

prefixed
    : DERIVATIVE term
    | LIM sum AS NAME ARROW term SIDE?
    | INTEGRAL (DIFF (DIVIDE sign)? | sum DIFF) (FROM term TO term)?
    ;

power : ROOT power | chain (POWER exponent)? ;

exponent : (PLUS | MINUS) exponent | power ;

chain : atom postfix* ;

postfix
    : LP_CALL arguments? RP
    | LP_MAP arguments? RP
    | LB_IX subscript (COMMA subscript)* RB
    | DOT NAME
    | PRIME
    | FACTORIAL
    | SUPERSCRIPT
    | TRANSPOSE
    | DEGREE
    ;

arguments : command | argument (COMMA argument)* ;

argument : NAME ASSIGN value | value comprehension* ;

comprehension : FOR binder (CLAUSE_COMMA binder)* ;

binder : targets IN disjunction (IF disjunction)? ;

subscript : COLON | value ;

atom
    : NUMBER
    | NAME
    | TEXT
    | RAW
    | TRUE
    | FALSE
    | NONE
    | END_IX
    | DERIVATIVE_OF
    | NABLA atom
    | group
    | brackets
    | braces
    | BAR_O value BAR_C
    | NORM_O value NORM_C
    | PYTHON (LP_GRP (NAME (COMMA NAME)*)? RP)? RAW
    ;

group : LP_GRP (command | argument (COMMA argument)*)? RP ;

/* What stands left of the first separator is one rule for lists, matrices and comprehensions: no scan ahead to `for`. */
brackets : LB (value (comprehension+ | (COMMA value)* (ROWSEP row)*))? RB ;

row : (value (COMMA value)*)? ;

braces : LC (branch ((COMMA | ROWSEP) branch)*)? RC ;

branch : value (IF disjunction | OTHERWISE)? ;

// ---- tokens: the Unicode sign and its ASCII twin are one

RAW : '"""' { raw(); } ;
TEXT : '"' { text(); } ;
UNCLOSED_TEXT : '\u0000' '\u0000' '\u0000' '"' ; // never matched: a TEXT becomes one
UNCLOSED_RAW : '\u0000' '\u0000' '\u0000' '\'' ;

COMMENT : '#' ~[\r\n]* ;
NEWLINE : '\r'? '\n' | '\r' | '\u2028' | '\u2029' | '\u0085' ;
BLANK : [ \t\u000B\f\u00A0\u1680\u2000-\u200D\u202F\u205F\u2060-\u2064\u3000\uFEFF]+ -> skip ;

NUMBER : (DIGITS ('.' DIGITS)? | '.' DIGITS) ([eE] [+-]? [0-9]+)? ;

DERIVATIVE
    : 'd' ORDER? '/' 'd' WORD ORDER?
    | '∂' ORDER? '/' ('∂' WORD ORDER?)+
    ;
DERIVATIVE_OF
    : 'd' ORDER? WORD '/' 'd' WORD ORDER?
    | '∂' ORDER? WORD '/' ('∂' WORD ORDER?)+
    ;
DEGREE : [°º˚] ;
NAME : (WORD | '∂' WORD | '∞' | '∑' | '∏' | '_' WORD?) ;

fragment DIGITS : [0-9] ('_'? [0-9])* ;
fragment ORDER : [¹²³⁴-⁹] | '^' [0-9]+ ;
fragment WORD : LETTER (LETTER | [0-9_] | SUBSCRIPT)* ;
fragment LETTER : [A-Za-z\u0001] ; // the stream shows every letter outside ASCII as U+0001: small tables, unpacked at each start
fragment SUBSCRIPT : [₀-₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ] ;

TRANSPOSE : [ᵀ⊤] ;
SUPERSCRIPT : [⁰¹²³⁴-⁹⁺⁻ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]+ ;
PRIME : ['\u2019\u2032] ;

/* What other languages write: refused by the filter, each with its MFML spelling. */
FOREIGN : '&&' | '**' | '//' | '%' | ':=' | '=>' | '<>' | '=<' | '~=' | '&' | '@' | '?' | '++' | '...' ;

ASSIGN_OP : [+\-*/^] '=' ;
RELATION
    : '==' | '===' | '≡' | '!=' | '≠' | '<' | '<=' | '≤' | '⩽' | '>' | '>=' | '≥' | '⩾' | '~~' | '≈'
    | '.==' | '.!=' | '.≠' | '.<' | '.<=' | '.≤' | '.>' | '.>=' | '.≥' | '.~~' | '.≈'
    ;
ARROW : '->' | '→' | '↦' | '⟶' | '⟼' ;
ASSIGN : '=' ;
TILDE : '~' | '∼' ;
PLUS : '+' ;
MINUS : [-−–] ;
DOT_SUM : '.+' | '.-' | '.−' ;
TIMES : '*' | '∗' | '·' | '⋅' | '∙' | '•' | '×' | '⊗' | '⊙' | '.*' ;
DIVIDE : '/' | '÷' | '∕' | '⁄' | './' | '\\' ; // and the word mod
POWER : '^' | '.^' ;
ROOT : [√∛] ;
NABLA : '∇' ;
INTEGRAL : '∫' ;
FACTORIAL : '!' ;
BAR : [|∣] ;
NORM : [‖∥] ;
LP_MAP : '.(' ;
LP : '(' ;
RP : ')' ;
LB_RAW : '[' ;
RB : ']' ;
LC : '{' ;
RC : '}' ;
COMMA : ',' ;
SEMI : ';' ;
COLON : ':' ;
DOT : '.' ;

STRAY : . ;
