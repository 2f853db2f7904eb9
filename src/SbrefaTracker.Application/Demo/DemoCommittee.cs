using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>
/// A made-up committee in the hands of the demo officer: a charter that is to be renewed, members, groups, meetings in every condition, one of them with a gap in its notice. Days are told from today.
/// </summary>
internal sealed class DemoCommittee(WriteSession session, Actor officer)
{
    private static readonly (string Name, string Firm, string View, int Since, int Days)[] Seated =
    [
        ("Ana Ferrer", "Cactus Wren Imports", "importer", -500, 730), ("Bo Lindgren", "Sandpiper Logistics", "forwarder", -500, 730), ("Chi Obi", "Harbor Light Brokers", "broker", -500, 730),
        ("Dara Quinn", "Blue Heron Lines", "carrier", -620, 730), ("Eli Navarro", "Juniper Textiles", "importer", -300, 1_000), ("Fay Tran", "Osprey Surety", "surety", -300, 1_000),
        ("Gus Moreau", "Made-up Exporters Union", "exporter", -300, 1_000), ("Hana Sato", "Redwood Data", "technology", -300, 1_000), ("Ivo Petrov", "Made-up Association of Small Importers", "association", -300, 1_000),
        ("Joy Adeyemi", "Larkspur Foods", "importer", -120, 900), ("Kai Nilsen", "Northern Tern Air Cargo", "carrier", -120, 900),
    ];

    private long _committee;
    private int _version;

    public async Task Tell(CancellationToken ct)
    {
        var begun = await Do(-700, new BeginCommitteeUseCase(), new BeginCommittee { Name = "Made-up Advisory Committee on Trade", Short = "MACT", Authority = "19 U.S.C. 4316 (made up)" }, ct);
        (_committee, _version) = (begun.Record, begun.Version);
        await Keep(-600, new FileCharterUseCase(), new FileCharter { Record = _committee, Version = _version, FiledOn = Day(-610), ConsultedOn = Day(-650), CopiedOn = Day(-605) }, ct);
        foreach (var (name, firm, view, since, days) in Seated)
        {
            await Keep(-100, new SeatMemberUseCase(), new SeatMember { Record = _committee, Version = _version, Name = name, Organization = $"{firm} (made up)", Viewpoint = view, FromOn = Day(since), ToOn = Day(since + days) }, ct);
        }

        await Group("Faster Release", "Look at how long goods wait for release, and what makes them wait.", GroupStates.Active, ct);
        await Group("Fair Enforcement", "Look at first offences and clerical errors.", GroupStates.Active, ct);
        await Group("Paper and Data", "Look at which papers could be data.", GroupStates.Hiatus, ct);
        await Reports(ct);
        await Review(ct);
        await Meetings(ct);
        await Recommendations(ct);
    }

    private async Task Recommendations(CancellationToken ct)
    {
        await Recommend("020001", "Fair Enforcement", "A made-up recommendation: thirty days of notice before a new kind of enforcement begins.", -275, RecommendationAction.Implement, -30, ct);
        await Recommend("020002", "Fair Enforcement", "A made-up recommendation: no penalty for a first clerical error that is mended.", -182, RecommendationAction.Accept, -10, ct);
        await Recommend("020003", "Faster Release", "A made-up recommendation: a page that says how long goods wait at each port.", -182, null, -5, ct);
        await Recommend("020004", "Paper and Data", "A made-up recommendation: one form instead of three.", -61, null, 200, ct);
    }

    // Passed at a meeting; then taken up, answered and done, as far as it came.
    private async Task Recommend(string number, string group, string text, int passed, RecommendationAction? reached, int target, CancellationToken ct)
    {
        var given = new GivenRecommendation(new Dictionary<ComplaintField, object?>
        {
            [RecommendationFields.Number] = number,
            [RecommendationFields.Term] = 2L,
            [RecommendationFields.Subcommittee] = group,
            [RecommendationFields.Text] = text,
            [RecommendationFields.VotesFor] = 9L,
            [RecommendationFields.LeadOffice] = "A made-up office",
            [RecommendationFields.TargetOn] = Day(target),
            [RecommendationFields.SmallBusiness] = true,
        });
        var one = await Do(passed - 20, new RecordRecommendationUseCase(new QuestionSettling(new SettleQuestionUseCase(), new SettleAppearanceQuestionUseCase())), new RecordRecommendation { Given = given }, ct);
        var at = one.Version;
        await Move(passed, RecommendationAction.Pass);
        if (reached is null)
        {
            return;
        }

        await Move(passed + 20, RecommendationAction.TakeUp);
        await Do(passed + 60, new ReviseRecommendationUseCase(), new ReviseRecommendation
        {
            Record = one.Record,
            Version = at++,
            Given = new GivenRecommendation(new Dictionary<ComplaintField, object?> { [RecommendationFields.Response] = "concur", [RecommendationFields.RespondedOn] = Day(passed + 60), [RecommendationFields.Evidence] = "https://agency.example/made-up" }),
        }, ct);
        await Move(passed + 60, RecommendationAction.Accept);
        if (reached == RecommendationAction.Implement)
        {
            await Move(passed + 120, RecommendationAction.Implement);
        }

        Task Move(int on, RecommendationAction act) => Do(on, new MoveRecommendationUseCase(), new MoveRecommendation { Record = one.Record, Version = at++, Act = act, On = Day(on) }, ct);
    }

