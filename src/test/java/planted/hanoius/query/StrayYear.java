package planted.hanoius.query;

/** Belongs to a sealed family. */
public record StrayYear() implements StrayTerm {}
