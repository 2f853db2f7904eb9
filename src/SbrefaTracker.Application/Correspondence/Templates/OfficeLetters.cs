using System.Globalization;
using Microsoft.EntityFrameworkCore;
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
    public static IReadOnlyDictionary<string, string> Values(
        string reference, int number, string officeName, string officeCode, DateOnly askedOn, DateOnly dueOn, DateOnly today, string language, int? businessDaysLate = null)
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
        }

        return values;
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

        return await Write(db, version, "inquiry", complaint, inquiry, today, null, paragraphs, ct);
    }

    /// <summary>Of a reply that is owed, in the words for its reader.</summary>
    internal static async Task<Letter> Reminder(TrackerDb db, Complaint complaint, Inquiry inquiry, ReminderStep step, DateOnly today, int businessDaysLate, CancellationToken ct)
    {
        var kind = LetterKinds.Find(KindOf(step))!;
        var language = inquiry.Language is { } asked && kind.Languages.Contains(asked) ? asked : Languages.English;
        return await Write(db, await LetterVersions.InForce(db, kind.Code, language, ct), "reminder", complaint, inquiry, today, step.IsLate ? businessDaysLate : null, null, ct);
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

    private static async Task<Letter> Write(
        TrackerDb db, LetterVersion version, string mail, Complaint complaint, Inquiry inquiry, DateOnly today, int? late, IReadOnlyCollection<string>? paragraphs, CancellationToken ct)
    {
        var office = await db.Offices.Where(row => row.Code == inquiry.OfficeCode).Select(row => row.Name).FirstAsync(ct);
        var values = Values(complaint.Reference, inquiry.Number, office, inquiry.OfficeCode, inquiry.AskedOn, inquiry.DueOn, today, version.Language, late);

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
