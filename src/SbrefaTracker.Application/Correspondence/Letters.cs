using System.Globalization;
using System.Resources;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Correspondence;

/// <summary>
/// Puts messages into words, in the filer's language. The words are in <c>Letters.resx</c>; none holds a tracking key. A letter that somebody writes has no line of a subject here:
/// <see cref="Templates.WrittenLetters"/> gives it that of its template.
/// </summary>
public static class Letters
{
    private static readonly ResourceManager Words = new(typeof(Letters).FullName!, typeof(Letters).Assembly);

    /// <summary>The name of the file in which a receipt encloses the proof of filing.</summary>
    public const string ProofFile = "proof-of-filing.txt";

    /// <param name="complaint">As it was filed.</param>
    /// <param name="withProof">The proof of filing goes with it, and the letter says so.</param>
    public static Letter Receipt(Complaint complaint, bool withProof)
    {
        var letter = Write("receipt", complaint, complaint.Reference, Day(complaint, complaint.ReceivedOn), Day(complaint, complaint.DueOn));
        return withProof ? letter with { Text = $"{letter.Text}\n\n{Write("enclosed", complaint, ProofFile).Text}" } : letter;
    }

    /// <summary>A letter that did not arrive, for another address. The proof of filing went with the first alone, so this one does not speak of it.</summary>
    public static Letter Again(Complaint complaint, Letter letter) =>
        letter with { Text = letter.Text.Replace($"\n\n{Write("enclosed", complaint, ProofFile).Text}", "", StringComparison.Ordinal) };

    /// <param name="complaint">Whose filer is told.</param>
    /// <param name="text">The letter; standing words when it is not given.</param>
    public static Letter Acknowledged(Complaint complaint, string? text = null) => Own(Write("acknowledged", complaint, complaint.Reference), text);

    public static Letter FilerAsked(Complaint complaint, string question) => Around("filer_asked", complaint, question);

    /// <summary>An answer. To the National Ombudsman it goes as it was written, to the filer with a line that says what it is.</summary>
    public static Letter Response(Complaint complaint, string text, LetterKind kind) => kind.Addressee == Addressee.Ombudsman
        ? new(kind.Code, "", text)
        : Around(kind.IsFinal == true ? "response" : "interim", complaint, text);

    /// <summary>To the filer of what the National Ombudsman forwarded: the answer went there. It is not in the letter.</summary>
    public static Letter OmbudsmanAnswered(Complaint complaint) => Write("answered_ono", complaint, complaint.Reference);

    /// <summary>To the National Ombudsman: what the filer of a complaint that was forwarded from there was answered.</summary>
    public static Letter CopyToOmbudsman(Complaint complaint, string text) =>
        Write("copy_ono", CultureOf(Languages.English), complaint.OnoReference ?? "–", complaint.Reference, text) with { Kind = LetterKinds.ResponseToOmbudsman };

    /// <summary>Asks an office to look at its entry in the directory.</summary>
    public static Letter ConfirmEntry(Office office, string address) => Write("confirm_entry", CultureOf(Languages.English), office.Name, office.Code, address);

    /// <param name="language">A code of <see cref="Languages"/>.</param>
    /// <param name="link">Confirms the subscription; it must be stored nowhere in clear.</param>
    public static Letter SubscribeConfirm(string language, string link) => Write("subscribe_confirm", CultureOf(language), link);

    /// <summary>A version of a bulletin, to a subscriber. A correction says what changed, when, and the words at each place as they were and as they are: the message may be all that somebody has.</summary>
    /// <param name="version">The words.</param>
    /// <param name="before">The version before it; null of the first.</param>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    /// <param name="link">Where it is read; null of one that the website does not have.</param>
    /// <param name="stop">Ends the subscription.</param>
    public static Letter Bulletin(BulletinVersion version, BulletinVersion? before, string language, string? link, string stop)
    {
        var (culture, (title, text, change)) = (CultureOf(language), version.In(language));
        var read = link is null ? "" : Part("bulletin_read", link) + "\n\n";
        var changes = before is null ? "" : string.Concat(BulletinChange.Between(before, version, language).Select(place =>
            place.Before.Length == 0 ? Part("bulletin_added", place.After) : place.After.Length == 0 ? Part("bulletin_taken_out", place.Before) : Part("bulletin_changed", place.Before, place.After)));
        return Write($"bulletin_{version.Kind}", culture, title, text, read, stop, change ?? "", Day(culture, version.ReadFrom), changes) with { Kind = "bulletin" };

        string Part(string key, params object[] args) => string.Format(culture, Words.GetString($"{key}.text", culture)!, args);
    }

