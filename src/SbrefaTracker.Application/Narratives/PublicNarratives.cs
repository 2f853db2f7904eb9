using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>What the public reads of one narrative: its name and where it stands, and the rest only while it is published.</summary>
/// <param name="Id">Drawn at random, the same for ever.</param>
/// <param name="Status">A code of <see cref="PublicNarratives.Statuses"/>.</param>
/// <param name="FiscalYear">In which the complaint was received.</param>
/// <param name="ActionType">Null where it is left out.</param>
/// <param name="Language">In which it was told.</param>
/// <param name="Version">Of the text: a later one replaces the earlier.</param>
/// <param name="PublishedAt">When this text was published.</param>
/// <param name="Text">What is left of what the filer told.</param>
public sealed record PublicNarrative(string Id, string Status, int? FiscalYear, string? ActionType, string? Language, int? Version, DateTimeOffset? PublishedAt, string? Text);

/// <summary>A page of them.</summary>
/// <param name="Next">The id after which the next page begins; null on the last one.</param>
public sealed record PublicNarrativePage(IReadOnlyList<PublicNarrative> Narratives, string? Next);

/// <summary>What the narratives that are published can be chosen by.</summary>
public sealed record NarrativeChoices(IReadOnlyList<int> Years, IReadOnlyList<string> ActionTypes);

/// <summary>The narratives that the public reads. Everything is read as it stands now: what is withdrawn is gone with the next look.</summary>
public sealed class PublicNarratives(ITrackerDbFactory databases)
{
    public const string Published = "published";

    /// <summary>It was published, and is not shown for now: staff read it again, or the figures hide by now what it would tell. Which of the two is not said: how many there are of the latter would be a count.</summary>
    public const string UnderReview = "under_review";

    public const string Withdrawn = "withdrawn";

    public const int PageSize = 20;

    /// <summary>In the order of the data dictionary.</summary>
    public static readonly IReadOnlyList<string> Statuses = [Published, UnderReview, Withdrawn];

    /// <summary>The narratives of a year, an action type, or all, the latest first.</summary>
    /// <param name="year">Null for all.</param>
    /// <param name="actionType">Null for all, also those whose action type is left out.</param>
    /// <param name="after">The id after which the page begins; one that is not there begins from the start.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<PublicNarrativePage> Page(int? year, string? actionType, string? after, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rows = await Shown(db, ct);
        rows = year is null ? rows : rows.Where(row => row.FiscalYear == year);
        rows = actionType is null ? rows : rows.Where(row => row.ActionType == actionType);
        if (after is not null && await db.Narratives.Where(row => row.PublicId == after && row.PublishedAt != null).Select(row => new { row.PublishedAt, row.Id }).FirstOrDefaultAsync(ct) is { } last)
        {
            rows = rows.Where(row => row.PublishedAt < last.PublishedAt || (row.PublishedAt == last.PublishedAt && row.Id < last.Id));
        }

        var page = await Told(db, rows.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Id).Take(PageSize + 1)).ToListAsync(ct);
        var narratives = page.OrderByDescending(one => one.Narrative.PublishedAt).ThenByDescending(one => one.Narrative.Id).Take(PageSize).Select(one => Of(one, [])).ToList();
        return new(narratives, page.Count > PageSize ? narratives[^1].Id : null);
    }

    /// <summary>One of them, or its tombstone; null when there never was one of that name.</summary>
    public async Task<PublicNarrative?> Find(string id, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Told(db, db.Narratives.AsNoTracking().Where(row => row.PublicId == id && row.PublishedText != null)).FirstOrDefaultAsync(ct) is { } one ? Of(one, await HeldNarratives.Load(db, ct)) : null;
    }

    /// <summary>What there is to choose from.</summary>
    public async Task<NarrativeChoices> Choices(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var all = await (await Shown(db, ct)).Select(row => new { row.FiscalYear, row.ActionType }).Distinct().ToListAsync(ct);
        return new([.. all.Select(row => row.FiscalYear).Distinct().OrderDescending()], [.. all.Select(row => row.ActionType).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>All that ever were published, in the order of the ids, which tells nothing.</summary>
    public async IAsyncEnumerable<PublicNarrative> Read([EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var held = await HeldNarratives.Load(db, ct);
        var rows = Told(db, db.Narratives.AsNoTracking().Where(row => row.PublishedText != null)).OrderBy(one => one.Narrative.PublicId);
        await foreach (var one in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Of(one, held);
        }
    }

    private static IQueryable<ToldText> Told(TrackerDb db, IQueryable<Narrative> narratives) =>
        from row in narratives
        join text in db.NarrativeTexts.AsNoTracking() on new { RecordId = row.Id, Number = row.PublishedText ?? 0 } equals new { text.RecordId, text.Number }
        select new ToldText { Narrative = row, Text = row.State == NarrativeState.Published ? text.Text : null };

    private static async Task<IQueryable<Narrative>> Shown(TrackerDb db, CancellationToken ct)
    {
        var held = await HeldNarratives.Load(db, ct);
        return db.Narratives.AsNoTracking().Where(row => row.State == NarrativeState.Published && !held.Contains(row.Id));
    }

    private static PublicNarrative Of(ToldText one, IReadOnlyList<long> held) => one.Narrative switch
    {
        { State: NarrativeState.Published } row when !held.Contains(row.Id) => new(row.PublicId, Published, row.FiscalYear, row.ActionType, row.Language, row.PublishedText, row.PublishedAt, one.Text),
        { State: NarrativeState.Withdrawn } row => new(row.PublicId, Withdrawn, null, null, null, null, null, null),
        var row => new(row.PublicId, UnderReview, null, null, null, null, null, null),
    };

    private sealed class ToldText
    {
        public required Narrative Narrative { get; init; }

        public string? Text { get; init; }
    }
}
