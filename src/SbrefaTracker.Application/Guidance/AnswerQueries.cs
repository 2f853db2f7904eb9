using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Which answers a list shows.</summary>
public enum AnswerListing
{
    /// <summary>All that are not over.</summary>
    Kept,

    /// <summary>Those that somebody writes.</summary>
    Drafts,

    /// <summary>Those that wait for the policy owner.</summary>
    Review,

    /// <summary>Those that must be looked at again within <see cref="AnswerQueries.DueWithin"/> days.</summary>
    Due,

    /// <summary>Those that nobody wrote in Spanish yet.</summary>
    NoSpanish,

    /// <summary>Those that are over.</summary>
    Ended,
}

/// <summary>An answer in a list, by its latest version.</summary>
/// <param name="Owner">The name of who answers for it; null when nobody does.</param>
/// <param name="IsDue">It must be looked at again soon, or should have been.</param>
public sealed record AnswerRow(Answer Answer, AnswerVersion Version, string? Owner, bool IsDue)
{
    /// <summary>Nobody wrote it in Spanish yet.</summary>
    public bool IsSpanishMissing => Answer.EndedOn is null && Version.In(Languages.Spanish) is null;

    /// <summary>The question, in the first language that has one; the place in the address where none has.</summary>
    public string Title => Version.QuestionEn.Length > 0 ? Version.QuestionEn : Version.QuestionEs.Length > 0 ? Version.QuestionEs : Answer.Slug;
}

/// <summary>A version with the names of whom it names.</summary>
public sealed record VersionView(AnswerVersion Version, string WrittenBy, string? PublishedBy);

/// <summary>One answer with all that staff know of it.</summary>
/// <param name="Versions">The latest first.</param>
/// <param name="Offers">What this person may do with it now.</param>
public sealed record AnswerStory(Answer Answer, string? Owner, IReadOnlyList<VersionView> Versions, IReadOnlyList<Offer<AnswerAction>> Offers, IReadOnlyList<RecordEvent> History)
{
    /// <summary>What is written, or was last.</summary>
    public AnswerVersion AtHand => Versions[0].Version;

    /// <summary>What everybody reads or will read; null while nothing was published.</summary>
    public AnswerVersion? Published => Versions.FirstOrDefault(view => view.Version.Number == Answer.PublishedNumber)?.Version;

    public bool MayDo(AnswerAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>Reads answers for those who write and review them.</summary>
public sealed class AnswerQueries(ITrackerDbFactory databases, RecordHistory histories, AgencyTime time)
{
    /// <summary>Most answers in a list.</summary>
    public const int Most = 500;

    /// <summary>Most versions of an answer that are shown, the latest.</summary>
    public const int MostVersions = 100;

    /// <summary>Days before the review is due in which an answer stands on the list of those that are.</summary>
    public const int DueWithin = 30;

    internal static readonly IReadOnlyList<Role> Writers = [Roles.Analyst, Roles.Representative, Roles.PolicyOwner];

    public static bool MayRead(Actor actor) => Writers.Any(actor.Is);

    /// <summary>In the order of the public list; those that are due by the day.</summary>
    public async Task<Result<AnswerRow[]>> List(AnswerListing listing, Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var soon = time.Today.AddDays(DueWithin);
        var answers = await Chosen(db, listing, soon).AsNoTracking().Take(Most).ToListAsync(ct);
        var records = answers.Select(answer => answer.Id).ToList();
        var versions = await db.AnswerVersions.AsNoTracking()
            .Where(version => records.Contains(version.RecordId) && db.Answers.Any(answer => answer.Id == version.RecordId && answer.Number == version.Number))
            .ToDictionaryAsync(version => version.RecordId, ct);
        var names = await StaffNames.Load(db, answers.Select(answer => answer.OwnerId), ct);
        return answers.Select(answer => new AnswerRow(answer, versions[answer.Id], answer.OwnerId is { } owner ? names.Of(owner) : null, answer.ReviewBy <= soon)).ToArray();
    }

    /// <summary>How many wait in each list of work.</summary>
    public async Task<Result<Dictionary<AnswerListing, int>>> Counts(Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var soon = time.Today.AddDays(DueWithin);
        var counts = new Dictionary<AnswerListing, int>();
        foreach (var listing in Enum.GetValues<AnswerListing>())
        {
            counts[listing] = await Chosen(db, listing, soon).CountAsync(ct);
        }

        return counts;
    }

    public async Task<Result<AnswerStory>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (!MayRead(actor) || await db.Answers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == record, ct) is not { } answer)
        {
            return Refusal.Of("record_not_found");
        }

        var versions = await db.AnswerVersions.AsNoTracking().Where(version => version.RecordId == record).OrderByDescending(version => version.Number).Take(MostVersions).ToListAsync(ct);
        var names = await StaffNames.Load(db, [answer.OwnerId, .. versions.SelectMany(version => new[] { version.WrittenBy, version.PublishedBy })], ct);
        return new AnswerStory(
            answer,
            answer.OwnerId is { } owner ? names.Of(owner) : null,
            [.. versions.Select(version => new VersionView(version, names.Of(version.WrittenBy), version.PublishedBy is { } by ? names.Of(by) : null))],
            AnswerWorkflow.Table.Offers(answer.State, AnswerUseCase<SubmitAnswer>.FactsOf(versions[0]), actor),
            await histories.Of(db, record, ct));
    }

    private static IQueryable<Answer> Chosen(TrackerDb db, AnswerListing listing, DateOnly soon) => listing switch
    {
        AnswerListing.Drafts => db.Answers.Where(answer => AnswerWorkflow.Writing.Contains(answer.State)).OrderBy(answer => answer.Place),
        AnswerListing.Review => db.Answers.Where(answer => AnswerWorkflow.Waiting.Contains(answer.State)).OrderBy(answer => answer.Place),
        AnswerListing.Due => db.Answers.Where(answer => AnswerWorkflow.Public.Contains(answer.State) && answer.ReviewBy <= soon).OrderBy(answer => answer.ReviewBy).ThenBy(answer => answer.Place),
        AnswerListing.NoSpanish => SpanishGaps.Answers(db).OrderBy(answer => answer.Place),
        AnswerListing.Ended => db.Answers.Where(answer => answer.EndedOn != null).OrderByDescending(answer => answer.EndedOn).ThenBy(answer => answer.Place),
        _ => db.Answers.Where(answer => answer.EndedOn == null).OrderBy(answer => answer.Place),
    };
}
