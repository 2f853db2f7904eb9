using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>
/// The templates of letters. Each has versions that never change; the latest is in force. The first version comes with the program,
/// the representative writes the later ones.
/// </summary>
public sealed class LetterTemplates(WriteQueue queue, ITrackerDbFactory databases)
{
    public const int TextLimit = 20_000;
    public const int ReasonLimit = 500;

    /// <summary>The version of each letter and language that is in force, in the order of the kinds.</summary>
    public async Task<IReadOnlyList<LetterVersion>> InForce(Actor actor, CancellationToken ct = default)
    {
        if (!Reads(actor))
        {
            return [];
        }

        await using var db = databases.Create();
        var written = (await Written(db, db.LetterTemplates, ct)).ToLookup(version => (version.Kind, version.Language));
        return [.. from kind in LetterKinds.All
                   from language in kind.Languages
                   select written[(kind.Code, language)].MaxBy(version => version.Number) ?? ShippedLetters.Of(kind.Code, language)];
    }

    /// <summary>Every version of one letter in one language, the latest first; refused when there is no such letter.</summary>
    public async Task<Result<LetterVersion[]>> Versions(string kind, string language, Actor actor, CancellationToken ct = default)
    {
        if (!Reads(actor) || !IsKnown(kind, language))
        {
            return Refusal.Of("letter.no_template", kind);
        }

        await using var db = databases.Create();
        var written = await Written(db, db.LetterTemplates.Where(row => row.Kind == kind && row.Language == language), ct);
        return (LetterVersion[])[.. written.OrderByDescending(version => version.Number), ShippedLetters.Of(kind, language)];
    }

    /// <summary>Puts a new version in force. Only the representative's; refused as stale when somebody else wrote one meanwhile.</summary>
    /// <returns>The number of the new version.</returns>
    public async Task<Result<int>> Write(LetterGiven given, Actor actor, CancellationToken ct = default) => Unfit(given, actor) is { Count: > 0 } refusals
        ? Result<int>.Refused(refusals)
        : await queue.Run<Result<int>>(
            async (session, token) =>
            {
                var rows = session.Db.LetterTemplates.Where(row => row.Kind == given.Kind && row.Language == given.Language);
                var latest = await rows.OrderByDescending(row => row.Number).FirstOrDefaultAsync(token);
                var before = latest is null ? ShippedLetters.Of(given.Kind, given.Language) : LetterVersions.Of(latest);
                if (before.Number != given.Seen)
                {
                    return Refusal.Of("stale");
                }

                if (before.Text == Tidy(given.Text) && before.Subject == LetterSubject.Tidy(given.Subject))
                {
                    return Refusal.On(nameof(LetterGiven.Text), "letter.unchanged");
                }

                session.Db.Add(new LetterTemplateRow
                {
                    Kind = given.Kind,
                    Language = given.Language,
                    Number = before.Number + 1,
                    Subject = LetterSubject.Tidy(given.Subject),
                    Text = Tidy(given.Text),
                    Reason = given.Reason.Trim(),
                    WrittenBy = actor.Id,
                    WrittenAt = session.Now,
                });
                await session.Db.SaveChangesAsync(token);
                return before.Number + 1;
            },
            ct);

    private static List<Refusal> Unfit(LetterGiven given, Actor actor)
    {
        if (!MayWrite(actor))
        {
            return [Refusal.Of("not_allowed")];
        }

        if (!IsKnown(given.Kind, given.Language))
        {
            return [Refusal.Of("letter.no_template", given.Kind)];
        }

        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(given.Reason))
        {
            refusals.Add(Refusal.On(nameof(LetterGiven.Reason), "required"));
        }
        else if (given.Reason.Length > ReasonLimit)
        {
            refusals.Add(Refusal.On(nameof(LetterGiven.Reason), "too_long", ReasonLimit, given.Reason.Length));
        }
        else if (!FieldText.IsText(given.Reason))
        {
            refusals.Add(Refusal.On(nameof(LetterGiven.Reason), "control_character"));
        }

        refusals.AddRange(LetterSubject.Faults(LetterKinds.Find(given.Kind)!, given.Subject).Select(refusal => refusal with { Field = nameof(LetterGiven.Subject) }));
        if (given.Text.Length > TextLimit)
        {
            refusals.Add(Refusal.On(nameof(LetterGiven.Text), "too_long", TextLimit, given.Text.Length));
        }
        else if (!FieldText.IsText(given.Text))
        {
            refusals.Add(Refusal.On(nameof(LetterGiven.Text), "control_character"));
        }
        else
        {
            var read = LetterTemplate.Read(given.Text);
            var faults = read.Value is { } template ? LetterFit.Faults(LetterKinds.Find(given.Kind)!, template) : read.Refusals;
            refusals.AddRange(faults.Select(refusal => refusal with { Field = nameof(LetterGiven.Text) }));
        }

        return refusals;
    }

    private static async Task<List<LetterVersion>> Written(TrackerDb db, IQueryable<LetterTemplateRow> rows, CancellationToken ct)
    {
        var written = await (from row in rows.AsNoTracking()
                             join account in db.Users on row.WrittenBy equals account.Id into accounts
                             from account in accounts.DefaultIfEmpty()
                             select new { Row = row, Name = account == null ? row.WrittenBy : account.Name }).ToListAsync(ct);
        return [.. written.Select(one => LetterVersions.Of(one.Row) with { Reason = one.Row.Reason, By = one.Name, At = one.Row.WrittenAt })];
    }

    public static bool MayWrite(Actor actor) => actor.Is(Roles.Representative);

    private static bool Reads(Actor actor) => actor.Is(Roles.Representative) || actor.Is(Roles.Analyst);

    private static bool IsKnown(string kind, string language) => LetterKinds.Find(kind) is { } letter && letter.Languages.Contains(language);

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>One version of the template of a letter.</summary>
/// <param name="Subject">The line of the subject, with its variables.</param>
public sealed record LetterVersion(string Kind, string Language, int Number, string Subject, string Text)
{
    /// <summary>Why it was written; null of the one that comes with the program.</summary>
    public string? Reason { get; init; }

    /// <summary>Whose it is; null of the one that comes with the program.</summary>
    public string? By { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>Subject and text as one, to see what changed.</summary>
    public string Whole => $"{Subject}\n\n{Text}";

    /// <summary>How a letter that was begun from it names it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Kind}/{Language}/{Number}");

    /// <summary>The language of the version of that name; null of a letter that was begun from none.</summary>
    public static string? LanguageOf(string? name) => name?.Split('/') is [_, var language, _] && Languages.List.Has(language) ? language : null;
}

/// <param name="Seen">The number of the version that whoever writes saw.</param>
public sealed record LetterGiven(string Kind, string Language, int Seen, string Subject, string Text, string Reason);
