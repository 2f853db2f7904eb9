using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Gathers complaints that tell the same under a name.</summary>
public sealed record BeginCampaign : IRecordCommand
{
    /// <summary>Kept in the record for ever, so no personal data.</summary>
    public required string Name { get; init; }

    /// <summary>The complaints, by our own or their outside references.</summary>
    public required IReadOnlyList<string> Complaints { get; init; }
}

internal sealed class BeginCampaignValidator : AbstractValidator<BeginCampaign>
{
    public BeginCampaignValidator() => RuleFor(command => command.Name).Words(ComplaintFields.CityLimit);
}

internal sealed class BeginCampaignUseCase : BeginRecord<BeginCampaign, Campaign>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Analyst, Roles.Representative];

    protected override string Happened => "CampaignBegun";

    protected override Task<Result<Campaign>> Begin(WriteSession session, BeginCampaign command, Actor actor, CancellationToken ct) =>
        Task.FromResult<Result<Campaign>>(new Campaign { Name = command.Name.Trim(), BegunOn = session.Today, BegunBy = actor.Id });

    protected override async Task<Refused> Complete(RecordWriting<Campaign> writing, BeginCampaign command, CancellationToken ct) =>
        await Joining.Add(writing, nameof(command.Complaints), command.Complaints, ct) is { } refusal ? refusal : Refused.No;
}
