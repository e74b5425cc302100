package hanoius.support;

import hanoius.edtf.EdtfDate;
import hanoius.model.RecordId;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A source, field by field. */
public final class SourceBuilder {
    private final RecordId id;
    private String title = "A report";
    private String publisher = "VNA";
    private @Nullable EdtfDate published;
    private String publishedWords = "";
    private String url = "";
    private @Nullable LocalDate accessed;
    private boolean weak;
    private String notes = "";

    SourceBuilder(RecordId id) {
        this.id = id;
    }

    public SourceBuilder title(String title) {
        this.title = title;
        return this;
    }

    public SourceBuilder publisher(String publisher) {
        this.publisher = publisher;
        return this;
    }

    public SourceBuilder publishedWords(String words) {
        publishedWords = words;
        return this;
    }

    public SourceBuilder published(@Nullable String edtf) {
        published = Facts.parsed(edtf);
        return this;
    }

    public SourceBuilder url(String url) {
        this.url = url;
        return this;
    }

    public SourceBuilder accessed(LocalDate day) {
        accessed = day;
        return this;
    }

    public SourceBuilder weak(boolean weak) {
        this.weak = weak;
        return this;
    }

    public SourceBuilder notes(String notes) {
        this.notes = notes;
        return this;
    }

    public Source build() {
        return new Source(
                id, title, publisher, published, publishedWords, url, accessed, weak, notes);
    }
}
