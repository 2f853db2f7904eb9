using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Committees;

/// <summary>A site with a committee in the hands of its officer.</summary>
public sealed class CommitteeSite : Site
{
    private static readonly Actor Officer = Actor.Staff("officer", "Officer", [Roles.Dfo]);
    private long _committee;

    public DateOnly Today => Services.GetRequiredService<AgencyTime>().Today;

    public async Task Begin()
    {
        if (_committee == 0)
        {
            _committee = (await Do(new BeginCommittee { Name = "Advisory Committee", Short = "AC", Authority = "19 U.S.C. 4316" })).Record;
            await Do(new FileCharter { Record = _committee, Version = 1, FiledOn = Today.AddDays(-100) });
        }
    }

    public Task<RecordDone> Plan(int ahead, string? accommodation = "Ask the officer", int? registerBy = null) =>
        Do(new PlanMeeting { Committee = _committee, Meeting = Given(ahead, accommodation, registerBy) });

    public MeetingGiven Given(int ahead, string? accommodation = "Ask the officer", int? registerBy = null, string? place = null) => new()
    {
        MeetsOn = Today.AddDays(ahead),
        StartsAt = new(13, 0),
        EndsAt = new(17, 0),
        Place = place ?? $"A hall; with, commas and {new string('w', 90)}",
        Purpose = "To advise",
        Agenda = "Opening\nPublic comment",
        Openness = OpenCodes.Open,
        Registration = "On this page",
        Statements = "On this page",
        MaterialsFrom = "On this page",
        Contact = "The officer",
        Accommodation = accommodation,
        RegisterBy = registerBy is { } days ? Today.AddDays(days) : null,
    };

    public async Task<RecordDone> Announce(int ahead, int? registerBy = null)
    {
        var planned = await Plan(ahead, registerBy: registerBy);
        return await Do(new PublishNotice { Record = planned.Record, Version = planned.Version, PublishedOn = Today, Citation = "91 FR 1000" });
    }

    public async Task<RecordDone> Do<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        var done = await Services.GetRequiredService<RecordCommands>().Run(command, Officer);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
        return done.Value;
    }
}
