package hanoius.intake;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.query.NearNames;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a document is called nearly as something that is named. */
final class NearRecords {

    private static final int MOST = 5;

    private final Dataset dataset;
    private final Map<String, NearNames<RecordId>> names = new HashMap<>();

    NearRecords(Dataset dataset) {
        this.dataset = dataset;
    }

    List<RecordId> of(Mention mention) {
        return names(mention).of(mention.text(), MOST);
    }

    /** What has a key or a name; empty when nothing has, or several do. */
    Optional<RecordId> find(Mention mention, String text) {
        List<RecordId> all = names(mention).exactly(text);
        return all.stream()
                .filter(each -> isKey(each, text))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private static boolean isKey(RecordId id, String text) {
        return text.equals(id.kind() == Kind.TERM ? Term.key(id) : id.key());
    }

    private NearNames<RecordId> names(Mention mention) {
        return names.computeIfAbsent(
                mention.kind() + mention.list(), _ -> gathered(mention.kind(), mention.list()));
    }

    private NearNames<RecordId> gathered(Kind kind, String list) {
        NearNames<RecordId> all = new NearNames<>();
        switch (kind) {
            case TERM ->
                    dataset.terms().stream()
                            .filter(each -> each.list().equals(list))
                            .forEach(each -> add(all, each));
            case PARTY ->
                    dataset.parties()
                            .forEach(
                                    each -> {
                                        add(all, each.id(), each.name());
                                        each.otherNames()
                                                .forEach(name -> all.add(each.id(), name.name()));
                                    });
            case INDICATOR ->
                    dataset.indicators().forEach(each -> add(all, each.id(), each.name()));
            case SOURCE -> dataset.sources().forEach(each -> all.add(each.id(), each.title()));
            default -> {}
        }
        if (kind != Kind.TERM) {
            dataset.entities(kind).forEach(each -> all.call(each.id(), each.id().key()));
        }
        return all;
    }

    private static void add(NearNames<RecordId> all, Term term) {
        RecordId id = RecordId.term(term.list(), term.key());
        all.call(id, term.key());
        add(all, id, term.name());
    }

    private static void add(NearNames<RecordId> all, RecordId id, LocalizedText name) {
        Stream.concat(
                        Stream.of(name.text()),
                        name.translations().values().stream().map(Translation::value))
                .distinct()
                .forEach(each -> all.add(id, each));
    }
}
