package hanoius.interchange;

import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A format of other programs that is written and read. */
public enum ForeignFormat {
    /** What TimelineJS 3 shows. */
    TIMELINE_JSON(
            Kind.MILESTONE,
            ".json",
            TimelineJson::read,
            (all, as) -> TimelineJson.write(all, as.title(), as.words())),
    /** The same as its sheets have them. */
    TIMELINE_CSV(
            Kind.MILESTONE,
            ".csv",
            TimelineSheet::read,
            (all, as) -> TimelineSheet.write(all, as.title(), as.words())),
    /** What calendars show. */
    ICALENDAR(Kind.MILESTONE, ".ics", ICalendar::read, ICalendar::write),
    /** What search engines read. */
    JSON_LD(Kind.MILESTONE, ".jsonld", JsonLd::read, JsonLd::write),
    /** What offices of statistics exchange. */
    SDMX_CSV(Kind.OBSERVATION, ".csv", SdmxCsv::read, (all, as) -> SdmxCsv.write(all, as.words())),
    /** What reference managers exchange. */
    RIS(Kind.SOURCE, ".ris", Ris::read, (all, _) -> Ris.write(all.sources())),
    /** What LaTeX reads. */
    BIBTEX(Kind.SOURCE, ".bib", BibTexReader::read, (all, _) -> BibTex.write(all.sources())),
    /** What citation processors read. */
    CSL_JSON(Kind.SOURCE, ".json", CslReader::read, (all, _) -> CslJson.write(all.sources()));

    private final Kind kind;
    private final String ending;
    private final Function<String, ForeignRows> reader;
    private final BiFunction<Dataset, Telling, String> writer;

    ForeignFormat(
            Kind kind,
            String ending,
            Function<String, ForeignRows> reader,
            BiFunction<Dataset, Telling, String> writer) {
        this.kind = kind;
        this.ending = ending;
        this.reader = reader;
        this.writer = writer;
    }

    /** The kind of record that it is for. */
    public Kind kind() {
        return kind;
    }

    /** How the names of its files end. */
    public String ending() {
        return ending;
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
        return reader.apply(text);
    }

    /**
     * Writes all of a dataset that the format has a place for; the same gives the same text, to be
     * written as UTF-8.
     */
    public String write(Dataset dataset, Telling telling) {
        return writer.apply(dataset, telling);
    }

    /** What a text that was written of a dataset does not say of it, or says less exactly. */
    public List<Loss> losses(Dataset dataset, String written, Words words) {
        return Stream.concat(
                        Loss.of(dataset, read(written), words).stream(),
                        this == SDMX_CSV ? SdmxCsv.coarser(dataset).stream() : Stream.of())
                .toList();
    }
}
