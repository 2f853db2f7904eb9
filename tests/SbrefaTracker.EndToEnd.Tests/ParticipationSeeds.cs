using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A request in vetting with a concern and another event in its week, one that waits for its letter, one whose speaker was briefed, and one at which things were asked.</summary>
internal static class ParticipationSeeds
{
    /// <returns>The numbers of the requests, in that order.</returns>
    public static async Task<(string Vetting, string Approved, string Briefed, string Held)> Add(Stage stage, Actor representative)
    {
        var today = stage.Services.GetRequiredService<AgencyTime>().Today;
        var vetting = await Ask(stage, "Harbor Fairness Forum", today.AddDays(75));
        vetting = await Do(stage, representative, new TakeUpRequest { Record = vetting.Record, Version = 1 });
        vetting = await Do(stage, representative, Checks(vetting, new CheckGiven(VettingItems.Fundraiser, VettingMarks.Concern, "It ends with a gala.")));
        vetting = await Do(stage, representative, Weigh(vetting));
        var approved = await Approve(stage, representative, await Ask(stage, "Inland Brokers Round", today.AddDays(76), "fairness"));
        var briefed = await Approve(stage, representative, await Ask(stage, "Border Trade Breakfast", today.AddDays(20)));
        briefed = await Judge(stage, representative, briefed);
        briefed = await Do(stage, representative, new ConfirmParticipation { Record = briefed.Record, Version = briefed.Version, SubjectLine = "We take part", Text = "We take part, as you asked." });
        briefed = await Do(stage, representative, new BriefSpeaker { Record = briefed.Record, Version = briefed.Version, Message = "We help first.", Questions = "What is first? Help.", Avoid = "Open cases." });
        var held = await Approve(stage, representative, await Ask(stage, "Port Community Morning", today));
        held = await Judge(stage, representative, held);
        held = await Do(stage, representative, new ConfirmParticipation { Record = held.Record, Version = held.Version, SubjectLine = "We take part", Text = "We take part, as you asked." });
        held = await Do(stage, representative, new HoldAppearance { Record = held.Record, Version = held.Version, HeldOn = today });
        held = await Do(stage, representative, new NoteAppearanceQuestion { Record = held.Record, Version = held.Version, Question = "Which deadlines does a complaint not stop?" });
        var question = (await stage.Services.GetRequiredService<ParticipationQueries>().Read(held.Record, representative)).Value!.Questions[0].Id;
        held = await Do(stage, representative, new SettleAppearanceQuestion
        {
            Record = held.Record,
            Version = held.Version,
            QuestionId = question,
            Became = QuestionEnds.Task,
            Note = "Write one page of the deadlines that go on.",
            TaskFor = "Analysts",
            DueOn = today.AddDays(14),
        });
        held = await Do(stage, representative, new NoteAppearanceQuestion { Record = held.Record, Version = held.Version, Question = "How does a broker learn of a detention?" });
        // What was asked for meanwhile lies near it as well.
        approved = await Judge(stage, representative, approved);
        return (Number(vetting), Number(approved), Number(briefed), Number(held));
    }

    private static async Task<RecordDone> Approve(Stage stage, Actor representative, RecordDone request)
    {
        request = await Do(stage, representative, new TakeUpRequest { Record = request.Record, Version = request.Version });
        request = await Do(stage, representative, Checks(request));
        request = await Judge(stage, representative, await Do(stage, representative, Weigh(request)));
        return await Do(stage, representative, new DecideRepresentation { Record = request.Record, Version = request.Version, Representation = Representations.Otr, Speaker = "Director, Office of Trade Relations", Reason = "The trade of the whole coast is there." });
    }

    // Each says the same as every other.
    private static async Task<RecordDone> Judge(Stage stage, Actor representative, RecordDone request)
    {
        var view = (await stage.Services.GetRequiredService<ParticipationQueries>().Read(request.Record, representative)).Value!;
        foreach (var match in view.Near.Where(match => view.Voices.GetValueOrDefault(match.Other.Record) is not { IsOfTheseWords: true }))
        {
            request = await Do(stage, representative, new JudgeVoice { Record = request.Record, Version = request.Version, Other = match.Other.Record, Verdict = VoiceVerdicts.OneVoice });
        }

        return request;
    }

    private static RecordChecks Checks(RecordDone request, CheckGiven? other = null) => new()
    {
        Record = request.Record,
        Version = request.Version,
        Checks = [.. VettingItems.All.Select(item => item.Code == other?.Item ? other : new CheckGiven(item.Code, VettingMarks.Clear, null))],
    };

    internal static WeighRequest Weigh(RecordDone request, string message = "We hear small firms.") =>
        new() { Record = request.Record, Version = request.Version, AgendaKind = AgendaKinds.AgencyWide, ParticipantKind = ParticipantKinds.Small, Message = message };

    internal static RecordChecks Clear(RecordDone request) => Checks(request);

    private static Task<RecordDone> Ask(Stage stage, string name, DateOnly on, string topics = "fairness,small_business") => Do(stage, Actor.Filer, Request(name, on, topics));

    internal static RequestParticipation Request(string name, DateOnly on, string topics) => new()
    {
        Language = Languages.English,
        Request = new ParticipationGiven
        {
            Organization = "Made-up Association of Small Importers",
            OrganizationKind = "nonprofit",
            ContactName = "Ana Ferrer",
            ContactEmail = "ana@importers.example",
            EventName = name,
            EventOn = on,
            Place = "A hall in a made-up city",
            HeldAs = HeldAsCodes.InPerson,
            Nature = Natures.Panel,
            Topics = topics,
            Subject = "First offences of small importers, and how to ask for help.",
            Audience = "Owners of small firms",
            AudienceSize = 140,
            Press = "open",
            Fees = "Free",
        },
    };

    private static async Task<RecordDone> Do<TCommand>(Stage stage, Actor actor, TCommand command)
        where TCommand : IRecordCommand
    {
        var done = await stage.Services.GetRequiredService<RecordCommands>().Run(command, actor);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
        return done.Value;
    }

    private static string Number(RecordDone done) => (-done.Record).ToString(CultureInfo.InvariantCulture);
}
