package hanoius.interchange;

import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A format of other programs that is written and read. */
public enum ForeignFormat {
    /** What TimelineJS 3 shows. */
    TIMELINE_JSON(".json", Kind.MILESTONE),
    /** The same as its sheets have them. */
    TIMELINE_CSV(".csv", Kind.MILESTONE),
    /** What calendars show. */
    ICALENDAR(".ics", Kind.MILESTONE),
    /** What search engines read. */
    JSON_LD(".jsonld", Kind.MILESTONE),
    /** What offices of statistics exchange. */
    SDMX_CSV(".csv", Kind.OBSERVATION),
    /** What reference managers exchange. */
    RIS(".ris", Kind.SOURCE),
    /** What LaTeX reads. */
    BIBTEX(".bib", Kind.SOURCE),
    /** What citation processors read. */
    CSL_JSON(".json", Kind.SOURCE);

    /** Behind comments, and what LaTeX takes for such. */
    private static final Pattern BIBTEX_ENTRY =
            Pattern.compile("\\A(\\s*%[^\\n]*\\n)*\\s*@[A-Za-z]+\\s*[{(]");

    private final String ending;
    private final Kind kind;

    ForeignFormat(String ending, Kind kind) {
        this.ending = ending;
        this.kind = kind;
    }

    /** The kinds of records that it is for. */
    public List<Kind> kinds() {
        return this == ICALENDAR ? List.of(kind, Kind.AGREEMENT) : List.of(kind);
    }

    /** How the names of its files end. */
    public String ending() {
        return ending;
    }

    /**
     * The bibliography that a text is which has no name to tell it: by how such texts begin, and
     * because something of it can be read. Empty for every other text.
     */
    public static Optional<ForeignFormat> bibliography(String text) {
        String begin = text.stripLeading();
        return Stream.of(RIS, BIBTEX, CSL_JSON)
                .filter(
                        each ->
                                switch (each) {
                                    case RIS -> begin.startsWith("TY  -");
                                    case BIBTEX -> BIBTEX_ENTRY.matcher(begin).find();
                                    default -> begin.startsWith("[") || begin.startsWith("{");
                                })
                .filter(each -> !each.read(begin).rows(SourceRows.TABLE).isEmpty())
                .findFirst();
    }

    /** What it is called. */
    public String in(Words words) {
        return words.get("interchange.format." + name().toLowerCase(Locale.ROOT));
    }

    /**
     * Reads all of a text, decoded, without a byte order mark. Whatever it is, this ends and throws
     * nothing: what is not of this format is a remark.
     */
    public ForeignRows read(String text) {
        return switch (this) {
            case TIMELINE_JSON -> TimelineJson.read(text);
            case TIMELINE_CSV -> TimelineSheet.read(text);
            case ICALENDAR -> ICalendar.read(text);
            case JSON_LD -> JsonLd.read(text);
            case SDMX_CSV -> SdmxCsv.read(text);
            case RIS -> Ris.read(text);
            case BIBTEX -> BibTexReader.read(text);
            case CSL_JSON -> CslReader.read(text);
        };
    }

    /**
     * Writes all of a dataset that the format has a place for; the same gives the same text, to be
     * written as UTF-8.
     */
    public String write(Dataset dataset, Telling telling) {
        return switch (this) {
            case TIMELINE_JSON -> TimelineJson.write(dataset, telling);
            case TIMELINE_CSV -> TimelineSheet.write(dataset, telling);
            case ICALENDAR -> ICalendar.write(dataset, telling);
            case JSON_LD -> JsonLd.write(dataset, telling);
            case SDMX_CSV -> SdmxCsv.write(dataset, telling.words());
            case RIS -> Ris.write(dataset.sources());
            case BIBTEX -> BibTex.write(dataset.sources());
            case CSL_JSON -> CslJson.write(dataset.sources());
        };
    }

    /** What a text that was written of a dataset does not say of it, or says less exactly. */
    public List<Loss> losses(Dataset dataset, String written, Words words) {
        return Stream.concat(
                        Loss.of(dataset, read(written), words).stream(),
                        this == SDMX_CSV ? SdmxCsv.coarser(dataset).stream() : Stream.of())
                .toList();
    }
}
