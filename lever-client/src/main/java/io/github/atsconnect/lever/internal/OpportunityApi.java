package io.github.atsconnect.lever.internal;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.Response;
import io.github.atsconnect.lever.Permission;
import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.Contact;
import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.Offer;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Panel;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.Resume;
import java.util.List;
import java.util.Map;

/**
 * The endpoints of people and of what belongs to one candidacy. Ids and query values come encoded.
 */
public interface OpportunityApi {

  /** Lists opportunities. */
  @RequestLine("GET /opportunities")
  @Needs(Permission.LIST_OPPORTUNITIES)
  Chunk<Opportunity> opportunities(@QueryMap Map<String, List<String>> query, CallContext call);

  /** Lists deleted opportunities. */
  @RequestLine("GET /opportunities/deleted")
  @Needs(Permission.LIST_DELETED_OPPORTUNITIES)
  Chunk<Opportunity> deleted(@QueryMap Map<String, List<String>> query, CallContext call);

  /** One opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY)
  Opportunity opportunity(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One contact. */
  @RequestLine(value = "GET /contacts/{contact}", decodeSlash = false)
  @Needs(Permission.READ_CONTACT)
  Contact contact(@Param("contact") String contact, CallContext call);

  /** Lists applications of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/applications", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_APPLICATIONS)
  Chunk<Application> applications(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the applications of an opportunity. */
  @RequestLine(
      value = "GET /opportunities/{opportunity}/applications/{application}",
      decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_APPLICATION)
  Application application(
      @Param("opportunity") String opportunity,
      @Param("application") String application,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists resumes of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/resumes", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_RESUMES)
  Chunk<Resume> resumes(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the resumes of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/resumes/{resume}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_RESUME)
  Resume resume(
      @Param("opportunity") String opportunity,
      @Param("resume") String resume,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists files of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/files", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_FILES)
  Chunk<AttachedFile> files(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the files of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/files/{file}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_FILE)
  AttachedFile file(
      @Param("opportunity") String opportunity,
      @Param("file") String file,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists notes of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/notes", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_NOTES)
  Chunk<Note> notes(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the notes of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/notes/{note}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_NOTE)
  Note note(
      @Param("opportunity") String opportunity,
      @Param("note") String note,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists feedback of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/feedback", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_FEEDBACK)
  Chunk<Feedback> feedbacks(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the feedback of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/feedback/{feedback}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_FEEDBACK)
  Feedback feedback(
      @Param("opportunity") String opportunity,
      @Param("feedback") String feedback,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists forms of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/forms", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_FORMS)
  Chunk<ProfileForm> forms(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the forms of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/forms/{form}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_FORM)
  ProfileForm form(
      @Param("opportunity") String opportunity,
      @Param("form") String form,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists interviews of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/interviews", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_INTERVIEWS)
  Chunk<Interview> interviews(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the interviews of an opportunity. */
  @RequestLine(
      value = "GET /opportunities/{opportunity}/interviews/{interview}",
      decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_INTERVIEW)
  Interview interview(
      @Param("opportunity") String opportunity,
      @Param("interview") String interview,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists panels of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/panels", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_PANELS)
  Chunk<Panel> panels(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the panels of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/panels/{panel}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_PANEL)
  Panel panel(
      @Param("opportunity") String opportunity,
      @Param("panel") String panel,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists offers of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/offers", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_OFFERS)
  Chunk<Offer> offers(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists referrals of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/referrals", decodeSlash = false)
  @Needs(Permission.LIST_OPPORTUNITY_REFERRALS)
  Chunk<Referral> referrals(
      @Param("opportunity") String opportunity,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** One of the referrals of an opportunity. */
  @RequestLine(value = "GET /opportunities/{opportunity}/referrals/{referral}", decodeSlash = false)
  @Needs(Permission.READ_OPPORTUNITY_REFERRAL)
  Referral referral(
      @Param("opportunity") String opportunity,
      @Param("referral") String referral,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** The document itself. */
  @RequestLine(
      value = "GET /opportunities/{opportunity}/resumes/{resume}/download",
      decodeSlash = false)
  @Needs(Permission.DOWNLOAD_OPPORTUNITY_RESUME)
  Response downloadResume(
      @Param("opportunity") String opportunity,
      @Param("resume") String resume,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** The document itself. */
  @RequestLine(
      value = "GET /opportunities/{opportunity}/files/{file}/download",
      decodeSlash = false)
  @Needs(Permission.DOWNLOAD_OPPORTUNITY_FILE)
  Response downloadFile(
      @Param("opportunity") String opportunity,
      @Param("file") String file,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** The document itself. */
  @RequestLine(
      value = "GET /opportunities/{opportunity}/offers/{offer}/download",
      decodeSlash = false)
  @Needs(Permission.DOWNLOAD_OPPORTUNITY_OFFER)
  Response downloadOffer(
      @Param("opportunity") String opportunity,
      @Param("offer") String offer,
      @QueryMap Map<String, List<String>> query,
      CallContext call);
}
