package io.github.atsconnect.lever.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of an advertisement. HTML is as its authors wrote it: not safe to show as it is.
 *
 * @param description the opening, plain
 * @param descriptionHtml the opening, HTML
 * @param lists the lists, such as requirements
 * @param closing the end, plain
 * @param closingHtml the end, HTML
 * @param customQuestions the questions that applicants answer
 * @param unknown the fields that this version does not know, by name
 */
public record PostingContent(
    @Nullable String description,
    @Nullable String descriptionHtml,
    List<PostingList> lists,
    @Nullable String closing,
    @Nullable String closingHtml,
    List<ProfileForm> customQuestions,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public PostingContent {
    lists = List.copyOf(lists);
    customQuestions = List.copyOf(customQuestions);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "PostingContent[lists=" + lists.size() + "]";
  }
}
