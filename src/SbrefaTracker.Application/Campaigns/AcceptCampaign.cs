using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Takes a proposal for a campaign and gives it a name. What was gathered in another campaign meanwhile is left out, and the entry names it.</summary>
public sealed record AcceptCampaign : RecordCommand
{
    /// <summary>Kept in the record for ever, so no personal data.</summary>
    public required string Name { get; init; }
}

internal sealed class AcceptCampaignValidator : AbstractValidator<AcceptCampaign>
{
    public AcceptCampaignValidator() => RuleFor(command => command.Name).Words(ComplaintFields.CityLimit);
}

internal sealed class AcceptCampaignUseCase : CampaignUseCase<AcceptCampaign>
{
    protected override CampaignAction Action(AcceptCampaign command) => CampaignAction.Accept;

    protected override async Task<Refused> Apply(RecordWriting<Campaign> writing, AcceptCampaign command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        var members = await writing.Db.CampaignMembers.Where(member => member.RecordId == record && member.LeftOn == null).OrderBy(member => member.Id).ToListAsync(ct);
        List<string> elsewhere = [];
        foreach (var member in members)
        {
            if (await Memberships.NameOf(writing.Db, member.Reference, ct) is not null)
            {
                (member.LeftOn, member.LeftBy) = (writing.Today, writing.Actor.Id);
                elsewhere.Add(member.Reference);
            }
        }

        if (elsewhere.Count == members.Count)
        {
            return Refusal.Of("campaign.nothing_left");
        }

        if (elsewhere.Count > 0)
        {
            writing.Detail["left"] = string.Join(',', elsewhere);
        }

        (writing.Root.Name, writing.Detail["name"]) = (command.Name.Trim(), command.Name.Trim());
        (writing.Root.DecidedOn, writing.Root.DecidedBy) = (writing.Today, writing.Actor.Id);
        return Refused.No;
    }
}
