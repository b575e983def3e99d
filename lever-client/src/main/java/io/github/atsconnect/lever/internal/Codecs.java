package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.Contact;
import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.Offer;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Panel;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.Source;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.Tag;
import io.github.atsconnect.lever.model.User;
import io.github.atsconnect.lever.model.Webhook;
import java.lang.reflect.Type;
import java.util.Map;

/** Finds the codec for the type that an endpoint returns. */
final class Codecs {

  private static final Map<Type, Codec<?>> BY_TYPE =
      Map.ofEntries(
          entry(Application.class, PeopleCodecs::application),
          entry(ArchiveReason.class, AccountCodecs::archiveReason),
          entry(AttachedFile.class, DocumentCodecs::file),
          entry(Contact.class, PeopleCodecs::contact),
          entry(Feedback.class, FormCodecs::feedback),
          entry(Interview.class, InterviewCodecs::interview),
          entry(Note.class, FormCodecs::note),
          entry(Offer.class, RequisitionCodecs::offer),
          entry(Opportunity.class, PeopleCodecs::opportunity),
          entry(Panel.class, InterviewCodecs::panel),
          entry(Posting.class, PostingCodecs::posting),
          entry(ProfileForm.class, FormCodecs::profileForm),
          entry(Referral.class, FormCodecs::referral),
          entry(Requisition.class, RequisitionCodecs::requisition),
          entry(Resume.class, DocumentCodecs::resume),
          entry(Source.class, AccountCodecs::source),
          entry(Stage.class, AccountCodecs::stage),
          entry(Tag.class, AccountCodecs::tag),
          entry(User.class, AccountCodecs::user),
          entry(Webhook.class, WebhookCodecs::webhook));

  private Codecs() {}

  private static <T> Map.Entry<Type, Codec<?>> entry(Class<T> type, Codec<T> codec) {
    return Map.entry(type, codec);
  }

  static Codec<?> of(Type type) {
    Codec<?> codec = BY_TYPE.get(type);
    if (codec == null) {
      throw new IllegalStateException("No codec for " + type.getTypeName());
    }
    return codec;
  }
}
