package hanoius.evidence;

import hanoius.control.MarkedText;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.PutBack;
import hanoius.evidence.Evidence.Section;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** The records under one heading, the first few at once and more when asked for. */
final class EntryList extends VBox {

    private static final int AT_ONCE = 24;
    private static final int THEN = 200;
    private static final int SHORT_LEAD = 16;
    private static final int SHORT_TITLE = 24;

    private final EvidenceViewModel viewModel;
    private final Words words;

    EntryList(EvidenceViewModel viewModel, Section section) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty().get();
        getStyleClass().add("entries");
        var heading = new Label(section.heading());
        heading.getStyleClass().add("section-heading");
        getChildren().add(heading);
        show(section.entries(), AT_ONCE);
        RovingFocus.install(this);
    }

    private void show(List<Entry> entries, int count) {
        int shown = Math.min(count, entries.size());
        entries.subList(0, shown).forEach(entry -> getChildren().add(row(entry)));
        List<Entry> rest = entries.subList(shown, entries.size());
        if (!rest.isEmpty()) {
            var more = new Hyperlink(words.get("evidence.more", rest.size()));
            more.setOnAction(
                    _ -> {
                        getChildren().remove(more);
                        show(rest, THEN);
                    });
            getChildren().add(more);
        }
    }

    private Node row(Entry entry) {
        var row = new VBox();
        row.getStyleClass().add("entry");
        if (isShort(entry)) {
            var line = new HBox(label(entry.lead(), "entry-beside"), title(entry));
            line.getStyleClass().add("entry-line");
            row.getChildren().add(line);
        } else {
            stack(entry, row);
        }
        if (!entry.tags().isEmpty()) {
            row.getChildren().add(tags(entry));
        }
        if (!entry.detail().isEmpty()) {
            row.getChildren().add(Wording.selectable(entry.detail(), "entry-detail", words));
        }
        if (EvidenceViewModel.opens(entry.address())) {
            row.getChildren().add(opener(entry));
        }
        if (!entry.putBacks().isEmpty()) {
            row.getChildren().add(puttingBack(entry));
        }
        Source source = entry.source();
        if (source != null) {
            row.getChildren()
                    .add(
                            new CitationMenu(
                                    words, _ -> true, form -> form.write(List.of(source), words)));
        }
        return row;
    }

    /** Whether all of it fits on one line: a period and its value. */
    private static boolean isShort(Entry entry) {
        return !entry.lead().isEmpty()
                && entry.lead().length() <= SHORT_LEAD
                && entry.title().length() <= SHORT_TITLE;
    }

    private void stack(Entry entry, VBox row) {
        if (!entry.lead().isEmpty()) {
            row.getChildren().add(label(entry.lead(), "entry-lead"));
        }
        if (!entry.title().isEmpty()) {
            row.getChildren().add(title(entry));
        }
    }

    private Node title(Entry entry) {
        RecordId target = entry.target();
        if (target == null) {
            return label(entry.title(), "entry-plain");
        }
        var link = new Hyperlink();
        MarkedText.show(link, entry.title(), words);
        link.setWrapText(true);
        link.getStyleClass().add("entry-title");
        link.setOnAction(_ -> viewModel.follow(target));
        return link;
    }

    private Node tags(Entry entry) {
        var tags = new HBox();
        tags.getStyleClass().add("tags");
        entry.tags().forEach(tag -> tags.getChildren().add(label(tag, "tag")));
        return tags;
    }

    /** Offers first one thing, and then all that it may mean: they are many, and rarely wanted. */
    private Node puttingBack(Entry entry) {
        var holder = new VBox();
        holder.getStyleClass().add("put-backs");
        var offer = new Hyperlink(words.get("evidence.put_back_offer"));
        offer.setGraphic(new Icon(Feather.CORNER_UP_LEFT));
        offer.getStyleClass().add("put-back");
        offer.setOnAction(
                _ -> {
                    for (PutBack each : entry.putBacks()) {
                        var button = new Button(each.words());
                        button.setGraphic(new Icon(Feather.CORNER_UP_LEFT));
                        button.getStyleClass().add("small");
                        button.setOnAction(_ -> viewModel.putBack(each));
                        holder.getChildren().add(button);
                    }
                    holder.getChildren().remove(offer);
                    holder.getChildren().getFirst().requestFocus();
                });
        holder.getChildren().add(offer);
        return holder;
    }

    private Node opener(Entry entry) {
        var open = new Hyperlink(words.get("evidence.open_address"));
        open.setGraphic(new Icon(Feather.EXTERNAL_LINK));
        open.getStyleClass().add("open-address");
        open.setOnAction(_ -> viewModel.ask(entry.address()));
        var holder = new VBox(open);
        holder.getStyleClass().add("opener");
        NodeLifetime.of(holder)
                .subscribe(
                        viewModel.askedProperty(),
                        asked -> toggle(holder, open, asked.equals(entry.address())));
        return holder;
    }

    private void toggle(VBox holder, Node open, boolean asking) {
        if (asking) {
            holder.getChildren().setAll(new OpenQuestion(viewModel));
        } else if (!holder.getChildren().contains(open)) {
            holder.getChildren().setAll(open);
        }
    }

    private Label label(String text, String styleClass) {
        var label = new Label();
        MarkedText.show(label, text, words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
