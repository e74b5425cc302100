package hanoius.interchange;

import static java.util.stream.Collectors.joining;

import hanoius.model.Source;
import hanoius.text.CitationWords;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;

/** A form in which sources are handed to another program. */
public enum CitationForm {
    PLAIN,
    CSL_JSON,
    BIBTEX,
    RIS;

    /** What the form is called. */
    public String in(Words words) {
        return words.get("citation_form." + name().toLowerCase(Locale.ROOT));
    }

    /** The sources in this form, in that order; only plain text depends on the language. */
    public String write(List<Source> sources, Words words) {
        return switch (this) {
            case PLAIN ->
                    sources.stream()
                            .map(each -> CitationWords.source(each, words))
                            .collect(joining("\n"));
            case CSL_JSON -> CslJson.write(sources);
            case BIBTEX -> BibTex.write(sources);
            case RIS -> Ris.write(sources);
        };
    }
}
