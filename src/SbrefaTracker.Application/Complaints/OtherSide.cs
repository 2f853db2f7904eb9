using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Writes a link into the records of both complaints, each with an entry of its own, all of it or nothing. The other complaint's entry is written first, through the
/// pipeline like every other change, while nothing of the complaint at hand has changed.
/// </summary>
internal sealed class OtherSide(ComplaintCommands commands)
{
    /// <summary>The field of a command that names the other complaint.</summary>
    public const string Field = nameof(LinkComplaints.Other);

    /// <summary>The complaint that was named; refused when it cannot be linked in this way.</summary>
    public static async Task<Result<Complaint>> Find(ComplaintWriting writing, string reference, string kind, CancellationToken ct)
    {
        var other = await writing.Db.Complaints.FindByReference(reference.Trim(), ct);
        return other is null ? Refusal.On(Field, "complaint_not_found", reference.Trim())
            : other.DisposedOn is not null ? Refusal.On(Field, "other_disposed", other.Reference)
            : other.Id == writing.Complaint.Id ? Refusal.On(Field, "link_to_itself")
            : writing.Parts.Links.Any(link => link.Holds && link.OtherId == other.Id && link.Kind == kind) ? Refusal.On(Field, "already_linked", other.Reference)
            : other;
    }

    /// <summary>The reference of the complaint into which another was merged; null when it was not.</summary>
    public static Task<string?> LeaderOf(ComplaintWriting writing, Complaint other, CancellationToken ct) =>
        (from link in writing.Db.Links
         join leader in writing.Db.Complaints on link.OtherId equals leader.Id
         where link.ComplaintId == other.Id && link.Kind == LinkKinds.Duplicate && !link.Leads && link.EndedOn == null
         select leader.Reference).FirstOrDefaultAsync(ct);

    public async Task<Refused> Link(ComplaintWriting writing, Complaint other, string kind, bool otherLeads, string reason, CancellationToken ct)
    {
        var linked = await commands.Run(
            writing.Session,
            new BeLinked { Reference = other.Reference, Version = other.Version, From = writing.Complaint, Kind = kind, Leads = otherLeads, Reason = reason },
            writing.Actor,
            ct,
            writing.Rules);
        if (!linked.IsDone)
        {
            return Refusal.On(Field, linked.Refusals[0].Code, [.. linked.Refusals[0].Args]);
        }

        await Add(writing, other, kind, !otherLeads, reason);
        return Refused.No;
    }

    public async Task<Refused> Unlink(ComplaintWriting writing, Link link, string reason, CancellationToken ct)
    {
        var other = await writing.Db.Complaints.SingleAsync(row => row.Id == link.OtherId, ct);
        if (other.DisposedOn is not null)
        {
            return Refusal.Of("other_disposed", other.Reference);
        }

        var unlinked = await commands.Run(
            writing.Session,
            new BeUnlinked { Reference = other.Reference, Version = other.Version, From = writing.Complaint, Kind = link.Kind, Reason = reason },
            writing.Actor,
            ct,
            writing.Rules);
        if (!unlinked.IsDone)
        {
            return unlinked.Refusals[0];
        }

        End(writing, link, other);
        return Refused.No;
    }

    /// <summary>What this complaint's record says of the other.</summary>
    public static Task<Link> Add(ComplaintWriting writing, Complaint other, string kind, bool leads, string reason)
    {
        Tell(writing, other, kind);
        return writing.Add(Of(writing.Session, writing.Complaint, other, kind, leads, writing.Actor, reason));
    }

    public static Link Of(WriteSession session, Complaint complaint, Complaint other, string kind, bool leads, Actor actor, string reason) => new()
    {
        ComplaintId = complaint.Id,
        OtherId = other.Id,
        Kind = kind,
        Leads = leads,
        LinkedOn = session.Today,
        By = actor.Id,
        Reason = reason,
    };

    public static void End(ComplaintWriting writing, Link link, Complaint other)
    {
        Tell(writing, other, link.Kind);
        link.EndedOn = writing.Today;
        link.EndedBy = writing.Actor.Id;
    }

    private static void Tell(ComplaintWriting writing, Complaint other, string kind)
    {
        writing.Detail["link"] = kind;
        writing.Detail["other"] = other.Reference;
    }
}
