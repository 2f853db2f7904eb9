using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Demo;

/// <summary>Made-up events: a reported webinar, a trade day that waits for its report, an announced symposium of two days, one that is planned, and one that was called off.</summary>
internal sealed class DemoOutreach(WriteSession session, Actor coordinator)
{
    public async Task Tell(CancellationToken ct)
    {
        await Reported(ct);
        await Held(ct);
        await Symposium(ct);
        await Do(-3, new PlanEventUseCase(), new PlanEvent { Event = Given("Trade Day at the made-up bridge", EventKinds.TradeDay, 96) with { Place = null, Summary = null } }, ct);
        var cancelled = await Announced(-40, Given("Roundtable on drawback", "roundtable", 12) with { Place = "Example Building, Room 2, Laredo, TX" }, ct);
        await Do(-5, new CancelEventUseCase(), new CancelEvent { Record = cancelled.Record, Version = cancelled.Version, Reason = "The made-up speaker fell ill. A new day will be announced." }, ct);
    }

    private async Task Reported(CancellationToken ct)
    {
        var done = await Announced(-120, Given("Webinar: what to do when goods are detained", EventKinds.Webinar, -80) with { StartsAt = new(13, 0), EndsAt = new(14, 30), Place = null, OnlineAddress = "https://agency.example/webinar" }, ct);
        done = await Session(-110, done, "The first thirty days of a detention", -80, new(13, 0), new(14, 0), null, ct);
        done = await Do(-80, new HoldEventUseCase(), new HoldEvent { Record = done.Record, Version = done.Version, Attended = 184, AttendedSmall = 121 }, ct);
        await Do(-70, new ReportEventUseCase(), new ReportEvent
        {
            Record = done.Record,
            Version = done.Version,
            Attended = 184,
            AttendedSmall = 121,
            AfterAction = "Heard: few knew that a detention becomes an exclusion after thirty days. Follows: a page with the dates of a detention. To do better: more time for questions.",
        }, ct);
    }

    private async Task Held(CancellationToken ct)
    {
        var done = await Announced(-60, Given("Trade Day for first importers", EventKinds.TradeDay, -9) with { Place = "Made-up Hall, Pier 1, Long Beach, CA" }, ct);
        await Do(-9, new HoldEventUseCase(), new HoldEvent { Record = done.Record, Version = done.Version, Attended = 96 }, ct);
    }

    private async Task Symposium(CancellationToken ct)
    {
        var done = await Announced(-30, Given("Trade Symposium: fair at the border", EventKinds.Symposium, 47) with
        {
            EndsOn = Day(48),
            Place = "Made-up Convention Center, 1 Example Square, Washington, DC",
            OnlineAddress = "https://agency.example/symposium",
            Capacity = 900,
            TitleSpanish = "Simposio del comercio: justo en la frontera",
            SummarySpanish = "Dos días con quienes deciden sobre la entrada y la salida de mercancías. Habrá tiempo para preguntas en cada sesión.",
        }, ct);
        done = await Session(-28, done, "Opening", 47, new(9, 0), new(9, 45), "Hall A", ct);
        done = await Speaker(-28, done, "Dana Whitfield", "Director", "Office of Trade Relations", ct);
        done = await Session(-28, done, "First offences: what counts and what helps", 47, new(10, 0), new(11, 30), "Hall A", ct);
        done = await Speaker(-27, done, "Ana Made-Up", null, "Harbor Light Customs Brokers", ct);
        done = await Speaker(-27, done, "Ivo Example", "Chief", "Office of Trade, Penalties", ct);
        done = await Session(-26, done, "Ask the Centers", 48, new(9, 0), new(12, 0), "Hall B", ct);
        await Speaker(-26, done, "Mara Sample", "Director", "Center of Excellence and Expertise, Apparel", ct);
    }

    private long _session;

    private async Task<RecordDone> Session(int at, RecordDone done, string title, int on, TimeOnly starts, TimeOnly ends, string? room, CancellationToken ct)
    {
        var kept = await Do(at, new KeepSessionUseCase(), new KeepSession { Record = done.Record, Version = done.Version, SessionTitle = title, MeetsOn = Day(on), SessionStartsAt = starts, SessionEndsAt = ends, Room = room }, ct);
        _session = await session.Last(Counters.Row);
        return kept;
    }

    private Task<RecordDone> Speaker(int at, RecordDone done, string name, string? position, string component, CancellationToken ct) =>
        Do(at, new AddSpeakerUseCase(), new AddSpeaker { Record = done.Record, Version = done.Version, SessionId = _session, Speaker = name, Position = position, Component = component }, ct);

    private async Task<RecordDone> Announced(int at, EventGiven given, CancellationToken ct)
    {
        var planned = await Do(at, new PlanEventUseCase(), new PlanEvent { Event = given }, ct);
        return await Do(at, new AnnounceEventUseCase(), new AnnounceEvent { Record = planned.Record, Version = planned.Version }, ct);
    }

    private EventGiven Given(string title, string kind, int on) => new()
    {
        Title = title,
        Kind = kind,
        Purpose = "Small firms know whom to ask before a penalty becomes final.",
        Message = "Ask early: this office answers everybody who writes.",
        Summary = "A made-up event. Bring your questions: each is answered there or in writing.",
        StartsOn = Day(on),
        StartsAt = new(9, 0),
        EndsAt = new(16, 0),
        Place = "Example Building, Washington, DC",
        Accommodation = "Tell us a week before, by telephone or mail.",
        Contact = "Jonas Lindqvist, 202 555 0101",
    };

    private async Task<RecordDone> Do<TCommand>(int on, IRecordUseCase<TCommand> useCase, TCommand command, CancellationToken ct)
        where TCommand : IRecordCommand
    {
        var done = await useCase.Write(session.On(Day(on)), command, coordinator, ct);
        session.Db.ChangeTracker.Clear();
        return done.IsDone ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusals)}");
    }

    private DateOnly Day(int from) => session.Today.AddDays(from);
}
