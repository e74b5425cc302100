package hanoius.agreement;

import hanoius.model.Agreement;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What the list of agreements asks of the window around it.
 *
 * @param showEvidence shows the evidence of what is selected, its sources among it
 * @param showTimeline goes to the timeline, where what is selected is shown
 * @param export asks where these agreements are to be written, in the order shown, with the names
 *     of the fields whose columns are shown
 */
public record AgreementActions(
        Runnable showEvidence,
        Runnable showTimeline,
        BiConsumer<List<Agreement>, List<String>> export) {}
