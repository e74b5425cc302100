package hanoius.source;

import hanoius.model.Source;

/**
 * One line of the list.
 *
 * @param supports how many records cite the source
 */
record SourceRow(Source source, int supports) {}
