/** What the reference says of a name: an entry, its plain text, and the entries of the language's own words and signs. */
package mfml.reference;
