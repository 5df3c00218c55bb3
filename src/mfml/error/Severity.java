package mfml.error;

public enum Severity {
    NOTE,
    WARNING,
    ERROR
}
