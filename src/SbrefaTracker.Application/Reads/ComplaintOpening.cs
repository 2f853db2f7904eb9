using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Reads;

/// <summary>What can be told of a complaint before somebody says why they want to know who filed it.</summary>
public sealed record CoveredComplaint(
    string Reference, ComplaintState State, string Confidentiality, string ActionType, string OfficeName, string OfficeCode, DateOnly ReceivedOn, DateOnly? DueOn, string? DueClock, string? AssigneeName);

/// <summary>Either the complaint, or its cover.</summary>
public sealed record OpenedComplaint(ComplaintView? View, CoveredComplaint? Cover);

/// <summary>The door through which staff open a complaint's page: no read without its line.</summary>
public sealed class ComplaintOpening(ComplaintQueries complaints, IdentityReads reads, ITrackerDbFactory databases)
{
    /// <summary>Refused with <c>complaint_not_found</c>, and with what is wrong with a purpose that was chosen.</summary>
    public async Task<Result<OpenedComplaint>> Open(string reference, Actor actor, ChosenPurpose? chosen = null, CancellationToken ct = default)
    {
        var allowed = await reads.Allow(reference, ReadWays.Page, actor, chosen, ct);
        if (allowed.Refusals is [{ Code: IdentityReads.PurposeNeeded }])
        {
            return new OpenedComplaint(null, await Cover(reference, ct));
        }

        if (!allowed.IsDone)
        {
            return Result<OpenedComplaint>.Refused(allowed.Refusals);
        }

        var view = await reads.SeeMany(ReadWays.Related, await complaints.Read(reference, actor, ct), read => read.Links.Count, actor, ct);
        return view.IsDone ? new OpenedComplaint(view.Value, null) : Result<OpenedComplaint>.Refused(view.Refusals);
    }

    private async Task<CoveredComplaint> Cover(string reference, CancellationToken ct)
    {
        await using var db = databases.Create();
        var complaint = (await db.Complaints.AsNoTracking().FindByReference(reference, ct))!;
        var office = await db.Offices.Where(one => one.Code == complaint.OfficeCode).Select(one => one.Name).FirstAsync(ct);
        var names = await StaffNames.Load(db, [complaint.AssigneeId], ct);
        return new CoveredComplaint(
            complaint.Reference,
            complaint.State,
            complaint.Confidentiality,
            complaint.ActionType,
            office,
            complaint.OfficeCode,
            complaint.ReceivedOn,
            complaint.DueOn,
            complaint.DueClock,
            complaint.AssigneeId is { } id ? names.Of(id) : null);
    }
}
