using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A committee with a meeting whose notice has a gap, one that was held today, one that is announced, and one that was announced and is planned anew.</summary>
internal static class CommitteeSeeds
{
    /// <returns>The numbers of the four meetings, in that order.</returns>
    public static async Task<(string Gap, string Held, string Announced, string Moved)> Add(Stage stage, Actor officer)
    {
        var today = stage.Services.GetRequiredService<AgencyTime>().Today;
        var begun = await Do(stage, officer, new BeginCommittee { Name = "Advisory Committee on Made-up Trade", Short = "ACMT", Authority = "19 U.S.C. 4316" });
        await Do(stage, officer, new FileCharter { Record = begun.Record, Version = 1, FiledOn = today.AddDays(-400) });
        await Do(stage, officer, new SeatMember { Record = begun.Record, Version = 2, Name = "Ana Made-Up", Organization = "Harbor Light", Viewpoint = "broker", FromOn = today.AddDays(-100), ToOn = today.AddDays(90) });
        await Do(stage, officer, new KeepGroup { Record = begun.Record, Version = 3, Name = "Fair Enforcement", StatementOfWork = "To look at first offences.", GroupState = GroupStates.Active, Since = today });
        var gap = await Plan(stage, officer, begun.Record, today.AddDays(60), complete: false);
        var held = await Announce(stage, officer, await Plan(stage, officer, begun.Record, today, complete: true), today.AddDays(-21));
        Assert.True((await stage.Services.GetRequiredService<MeetingVisitors>().State(held.Record, new VisitorGiven("Quiet Writer", "Harbor Light", "writer@visitor.example", "Thirty days are not enough."))).IsDone);
        await Do(stage, officer, new ApproveAgenda { Record = held.Record, Version = held.Version });
        await Do(stage, officer, new HoldMeeting { Record = held.Record, Version = held.Version + 1, HeldOn = today, OfficerPresent = "Grace Okafor", MembersPresent = 12 });
        var announced = await Announce(stage, officer, await Plan(stage, officer, begun.Record, today.AddDays(30), complete: true), today);
        await Do(stage, officer, new PostMaterial { Record = announced.Record, Version = announced.Version, Title = "Paper on first offences", Text = "A paper of one line." });
        var moved = await Announce(stage, officer, await Plan(stage, officer, begun.Record, today.AddDays(75), complete: true), today);
        await Do(stage, officer, new RescheduleMeeting { Record = moved.Record, Version = moved.Version, Reason = "Another hall" });
        var file = System.Text.Encoding.UTF8.GetBytes("number,term,passed_on,subcommittee,text,response,responded_on,status\n010001,16,2026-01-05,Fair Enforcement,The committee recommends thirty days of notice.,concur,2026-02-01,under_review\n");
        var import = stage.Services.GetRequiredService<RecommendationImport>();
        Assert.True((await import.Write(file, null, (await import.Preview(file, null, officer)).Value!.Key, officer)).IsDone);
        return (Number(gap), Number(held), Number(announced), Number(moved));
    }

    private static Task<RecordDone> Plan(Stage stage, Actor officer, long committee, DateOnly on, bool complete) => Do(stage, officer, new PlanMeeting
    {
        Committee = committee,
        Meeting = new MeetingGiven
        {
            MeetsOn = on,
            StartsAt = new(13, 0),
            EndsAt = new(17, 0),
            Place = "A hall in Washington",
            Purpose = "To advise",
            Agenda = "Opening\nPublic comment",
            Openness = OpenCodes.Open,
            Registration = "On this page",
            RegisterBy = on,
            Statements = "On this page",
            StatementsBy = on,
            MaterialsFrom = "On this page",
            Contact = "The officer",
            Accommodation = complete ? "Ask the officer" : null,
        },
    });

    private static Task<RecordDone> Announce(Stage stage, Actor officer, RecordDone meeting, DateOnly on) =>
        Do(stage, officer, new PublishNotice { Record = meeting.Record, Version = meeting.Version, PublishedOn = on, Citation = "91 FR 1000" });

    private static async Task<RecordDone> Do<TCommand>(Stage stage, Actor officer, TCommand command)
        where TCommand : IRecordCommand
    {
        var done = await stage.Services.GetRequiredService<RecordCommands>().Run(command, officer);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
        return done.Value;
    }

    private static string Number(RecordDone done) => (-done.Record).ToString(CultureInfo.InvariantCulture);
}
