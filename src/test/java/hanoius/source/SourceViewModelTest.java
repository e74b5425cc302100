package hanoius.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.RecordFiles;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SourceViewModelTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final SourceViewModel viewModel = new SourceViewModel(workspace);

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(BundledDocument.record().dataset());
    }

    @Test
    void eachSourceSaysHowManyRecordsItSupports() {
        assertEquals(RecordFiles.count("sources"), viewModel.rows().size());
        viewModel
                .rows()
                .forEach(
                        row ->
                                assertEquals(
                                        workspace.dataset().citing(row.source().id()).size(),
                                        row.support().milestones()
                                                + row.support().agreements()
                                                + row.support().observations()));
    }

    @Test
    void theSearchNarrowsTheListAndCanBeCleared() {
        workspace.filters().replace(Filter.NONE.withText("đô thị"));
        assertTrue(viewModel.narrowedProperty().get());
        assertTrue(viewModel.rows().size() < RecordFiles.count("sources"));
        int accented = viewModel.rows().size();
        workspace.filters().replace(Filter.NONE.withText("do thi"));
        assertEquals(accented, viewModel.rows().size());
        viewModel.widen();
        int all = RecordFiles.count("sources");
        assertEquals(all + " of " + all, viewModel.countProperty().get());
    }

    @Test
    void aSelectedSourceIsSelectedEverywhere() {
        RecordId source = RecordId.source("S002");
        viewModel.select(source);
        assertEquals(source, viewModel.selectedRow().orElseThrow().source().id());
        assertEquals(source, workspace.selectedProperty().get().id());
    }

    @Test
    void whatSupportsWhatIsShownIsListedWhateverIsSearchedFor() {
        workspace.filters().replace(Filter.NONE.withText("utah"));
        viewModel.supportingOnlyProperty().set(true);
        FilterResult shown = workspace.shown();
        Dataset dataset = workspace.dataset();
        Set<RecordId> expected = new TreeSet<>();
        shown.milestones()
                .flatMap(each -> dataset.reportsOf(each).stream())
                .forEach(each -> addSources(each, expected));
        Stream.of(dataset.agreements(), dataset.observations())
                .<Fact>flatMap(List::stream)
                .filter(each -> shown.of(each) != Certainty.NOT)
                .forEach(each -> addSources(each, expected));
        assertFalse(expected.isEmpty());
        assertEquals(expected, listed());
        viewModel.widen();
        assertFalse(viewModel.supportingOnlyProperty().get());
        assertEquals("utah", workspace.filter().text());
    }

    @Test
    void filteringByASourceOrByNoneKeepsTheRestOfTheFilter() {
        Filter utah = Filter.NONE.withText("utah");
        workspace.filters().replace(utah);
        viewModel.showOnlyFrom(viewModel.rows().getFirst().source());
        String key = viewModel.rows().getFirst().source().id().key();
        assertEquals(utah.with(Facet.SOURCE, Choice.of(List.of(key))), workspace.filter());
        viewModel.showUnsourced();
        assertEquals(
                utah.with(Facet.SOURCE, Choice.of(List.of(Facet.NONE_GIVEN))), workspace.filter());
    }

    private static void addSources(Fact fact, Set<RecordId> sources) {
        fact.citations().forEach(each -> sources.add(each.source()));
    }

    private Set<RecordId> listed() {
        return viewModel.rows().stream()
                .map(row -> row.source().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void withTheFilterSetToOneSourceThatSourceSupportsWhatIsShown() {
        viewModel.showOnlyFrom(workspace.dataset().sources().getFirst());
        viewModel.supportingOnlyProperty().set(true);
        assertTrue(listed().contains(RecordId.source("S001")));
        assertTrue(listed().size() < RecordFiles.count("sources"));
    }

    @Test
    void sourcesAtTheSameAddressPointAtEachOther() {
        List<String> addresses =
                List.of(
                        "https://a.vn/x",
                        "http://www.a.vn/x/?utm_source=mail",
                        "",
                        "https://a.vn/y",
                        "https://A.VN/x#part",
                        "");
        List<Source> sources =
                IntStream.range(0, addresses.size())
                        .mapToObj(i -> source("S" + i, addresses.get(i)))
                        .toList();
        RecordId first = sources.get(0).id();
        assertEquals(
                Map.of(
                        first,
                        sources.get(1).id(),
                        sources.get(1).id(),
                        first,
                        sources.get(4).id(),
                        first),
                SameAddress.of(sources));
    }

    @Test
    void anAddressThatIsChangedIsComparedAnew() {
        Source one = source("S1", "https://a.vn/x");
        Source other = source("S2", "https://a.vn/y");
        workspace.show(Facts.dataset(List.of(one, other)));
        assertFalse(viewModel.hasSameAddressesProperty().get());
        Source same = source("S2", "https://a.vn/x");
        workspace.apply(Facts.committed(Edit.replacing(other, same)));
        assertTrue(viewModel.hasSameAddressesProperty().get());
        assertEquals(same.id(), viewModel.rows().getFirst().sameAddress());
        Milestone citing = Facts.milestone("M1").sources("S2").build();
        workspace.apply(Facts.committed(Edit.adding(citing)));
        assertEquals(same.id(), viewModel.rows().getFirst().sameAddress());
        assertEquals(1, viewModel.rows().getLast().support().milestones());
    }

    private static Source source(String key, String url) {
        return Facts.source(key).title("Title").publisher("").url(url).build();
    }

    @Test
    void anEmptyRecordSaysThatItHasNoSources() {
        workspace.show(Dataset.EMPTY);
        assertEquals("This document has no sources yet.", viewModel.nothingProperty().get());
        assertEquals("", viewModel.unsourcedProperty().get());
        assertFalse(viewModel.narrowedProperty().get());
    }

    @Test
    void recordsWithoutASourceAreCountedAndCanBeShown() {
        var bare = Facts.observation("o1", RecordId.indicator("i1")).build();
        workspace.show(Facts.dataset(bare));
        assertEquals("1 record without a source", viewModel.unsourcedProperty().get());
        viewModel.showUnsourced();
        assertEquals(Certainty.CERTAINLY, workspace.shown().of(bare));
        viewModel.supportingOnlyProperty().set(true);
        assertEquals(Set.of(), listed());
    }
}
