using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Names the complaint that followed an inquiry.</summary>
public sealed record LinkGuidance : RecordCommand
{
    /// <summary>Our own or its outside reference.</summary>
    public required string Complaint { get; init; }
}

internal sealed class LinkGuidanceValidator : AbstractValidator<LinkGuidance>
{
    public LinkGuidanceValidator() => RuleFor(command => command.Complaint).Words(ComplaintFields.CityLimit);
}

internal sealed class LinkGuidanceUseCase : GuidanceUseCase<LinkGuidance>
{
    protected override GuidanceAction Action(LinkGuidance command) => GuidanceAction.LinkComplaint;

    protected override async Task<Refused> Apply(RecordWriting<GuidanceEntry> writing, LinkGuidance command, CancellationToken ct)
    {
        var asked = command.Complaint.Trim();
        if (await writing.Db.Complaints.AsNoTracking().FindByReference(asked, ct) is not { } complaint)
        {
            return Refusal.On(nameof(command.Complaint), "complaint_not_found", asked);
        }

        // Another complaint would take it out of a hold on the one that it became.
        if (writing.Root.Complaint is { } linked && linked != complaint.Reference && await GuidanceKeeping.IsHeld(writing.Db, writing.Root, ct))
        {
            return Refusal.On(nameof(command.Complaint), "workflow.on_hold");
        }

        GuidanceKeeping.EndProposal(writing);
        writing.Root.Complaint = complaint.Reference;
        writing.Detail["complaint"] = complaint.Reference;
        return Refused.No;
    }
}
