using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Reads;

/// <summary>Why somebody wants to read, where the work does not say it.</summary>
/// <param name="Purpose">A code of <see cref="ReadPurposes.Choices"/>.</param>
/// <param name="Words">What for; must not be empty.</param>
public sealed record ChosenPurpose(string Purpose, string Words);

/// <summary>
/// Writes the line of each read before what is read is handed out: when it cannot be written, the read fails. The line goes with whatever else waits to be written, so it
/// costs a page no flush of its own, and one sitting of one person with one complaint is one line.
/// </summary>
public sealed class IdentityReads(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time)
{
    public const int WordsLimit = 300;

    /// <summary>The refusal that asks for a purpose.</summary>
    public const string PurposeNeeded = "read.purpose_needed";

    /// <summary>
    /// Allows the read and writes its line. Refused with <see cref="PurposeNeeded"/> when the work gives no purpose and none was chosen today, with
    /// <c>complaint_not_found</c>, and with what is wrong with a choice.
    /// </summary>
    /// <param name="reference">Our own or the outside reference.</param>
    /// <param name="way">A code of <see cref="ReadWays"/>.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="chosen">What was chosen now; null when nothing was.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> Allow(string reference, string way, Actor actor, ChosenPurpose? chosen = null, CancellationToken ct = default)
    {
        if (FaultOf(chosen) is { } fault)
        {
            return fault;
        }

        await using var db = databases.Create();
        var complaint = await db.Complaints.AsNoTracking().FindByReference(reference, ct);
        if (complaint is null || !actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("complaint_not_found", reference);
        }

        // Nothing is left that could be read.
        if (complaint.DisposedOn is not null)
        {
            return Result.Done;
        }

        var today = await OfToday(db, complaint.Id, actor.Id, ct);
        if (chosen is null && today.Any(row => row.Way == way && time.Now - row.At < ReadRule.OneSitting))
        {
            return Result.Done;
        }

        var line = new IdentityReadRow { ComplaintId = complaint.Id, By = actor.Id, Way = way, Purpose = "" };
        if (ReadRule.ByItself(actor, await Facts(db, complaint, actor, ct)) is { } given)
        {
            line.Purpose = given;
        }
        else if (chosen is not null || today.Exists(row => row.IsOutside))
        {
            // What was chosen holds for the complaint for the day.
            var before = today.Find(row => row.IsOutside);
            (line.Purpose, line.Words, line.IsOutside) = (chosen?.Purpose ?? before!.Purpose, chosen?.Words.Trim() ?? before!.Words, true);
        }
        else
        {
            return Refusal.Of(PurposeNeeded);
        }

        return await Write(line, ct);
    }

    /// <summary>Writes the line of many complaints that leave at once.</summary>
    /// <param name="way">A code of <see cref="ReadWays"/>.</param>
    /// <param name="words">What for.</param>
    /// <param name="complaints">How many.</param>
    /// <param name="actor">Who takes them.</param>
    /// <param name="list">Which list it was, where there are several; it stands before the words and takes none of their room.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> WriteMany(string way, string? words, int complaints, Actor actor, string? list = null, CancellationToken ct = default)
    {
        if (words is not null && !FieldText.IsText(words))
        {
            return Refusal.On("Purpose", "control_character");
        }

        var cut = words is null ? null : (list is null ? "" : $"{list}: ") + Excerpt.Of(words, WordsLimit);
        return await Write(new IdentityReadRow { By = actor.Id, Way = way, Purpose = ReadPurposes.Export, Words = string.IsNullOrWhiteSpace(cut) ? null : cut, Complaints = complaints }, ct);
    }

