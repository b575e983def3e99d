package io.github.atsconnect.lever.simulator.world;

import java.util.List;

/**
 * The public picture of a made-up person, as a people search would hold it today. Plain data.
 *
 * @param id the host's id of the profile
 * @param name as shown, may be a nickname, a married name or in the native script
 * @param emails maybe none
 * @param phones maybe none, in international format
 * @param links addresses of other profiles, usually one on LinkedIn
 * @param location free text, may be empty
 * @param headline free text, may be empty
 * @param positions the career, newest first, may be empty
 * @param schools names, newest first
 * @param skills words
 */
public record MadeUpProfile(
    String id,
    String name,
    List<String> emails,
    List<String> phones,
    List<String> links,
    String location,
    String headline,
    List<MadeUpPosition> positions,
    List<String> schools,
    List<String> skills) {

  /** Copies the lists. */
  public MadeUpProfile {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    links = List.copyOf(links);
    positions = List.copyOf(positions);
    schools = List.copyOf(schools);
    skills = List.copyOf(skills);
  }
}
