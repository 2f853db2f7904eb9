using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Adds complaints to a campaign.</summary>
public sealed record AddToCampaign : RecordCommand
{
    /// <summary>By our own or their outside references.</summary>
    public required IReadOnlyList<string> Complaints { get; init; }
}

internal sealed class AddToCampaignUseCase : CampaignUseCase<AddToCampaign>
{
    protected override CampaignAction Action(AddToCampaign command) => CampaignAction.Add;

    protected override async Task<Refused> Apply(RecordWriting<Campaign> writing, AddToCampaign command, CancellationToken ct) =>
        await Joining.Add(writing, nameof(command.Complaints), command.Complaints, ct) is { } refusal ? refusal : Refused.No;
}
