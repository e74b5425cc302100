package hanoius.command;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.Query;
import hanoius.query.QueryProblem;
import hanoius.query.RawVietnamese;
import hanoius.store.Document;
import hanoius.store.Search;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Tally;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.util.List;

/** What an export is narrowed to. */
final class FilterChoice {

    @Option(
            names = "--filter",
            paramLabel = "QUERY",
            description =
                    "Only what this finds; the same words and operators as in the search field of"
                            + " the window, as in 'party:utah year:2014..2019'.")
    private String text = "";

    /**
     * What the filter lets through of a document.
     *
     * @param wanted the kinds that are to be exported
     * @param words in which a query that means nothing is refused
     * @throws IOException if it lets nothing of these kinds through, or the document cannot be read
     * @throws ParameterException for a query that means nothing
     */
    FilterResult of(Document document, List<RecordId.Kind> wanted, Words words, CommandLine line)
            throws IOException {
        Dataset dataset = ToldDocument.read(document, line);
        Query query = Query.parse(text, dataset.terms());
        for (QueryProblem each : query.problems()) {
            throw new ParameterException(line, "--filter: " + FilterWords.of(each, words));
        }
        if (text.isBlank()) {
            return FilterResult.of(dataset, Filter.NONE);
        }
        try (Search search = Search.of(document)) {
            FilterResult shown =
                    FilterResult.of(dataset, Filter.NONE.withText(text.strip()), search.find(text));
            if (wanted.stream().allMatch(each -> Tally.of(shown, each).shown() == 0)) {
                throw new IOException(
                        "--filter '"
                                + text.strip()
                                + "' finds nothing to export; no file was written."
                                + meant(search, dataset, words));
            }
            return shown;
        }
    }

    /** What may have been typed without an input method, if it finds anything. */
    private String meant(Search search, Dataset dataset, Words words) {
        return RawVietnamese.read(text.strip())
                .filter(
                        each ->
                                !search.hits(Query.parse(each, dataset.terms()), 1)
                                        .groups()
                                        .isEmpty())
                .map(each -> " " + words.get("search.meant", each))
                .orElse("");
    }
}
