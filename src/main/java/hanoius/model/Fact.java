package hanoius.model;

import java.util.List;

/** A record that can be selected, cited and drawn. */
public sealed interface Fact extends Entity
        permits Milestone, Agreement, Indicator, Observation, Source, Party {

    /** Where it is written, most important first; empty for what has no source or is one itself. */
    List<Citation> citations();
}
