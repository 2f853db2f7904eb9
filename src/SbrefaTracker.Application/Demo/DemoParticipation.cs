using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Demo;

/// <summary>
/// Made-up requests to take part in events, in every condition: one with a concern, two in one week on one topic, one that came too late from an office that was asked. Days are told from today; events
/// are on business days. Nobody is written to.
/// </summary>
internal sealed class DemoParticipation(WriteSession session, Actor representative, Actor liaison)
{
    private const string Told = "Small firms get a fair hearing. A complaint costs nothing, nobody is treated worse for it, and it stops no deadline: petition as well.";
    private readonly RequestSurroundings _surroundings = new([new ParticipationAppearances()], new ParticipationSettings(new LeadTimes()));

    public async Task Tell(CancellationToken ct)
    {
        await Ask(-2, 95, "Regional Brokers Day", Natures.Training, "brokers,systems", "How to file a petition, with time for questions.", ct);

        var gala = await Ask(-6, 62, "Harbor Small Business Forum", Natures.Speech, "fairness,small_business", "What the office of fairness does for small firms. The evening ends with a gala for the association's fund.", ct);
        gala = await Do(-5, new TakeUpRequestUseCase(), new TakeUpRequest { Record = gala.Record, Version = gala.Version }, ct);
        await Check(-4, gala, new CheckGiven(VettingItems.Fundraiser, VettingMarks.Concern, "The evening is a fundraiser. Asked ethics counsel whether the afternoon alone is possible."), ct);

        var first = await Approved(-12, 34, "Made-up Importers Summit", Representations.Otr, "Director, Office of Trade Relations", ct);
        await Confirmed(-8, first, ct);
        var second = await Ask(-4, 36, "Import Week Roundtable", Natures.Meeting, "importing,fairness", "First offences of small importers.", ct);
        second = await Do(-3, new TakeUpRequestUseCase(), new TakeUpRequest { Record = second.Record, Version = second.Version }, ct);
        await Do(-3, new WeighRequestUseCase(), new WeighRequest { Record = second.Record, Version = second.Version, AgendaKind = AgendaKinds.AgencyWide, ParticipantKind = ParticipantKinds.Small, Message = Told }, ct);

        await Approved(-9, 48, "Customs Forwarders Congress", Representations.Component, "Made-up Component of Cargo Systems, deputy head", ct);
        await Briefed(await Confirmed(-20, await Approved(-30, 9, "Border Trade Breakfast", Representations.Otr, "Director, Office of Trade Relations", ct), ct), -3, ct);

        var late = new RequestParticipation { Language = Languages.English, Office = "2304", Request = Given(7, "Laredo Carriers Evening", Natures.Panel, "cargo_security", "Why trucks wait.") };
        await Write(-1, new RequestParticipationUseCase(ParticipationPost.Nowhere), late, liaison, ct);

        await Held(await Briefed(await Confirmed(-40, await Approved(-50, -5, "Port Community Morning", Representations.Virtual, "Deputy Director, Office of Trade Relations", ct), ct), -10, ct), -5, ct);
        var closed = await Held(await Briefed(await Confirmed(-85, await Approved(-110, -60, "Made-up Trade Day of the Coast", Representations.Otr, "Director, Office of Trade Relations", ct), ct), -66, ct), -60, ct);
        closed = await Do(-52, new WriteAfterActionUseCase(), new WriteAfterAction
        {
            Record = closed.Record,
            Version = closed.Version,
            SpokeThere = "Director, Office of Trade Relations",
            Attendance = 84,
            SmallEntities = 61,
            Issues = "Three brokers spoke of detentions without a notice. One importer did not know that filing a complaint stops no deadline.",
            Raised = "How does a broker learn of a detention for which no notice came?\nWhich deadlines does a complaint not stop? Put them on one page.",
            FollowUp = "The three were given the address of the form. The slide on deadlines comes first from now on.",
        }, ct);

        await Do(-50, new SettleAppearanceQuestionUseCase(), new SettleAppearanceQuestion
        {
            Record = closed.Record,
            Version = closed.Version,
            QuestionId = await session.Last(Counters.Row),
            Became = QuestionEnds.Task,
            Note = "Write one page of the deadlines that go on while a complaint is looked into, and have it reviewed.",
            TaskFor = "Analysts of the Office of Trade Relations",
            DueOn = Workday(6),
        }, ct);

        var declined = await Ask(-40, 21, "Made-up Motors Dealer Meeting", Natures.Speech, "importing", "What importing costs, for the dealers of one firm.", ct);
        declined = await Do(-38, new TakeUpRequestUseCase(), new TakeUpRequest { Record = declined.Record, Version = declined.Version }, ct);
        declined = await Do(-30, new DeclineParticipationUseCase(_surroundings), new DeclineParticipation { Record = declined.Record, Version = declined.Version, Reason = "For the dealers of one firm alone, and nothing that is not published." }, ct);
        await Do(-29, new TellDeclineUseCase(ParticipationPost.Nowhere), new TellDecline
        {
            Record = declined.Record,
            Version = declined.Version,
            SubjectLine = "Your made-up request",
            Text = "Thank you for your request.\n\nWe are sorry that we cannot take part. What the agency publishes is free to use.",
        }, ct);
    }

