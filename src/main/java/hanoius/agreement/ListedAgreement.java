package hanoius.agreement;

import hanoius.model.Agreement;

/**
 * What the list tells of an agreement.
 *
 * @param listed how many of the agreements that it counts are in the document one by one
 */
record ListedAgreement(Agreement agreement, int listed) {}
