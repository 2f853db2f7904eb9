using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Publishing;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Narratives;

/// <summary>The story of a complaint as those see it who scrub it.</summary>
/// <param name="Reference">Of the complaint.</param>
/// <param name="Told">As the filer told it; empty when its personal values are gone.</param>
/// <param name="Language">In which it was told, a code.</param>
/// <param name="Narrative">As it stands; null before anybody began, and after it was withdrawn.</param>
/// <param name="Text">The text that was handed on last; empty when none was.</param>
/// <param name="ScrubbedBy">The name of whoever handed it on.</param>
/// <param name="Checks">What second persons said, the latest first.</param>
/// <param name="Offers">An action of <see cref="NarrativeAction"/>, and whether it is open.</param>
/// <param name="Shut">Why nobody may begin; none when somebody may, or did.</param>
public sealed record NarrativeView(
    string Reference, string Told, string Language, Narrative? Narrative, string Text, string? ScrubbedBy, IReadOnlyList<NarrativeCheckView> Checks, IReadOnlyList<Offer<NarrativeAction>> Offers, IReadOnlyList<Refusal> Shut)
{
    /// <summary>The first day on which the public figures in which the complaint is counted can be published, and the story after them; null once they are.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>It is published, and the public does not see it for now: the figures hide what it would tell.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>What a second person said of a text.</summary>
public sealed record NarrativeCheckView(int TextNumber, DateOnly On, string By, bool IsApproved, string? Comment);

/// <summary>Reads the stories for those who scrub them. Each read of what a filer told leaves its line.</summary>
public sealed class NarrativeQueries(ITrackerDbFactory databases, IdentityReads reads)
{
    internal static readonly IReadOnlyList<Role> Scrubbers = [Roles.Analyst, Roles.Representative];

    private static readonly string[] OfMatters = ["MatterOpened", "MatterRecorded", "MatterClosed"];

    /// <summary>Refused with <c>read.purpose_needed</c> while nobody said what for on the page of the complaint.</summary>
    public async Task<Result<NarrativeView>> Of(string reference, Actor actor, CancellationToken ct = default)
    {
        if (await MayRead(reference, actor, ct) is { IsDone: false } refused)
        {
            return Result<NarrativeView>.Refused(refused.Refusals);
        }

        await using var db = databases.Create();
        var complaint = (await db.Complaints.AsNoTracking().FindByReference(reference, ct))!;
        var narrative = await db.Narratives.AsNoTracking().Where(row => row.Reference == complaint.Reference && row.State != NarrativeState.Withdrawn).FirstOrDefaultAsync(ct);
        var facts = await NarrativeFactsReader.Of(db, complaint, narrative, ct);
        var told = complaint.DisposedOn is null ? complaint.Narrative : "";
        if (narrative is null)
        {
            return new NarrativeView(
                complaint.Reference, told, complaint.Language, null, "", null, [], [], [.. NarrativeGuards.ToBegin.Where(guard => !guard.Holds(facts, actor)).Select(guard => Refusal.Of(guard.RefusalCode))]);
        }

        var text = await db.NarrativeTexts.AsNoTracking().FirstAsync(row => row.RecordId == narrative.Id && row.Number == narrative.LastText, ct);
        var checks = await db.NarrativeChecks.AsNoTracking().Where(row => row.RecordId == narrative.Id).OrderByDescending(row => row.Id).Take(20).ToListAsync(ct);
        var names = await StaffNames.Load(db, checks.Select(check => check.CheckedBy).Append(text.ScrubbedBy), ct);
        return new NarrativeView(
            complaint.Reference,
            told,
            narrative.Language,
            narrative,
            text.Text,
            names.Of(text.ScrubbedBy),
            [.. checks.Select(check => new NarrativeCheckView(check.TextNumber, check.CheckedOn, names.Of(check.CheckedBy), check.IsApproved, check.Comment))],
            NarrativeWorkflow.Table.Offers(narrative.State, facts, actor),
            [])
        {
            IsHeld = narrative.IsPublic && (await HeldNarratives.Load(db, ct)).Contains(narrative.Id),
            CountedFrom = facts.IsYearPublished ? null : PublicPeriods.CutOff(FiscalYear.Of(complaint.ReceivedOn).Last).AddDays(1),
        };
    }

    /// <summary>What should be taken out of a text of the story.</summary>
    public async Task<Result<ScrubMark[]>> Look(string reference, string text, bool amounts, Actor actor, CancellationToken ct = default)
    {
        if (await MayRead(reference, actor, ct) is { IsDone: false } refused)
        {
            return Result<ScrubMark[]>.Refused(refused.Refusals);
        }

        await using var db = databases.Create();
        var complaint = (await db.Complaints.AsNoTracking().FindByReference(reference, ct))!;
        return Scrubbing.Marks(text, await Known(db, complaint, ct), amounts).ToArray();
    }

    private async Task<Result> MayRead(string reference, Actor actor, CancellationToken ct) =>
        Scrubbers.Any(actor.Is) ? await reads.Allow(reference, ReadWays.Page, actor, ct: ct) : Refusal.Of("not_allowed");

    /// <summary>
    /// What is looked for in a story: the complaint's own fields, those who worked on it, whoever signed an office's reply, and the ports whose count the public does not see. What has readers of
    /// its own is not asked.
    /// </summary>
    internal static async Task<IReadOnlyList<KnownValue>> Known(TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var actors = await db.Entries.AsNoTracking().Where(entry => entry.ComplaintId == complaint.Id && !OfMatters.Contains(entry.Action)).Select(entry => entry.Actor).Distinct().ToListAsync(ct);
        var names = await StaffNames.Load(db, actors, ct);
        var signers = await db.Replies.AsNoTracking().Where(reply => reply.ComplaintId == complaint.Id).Select(reply => reply.Signer).Distinct().ToListAsync(ct);
        var places = await NarrativeCountsReader.HiddenPlaces(db, FiscalYear.Of(complaint.ReceivedOn).Year, ct);
        return
        [
            .. KnownValue.Of(complaint),
            .. actors.Except(Actor.WithoutAccount, StringComparer.Ordinal).Select(names.Of).SelectMany(KnownValue.Person),
            .. signers.Select(signer => signer?.Split(',')[0]).SelectMany(KnownValue.Person),
            .. places.SelectMany(KnownValue.Port),
        ];
    }
}
