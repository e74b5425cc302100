package hanoius.source;

import hanoius.model.Source;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the list of sources asks of the window around it.
 *
 * @param showEvidence shows what rests on the selected source
 * @param openAddress asks whether the address of a source shall be opened
 * @param export asks where these sources are to be written, in the order shown, with the names of
 *     the fields whose columns are shown
 */
public record SourceActions(
        Runnable showEvidence,
        Consumer<Source> openAddress,
        BiConsumer<List<Source>, List<String>> export) {}
