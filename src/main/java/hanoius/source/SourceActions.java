package hanoius.source;

import hanoius.model.Source;

import java.util.function.Consumer;

/**
 * What the list of sources asks of the window around it.
 *
 * @param showEvidence shows what rests on the selected source
 * @param openAddress asks whether the address of a source shall be opened
 */
public record SourceActions(Runnable showEvidence, Consumer<Source> openAddress) {}
