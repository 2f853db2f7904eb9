using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>
/// Gives a letter that somebody wrote the line of its subject: from the version that it was begun from, else from the version in force of the letter that it is. So the line is what the
/// representative put in force, and stays with the mail as it was sent.
/// </summary>
internal static class WrittenLetters
{
    /// <param name="letter">In standing words where nobody wrote another; those keep the line that stands in the program.</param>
    /// <param name="kind">The letter that it is when it was begun from no template: a code of <see cref="LetterKinds"/>.</param>
    /// <param name="own">What somebody wrote; null when nobody did.</param>
    /// <param name="template">The version that it was begun from; null when it was written freely.</param>
    public static async Task<Letter> Titled(this ComplaintWriting writing, Letter letter, string kind, string? own, string? template, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(own))
        {
            return letter;
        }

        var written = LetterKinds.Find(kind)!;
        var version = await LetterVersions.Named(writing.Db, template, written, ct) ?? await LetterVersions.InForce(writing.Db, kind, writing.Complaint.Language, ct);
        var values = await Values(writing, version.Language, ct);

        // A line that names what this complaint does not have gives way to the one that came with the program: that always has its values.
        var subject = LetterSubject.Write(version.Subject, values).Value ?? LetterSubject.Write(ShippedLetters.Of(version.Kind, version.Language).Subject, values).Value;
        return letter.BegunFrom(own, template) with { Subject = subject ?? letter.Subject };
    }

    private static async Task<Dictionary<string, string>> Values(ComplaintWriting writing, string language, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var culture = CultureInfo.GetCultureInfo(language == Languages.Spanish ? "es-US" : "en-US");
        var office = await writing.Db.Offices.Where(row => row.Code == complaint.OfficeCode).Select(row => row.Name).FirstAsync(ct);
        return new(StringComparer.Ordinal)
        {
            [LetterVariables.Reference] = complaint.Reference,
            [LetterVariables.OutsideReference] = complaint.OnoReference ?? "",
            [LetterVariables.Office] = Office.Title(office, complaint.OfficeCode),
            [LetterVariables.ReceivedOn] = complaint.ReceivedOn.ToString("D", culture),
            [LetterVariables.Today] = writing.Today.ToString("D", culture),
        };
    }
}
