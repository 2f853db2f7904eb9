using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Where the trade was told something before: each source of what the trade is told has one, and a new bulletin is compared with what all of them give.</summary>
public interface IToldBefore
{
    /// <summary>A code of <see cref="ToldKinds"/>.</summary>
    string Kind { get; }

    /// <summary>What stands in public now and may be about the matter; <see cref="TradeLikeness"/> keeps the nearest. Bounded, and much to read: asked only where the whole is in question.</summary>
    Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct);

    /// <summary>One that stands in public now; null when there is none of that code.</summary>
    Task<ToldBefore?> Find(TrackerDb db, string code, CancellationToken ct);
}

/// <summary>Bulletins that stand.</summary>
internal sealed class BulletinsToldBefore : IToldBefore
{
    private const int Most = 500;

    public string Kind => ToldKinds.Bulletin;

    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct)
    {
        var except = matter.Except;
        return [.. (await Standing(db).Where(bulletin => bulletin.Id != except).OrderByDescending(bulletin => bulletin.Place).Take(Most).Select(Of(db)).ToListAsync(ct)).Select(row => row.Told)];
    }

    public async Task<ToldBefore?> Find(TrackerDb db, string code, CancellationToken ct) =>
        Bulletin.PlaceOf(code) is { } place ? (await Standing(db).Where(bulletin => bulletin.Place == place).Select(Of(db)).FirstOrDefaultAsync(ct))?.Told : null;

    private static IQueryable<Bulletin> Standing(TrackerDb db) =>
        db.Bulletins.AsNoTracking().Where(bulletin => bulletin.Place != null && (bulletin.State == BulletinState.Published || bulletin.State == BulletinState.Corrected));

    private static Expression<Func<Bulletin, Row>> Of(TrackerDb db) => bulletin => new Row(
        bulletin.Id, bulletin.Place!.Value, db.BulletinVersions.Where(version => version.RecordId == bulletin.Id).Max(version => (int?)version.Number) ?? 0, bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs, bulletin.IsOnWeb, bulletin.Topics,
        bulletin.ActionTypes);

    // What is compared, without what belongs to staff.
    private sealed record Row(long Id, long Place, int Edition, string Title, string Text, string TitleEs, string TextEs, bool IsOnWeb, string Topics, string ActionTypes)
    {
        private string Code => Bulletin.CodeOf(Place);

        public ToldBefore Told => new(
            ToldKinds.Bulletin, Code, Edition, Title, Text, TitleEs, TextEs, IsOnWeb ? $"/bulletins/{Code}" : $"/guidance/bulletins/{(-Id).ToString(CultureInfo.InvariantCulture)}", CodeSets.Read(Topics), CodeSets.Read(ActionTypes));
    }
}

/// <summary>Answers in force.</summary>
internal sealed class AnswersToldBefore(PublishedAnswers answers) : IToldBefore
{
    public string Kind => ToldKinds.Answer;

    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct) => [.. (await answers.Shelf(ct)).All.Select(Of)];

    public async Task<ToldBefore?> Find(TrackerDb db, string code, CancellationToken ct) => (await answers.Shelf(ct)).All.FirstOrDefault(answer => answer.Slug == code) is { } found ? Of(found) : null;

    private static ToldBefore Of(PublishedAnswer answer)
    {
        var text = answer.In(Languages.English).Text;
        var spanish = answer.Version.In(Languages.Spanish);
        return new(ToldKinds.Answer, answer.Slug, answer.Version.Number, text.Question, Said(text), spanish?.Question, spanish is null ? null : Said(spanish), $"/answers/{answer.Slug}", answer.Topics, answer.ActionTypes);
    }

    private static string Said(AnswerText text) => $"{text.Answer}\n\n{text.More}".Trim();
}

/// <summary>Compliance guides that the public reads: what each says itself, where its text was put here, with its title and its rule. Of one whose text lies elsewhere alone, the title, the rule and the note are compared.</summary>
internal sealed class GuidesToldBefore : IToldBefore
{
    public string Kind => ToldKinds.Guide;

    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct) =>
        [.. (await Standing(db).OrderBy(guide => guide.Id).Take(Guides.GuideQueries.Most).ToListAsync(ct)).Select(Of)];

    public async Task<ToldBefore?> Find(TrackerDb db, string code, CancellationToken ct) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await Standing(db).FirstOrDefaultAsync(guide => guide.Id == -number, ct) is { } found ? Of(found) : null;

    private static IQueryable<Guide> Standing(TrackerDb db) => db.Guides.AsNoTracking().Where(guide => guide.State == GuideState.Kept && guide.PublishedOn != null);

    private static ToldBefore Of(Guide guide) => new(
        ToldKinds.Guide,
        (-guide.Id).ToString(CultureInfo.InvariantCulture),
        guide.Version,
        guide.Title ?? guide.Rule,
        string.Join('\n', new[] { guide.Rule, guide.Citation, guide.Text ?? guide.Note }.OfType<string>()),
        guide.TitleEs,
        guide.TextEs,
        guide.WebAddress ?? "/guides",
        CodeSets.Read(guide.Topics),
        CodeSets.Read(guide.ActionTypes));
}

/// <summary>Gathers what the trade was told before on a matter, from every source.</summary>
public sealed class EarlierWords(IEnumerable<IToldBefore> sources)
{
    /// <summary>The nearest of each source, the nearest first.</summary>
    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct)
    {
        var found = new List<ToldBefore>();
        foreach (var source in sources)
        {
            found.AddRange(TradeLikeness.Nearest(matter, await source.About(db, matter, ct)));
        }

        return found;
    }

    /// <summary>One thing that stands in public now, near or not; null when there is none.</summary>
    /// <param name="kind">A code of <see cref="ToldKinds"/>.</param>
    /// <param name="code">Which one of that kind.</param>
    public async Task<ToldBefore?> Find(TrackerDb db, string kind, string code, CancellationToken ct) =>
        sources.FirstOrDefault(source => source.Kind == kind) is { } source ? await source.Find(db, code, ct) : null;
}
