/** What the build runs on its own classes; not part of the jar. */
package mfml.build;
