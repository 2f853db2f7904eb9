using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Publishing;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Workflow;
using Story = SbrefaTracker.Domain.Stories.Story;

namespace SbrefaTracker.Application.Stories;

/// <summary>A story with what may be done with it.</summary>
/// <param name="Story">As it stands.</param>
/// <param name="WrittenBy">The name of whoever wrote it.</param>
/// <param name="CheckedBy">The name of whoever checked it; null while nobody did.</param>
/// <param name="Offers">An action of <see cref="StoryAction"/>, and whether it is open.</param>
/// <param name="Clues">What should be taken out of the text.</param>
/// <param name="IssuedIn">The numbers of editions of the year that were issued with it: they never change.</param>
public sealed record StoryView(
    Story Story, string WrittenBy, string? CheckedBy, IReadOnlyList<Offer<StoryAction>> Offers, IReadOnlyList<IdentityClue> Clues, IReadOnlyList<int> IssuedIn);

/// <summary>A story as it is printed.</summary>
public sealed record StoryText(string Title, string Text);

/// <summary>The stories of a fiscal year, the latest first.</summary>
public sealed record StoriesYear(int FiscalYear, IReadOnlyList<StoryView> Stories, bool MayWrite);

/// <summary>Reads stories for those who choose them.</summary>
public sealed class StoryQueries(ITrackerDbFactory databases)
{
    /// <summary>Most stories of a year that are read, the latest: a report has a handful.</summary>
    public const int Most = 200;

    /// <summary>Characters; a few paragraphs.</summary>
    public const int TextLimit = 5_000;

    internal static readonly IReadOnlyList<Role> Writers = [Roles.Auditor, Roles.Representative];

    /// <summary>What an edition of the year would print if it were frozen now: written by one person, read by a second, with consent.</summary>
    public async Task<IReadOnlyList<StoryText>> Ready(int fiscalYear, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.Stories.AsNoTracking().Where(story => story.FiscalYear == fiscalYear && story.State == StoryState.Ready).OrderByDescending(story => story.Id).Take(Most)
            .Select(story => new StoryText(story.Title, story.Text)).ToListAsync(ct);
    }

    public async Task<Result<StoriesYear>> Of(int fiscalYear, Actor actor, CancellationToken ct = default)
    {
        if (!Writers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var stories = await db.Stories.AsNoTracking().Where(story => story.FiscalYear == fiscalYear).OrderBy(story => story.Id).Take(Most).ToListAsync(ct);
        var names = await StaffNames.Load(db, stories.SelectMany(story => new[] { story.WrittenBy, story.CheckedBy }), ct);
        var references = stories.Select(story => story.Reference).ToList();
        var told = await db.Complaints.AsNoTracking().Where(complaint => references.Contains(complaint.Reference)).ToDictionaryAsync(complaint => complaint.Reference, KnownValue.Of, ct);
        var issued = await Issued(db, [.. stories.Select(story => story.Id)], ct);
        return new StoriesYear(
            fiscalYear,
            [
                .. stories.Select(story => new StoryView(
                    story,
                    names.Of(story.WrittenBy),
                    story.CheckedBy is { } by ? names.Of(by) : null,
                    StoryWorkflow.Table.Offers(story.State, FactsOf(story), actor),
                    Scrubbing.Suggest($"{story.Title}\n{story.Text}", told.GetValueOrDefault(story.Reference, []), amounts: true),
                    [.. issued[story.Id]])),
            ],
            MayWrite: true);
    }

    /// <summary>What should be taken out of a text about a complaint before it is published.</summary>
    public async Task<Result<IdentityClue[]>> Suggest(string reference, string text, bool amounts, Actor actor, CancellationToken ct = default)
    {
        if (!Writers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.Complaints.AsNoTracking().FindByReference(reference.Trim(), ct) is { DisposedOn: null } complaint
            ? Scrubbing.Suggest(text, KnownValue.Of(complaint), amounts).ToArray()
            : Refusal.On(nameof(WriteStory.Complaint), "complaint_not_found", reference.Trim());
    }

    internal static StoryFacts FactsOf(Story story) => new() { HasConsent = story.ConsentOn is not null, WrittenBy = story.WrittenBy };

    private static async Task<ILookup<long, int>> Issued(TrackerDb db, List<long> stories, CancellationToken ct) => (await (
        from copy in db.EditionStories.AsNoTracking()
        join edition in db.Editions on copy.RecordId equals edition.Id
        where stories.Contains(copy.StoryRecord) && copy.LeftOutOn == null && edition.State == Domain.Editions.EditionState.Issued
        orderby edition.Number
        select new { copy.StoryRecord, edition.Number }).ToListAsync(ct)).ToLookup(row => row.StoryRecord, row => row.Number);
}
