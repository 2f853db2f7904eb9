using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>Finds versions of templates for whoever writes a letter from one.</summary>
internal static class LetterVersions
{
    /// <summary>The version of a letter that is in force now.</summary>
    public static async Task<LetterVersion> InForce(TrackerDb db, string kind, string language, CancellationToken ct) =>
        await db.LetterTemplates.AsNoTracking().Where(row => row.Kind == kind && row.Language == language).OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct) is { } latest
            ? Of(latest)
            : ShippedLetters.Of(kind, language);

    /// <summary>The version that a letter was begun from; null when there is none of that name, or it is not one of this act: an interim response gives no final one its subject.</summary>
    /// <param name="name">As <see cref="LetterVersion.Name"/> gives it.</param>
    /// <param name="kind">A letter that is written with the same act.</param>
    public static async Task<LetterVersion?> Named(TrackerDb db, string? name, LetterKind kind, CancellationToken ct)
    {
        if (name?.Split('/') is not [var code, var language, var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || LetterKinds.Find(code) is not { IsStanding: false } begun || begun.Action != kind.Action || (begun.IsFinal is { } one && kind.IsFinal is { } other && one != other) || !begun.Languages.Contains(language))
        {
            return null;
        }

        return number == 1
            ? ShippedLetters.Of(code, language)
            : await db.LetterTemplates.AsNoTracking().FirstOrDefaultAsync(row => row.Kind == code && row.Language == language && row.Number == number, ct) is { } row ? Of(row) : null;
    }

    /// <summary>A version as it lies in the database, with the line of its subject.</summary>
    public static LetterVersion Of(LetterTemplateRow row) => new(row.Kind, row.Language, row.Number, row.Subject ?? ShippedLetters.Of(row.Kind, row.Language).Subject, row.Text);
}
