using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Stories;

/// <summary>
/// The stories of an edition: copied when it is frozen, left out when before it is issued they are withdrawn or written otherwise, and fixed from then on. A copy is printed only while its story stands
/// with the same words: what somebody took out of a text, or what nobody has read yet, is issued nowhere.
/// </summary>
internal static class EditionStories
{
    /// <summary>Copies what is ready for the year.</summary>
    public static async Task Take(RecordWriting<Edition> writing, CancellationToken ct)
    {
        var year = writing.Root.FiscalYear;
        foreach (var story in await writing.Db.Stories.AsNoTracking().Where(one => one.FiscalYear == year && one.State == StoryState.Ready).OrderByDescending(one => one.Id).Take(StoryQueries.Most).ToListAsync(ct))
        {
            await writing.Add(new EditionStory { RecordId = writing.Root.Id, StoryRecord = story.Id, Title = story.Title, Text = story.Text });
        }
    }

    /// <summary>Says of each copy that is no longer to be printed that it is left out: after that nothing changes.</summary>
    public static async Task Fix(RecordWriting<Edition> writing, CancellationToken ct)
    {
        var edition = writing.Root.Id;
        var copies = await writing.Db.EditionStories.Where(copy => copy.RecordId == edition && copy.LeftOutOn == null).ToListAsync(ct);
        var standing = await Standing(writing.Db, copies, ct);
        foreach (var copy in copies.Where(copy => !standing.Contains(copy)))
        {
            copy.LeftOutOn = writing.Today;
        }
    }

    /// <summary>What the edition prints now, in the order in which the stories were written.</summary>
    public static async Task<IReadOnlyList<EditionStory>> Printed(TrackerDb db, Edition edition, CancellationToken ct)
    {
        var copies = await db.EditionStories.AsNoTracking().Where(copy => copy.RecordId == edition.Id && copy.LeftOutOn == null).OrderBy(copy => copy.Id).ToListAsync(ct);
        if (edition.State == EditionState.Issued)
        {
            return copies;
        }

        var standing = await Standing(db, copies, ct);
        return [.. copies.Where(standing.Contains)];
    }

    /// <summary>How many stories it was frozen with and does not print: they were withdrawn or written otherwise before it was issued. A reader is told so.</summary>
    /// <param name="db">The record.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="printed">What it prints.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<int> LeftOut(TrackerDb db, Edition edition, IReadOnlyCollection<EditionStory> printed, CancellationToken ct) =>
        await db.EditionStories.CountAsync(copy => copy.RecordId == edition.Id, ct) - printed.Count;

    // A story that was written otherwise and then written as before, and read anew, has again the words that were copied.
    private static async Task<HashSet<EditionStory>> Standing(TrackerDb db, List<EditionStory> copies, CancellationToken ct)
    {
        var stories = copies.Select(copy => copy.StoryRecord).ToList();
        var ready = await db.Stories.AsNoTracking().Where(story => stories.Contains(story.Id) && story.State == StoryState.Ready)
            .ToDictionaryAsync(story => story.Id, story => (story.Title, story.Text), ct);
        return [.. copies.Where(copy => ready.TryGetValue(copy.StoryRecord, out var words) && words == (copy.Title, copy.Text))];
    }
}
