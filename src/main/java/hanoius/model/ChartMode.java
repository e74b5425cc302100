package hanoius.model;

/** What a chart shows of its values. */
public enum ChartMode {
    /** The values themselves. */
    VALUE,
    /** By how many percent a value differs from that of the same months a year before. */
    CHANGE,
    /** The values with that of a base period as 100. */
    INDEX,
    /** The values themselves on a logarithmic axis. */
    LOG
}
