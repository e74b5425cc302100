package hanoius.milestone;

import hanoius.model.Milestones;

/**
 * What the table tells of a milestone, of which no more is in memory than that.
 *
 * @param place its place among the milestones of the document
 */
public record ListedMilestone(Milestones milestones, int place) {}
