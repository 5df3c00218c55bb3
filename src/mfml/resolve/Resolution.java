package mfml.resolve;

import java.util.List;
import mfml.source.Source;
import mfml.syntax.Stmt;

/**
 * A script with its names bound and its calls told from its products.
 *
 * @param frameSize slots that its own evaluation needs besides the top-level names
 */
public record Resolution(Source source, List<Stmt> statements, int frameSize) {}
