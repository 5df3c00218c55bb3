/** The command line. It does nothing that a host could not do through the door, {@link mfml.Mfml}. */
package mfml.cli;
