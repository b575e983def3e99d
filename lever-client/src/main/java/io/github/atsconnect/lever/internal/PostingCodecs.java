package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Confidentiality;
import io.github.atsconnect.lever.model.DistributionChannel;
import io.github.atsconnect.lever.model.Expandable;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.PostingCategories;
import io.github.atsconnect.lever.model.PostingContent;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.PostingList;
import io.github.atsconnect.lever.model.PostingState;
import io.github.atsconnect.lever.model.SalaryRange;
import io.github.atsconnect.lever.model.Screening;
import io.github.atsconnect.lever.model.WorkplaceType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Postings. */
final class PostingCodecs {

  private static final PostingCategories NO_CATEGORIES =
      new PostingCategories(null, null, null, List.of(), null, null, Map.of());

  private PostingCodecs() {}

  static @Nullable Expandable<PostingId, Posting> posting(Fields f, String name) {
    return f.reference(name, PostingId::new, PostingCodecs::posting, Posting::id);
  }

  static List<Expandable<PostingId, Posting>> postings(Fields f, String name) {
    return f.references(name, PostingId::new, PostingCodecs::posting, Posting::id);
  }

  static Posting posting(Fields f) {
    PostingCategories categories = f.object("categories", PostingCodecs::categories);
    return new Posting(
        new PostingId(f.required("id")),
        f.textOrEmpty("text"),
        f.code("state", PostingState.class),
        f.codes("distributionChannels", DistributionChannel.class),
        AccountCodecs.user(f, "user"),
        AccountCodecs.user(f, "owner"),
        AccountCodecs.user(f, "hiringManager"),
        categories == null ? NO_CATEGORIES : categories,
        f.texts("tags"),
        f.object("content", PostingCodecs::content),
        f.word("country"),
        AccountCodecs.users(f, "followers"),
        f.word("reqCode"),
        f.texts("requisitionCodes"),
        f.object("urls", PeopleCodecs::links),
        f.decidingCode("confidentiality", Confidentiality.class),
        f.time("createdAt"),
        f.time("updatedAt"),
        f.code("workplaceType", WorkplaceType.class),
        f.object("salaryRange", PostingCodecs::salary),
        f.word("salaryDescription"),
        f.word("salaryDescriptionHtml"),
        f.truth("transcribeInterviews"),
        screening(f),
        f.unknown());
  }

  private static PostingCategories categories(Fields f) {
    return new PostingCategories(
        f.word("team"),
        f.word("department"),
        f.word("location"),
        f.texts("allLocations"),
        f.word("commitment"),
        f.word("level"),
        f.unknown());
  }

  /** An object, or a bare truth value. */
  private static @Nullable Screening screening(Fields f) {
    if (f.isObject("screening")) {
      return f.object("screening", inner -> new Screening(inner.flag("enabled"), inner.unknown()));
    }
    Boolean enabled = f.truth("screening");
    return enabled == null ? null : new Screening(enabled, Map.of());
  }

  private static PostingContent content(Fields f) {
    return new PostingContent(
        f.text("description"),
        f.text("descriptionHtml"),
        f.objects("lists", PostingCodecs::list),
        f.text("closing"),
        f.text("closingHtml"),
        f.objects("customQuestions", FormCodecs::profileForm),
        f.unknown());
  }

  private static PostingList list(Fields f) {
    return new PostingList(f.text("text"), f.text("content"), f.unknown());
  }

  static SalaryRange salary(Fields f) {
    return new SalaryRange(
        f.decimal("min"), f.decimal("max"), f.word("currency"), f.word("interval"), f.unknown());
  }
}
