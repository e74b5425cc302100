package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.form.DocumentDoubles.Pair;
import hanoius.form.LikelyDoubles.Sign;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

class DocumentDoublesTest {

    private static List<String> pairs(Dataset dataset) {
        return DocumentDoubles.of(dataset, Progress.NONE).stream()
                .map(each -> each.one().key() + " " + each.other().key())
                .toList();
    }

    @Test
    void eventsSourcesAndPartiesThatMayBeThereTwiceAreFoundOnce() {
        Dataset dataset =
                Facts.dataset(
                        Facts.milestone("M1").title("Mayor visits Hanoi").date("2017").build(),
                        Facts.milestone("M2").title("Mayor visits Hanoi").date("2017").build(),
                        Facts.milestone("M3").title("Mayor visits Hanoi").date("2007").build(),
                        Facts.source("S1").title("One").url("https://www.vnexpress.net/a/").build(),
                        Facts.source("S2").title("Two").url("http://vnexpress.net/a").build(),
                        Facts.source("S3").title("Report 2019").build(),
                        Facts.source("S4").title("report 2019").build(),
                        Facts.source("S5").title("Report 2020").build(),
                        Facts.party("P1").name("Hà Nội").build(),
                        Facts.party("P2").name("Hanoi").build(),
                        Facts.party("P3").name("Utah").build());
        assertEquals(List.of("M1 M2", "S1 S2", "S3 S4", "P1 P2"), pairs(dataset));
        Pair sources = DocumentDoubles.of(dataset, Progress.NONE).get(1);
        assertEquals(Set.of(Sign.ADDRESS), sources.signs());
    }

    @Test
    void whatTheDocumentJoinsIsNoDouble() {
        var one = Facts.milestone("M1").title("Mayor visits Hanoi").date("2017").build();
        var other = Facts.milestone("M2").title("Mayor visits Hanoi").date("2017").build();
        Dataset dataset =
                Facts.dataset(
                        List.of(one, other),
                        Facts.link(one.id(), Relation.SAME_EVENT, other.id(), ""));
        assertEquals(List.of(), pairs(dataset));
    }

    /** What is found of a document is what is found of each of its records. */
    @Test
    void whatIsFoundOfAllIsWhatIsFoundOfEach() {
        Dataset dataset =
                Facts.dataset(
                        Facts.party("P1").name("Utah").address("https://a.org").build(),
                        Facts.party("P2").name("State of Utah").address("https://a.org/").build(),
                        Facts.party("P3").name("utah").build());
        for (String key : List.of("P1", "P2", "P3")) {
            RecordId id = RecordId.party(key);
            Set<RecordId> each =
                    LikelyDoubles.of(dataset, dataset.find(id).orElseThrow()).stream()
                            .map(LikelyDoubles.Likeness::id)
                            .collect(Collectors.toSet());
            Set<RecordId> all =
                    DocumentDoubles.of(dataset, Progress.NONE).stream()
                            .filter(pair -> Set.of(pair.one(), pair.other()).contains(id))
                            .map(pair -> pair.one().equals(id) ? pair.other() : pair.one())
                            .collect(Collectors.toSet());
            assertEquals(each, all, key);
        }
    }

    @Test
    void whoNoLongerWantsTheAnswerIsNotKeptWaiting() {
        var gone =
                new Progress() {
                    @Override
                    public void report(double done) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Dataset dataset = Facts.dataset(Facts.milestone("M1").build());
        assertThrows(CancellationException.class, () -> DocumentDoubles.of(dataset, gone));
    }
}
