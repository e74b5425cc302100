package hanoius.source;

import static java.util.stream.Collectors.groupingBy;

import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.text.CanonicalAddress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds sources that lie at the same address and so may be one. */
final class SameAddress {

    private SameAddress() {}

    /** For each source that shares its address the first other one that does. */
    static Map<RecordId, RecordId> of(List<Source> sources) {
        Map<RecordId, RecordId> found = new HashMap<>();
        sources.stream()
                .filter(source -> !source.url().isBlank())
                .collect(groupingBy(source -> CanonicalAddress.of(source.url())))
                .values()
                .forEach(
                        group -> {
                            RecordId first = group.getFirst().id();
                            for (Source other : group.subList(1, group.size())) {
                                found.putIfAbsent(first, other.id());
                                found.put(other.id(), first);
                            }
                        });
        return found;
    }
}
