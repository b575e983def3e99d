/**
 * Made-up people, seen twice: as public profiles and as the records of an applicant tracking
 * system.
 */
@NullMarked
package io.github.atsconnect.lever.simulator.world;

import org.jspecify.annotations.NullMarked;
