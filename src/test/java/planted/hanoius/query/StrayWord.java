package planted.hanoius.query;

/** Belongs to a sealed family. */
public record StrayWord() implements StrayTerm {}
