using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An event that is planned and lacks a place, one of two days that is announced with a programme, and one that was called off.</summary>
internal static class EventSeeds
{
    /// <returns>The numbers of the three events, in that order, and of a question raised at the second.</returns>
    public static async Task<(string Planned, string Announced, string Cancelled, string Question)> Add(Stage stage, Actor coordinator)
    {
        var today = stage.Services.GetRequiredService<AgencyTime>().Today;
        var planned = await Plan(stage, coordinator, "Trade Day in spring", today.AddDays(90), place: null);
        var announced = await Announce(stage, coordinator, await Plan(stage, coordinator, "Trade Symposium", today.AddDays(40), "A hall in Washington"));
        var kept = await Do(stage, coordinator, new KeepSession { Record = announced.Record, Version = announced.Version, SessionTitle = "Opening", SessionStartsAt = new(9, 0), SessionEndsAt = new(10, 0), Room = "Hall A", SessionSummary = "What is new." });
        var session = (await stage.Services.GetRequiredService<OutreachQueries>().Read(announced.Record, coordinator)).Value!.Programme[0].Session.Id;
        await Do(stage, coordinator, new AddSpeaker { Record = kept.Record, Version = kept.Version, SessionId = session, Speaker = "Ana Made-Up", Position = "Director", Component = "Office of Trade" });
        Assert.True((await stage.Services.GetRequiredService<EventRegistration>().Register(announced.Record, new("Quiet Guest", "Harbor Light", "guest@visitor.example", "yes", "An interpreter"), "en")).IsDone);
        var now = (await stage.Services.GetRequiredService<OutreachQueries>().Read(announced.Record, coordinator)).Value!.Event.Version;
        await Do(stage, coordinator, new PostEventMaterial { Record = announced.Record, Version = now, Title = "Slides", Address = "https://agency.example/slides" });
        await Do(stage, coordinator, new NoteQuestion { Record = announced.Record, Version = now + 1, Question = "Why was the box held?" });
        var question = (await stage.Services.GetRequiredService<OutreachQueries>().Read(announced.Record, coordinator)).Value!.Questions[0].Id;
        var cancelled = await Announce(stage, coordinator, await Plan(stage, coordinator, "Roundtable on drawback", today.AddDays(20), "A room in Laredo"));
        await Do(stage, coordinator, new CancelEvent { Record = cancelled.Record, Version = cancelled.Version, Reason = "The speaker fell ill." });
        return (Number(planned), Number(announced), Number(cancelled), question.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One that a legal hold keeps: somebody is registered, and somebody was taken out.</summary>
    public static async Task<string> AddHeld(Stage stage, Actor coordinator, Actor representative)
    {
        var today = stage.Services.GetRequiredService<AgencyTime>().Today;
        var held = await Announce(stage, coordinator, await Plan(stage, coordinator, "Webinar on bonds", today.AddDays(25), "A studio"));
        foreach (var name in new[] { "Early Guest", "Late Guest" })
        {
            Assert.True((await stage.Services.GetRequiredService<EventRegistration>().Register(held.Record, new(name, "Harbor Light", $"{name[..4].Trim()}@visitor.example", "yes", "A ramp"), "en")).IsDone);
        }

        await Do(stage, representative, new PlaceOfficeHold { Subject = held.Record, Reason = "A court asks who came.", Authority = "Order 26-17" });
        var desk = stage.Services.GetRequiredService<RegistrationDesk>();
        Assert.True((await desk.Remove((await desk.Read(held.Record, RegistrationShow.All, null, coordinator)).Value!.Rows[0].Id, coordinator)).IsDone);
        return Number(held);
    }

    private static Task<RecordDone> Plan(Stage stage, Actor coordinator, string title, DateOnly on, string? place) => Do(stage, coordinator, new PlanEvent
    {
        Event = new EventGiven
        {
            Title = title,
            TitleSpanish = "Simposio de prueba",
            Kind = EventKinds.Symposium,
            Purpose = "To be known",
            Message = "Ask early",
            Summary = "Two days of questions.",
            StartsOn = on,
            EndsOn = on.AddDays(1),
            StartsAt = new(9, 0),
            EndsAt = new(16, 0),
            Place = place,
            OnlineAddress = place is null ? null : "https://agency.example/symposium",
            Capacity = 200,
            RegisterBy = on,
            Accommodation = "Tell us a week before.",
            Contact = "The coordinator",
        },
    });

    private static Task<RecordDone> Announce(Stage stage, Actor coordinator, RecordDone planned) => Do(stage, coordinator, new AnnounceEvent { Record = planned.Record, Version = planned.Version });

    private static async Task<RecordDone> Do<TCommand>(Stage stage, Actor coordinator, TCommand command)
        where TCommand : IRecordCommand
    {
        var done = await stage.Services.GetRequiredService<RecordCommands>().Run(command, coordinator);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
        return done.Value;
    }

    private static string Number(RecordDone done) => (-done.Record).ToString(CultureInfo.InvariantCulture);
}
