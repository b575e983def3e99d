package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Decision.Outcome;

/**
 * A scored pair of a bulk attempt.
 *
 * @param leftId the candidate
 * @param rightId the person of the store
 * @param probability that they are one person, 0 to 1, given all alternatives of the candidate
 * @param outcome the decision; of one candidate's pairs at most the likeliest is a match or a
 *     review
 */
public record LinkedPair(String leftId, String rightId, double probability, Outcome outcome) {}
