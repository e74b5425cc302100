package hanoius.source;

import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.source.Citations.Support;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param support what rests on the source
 * @param sameAddress another source at the same address; null when there is none
 * @param kept whether it is there although the search does not let it through
 */
record SourceRow(Source source, Support support, @Nullable RecordId sameAddress, boolean kept) {}
