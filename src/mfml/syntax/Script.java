package mfml.syntax;

import java.util.List;
import mfml.source.Source;

/** A worksheet as it was written. */
public record Script(Source source, List<Stmt> statements) {}