    /// <summary>To whoever speaks for offices whose matter a bulletin is.</summary>
    public static Letter BulletinClearance(IReadOnlyList<string> offices, string title, string address) =>
        Write("bulletin_clearance", CultureOf(Languages.English), string.Join("; ", offices), title, address);

    /// <summary>To whoever owns a compliance guide: somebody should look whether it still holds.</summary>
    public static Letter GuideReview(Guide guide, string address) =>
        Write("guide_review", CultureOf(Languages.English), guide.Title ?? guide.Rule, Day(CultureOf(Languages.English), guide.NextReviewOn), address);

    /// <summary>Reminds a policy owner of answers that must be looked at again.</summary>
    public static Letter ReviewAnswers(int answers, string address) => Write("review_answers", CultureOf(Languages.English), answers, address);

    /// <param name="complaint">Whose filer is told.</param>
    /// <param name="text">The letter; standing words when it is not given.</param>
    public static Letter Closed(Complaint complaint, string? text = null) => Own(Write("closed", complaint, complaint.Reference, Day(complaint, complaint.ClosedOn)), text);

    /// <summary>It was merged into another complaint, which is not named: it may be another filer's.</summary>
    /// <param name="complaint">Whose filer is told.</param>
    /// <param name="text">The letter; standing words when it is not given.</param>
    public static Letter Merged(Complaint complaint, string? text = null) => Own(Write("merged", complaint, complaint.Reference, Day(complaint, complaint.ClosedOn)), text);

    public static Letter Unmerged(Complaint complaint) => Write("unmerged", complaint, complaint.Reference);

    /// <summary>What came of the matter, to the filer of a complaint that was merged.</summary>
    public static Letter OutcomeTold(Complaint complaint, string text) => Write("outcome_told", complaint, complaint.Reference, text);

    /// <param name="complaint">The complaint that held two matters.</param>
    /// <param name="part">The complaint that the second of them is now.</param>
    public static Letter Split(Complaint complaint, Complaint part) => Write("split", complaint, complaint.Reference, part.Reference, part.Subject);

    public static Letter StoodBy(Complaint complaint, string text) => Write("stood_by", complaint, complaint.Reference, text);

    /// <summary>To the address that is left: says that it was changed, not to what.</summary>
    public static Letter ContactCorrected(Complaint complaint) => Write("contact_corrected", complaint, complaint.Reference);

    /// <summary>What the filer told is published: where it stands, and how it is taken off.</summary>
    /// <param name="complaint">Whose filer is told.</param>
    /// <param name="story">The address of the story.</param>
    /// <param name="track">Where the complaint is followed, and the consent taken back.</param>
    public static Letter StoryPublished(Complaint complaint, string story, string track) => Write("story_published", complaint, complaint.Reference, story, track);

    /// <summary>A new tracking key was made. It is not in the letter.</summary>
    public static Letter KeyRenewed(Complaint complaint) => Write("key_renewed", complaint, complaint.Reference);

    /// <param name="complaint">Whose key is lost.</param>
    /// <param name="link">Opens once and for a day; it must be stored nowhere in clear.</param>
    public static Letter NewKey(Complaint complaint, string link) => Write("new_key", complaint, complaint.Reference, link);

    /// <param name="language">A code of <see cref="Languages"/>.</param>
    /// <param name="link">The secret link of a draft; it must be stored nowhere in clear.</param>
    /// <param name="kept">The last day on which it opens unless somebody goes on.</param>
    public static Letter DraftLink(string language, string link, DateOnly kept) => Write("draft_link", CultureOf(language), link, Day(CultureOf(language), kept));

