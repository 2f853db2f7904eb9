using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>
/// What everybody may read of the answers. Those in force are held in memory with their index and read anew when any answer moved on or the day changed; asking whether one did
/// costs one small query, so that every server of several tells the same.
/// </summary>
public sealed class PublishedAnswers(ITrackerDbFactory databases, AgencyTime time)
{
    private (long Stamp, DateOnly Day, AnswerShelf Shelf)? _held;

    /// <summary>All in force today.</summary>
    public async Task<AnswerShelf> Shelf(CancellationToken ct = default)
    {
        await using var db = databases.Create();

        // Every change of an answer raises its version, and none is ever deleted.
        var (stamp, day) = (await db.Answers.SumAsync(answer => (long)answer.Version, ct), time.Today);
        if (_held is { } held && (held.Stamp, held.Day) == (stamp, day))
        {
            return held.Shelf;
        }

        var shelf = await Read(db, day, ct);
        _held = (stamp, day, shelf);
        return shelf;
    }

    /// <summary>The page of an answer; null when nothing of it may be read.</summary>
    /// <param name="slug">Its place in the address.</param>
    /// <param name="number">A version; null for the one in force, or the last one where none is.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AnswerPageView?> Page(string slug, int? number = null, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (await db.Answers.AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, ct) is not { } answer)
        {
            return null;
        }

        var today = time.Today;
        var versions = await db.AnswerVersions.AsNoTracking().Where(version => version.RecordId == answer.Id && version.PublishedOn != null && version.EffectiveOn <= today)
            .OrderByDescending(version => version.Number).ToListAsync(ct);
        var place = number is null ? 0 : versions.FindIndex(version => version.Number == number);
        if (versions.Count == 0 || place < 0)
        {
            return null;
        }

        var shelf = await Shelf(ct);
        return new AnswerPageView(
            answer,
            Of(answer, versions[place]),
            IsCurrent: place == 0 && AnswerWorkflow.Public.Contains(answer.State),
            place == 0 ? answer.EndedOn : versions[place - 1].EffectiveOn,
            versions,
            answer.SupersededBy is { } by ? shelf.Find(by) : null);
    }

    private static async Task<AnswerShelf> Read(TrackerDb db, DateOnly today, CancellationToken ct)
    {
        var answers = await db.Answers.AsNoTracking().Where(answer => AnswerWorkflow.Public.Contains(answer.State) && answer.PublishedNumber != null).ToDictionaryAsync(answer => answer.Id, ct);
        var versions = await db.AnswerVersions.AsNoTracking()
            .Where(version => version.PublishedOn != null && version.EffectiveOn <= today && db.Answers.Any(answer => answer.Id == version.RecordId && AnswerWorkflow.Public.Contains(answer.State)))
            .ToListAsync(ct);
        var latest = versions.GroupBy(version => version.RecordId).Select(group => group.MaxBy(version => version.Number)!);
        return new AnswerShelf([.. latest.Where(version => answers.ContainsKey(version.RecordId)).Select(version => Of(answers[version.RecordId], version)).OrderBy(answer => answer.Place)]);
    }

    private static PublishedAnswer Of(Answer answer, AnswerVersion version) => new(answer.Id, answer.Slug, answer.Place, answer.ReviewedOn, version);
}
