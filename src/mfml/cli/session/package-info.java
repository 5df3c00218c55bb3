/**
 * The interactive session: it reads a text, asks the door ({@link mfml.Session}) to run it and shows what comes. Only the
 * classes whose names begin with {@code Editor} know JLine, which a program that embeds the language need not have.
 */
package mfml.cli.session;