    /// <summary>To a colleague of the office who is to answer now. Says nothing of the complaint but its reference.</summary>
    /// <param name="office">The office, by name and code.</param>
    public static Letter Delegated(Complaint complaint, Inquiry inquiry, string office) => WriteOf("delegated", complaint, inquiry, office);

    /// <summary>To the colleague, who does not have to any more.</summary>
    /// <param name="office">The office, by name and code.</param>
    public static Letter DelegationTakenBack(Complaint complaint, Inquiry inquiry, string office) => WriteOf("delegation_taken_back", complaint, inquiry, office);

    /// <summary>To the office, which does not have to answer any more. Does not say why.</summary>
    /// <param name="office">The office, by name and code.</param>
    public static Letter CalledOff(Complaint complaint, Inquiry inquiry, string office) => WriteOf("called_off", complaint, inquiry, office);

    /// <summary>To an office whose inquiries are due later, because its clock was extended.</summary>
    /// <param name="office">The office, by name and code.</param>
    public static Letter TimeExtended(Complaint complaint, Inquiry inquiry, string office) => WriteOf("time_extended", complaint, inquiry, office);

    /// <summary>To whoever works on the complaint: what an office did. Says nothing of the complaint but its reference, and none of the office's words.</summary>
    /// <param name="kind">One of <see cref="Domain.Correspondence.MailDuties.OfOffices"/>.</param>
    /// <param name="office">The office, by name and code.</param>
    public static Letter OfOffice(string kind, Complaint complaint, Inquiry inquiry, string office) => WriteOf(kind, Languages.English, complaint, inquiry, office);

    /// <summary>To staff: that the filer wrote. Says nothing of the complaint but its reference, and none of the filer's words.</summary>
    /// <param name="kind">One of <see cref="Domain.Correspondence.MailDuties.OfFilers"/>.</param>
    public static Letter OfFiler(string kind, Complaint complaint) => Write(kind, CultureOf(Languages.English), complaint.Reference);

    /// <summary>To the Commissioner's office: a complaint waits for a decision. Says nothing of it but its reference.</summary>
    public static Letter Escalated(Complaint complaint, DateOnly raisedOn) =>
        Write("escalated", CultureOf(Languages.English), complaint.Reference, Day(CultureOf(Languages.English), raisedOn));

    /// <summary>To whoever works on the complaint: it was decided, and by when it is to be done. Not what.</summary>
    public static Letter EscalationDecided(Complaint complaint, DateOnly doneBy) =>
        Write("escalation_decided", CultureOf(Languages.English), complaint.Reference, Day(CultureOf(Languages.English), doneBy));

    /// <summary>Asks a filer who alleged retaliation how they are treated. Only the readers of the matter see that it was sent.</summary>
    /// <param name="text">The letter.</param>
    public static Letter FollowUp(string text) => new("retaliation_follow_up", "", text);

    /// <summary>To the owner of a view. Names no complaint.</summary>
    /// <param name="count">How many are new in it, or how many it holds.</param>
    /// <param name="isAbove">It holds more than its owner wants.</param>
    public static Letter ViewAlert(string view, int count, bool isAbove, string link) => Write(isAbove ? "view_above" : "view_new", CultureOf(Languages.English), view, count, link);

    /// <summary>To whoever speaks for offices of which the draft of an annual report speaks. Says no figure.</summary>
    /// <param name="by">The last day for comments.</param>
    /// <param name="link">Where the sections are read.</param>
    public static Letter EditionSection(int fiscalYear, IReadOnlyList<string> offices, DateOnly by, string link) =>
        Write("edition_section", CultureOf(Languages.English), fiscalYear, string.Join("; ", offices), Day(CultureOf(Languages.English), by), link);

    /// <summary>To an office that asked for time, in the language in which it was asked.</summary>
    public static Letter TimeRefused(Complaint complaint, Inquiry inquiry) => OfTime("time_refused", complaint, inquiry);

