using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Demo;

/// <summary>Made-up events: a reported webinar, a trade day that waits for its report, an announced symposium of two days and a training that is full, with those who registered, one that is planned, and one that was called off.</summary>
internal sealed class DemoOutreach(WriteSession session, Actor coordinator, EventMail mail)
{
    public async Task Tell(CancellationToken ct)
    {
        await Reported(ct);
        await Held(ct);
        await Symposium(ct);
        var training = await Announced(-20, Given("Training: answering a CF-28", "training", Business(26)) with { Capacity = 3, RegisterBy = Day(21), Place = "Example Building, Room 1, Newark, NJ" }, ct);
        await Register(training.Record, 3, [("Ana Made-Up", true, null), ("Ben Sample", true, "A place for a wheelchair"), ("Cora Example", false, null), ("Dev Madeup", true, null), ("Eva Trial", true, null)], ct);
        await Do(-3, new PlanEventUseCase(), new PlanEvent { Event = Given("Trade Day at the made-up bridge", EventKinds.TradeDay, Business(96)) with { Place = null, Summary = null } }, ct);
        var cancelled = await Announced(-40, Given("Roundtable on drawback", "roundtable", Business(12)) with { Place = "Example Building, Room 2, Laredo, TX" }, ct);
        await Do(-5, new CancelEventUseCase(mail), new CancelEvent { Record = cancelled.Record, Version = cancelled.Version, Reason = "The made-up speaker fell ill. A new day will be announced." }, ct);
    }

    private async Task Reported(CancellationToken ct)
    {
        var on = Business(-80);
        var done = await Announced(-120, Given("Webinar: what to do when goods are detained", EventKinds.Webinar, on) with { StartsAt = new(13, 0), EndsAt = new(14, 30), Place = null, OnlineAddress = "https://agency.example/webinar" }, ct);
        done = await Session(-110, done, "The first thirty days of a detention", on, new(13, 0), new(14, 0), null, ct);
        done = await Do(on, new HoldEventUseCase(), new HoldEvent { Record = done.Record, Version = done.Version, Attended = 184, AttendedSmall = 121 }, ct);
        done = await Ask(on, done, "From which day do the thirty days of a detention run?", ct);
        done = await Do(-75, new SettleQuestionUseCase(), new SettleQuestion { Record = done.Record, Version = done.Version, QuestionId = await session.Last(Counters.Row), Became = QuestionEnds.Guidance, Note = "From the day on which the goods are presented for examination (19 U.S.C. 1499(c)(5))." }, ct);
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
        var on = Business(-9);
        var done = await Announced(-60, Given("Trade Day for first importers", EventKinds.TradeDay, on) with { Place = "Made-up Hall, Pier 1, Long Beach, CA" }, ct);
        done = await Do(on, new HoldEventUseCase(), new HoldEvent { Record = done.Record, Version = done.Version, Attended = 96 }, ct);
        await Ask(on, done, "Why is the same shipment examined twice at two ports?", ct);
    }

    private async Task Symposium(CancellationToken ct)
    {
        var on = Business(47, inARow: 2);
        var done = await Announced(-30, Given("Trade Symposium: fair at the border", EventKinds.Symposium, on) with
        {
            EndsOn = Day(on + 1),
            Place = "Made-up Convention Center, 1 Example Square, Washington, DC",
            OnlineAddress = "https://agency.example/symposium",
            Capacity = 900,
            RegisterBy = Day(40),
            TitleSpanish = "Simposio del comercio: justo en la frontera",
            SummarySpanish = "Dos días con quienes deciden sobre la entrada y la salida de mercancías. Habrá tiempo para preguntas en cada sesión.",
        }, ct);
        done = await Session(-28, done, "Opening", on, new(9, 0), new(9, 45), "Hall A", ct);
        done = await Speaker(-28, done, "Dana Whitfield", "Director", "Office of Trade Relations", ct);
        done = await Session(-28, done, "First offences: what counts and what helps", on, new(10, 0), new(11, 30), "Hall A", ct);
        done = await Speaker(-27, done, "Ana Made-Up", null, "Harbor Light Customs Brokers", ct);
        done = await Speaker(-27, done, "Ivo Example", "Chief", "Office of Trade, Penalties", ct);
        done = await Session(-26, done, "Ask the Centers", on + 1, new(9, 0), new(12, 0), "Hall B", ct);
        done = await Speaker(-26, done, "Mara Sample", "Director", "Center of Excellence and Expertise, Apparel", ct);
        await Do(-20, new PostEventMaterialUseCase(), new PostEventMaterial { Record = done.Record, Version = done.Version, Title = "How to reach the hall", Address = "https://agency.example/symposium/hall" }, ct);
        await Register(done.Record, 900, [("Fay Sample", true, "An interpreter for sign language"), ("Gus Trial", false, null), ("Hal Made-Up", true, null)], ct);
    }

    // Nobody is written to: they are made up, and so are their links.
    private async Task Register(long record, int seats, IReadOnlyList<(string Name, bool IsSmall, string? Needs)> people, CancellationToken ct)
    {
        for (var place = 0; place < people.Count; place++)
        {
            var (name, isSmall, needs) = people[place];
            session.Db.Add(new RegistrationRow
            {
                Id = await session.Next(RegistrationTable.Counter),
                EventRecord = record,
                Name = name,
                Organization = isSmall ? "Made-up Imports" : "Made-up Lines",
                Email = $"{name.Split(' ')[0].ToLowerInvariant()}@firm.example",
                IsSmall = isSmall,
                Needs = needs,
                Language = Languages.English,
                Waiting = place >= seats,
                KeyHash = LinkSecret.Hash(LinkSecret.New())!,
                At = session.Now,
            });
        }

        session.Db.ChangeTracker.DetectChanges();
        await session.Db.SaveChangesAsync(ct);
        session.Db.ChangeTracker.Clear();
    }

    private long _session;

    private async Task<RecordDone> Session(int at, RecordDone done, string title, int on, TimeOnly starts, TimeOnly ends, string? room, CancellationToken ct)
    {
        var kept = await Do(at, new KeepSessionUseCase(), new KeepSession { Record = done.Record, Version = done.Version, SessionTitle = title, MeetsOn = Day(on), SessionStartsAt = starts, SessionEndsAt = ends, Room = room }, ct);
        _session = await session.Last(Counters.Row);
        return kept;
    }

    private Task<RecordDone> Ask(int at, RecordDone done, string question, CancellationToken ct) =>
        Do(at, new NoteQuestionUseCase(), new NoteQuestion { Record = done.Record, Version = done.Version, Question = question }, ct);

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

    private int Business(int from, int inARow = 1) => DemoWorkday.Near(session.Today, from, inARow);
}
