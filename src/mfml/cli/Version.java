package mfml.cli;

/** What {@code --version} says. */
final class Version {
    private Version() {}

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "mfml " + (version == null ? "(unpackaged)" : version) + "\nJava " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
