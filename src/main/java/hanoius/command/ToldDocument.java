package hanoius.command;

import hanoius.archive.UnreadRecords;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.store.Document;
import hanoius.text.Words;

import picocli.CommandLine;

/** Reads a document for a command, and tells on standard error what of it could not be read. */
final class ToldDocument {

    private static final int MOST = 20;

    private ToldDocument() {}

    /** All that a document says, as far as it can be read. */
    static Dataset read(Document document, CommandLine line) {
        Dataset dataset = document.read();
        UnreadRecords unread = document.unread();
        Words words = Words.in(Language.EN);
        unread.told().stream().limit(MOST).forEach(each -> tell(line, each.told(words)));
        int more = unread.count() - MOST;
        if (more > 0) {
            tell(line, words.get("unread.more", more));
        }
        return dataset;
    }

    private static void tell(CommandLine line, String message) {
        line.getErr().println("hanoi-us-milestones: " + message);
    }
}
