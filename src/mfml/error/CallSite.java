package mfml.error;

import mfml.source.Source;
import mfml.source.Span;

/**
 * One of the calls that led to an error: the function called and the place it was called from, null where that is the
 * place of the error itself.
 */
public record CallSite(String function, Source source, Span span) {}
