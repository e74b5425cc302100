package hanoius.support;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;

import java.util.List;

/** A party, field by field. */
public final class PartyBuilder {
    private final RecordId id;
    private LocalizedText name;
    private List<OtherName> otherNames = List.of();
    private PartyKind kind = PartyKind.ORGANISATION;
    private String side = "us";
    private String address = "";

    PartyBuilder(RecordId id) {
        this.id = id;
        name = LocalizedText.of("en", id.key());
    }

    public PartyBuilder name(String name) {
        this.name = this.name.withText(name);
        return this;
    }

    public PartyBuilder vietnamese(String translation) {
        name = name.with("vi", Translation.of(translation, name.text()));
        return this;
    }

    public PartyBuilder otherNames(OtherName... names) {
        otherNames = List.of(names);
        return this;
    }

    public PartyBuilder kind(PartyKind kind) {
        this.kind = kind;
        return this;
    }

    public PartyBuilder side(String side) {
        this.side = side;
        return this;
    }

    public PartyBuilder address(String address) {
        this.address = address;
        return this;
    }

    public Party build() {
        return new Party(id, name, otherNames, kind, side, address);
    }
}
