using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>
/// Writes the letters about an inquiry, from the version of their template that is in force now: the one that carries it to the office, and the reminders. They
/// say nothing of the complaint but its reference.
/// </summary>
public static class OfficeLetters
{
    /// <summary>What such a letter names, in its language.</summary>
    /// <param name="reference">The complaint's.</param>
    /// <param name="officeName">With <paramref name="officeCode"/> it is what the letter calls the office.</param>
    /// <param name="businessDaysLate">Null while the reply is not late.</param>
    /// <param name="interim">The latest interim reply: the day on which it came, and the one that it promised. Null where there is none.</param>
    public static IReadOnlyDictionary<string, string> Values(
        string reference, int number, string officeName, string officeCode, DateOnly askedOn, DateOnly dueOn, DateOnly today, string language, int? businessDaysLate = null, (DateOnly CameOn, DateOnly PromisedOn)? interim = null)
    {
        var culture = CultureInfo.GetCultureInfo(language == Languages.Spanish ? "es-US" : "en-US");
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LetterVariables.Reference] = reference,
            [LetterVariables.Inquiry] = number.ToString(culture),
            [LetterVariables.Office] = Office.Title(officeName, officeCode),
            [LetterVariables.AskedOn] = askedOn.ToString("D", culture),
            [LetterVariables.ReplyDueOn] = dueOn.ToString("D", culture),
            [LetterVariables.Today] = today.ToString("D", culture),
        };
        if (businessDaysLate is { } days)
        {
            values[LetterVariables.BusinessDaysLate] = days.ToString(culture);
            values[LetterVariables.SoFar] = interim is { } came
                ? Letters.Phrase("so_far_interim", culture, came.CameOn.ToString("D", culture), came.PromisedOn.ToString("D", culture))
                : Letters.Phrase("so_far_none", culture);
        }

        return values;
    }

    /// <summary>Who was written to before about the same reply, in a sentence of the language of this house: only those above the office read it.</summary>
    /// <param name="before">The steps that were taken, with their days and whether somebody has the letter.</param>
    public static string Reminded(IReadOnlyList<(ReminderReader Reader, DateOnly On, bool IsReached)> before)
    {
        var culture = CultureInfo.GetCultureInfo("en-US");
        string Those(bool areReached) => string.Join("; ", before.Where(step => step.IsReached == areReached).Select(step => Letters.Phrase(
            step.Reader switch
            {
                ReminderReader.Liaison => "reminded_office",
                ReminderReader.OfficeHead => "reminded_head",
                _ => "reminded_representative",
            },
            culture,
            step.On.ToString("D", culture))));
        var (reached, missed) = (Those(true), Those(false));
        return string.Join(' ', new[]
        {
            reached.Length > 0 ? Letters.Phrase("reminded", culture, reached) : Letters.Phrase("reminded_nobody", culture),
            missed.Length > 0 ? Letters.Phrase("reminded_not", culture, missed) : "",
        }.Where(sentence => sentence.Length > 0));
    }

    /// <summary>Carries the questions to the office. Refused when a paragraph that was ticked is not in the template.</summary>
    /// <param name="paragraphs">The codes of the paragraphs that are taken; null is those that the template takes by itself.</param>
    internal static async Task<Result<Letter>> Tasking(TrackerDb db, Complaint complaint, Inquiry inquiry, DateOnly today, IReadOnlyCollection<string>? paragraphs, CancellationToken ct)
    {
        var language = inquiry.Language ?? Languages.English;
        var version = await LetterVersions.InForce(db, LetterKinds.Tasking, language, ct);
        if (paragraphs is not null && LetterTemplate.Read(version.Text).Value is { } template && paragraphs.Except(template.Options.Select(option => option.Code)).FirstOrDefault() is { } unknown)
        {
            return Refusal.Of("letter.no_paragraph", unknown);
        }

        return Write(version, "inquiry", await Known(db, complaint, inquiry, today, version.Language, null, ct), paragraphs);
    }

    /// <summary>Of a reply that is owed, in the words for its reader.</summary>
    internal static async Task<Letter> Reminder(TrackerDb db, Complaint complaint, Inquiry inquiry, ReminderStep step, DateOnly today, int businessDaysLate, CancellationToken ct)
    {
        var kind = LetterKinds.Find(KindOf(step))!;
        var language = inquiry.Language is { } asked && kind.Languages.Contains(asked) ? asked : Languages.English;
        var version = await LetterVersions.InForce(db, kind.Code, language, ct);
        var values = await Known(db, complaint, inquiry, today, version.Language, step.IsLate ? businessDaysLate : null, ct);
        if (kind.Variables.Contains(LetterVariables.Reminded))
        {
            values[LetterVariables.Reminded] = Reminded(await StepsTaken.Of(db, inquiry, ct));
        }

        return Write(version, "reminder", values, null);
    }

    /// <summary>The letter of a step of the ladder.</summary>
    private static string KindOf(ReminderStep step) => (step.IsLate, step.Reader) switch
    {
        (false, _) => LetterKinds.ReminderBefore,
        (_, ReminderReader.OfficeHead) => LetterKinds.ReminderHead,
        (_, ReminderReader.Representative) => LetterKinds.ReminderRepresentative,
        (_, ReminderReader.Commissioner) => LetterKinds.ReminderCommissioner,
        _ => LetterKinds.ReminderLate,
    };

    private static async Task<Dictionary<string, string>> Known(TrackerDb db, Complaint complaint, Inquiry inquiry, DateOnly today, string language, int? late, CancellationToken ct)
    {
        var office = await db.Offices.Where(row => row.Code == inquiry.OfficeCode).Select(row => row.Name).FirstAsync(ct);
        var reply = late is null ? null : (await Promises.Of(db, [inquiry.Id], ct)).GetValueOrDefault(inquiry.Id);
        var interim = reply?.PromisedOn is { } promised ? (reply.RepliedOn, promised) : ((DateOnly, DateOnly)?)null;
        return new(Values(complaint.Reference, inquiry.Number, office, inquiry.OfficeCode, inquiry.AskedOn, inquiry.DueOn, today, language, late, interim), StringComparer.Ordinal);
    }

    private static Letter Write(LetterVersion version, string mail, Dictionary<string, string> values, IReadOnlyCollection<string>? paragraphs)
    {
        // What was saved was found to fit then. Should a later program know less, the letter that came with it leaves all the same, and its record says so.
        return Written(mail, version, values, paragraphs)
            ?? Written(mail, ShippedLetters.Of(version.Kind, version.Language), values, paragraphs)
            ?? throw new InvalidOperationException($"The template {version.Kind}/{version.Language} that comes with the program does not fit its letter.");
    }

    private static Letter? Written(string mail, LetterVersion version, IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string>? paragraphs) =>
        LetterTemplate.Read(version.Text).Value is { } template
        && template.Write(values, paragraphs?.ToHashSet(StringComparer.Ordinal) ?? template.Chosen).Value is { } text
        && LetterSubject.Write(version.Subject, values).Value is { } subject
            ? new Letter(mail, subject, text) { Template = version.Name }
            : null;
}
