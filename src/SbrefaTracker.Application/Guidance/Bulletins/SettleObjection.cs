using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Says how an office's objection was met without changing the words. The office is asked again: it has the last word.</summary>
public sealed record SettleObjection : RecordCommand
{
    /// <summary>The code of the office that objected.</summary>
    public required string Office { get; init; }

    public required string Settlement { get; init; }
}

internal sealed class SettleObjectionValidator : AbstractValidator<SettleObjection>
{
    public SettleObjectionValidator() => RuleFor(command => command.Settlement).Words();
}

internal sealed class SettleObjectionUseCase(OfficeMail mail) : BulletinUseCase<SettleObjection>
{
    protected override BulletinAction Action(SettleObjection command) => BulletinAction.SettleObjection;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, SettleObjection command, CancellationToken ct)
    {
        var (record, round) = (writing.Root.Id, writing.Root.Round);
        var objection = await writing.Db.BulletinClearances.FirstOrDefaultAsync(
            row => row.RecordId == record && row.Round == round && row.OfficeCode == command.Office && row.Verdict == ClearanceVerdicts.Objected && row.Settlement == null, ct);
        if (objection is null)
        {
            return Refusal.Of("bulletin.no_objection");
        }

        (objection.Settlement, objection.SettledOn, objection.SettledBy) = (command.Settlement, writing.Today, writing.Actor.Id);
        await writing.Add(new BulletinClearance { RecordId = record, Round = round, OfficeCode = command.Office });
        writing.Detail["office"] = command.Office;
        await mail.Tell(writing.Session, [command.Office], names => Letters.BulletinClearance(names, writing.Root.InCheck.Title, mail.AddressOf("/office/bulletins")), writing.Now + AskBulletinOfficesUseCase.MailKept, ct);
        return Refused.No;
    }
}