    private async Task<RecordDone> Approved(int at, int on, string name, string way, string speaker, CancellationToken ct)
    {
        var asked = await Ask(at, on, name, Natures.Speech, "importing,fairness", "What the agency plans for small importers.", ct);
        asked = await Do(at + 1, new TakeUpRequestUseCase(), new TakeUpRequest { Record = asked.Record, Version = asked.Version }, ct);
        asked = await Check(at + 2, asked, null, ct);
        asked = await Do(at + 2, new WeighRequestUseCase(), new WeighRequest { Record = asked.Record, Version = asked.Version, AgendaKind = AgendaKinds.AgencyWide, ParticipantKind = ParticipantKinds.National, Message = Told }, ct);
        asked = await Judged(at + 2, asked, ct);
        return await Do(at + 3, new DecideRepresentationUseCase(_surroundings), new DecideRepresentation
        {
            Record = asked.Record,
            Version = asked.Version,
            Representation = way,
            Speaker = speaker,
            Reason = "Given the audience, mostly small importers, and an agenda about the agency at large.",
        }, ct);
    }

    private async Task<RecordDone> Confirmed(int at, RecordDone request, CancellationToken ct)
    {
        request = await Judged(at, request, ct);
        return await Do(at, new ConfirmParticipationUseCase(ParticipationPost.Nowhere, _surroundings), new ConfirmParticipation
        {
            Record = request.Record,
            Version = request.Version,
            SubjectLine = "We take part (made up)",
            Text = "Thank you for your request.\n\nWe take part as you asked. From now on you may name the agency and the speaker's office in your program.",
        }, ct);
    }

    private async Task<RecordDone> Briefed(RecordDone request, int at, CancellationToken ct)
    {
        request = await Judged(at, request, ct);
        return await Do(at, new BriefSpeakerUseCase(_surroundings), new BriefSpeaker
        {
            Record = request.Record,
            Version = request.Version,
            Message = Told,
            Questions = "How long does an answer take? The goal is 30 business days.\nWho decides? The office that acted answers our questions; we answer you.",
            Avoid = "Open cases, names of firms, what Congress may do.",
            Logistics = "The organizer meets the speaker at the entrance half an hour before. No meal is taken.",
        }, ct);
    }

    private async Task<RecordDone> Judged(int at, RecordDone request, CancellationToken ct)
    {
        var asked = await session.Db.ParticipationRequests.AsNoTracking().SingleAsync(one => one.Id == request.Record, ct);
        var judgements = await session.Db.VoiceJudgements.AsNoTracking().Where(one => one.RecordId == request.Record).ToListAsync(ct);
        foreach (var match in await _surroundings.Near(session.Db, asked, ct))
        {
            if (JudgedVoice.Of(judgements, asked, match) is not { IsOfTheseWords: true })
            {
                request = await Do(at, new JudgeVoiceUseCase(_surroundings), new JudgeVoice { Record = request.Record, Version = request.Version, Other = match.Other.Record, Verdict = VoiceVerdicts.OneVoice }, ct);
            }
        }

        return request;
    }

    private Task<RecordDone> Held(RecordDone request, int on, CancellationToken ct) =>
        Do(on, new HoldAppearanceUseCase(), new HoldAppearance { Record = request.Record, Version = request.Version, HeldOn = Workday(on) }, ct);

    private Task<RecordDone> Check(int at, RecordDone request, CheckGiven? other, CancellationToken ct) => Do(at, new RecordChecksUseCase(), new RecordChecks
    {
        Record = request.Record,
        Version = request.Version,
        Checks = [.. VettingItems.All.Where(item => other is null || item.Code != VettingItems.OneVoice).Select(item => item.Code == other?.Item ? other : new CheckGiven(item.Code, VettingMarks.Clear, null))],
    }, ct);

    private Task<RecordDone> Ask(int at, int on, string name, string nature, string topics, string subject, CancellationToken ct) =>
        Write(at, new RequestParticipationUseCase(ParticipationPost.Nowhere), new RequestParticipation { Language = Languages.English, Request = Given(on, name, nature, topics, subject) }, Actor.Filer, ct);

    private ParticipationGiven Given(int on, string name, string nature, string topics, string subject) => new()
    {
        Organization = $"{name} Committee (made up)",
        OrganizationKind = "nonprofit",
        ContactName = "Ana Made-Up",
        ContactEmail = "organizer@made-up.example",
        EventName = $"{name} (made up)",
        EventOn = Workday(on),
        Place = "A hall in a made-up city",
        HeldAs = nature == Natures.Training ? HeldAsCodes.Either : HeldAsCodes.InPerson,
        Nature = nature,
        Topics = topics,
        Subject = subject,
        Audience = "Mostly owners and managers of small importers and brokers",
        AudienceSize = 120,
        Press = "undecided",
        Fees = "Free for small firms, 40 dollars for others",
        Offered = "Nothing",
    };

    private Task<RecordDone> Do<TCommand>(int at, IRecordUseCase<TCommand> useCase, TCommand command, CancellationToken ct)
        where TCommand : IRecordCommand => Write(at, useCase, command, representative, ct);

    private async Task<RecordDone> Write<TCommand>(int at, IRecordUseCase<TCommand> useCase, TCommand command, Actor actor, CancellationToken ct)
        where TCommand : IRecordCommand
    {
        // What happened at an event happened on its day, also where that was moved to a business day.
        var day = command is HoldAppearance { HeldOn: { } held } ? held : session.Today.AddDays(at);
        var done = await useCase.Write(session.On(day), command, actor, ct);
        session.Db.ChangeTracker.Clear();
        return done.IsDone ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusals)}");
    }

    private DateOnly Workday(int from) => session.Today.AddDays(DemoWorkday.Near(session.Today, from));
}
