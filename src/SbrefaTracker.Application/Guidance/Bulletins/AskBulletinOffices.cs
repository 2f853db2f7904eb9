using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>
/// Asks the offices whose matter it is: each clears the bulletin, or the correction of it that is prepared, or objects, at its own door. For one that is closed the office that took over its work is asked.
/// </summary>
public sealed record AskBulletinOffices : RecordCommand;

internal sealed class AskBulletinOfficesUseCase(EarlierWords earlier, OfficeMail mail) : BulletinUseCase<AskBulletinOffices>(earlier)
{
    internal static readonly TimeSpan MailKept = TimeSpan.FromDays(14);

    protected override BulletinAction Action(AskBulletinOffices command) => BulletinAction.AskOffices;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, AskBulletinOffices command, CancellationToken ct)
    {
        var (offices, lost) = await OwningOffices.Find(writing.Db, CodeSets.Read(writing.Root.Offices), writing.Today, ct);
        if (lost.Count > 0 || offices.Count == 0)
        {
            return Refusal.Of("bulletin.no_open_office", lost.Count > 0 ? string.Join(", ", lost) : writing.Root.Offices);
        }

        foreach (var office in offices)
        {
            await writing.Add(new BulletinClearance { RecordId = writing.Root.Id, Round = writing.Root.Round, OfficeCode = office });
        }

        writing.Detail["offices"] = string.Join(' ', offices);
        await mail.Tell(writing.Session, offices, names => Letters.BulletinClearance(names, writing.Root.InCheck.Title, mail.AddressOf("/office/bulletins")), writing.Now + MailKept, ct);
        return Refused.No;
    }
}
