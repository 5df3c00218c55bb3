/**
 * The annotation processor that turns {@link mfml.builtin.Builtin} declarations into tables. The build compiles it
 * before everything else ({@code -proc:none}) and leaves it out of the jar; it knows of the rest only the three
 * annotations and the names of a few classes, which it writes into the tables.
 */
package mfml.builtin.processor;
