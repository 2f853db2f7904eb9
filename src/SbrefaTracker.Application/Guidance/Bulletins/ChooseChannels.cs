using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Chooses the ways by which a bulletin goes out, with the reason for each; what is not named is not chosen.</summary>
public sealed record ChooseChannels : RecordCommand
{
    /// <summary>The reason by the code of the way: see <see cref="BulletinChannels"/>.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>The event of the office, below zero, at which it is told; needed where that is one of the ways.</summary>
    public long? Event { get; init; }
}

internal sealed class ChooseChannelsValidator : AbstractValidator<ChooseChannels>
{
    public ChooseChannelsValidator()
    {
        RuleFor(command => command.Reasons).NotEmpty().WithErrorCode("bulletin.no_channel");
        RuleFor(command => command.Event).Must((command, one) => one is not null || !command.Reasons.ContainsKey(BulletinChannels.Event)).WithErrorCode("bulletin.which_event");
        RuleFor(command => command).Custom((command, context) =>
        {
            foreach (var (channel, reason) in command.Reasons)
            {
                var fault = !BulletinChannels.List.Has(channel) ? ("unknown_code", [channel, string.Join(", ", BulletinChannels.List.Codes)])
                    : string.IsNullOrWhiteSpace(reason) ? ("required", [])
                    : reason.Length > ComplaintFields.NameLimit ? ("too_long", [ComplaintFields.NameLimit, reason.Length])
                    : ((string Code, object[] Args)?)null;
                if (fault is { } found)
                {
                    context.AddFailure(new ValidationFailure(channel, found.Code) { ErrorCode = found.Code, CustomState = found.Args });
                }
            }
        });
    }
}

internal sealed class ChooseChannelsUseCase : BulletinUseCase<ChooseChannels>
{
    protected override BulletinAction Action(ChooseChannels command) => BulletinAction.ChooseChannels;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, ChooseChannels command, CancellationToken ct)
    {
        var record = writing.Root.Id;
        if (Has(BulletinChannels.Event) && !await BulletinEvents.Has(writing.Db, command.Event!.Value, ct))
        {
            return Refusal.On(nameof(command.Event), "bulletin.no_event");
        }

        var standing = await writing.Db.BulletinChannels.Where(row => row.RecordId == record && row.DroppedOn == null).ToListAsync(ct);
        foreach (var row in standing.Where(row => !command.Reasons.ContainsKey(row.Channel)))
        {
            row.DroppedOn = writing.Today;
        }

        foreach (var (channel, reason) in command.Reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var row = standing.FirstOrDefault(one => one.Channel == channel) ?? await writing.Add(new BulletinChannel { RecordId = record, Channel = channel });
            (row.Reason, row.ChosenOn, row.By, row.EventRecord) = (reason.Trim(), writing.Today, writing.Actor.Id, channel == BulletinChannels.Event ? command.Event : null);
        }

        var bulletin = writing.Root;
        (bulletin.IsOnWeb, bulletin.IsInFeed, bulletin.IsMailed) = (Has(BulletinChannels.Web), Has(BulletinChannels.Feed), Has(BulletinChannels.Mail));
        writing.Detail["channels"] = string.Join(' ', command.Reasons.Keys.Order(StringComparer.Ordinal));
        return Refused.No;

        bool Has(string channel) => command.Reasons.ContainsKey(channel);
    }
}
