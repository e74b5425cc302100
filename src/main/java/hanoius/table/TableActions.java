package hanoius.table;

import hanoius.model.Entity;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a table of records asks of the window around it.
 *
 * @param showEvidence shows the evidence of what is selected, its sources among it
 * @param showTimeline goes to the timeline, where what is selected is shown
 * @param export asks where these records are to be written, in the order shown, with the names of
 *     the fields whose columns are shown; each record is read when the list is asked for it
 */
public record TableActions(
        Runnable showEvidence,
        Runnable showTimeline,
        BiConsumer<List<Entity>, List<String>> export) {}
