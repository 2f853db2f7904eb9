using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that a charter was filed; its clock of two years runs from that day.</summary>
public sealed record FileCharter : RecordCommand
{
    public required DateOnly? FiledOn { get; init; }

    /// <summary>The day on which the Committee Management Secretariat was consulted.</summary>
    public DateOnly? ConsultedOn { get; init; }

    /// <summary>The day on which the Library of Congress got a copy.</summary>
    public DateOnly? CopiedOn { get; init; }

    public string? Address { get; init; }
}

internal sealed class FileCharterValidator : AbstractValidator<FileCharter>
{
    public FileCharterValidator()
    {
        RuleFor(command => command.FiledOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.FiledOn).InYears();
        RuleFor(command => command.ConsultedOn).InYears();
        RuleFor(command => command.CopiedOn).InYears();
        RuleFor(command => command.Address).WebAddressIfAny();
    }
}

internal sealed class FileCharterUseCase : CommitteeUseCase<FileCharter>
{
    protected override CommitteeAction Action(FileCharter command) => CommitteeAction.FileCharter;

    protected override async Task<Refused> Apply(RecordWriting<Committee> writing, FileCharter command, CancellationToken ct)
    {
        var filed = command.FiledOn!.Value;
        if (filed > writing.Today)
        {
            return Refusal.On(nameof(command.FiledOn), "in_the_future", filed);
        }

        if (command.ConsultedOn > filed)
        {
            return Refusal.On(nameof(command.ConsultedOn), "committee.consulted_after", filed);
        }

        if (command.CopiedOn > writing.Today)
        {
            return Refusal.On(nameof(command.CopiedOn), "in_the_future", command.CopiedOn.Value);
        }

        var record = writing.Root.Id;
        if (await writing.Db.CommitteeCharters.AnyAsync(charter => charter.RecordId == record && charter.FiledOn >= filed, ct))
        {
            return Refusal.On(nameof(command.FiledOn), "committee.charter_not_later");
        }

        await writing.Add(new CommitteeCharter
        {
            RecordId = record,
            FiledOn = filed,
            EndsOn = CharterClock.EndsOn(filed),
            ConsultedOn = command.ConsultedOn,
            CopiedOn = command.CopiedOn,
            Address = Blank.ToNull(command.Address),
        });
        writing.Detail["filed"] = filed;
        return Refused.No;
    }
}