    /// <summary>Writes the line of a page that shows who filed several complaints: one for a person, a way and a sitting. Nothing is shown where it cannot be written.</summary>
    /// <param name="way">A code of <see cref="ReadWays"/>.</param>
    /// <param name="complaints">How many it shows; of none there is no line.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> SeeMany(string way, int complaints, Actor actor, CancellationToken ct = default)
    {
        if (complaints == 0)
        {
            return Result.Done;
        }

        var since = time.Now - ReadRule.OneSitting;
        await using var db = databases.Create();
        return await db.IdentityReads.AnyAsync(row => row.By == actor.Id && row.At > since && row.Way == way && row.ComplaintId == null, ct)
            ? Result.Done
            : await Write(new IdentityReadRow { By = actor.Id, Way = way, Purpose = ReadPurposes.Lists, Complaints = complaints }, ct);
    }

    /// <summary>Hands out what was read for such a page once its line is written.</summary>
    /// <param name="way">A code of <see cref="ReadWays"/>.</param>
    /// <param name="read">What was read, or why not.</param>
    /// <param name="complaints">Of how many others than the page's own it shows who filed.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<T>> SeeMany<T>(string way, Result<T> read, Func<T, int> complaints, Actor actor, CancellationToken ct = default) =>
        read.IsDone && await SeeMany(way, complaints(read.Value), actor, ct) is { IsDone: false } unwritten ? Result<T>.Refused(unwritten.Refusals) : read;

    private static Refusal? FaultOf(ChosenPurpose? chosen) => chosen switch
    {
        null => null,
        _ when !ReadPurposes.Choices.Has(chosen.Purpose) => Refusal.On(nameof(chosen.Purpose), "required"),
        _ when string.IsNullOrWhiteSpace(chosen.Words) => Refusal.On(nameof(chosen.Words), "required"),
        _ => FieldText.Read(new ComplaintField(nameof(chosen.Words), FieldKind.Text, WordsLimit), chosen.Words, out _),
    };

    private static async Task<ReadFacts> Facts(TrackerDb db, Complaint complaint, Actor actor, CancellationToken ct)
    {
        var kinds = MatterReaders.KindsFor(actor);
        return new(
            complaint.State,
            complaint.AssigneeId,
            complaint.State == ComplaintState.Closed && await db.DisposalProposals.AnyAsync(proposal => proposal.ComplaintId == complaint.Id && proposal.EndedOn == null, ct),
            complaint.AssigneeId != actor.Id && await db.Entries.AnyAsync(entry => entry.ComplaintId == complaint.Id && entry.Actor == actor.Id, ct),
            kinds.Count > 0 && await db.Matters.AnyAsync(matter => matter.ComplaintId == complaint.Id && kinds.Contains(matter.Kind), ct));
    }

    /// <summary>What the same person read of the same complaint today, the latest first.</summary>
    private Task<List<IdentityReadRow>> OfToday(TrackerDb db, long complaintId, string by, CancellationToken ct)
    {
        var begin = time.BeginOf(time.Today);
        return db.IdentityReads.AsNoTracking().Where(row => row.ComplaintId == complaintId && row.By == by && row.At >= begin).OrderByDescending(row => row.Id).Take(50).ToListAsync(ct);
    }

    private Task<Result> Write(IdentityReadRow row, CancellationToken ct) => queue.Run(
        async (session, token) =>
        {
            var (db, hourAgo) = (session.Db, session.Now - TimeSpan.FromHours(1));
            var before = await session.Last(Counters.IdentityRead);
            var previous = await db.IdentityReads.Where(one => one.Id == before).Select(one => one.Hash).FirstOrDefaultAsync(token) ?? ReadChain.Zero;
            var others = await db.IdentityReads.Where(one => one.By == row.By && one.At > hourAgo && one.ComplaintId != null && one.ComplaintId != row.ComplaintId).Select(one => one.ComplaintId).Distinct().CountAsync(token);
            (row.Id, row.At, row.IsMany) = (await session.Next(Counters.IdentityRead), session.Now, row.ComplaintId is not null && others >= ReadRule.ManyInAnHour);
            row.Hash = ReadChain.Next(previous, row.Fields);
            db.Add(row);
            await db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);
}
