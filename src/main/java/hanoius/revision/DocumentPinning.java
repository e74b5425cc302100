package hanoius.revision;

import hanoius.archive.Archive;

/** Keeps the document as it is before much of it is changed, where changes are made. */
@FunctionalInterface
public interface DocumentPinning {
    void pin(Archive open);
}
