package hanoius.agreement;

import hanoius.edtf.Certainty;
import hanoius.model.Aggregate;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.FilterPredicate;
import hanoius.table.ListedRecords;
import hanoius.workspace.FilterResult;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The agreements of a document. */
final class ListedAgreements implements ListedRecords<ListedAgreement> {

    private final List<ListedAgreement> all;
    private final Map<RecordId, Integer> places;

    ListedAgreements(Dataset dataset) {
        all =
                dataset.agreements().stream()
                        .map(
                                each ->
                                        new ListedAgreement(
                                                each, new Aggregate(each, dataset).listedCount()))
                        .toList();
        places = HashMap.newHashMap(all.size());
        all.forEach(each -> places.put(each.agreement().id(), places.size()));
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public RecordId id(int place) {
        return all.get(place).agreement().id();
    }

    @Override
    public int placeOf(RecordId id) {
        return places.getOrDefault(id, -1);
    }

    @Override
    public ListedAgreement get(int place) {
        return all.get(place);
    }

    @Override
    public List<Agreement> whole(int[] some) {
        return IntStream.of(some).mapToObj(place -> all.get(place).agreement()).toList();
    }

    @Override
    public Certainty of(int place, FilterResult shown) {
        return shown.of(all.get(place).agreement());
    }

    @Override
    public int all(FilterResult shown) {
        return all.size();
    }

    @Override
    public long count(FilterResult shown, Filter other) {
        FilterPredicate predicate = shown.predicate(other);
        return all.stream().filter(each -> predicate.of(each.agreement()) != Certainty.NOT).count();
    }

    /** How many an agreement counts changes with links to it, too. */
    @Override
    public int unchanged(int place, DatasetChange change, ListedRecords<ListedAgreement> after) {
        Agreement agreement = all.get(place).agreement();
        int now = after.placeOf(agreement.id());
        return now < 0
                        || after.get(now).agreement().count() > 1
                        || change.touched().others().contains(agreement.id())
                ? -1
                : now;
    }
}
