package hanoius.source;

/** How many records of each kind rest on a source. */
record Support(int milestones, int agreements, int observations) {

    static final Support NONE = new Support(0, 0, 0);
}