    // Every report that is past its day went out in time, so that nothing is late but what is meant to be.
    private async Task Reports(CancellationToken ct)
    {
        var last = FiscalYear.Of(session.Today).Year - 1;
        foreach (var year in (int[])[last - 1, last])
        {
            var sent = new DateOnly(year, 12, 20);
            if (CommitteeYear.ReportDue(new FiscalYear(year)) < session.Today)
            {
                await Keep(sent.DayNumber - session.Today.DayNumber, new SendCommitteeReportUseCase(), new SendCommitteeReport { Record = _committee, Version = _version, FiscalYear = year, SentOn = sent }, ct);
            }
        }
    }

    private async Task Meetings(CancellationToken ct)
    {
        var settings = new CommitteeSettings(NoticeRule.Usual);
        await Statement(settings, await Held(settings, Business(-275), certifiedAfter: 60, ct), Business(-275) - 12, ct);
        await Held(settings, Business(-182), certifiedAfter: 95, ct);
        await Held(settings, Business(-61), certifiedAfter: null, ct);
        var next = await Announced(settings, await Plan(-10, Business(18), Given(Business(18)) with { Seats = 75 }, ct), -4, ct);
        await Wrote(-1, next.Record, "Noor Made-Up", "Small Forwarders of the Example Coast (made up)", "A made-up statement. Half of our members have one employee. A page that says how long goods wait at each port would spare each of them a call a day.", ct);
        await Plan(-2, Business(75), Given(Business(75)) with { Accommodation = null, MaterialsFrom = null }, ct);
        await GroupMeeting(settings, ct);
    }

    private async Task<RecordDone> Held(CommitteeSettings settings, int on, int? certifiedAfter, CancellationToken ct)
    {
        var meeting = await Announced(settings, await Plan(on - 40, on, Given(on), ct), on - 20, ct);
        var at = meeting.Version;
        await Do(on - 15, new ApproveAgendaUseCase(settings), new ApproveAgenda { Record = meeting.Record, Version = at++ }, ct);
        await Do(on - 9, new PostMaterialUseCase(settings), new PostMaterial { Record = meeting.Record, Version = at++, Title = "Paper on first offences (made up)", Text = "A made-up paper of one line." }, ct);
        var done = await Do(on, new HoldMeetingUseCase(settings), new HoldMeeting { Record = meeting.Record, Version = at++, HeldOn = Day(on), OfficerPresent = "Grace Okafor", MembersPresent = 9, VisitorsPresent = 41 }, ct);
        if (certifiedAfter is { } after)
        {
            await Do(on + after, new WriteMinutesUseCase(settings), new WriteMinutes { Record = meeting.Record, Version = at++, Minutes = "The chair opened the made-up meeting at 1:00 p.m. Nine members were there. The paper on first offences was discussed and sent to the group on Fair Enforcement. No visitor spoke." }, ct);
            done = await Do(on + after, new CertifyMinutesUseCase(settings), new CertifyMinutes { Record = meeting.Record, Version = at, CertifiedOn = Day(on + after), CertifiedBy = "The made-up chair" }, ct);
        }

        return done;
    }

    // One that the officer has read: the public finds it with the minutes.
    private async Task Statement(CommitteeSettings settings, RecordDone meeting, int on, CancellationToken ct)
    {
        var statement = await Wrote(on, meeting.Record, "Pia Made-Up", null, "A made-up statement. A first clerical error should bring a letter and not a penalty. My firm paid for a wrong digit that it had reported itself.", ct);
        await Do(on + 80, new ReleaseStatementUseCase(settings), new ReleaseStatement { Record = meeting.Record, Version = meeting.Version, StatementId = statement, Verdict = StatementReleases.Released }, ct);
    }

    private async Task<long> Wrote(int on, long meeting, string name, string? organization, string text, CancellationToken ct)
    {
        var at = session.On(Day(on));
        var statement = new WrittenStatementRow
        {
            Id = await session.Next(VisitorTables.Counter),
            MeetingRecord = meeting,
            Name = name,
            Organization = organization,
            Email = "writer@made-up.example",
            Text = text,
            At = at.Now,
            InTime = true,
        };
        session.Db.Add(statement);
        session.Db.ChangeTracker.DetectChanges();
        await session.Db.SaveChangesAsync(ct);
        session.Db.ChangeTracker.Clear();
        return statement.Id;
    }

