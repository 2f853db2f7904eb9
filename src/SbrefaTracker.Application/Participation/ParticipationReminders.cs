using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Reminds the representative and the outreach coordinators of the next step: once for each day that it is due.</summary>
internal sealed record RemindOfStep : RecordCommand
{
    public required ParticipationStep Step { get; init; }
}

internal sealed class RemindOfStepUseCase(ParticipationPost post, OfficeMail site) : ParticipationUseCase<RemindOfStep>
{
    private static readonly string[] Readers = [Roles.Representative.Code, Roles.OutreachCoordinator.Code];

    protected override ParticipationAction Action(RemindOfStep command) => ParticipationAction.Remind;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, RemindOfStep command, CancellationToken ct)
    {
        var request = writing.Root;
        var readers = await (from account in writing.Db.Users
                             join held in writing.Db.UserRoles on account.Id equals held.UserId
                             join role in writing.Db.Roles on held.RoleId equals role.Id
                             where Readers.Contains(role.Name) && !account.Disabled && account.Email != null
                             select account.Email!).Distinct().ToListAsync(ct);
        var letter = ParticipationLetters.Reminder(request, command.Step, site.AddressOf(string.Create(CultureInfo.InvariantCulture, $"/outreach/requests/{-request.Id}")));
        foreach (var reader in readers)
        {
            await post.Send(writing.Session, reader, letter);
        }

        (request.RemindedStep, request.RemindedDueOn) = (command.Step.Code, command.Step.DueOn);
        writing.Detail["step"] = command.Step.Code;
        writing.Detail["due"] = command.Step.DueOn;
        writing.Detail["readers"] = readers.Count;
        return Refused.No;
    }
}

/// <summary>Finds the requests of which a step is due soon.</summary>
public sealed class ParticipationReminders(ITrackerDbFactory databases, RecordCommands commands, AgencyTime time, ParticipationSettings settings)
{
    /// <summary>How many are read at once.</summary>
    private const int Batch = 200;

    /// <returns>How many steps somebody was reminded of.</returns>
    public async Task<int> Go(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var calendar = (await CalendarInForce.LayerOf(db, ct)).ToCalendar();
        var (reminded, on, id) = (0, DateOnly.MinValue, long.MinValue);
        while (true)
        {
            var open = await db.ParticipationRequests.AsNoTracking()
                .Where(request => request.EndedOn == null && (request.EventOn > on || (request.EventOn == on && request.Id > id)))
                .OrderBy(request => request.EventOn).ThenBy(request => request.Id).Take(Batch).ToListAsync(ct);
            if (open.Count == 0)
            {
                return reminded;
            }

            foreach (var request in open)
            {
                if (Due(request, calendar) is { } step)
                {
                    reminded += (await commands.Run(new RemindOfStep { Record = request.Id, Version = request.Version, Step = step }, Actor.Clock, ct)).IsDone ? 1 : 0;
                }
            }

            (on, id) = (open[^1].EventOn, open[^1].Id);
        }
    }

    /// <returns>The step that is due soon and was not reminded of for that day; null when there is none.</returns>
    private ParticipationStep? Due(ParticipationRequest request, BusinessCalendar calendar) =>
        ParticipationStep.Next(request, settings.Lead, calendar, time.Today) is { } step && LeadTimes.Before(calendar, step.DueOn, settings.Lead.Remind) <= time.Today
        && (step.Code, (DateOnly?)step.DueOn) != (request.RemindedStep, request.RemindedDueOn) ? step : null;
}

/// <summary>Does so once an hour, and deletes whom nobody writes to any more; on one instance at a time.</summary>
public sealed class ParticipationWorker(ParticipationReminders reminders, ContactDisposal disposal, Leases leases, TimeProvider clock, ILogger<ParticipationWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "participation requests";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await reminders.Go(ct);
            await disposal.Go(ct);
        }
    }
}
