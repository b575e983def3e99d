package io.github.atsconnect.matching;

/**
 * What a bulk attempt did.
 *
 * @param candidates people looked up
 * @param store people of the store
 * @param comparisons pairs scored
 * @param matches candidates decided as a match
 * @param reviews candidates to be looked at
 * @param keys what the match keys did
 * @param modelFingerprint the weights used
 */
public record LinkReport(
    int candidates,
    int store,
    long comparisons,
    int matches,
    int reviews,
    KeyReport keys,
    String modelFingerprint) {}
