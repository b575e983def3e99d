package io.github.atsconnect.lever;

import java.time.Duration;

/**
 * What a client has done since it was built.
 *
 * @param requests requests sent, each attempt counted
 * @param rateLimited how many of them were answered 429
 * @param retries how many of them were not the first attempt of their call
 * @param failures calls that ended in an exception
 * @param waited the time spent waiting for the budget and before retries, added up over all threads
 * @param permittedPerSecond the requests a second that the budget allows in the long run
 */
public record LeverUsage(
    long requests,
    long rateLimited,
    long retries,
    long failures,
    Duration waited,
    double permittedPerSecond) {}
