/**
 * The whole reference: collected from the built-in functions, the library and the words and signs of the language,
 * searched by word, and written as pages with the real output of every example. Loaded only when it is asked for.
 */
package mfml.doc;
