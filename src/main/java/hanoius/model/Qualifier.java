package hanoius.model;

/** How exactly a source gave a figure. */
public enum Qualifier {
    EXACT,
    /** Rounded: "about", khoảng. */
    ABOUT,
    /** A lower bound: "more than", "surpassed", hơn, vượt. */
    AT_LEAST,
    /** Just below: "nearly", gần. */
    NEARLY,
    /** An upper bound: "up to". */
    AT_MOST,
    /** An estimate before the count was complete: ước đạt. */
    ESTIMATED,
    /** Computed from reported figures, with its formula in the note. */
    DERIVED,
    /** Aimed at, not counted: dự kiến. */
    TARGET
}
