using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>Writes to whoever owns what the trade is told, and to the guide's own contact, that a review is due: once for each review day.</summary>
internal sealed record RemindOfReview : RecordCommand;

internal sealed class RemindOfReviewUseCase(PassingMail mail, OfficeMail site) : GuideUseCase<RemindOfReview>
{
    protected override GuideAction Action(RemindOfReview command) => GuideAction.Remind;

    protected override async Task<Refused> Apply(RecordWriting<Guide> writing, RemindOfReview command, CancellationToken ct)
    {
        var guide = writing.Root;
        var owners = await (from account in writing.Db.Users
                            join held in writing.Db.UserRoles on account.Id equals held.UserId
                            join role in writing.Db.Roles on held.RoleId equals role.Id
                            where role.Name == Roles.PolicyOwner.Code && !account.Disabled && account.Email != null
                            select account.Email!).ToListAsync(ct);
        var letter = Letters.GuideReview(guide, site.AddressOf(GuideReminders.Page));
        foreach (var reader in owners.Append(guide.Email ?? "").Where(address => address.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await mail.Post(writing.Session, reader, letter, writing.Now + GuideReminders.Kept);
        }

        guide.RemindedOn = writing.Today;
        writing.Detail["due"] = guide.NextReviewOn!.Value;
        return Refused.No;
    }
}

/// <summary>Finds the guides that somebody is to look at again.</summary>
public sealed class GuideReminders(ITrackerDbFactory databases, RecordCommands commands, AgencyTime time)
{
    /// <summary>Where the guides are kept.</summary>
    public const string Page = "/guidance/guides";

    /// <summary>Most that are reminded of in one round.</summary>
    private const int Most = 20;

    /// <summary>A reminder that could not be sent by then is of no use.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <returns>How many reviews somebody was reminded of.</returns>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var today = time.Today;
        await using var db = databases.Create();
        var due = await db.Guides.AsNoTracking()
            .Where(guide => guide.State == GuideState.Kept && guide.PublishedOn != null && guide.NextReviewOn <= today && guide.RemindedOn == null)
            .OrderBy(guide => guide.NextReviewOn).Take(Most).Select(guide => new { guide.Id, guide.Version }).ToListAsync(ct);
        var reminded = 0;
        foreach (var guide in due)
        {
            reminded += (await commands.Run(new RemindOfReview { Record = guide.Id, Version = guide.Version }, Actor.Clock, ct)).IsDone ? 1 : 0;
        }

        return reminded;
    }
}

/// <summary>Does so once an hour, on one instance at a time.</summary>
public sealed class GuideReminderWorker(GuideReminders reminders, Leases leases, TimeProvider clock, ILogger<GuideReminderWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "guide reminders";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await reminders.Go(ct);
        }
    }
}
