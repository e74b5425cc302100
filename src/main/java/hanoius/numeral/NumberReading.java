package hanoius.numeral;

import hanoius.model.Quantity;

/**
 * One way to understand a figure that was typed.
 *
 * @param unit what was typed as its unit, as {@code USD}, {@code %} or {@code lượt khách}; empty
 *     when nothing was
 * @param isRange whether only a range was typed; its middle stands as the value
 */
public record NumberReading(Quantity quantity, String unit, boolean isRange) {}