    /// <summary>To an office that asked for time, or got it unasked, in the language in which it was asked.</summary>
    public static Letter TimeGranted(Complaint complaint, Inquiry inquiry) => OfTime("time_granted", complaint, inquiry);

    /// <summary>A phrase of a letter that is written from a template.</summary>
    internal static string Phrase(string key, CultureInfo culture, params object[] args) => string.Format(culture, Words.GetString($"{key}.text", culture)!, args);

    /// <summary>To somebody who registered for an event.</summary>
    /// <param name="kind">Which message of ours it is.</param>
    /// <param name="hasSeat">Only those with a seat are told where it is seen online.</param>
    /// <param name="last">The link to withdraw, or why it was called off; empty where neither is told.</param>
    /// <param name="time">Names the zone of the hours: whoever takes part online may sit in another.</param>
    internal static Letter OfEvent(string kind, string language, OutreachEvent one, bool hasSeat, string last, AgencyTime time)
    {
        var culture = CultureOf(language);
        var title = (language == Languages.Spanish ? one.TitleSpanish : null) ?? one.Title;
        var where = string.Join('\n', new[] { one.Place, hasSeat ? one.OnlineAddress : null }.OfType<string>());
        return Write(kind, culture, title, At(one.StartsOn, one.StartsAt), $"{(one.EndsOn == one.StartsOn ? Clock(one.EndsAt) : At(one.EndsOn, one.EndsAt))}, {time.ZoneIn(culture)}", where, last);

        string At(DateOnly day, int minutes) => $"{Day(culture, day)}, {Clock(minutes)}";

        string Clock(int minutes) => new TimeOnly(minutes / 60, minutes % 60).ToString("t", culture);
    }

    // To an office, in the language in which it was asked.
    private static Letter WriteOf(string kind, Complaint complaint, Inquiry inquiry, string office) => WriteOf(kind, inquiry.Language ?? Languages.English, complaint, inquiry, office);

    private static Letter WriteOf(string kind, string language, Complaint complaint, Inquiry inquiry, string office) =>
        Write(kind, CultureOf(language), complaint.Reference, inquiry.Number, office, Day(CultureOf(language), inquiry.DueOn));

    private static Letter OfTime(string kind, Complaint complaint, Inquiry inquiry)
    {
        var culture = CultureOf(inquiry.Language ?? Languages.English);
        return Write(kind, culture, complaint.Reference, Day(culture, inquiry.DueOn));
    }

    /// <summary>The language of standing words to an office: what is kept of a letter does not name it, but its subject begins as it does in one of them alone.</summary>
    internal static string LanguageOf(string kind, string subject) =>
        Words.GetString($"{kind}.subject", CultureOf(Languages.Spanish)) is { } spanish && spanish != Words.GetString($"{kind}.subject", CultureOf(Languages.English))
            && subject.StartsWith(spanish.Split('{')[0], StringComparison.Ordinal)
            ? Languages.Spanish
            : Languages.English;

    private static Letter Own(Letter standing, string? text) => string.IsNullOrWhiteSpace(text) ? standing : standing with { Text = text };

    // What stands around the words that somebody wrote.
    private static Letter Around(string kind, Complaint complaint, string text) =>
        new(kind, "", string.Format(CultureOf(complaint.Language), Words.GetString($"{kind}.text", CultureOf(complaint.Language))!, complaint.Reference, text));

    private static Letter Write(string kind, Complaint complaint, params object[] args) => Write(kind, CultureOf(complaint.Language), args);

    private static Letter Write(string kind, CultureInfo culture, params object[] args) => new(
        kind,
        string.Format(culture, Words.GetString($"{kind}.subject", culture)!, args),
        string.Format(culture, Words.GetString($"{kind}.text", culture)!, args));

    private static string Day(Complaint complaint, DateOnly? day) => Day(CultureOf(complaint.Language), day);

    private static string Day(CultureInfo culture, DateOnly? day) => day?.ToString("D", culture) ?? "";

    private static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(language == Languages.Spanish ? "es-US" : "en-US");
}
