package hanoius.app;

import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Relation;
import hanoius.model.Source;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The bundled record with a milestone that is told of twice. */
final class Doubles {

    private static final Dataset RECORD = record();

    /** A milestone with sources, which other records are linked to. */
    static final Milestone DOUBLED =
            RECORD.milestones().readAll().stream()
                    .filter(each -> each.citations().size() > 1)
                    .filter(each -> !RECORD.linksOf(each.id()).isEmpty())
                    .filter(each -> each.date().toString().length() == 10)
                    .findFirst()
                    .orElseThrow();

    /** The same in other words, after another source, and with a link of its own. */
    static final Milestone DOUBLE =
            Facts.milestone("M900")
                    .date(DOUBLED.date())
                    .title(DOUBLED.title().text() + ", once more")
                    .category(DOUBLED.category())
                    .scope(DOUBLED.scope())
                    .citations(
                            RECORD.sources().stream()
                                    .map(Source::id)
                                    .filter(
                                            id ->
                                                    DOUBLED.citations().stream()
                                                            .noneMatch(
                                                                    each ->
                                                                            each.source()
                                                                                    .equals(id)))
                                    .limit(2)
                                    .map(Citation::of)
                                    .toList())
                    .build();

    static final Link ITS_LINK =
            Facts.link(DOUBLE.id(), Relation.DISCUSSES, RECORD.agreements().getFirst().id(), "");

    private Doubles() {}

    private static Dataset record() {
        try {
            return BundledDocument.record().dataset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a document of it. */
    static Path write(Path file) throws IOException {
        return BundledDocument.write(
                file, RECORD.with(List.of(Edit.adding(DOUBLE), Edit.adding(ITS_LINK)), Map.of()));
    }
}