    // Called by the officer, with an agenda and the officer there, and told to nobody else.
    private async Task GroupMeeting(CommitteeSettings settings, CancellationToken ct)
    {
        var on = Business(-20);
        var group = await session.Db.CommitteeGroups.Where(one => one.Name == "Fair Enforcement").Select(one => one.Id).FirstAsync(ct);
        var meeting = await Do(on - 14, new PlanMeetingUseCase(), new PlanMeeting { Committee = _committee, Group = group, Meeting = Given(on) with { MeetsOn = Day(on), Agenda = "Paper on first offences" } }, ct);
        await Do(on - 10, new ApproveAgendaUseCase(settings), new ApproveAgenda { Record = meeting.Record, Version = meeting.Version }, ct);
        await Do(on, new HoldMeetingUseCase(settings), new HoldMeeting { Record = meeting.Record, Version = meeting.Version + 1, HeldOn = Day(on), OfficerPresent = "Grace Okafor", MembersPresent = 4 }, ct);
    }

    private Task Review(CancellationToken ct) => Keep(-1, new ReviewCommitteeUseCase(), new ReviewCommittee
    {
        Record = _committee,
        Version = _version,
        FiscalYear = FiscalYear.Of(Day(-1)).Year - 1,
        MemberPayCents = 0,
        StaffPayCents = 18_400_000,
        MemberTravelCents = 1_215_050,
        StaffTravelCents = 340_000,
        OtherCents = 910_000,
        StaffYearsTenths = 15,
        Purpose = "Made up: it met, and its papers were used when the page on waiting times was planned.",
        Balance = "Made up: importers, exporters, carriers, brokers, a surety and an association.",
        WhyNeeded = "Made up: no other group hears the small firms and the large ones together.",
        Continues = ContinueCodes.Yes,
    }, ct);

    private int Business(int from) => DemoWorkday.Near(session.Today, from);

    private Task<RecordDone> Announced(CommitteeSettings settings, RecordDone meeting, int on, CancellationToken ct) =>
        Do(on, new PublishNoticeUseCase(settings, null), new PublishNotice { Record = meeting.Record, Version = meeting.Version, PublishedOn = Day(on), Citation = "00 FR 00000 (made up)" }, ct);

    private Task<RecordDone> Plan(int at, int on, MeetingGiven given, CancellationToken ct) => Do(at, new PlanMeetingUseCase(), new PlanMeeting { Committee = _committee, Meeting = given with { MeetsOn = Day(on) } }, ct);

    private MeetingGiven Given(int on) => new()
    {
        StartsAt = new(13, 0),
        EndsAt = new(17, 0),
        Place = "Made-up Hall, 1 Example Square, Washington, DC",
        Connection = "A link is posted on the committee's page the day before.",
        Purpose = "The committee advises on the commercial operations of the agency.",
        Agenda = "Opening\nReport of the group on Faster Release\nReport of the group on Fair Enforcement\nPublic comment",
        Openness = OpenCodes.Open,
        Registration = "Register on the committee's page. Seats are given in the order of registration.",
        RegisterBy = Day(on - CommitteeRules.CutOffDays),
        Statements = "Send them on the committee's page.",
        StatementsBy = Day(on - CommitteeRules.CutOffDays),
        Speaking = "Two minutes each, during public comment.",
        Docket = "USCBP-0000-0000",
        Accommodation = "Write to the officer a week before.",
        MaterialsFrom = "They are posted on the committee's page as soon as the members get them.",
        Contact = "Grace Okafor, Designated Federal Officer, 202 555 0100",
    };

    private Task Group(string name, string work, string state, CancellationToken ct) =>
        Keep(-90, new KeepGroupUseCase(), new KeepGroup { Record = _committee, Version = _version, Name = name, StatementOfWork = work, GroupState = state, Since = Day(-90) }, ct);

    private async Task Keep<TCommand>(int on, IRecordUseCase<TCommand> useCase, TCommand command, CancellationToken ct)
        where TCommand : IRecordCommand => _version = (await Do(on, useCase, command, ct)).Version;

    private async Task<RecordDone> Do<TCommand>(int on, IRecordUseCase<TCommand> useCase, TCommand command, CancellationToken ct)
        where TCommand : IRecordCommand
    {
        var done = await useCase.Write(session.On(Day(on)), command, officer, ct);
        session.Db.ChangeTracker.Clear();
        return done.IsDone ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusals)}");
    }

    private DateOnly Day(int from) => session.Today.AddDays(from);
}
