package hanoius.source;

import hanoius.exchange.SourceUse;
import hanoius.model.RecordId;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param support what rests on the source
 * @param sameAddress another source at the same address; null when there is none
 * @param kept whether it is there although the search does not let it through
 */
record SourceRow(Source source, SourceUse support, @Nullable RecordId sameAddress, boolean kept) {}
