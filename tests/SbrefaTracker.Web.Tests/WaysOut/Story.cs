using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>Takes a planted complaint through everything that can happen to one, with a word of its own in every text.</summary>
internal sealed class Story(Site site, PlantedComplaint planted)
{
    private const string Asked = "5203";
    private const string AlsoAsked = "2304";
    private readonly Life _life = new(site);

    private string Reference => planted.Reference;

    /// <param name="asksOffices">Offices are asked; they never are about what is kept in this office.</param>
    /// <param name="asksTwo">A second office is asked as well, and sends the inquiry back.</param>
    public async Task Tell(bool asksOffices, bool asksTwo)
    {
        await Intake();
        await Work();
        if (asksOffices)
        {
            await Ask(Asked, Life.Liaison, isAnswered: true);
        }

        if (asksTwo)
        {
            await Ask(AlsoAsked, Life.OtherLiaison, isAnswered: false);
        }

        await Hold();
        await Escalate();
        await Respond();
    }

    private async Task Intake()
    {
        await Do(Life.Analyst, version => new AcknowledgeComplaint { Reference = Reference, Version = version, Text = Word("acknowledgement", "messages") });
        await Do(Life.Analyst, version => new AskFiler { Reference = Reference, Version = version, Text = Word("askedfiler", "messages") });
        await ByFiler(version => new SupplyMore { Reference = Reference, Version = version, Text = Word("supplied", "messages") });
        await ByFiler(version => new WriteMessage { Reference = Reference, Version = version, Text = Word("written", "messages") });
        await Correct();
        var items = TriageList.For(Sources.Direct, "DET").ToDictionary(item => item.Code, item => item.Untroubled, StringComparer.Ordinal);
        await Do(Life.Analyst, version => new TriageComplaint { Reference = Reference, Version = version, Answers = items, Note = Word("triage", "staff_notes") });
        await Do(Life.Analyst, version => new CompleteComplaint { Reference = Reference, Version = version });
    }

    // What was filed of it is a former value from then on.
    private async Task Correct()
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var complaint = await db.Complaints.AsNoTracking().SingleAsync(row => row.Reference == Reference);
        var input = new ComplaintInput
        {
            [ComplaintFields.ContactName] = complaint.ContactName,
            [ComplaintFields.ContactBy] = complaint.ContactBy,
            [ComplaintFields.ContactEmail] = complaint.ContactEmail,
            [ComplaintFields.ContactPhone] = Word("newphone", "contact_phone"),
            [ComplaintFields.ContactPost] = complaint.ContactPost,
            [ComplaintFields.InterpreterWanted] = complaint.InterpreterWanted,
            [ComplaintFields.Language] = complaint.Language,
        };
        await ByFiler(version => new CorrectContact { Reference = Reference, Version = version, Input = input });
    }

    private async Task Work()
    {
        await Do(Life.Analyst, version => new AddNote { Reference = Reference, Version = version, Text = Word("note", "staff_notes") });
        await Do(Life.Analyst, version => new SummarizeComplaint { Reference = Reference, Version = version, Text = Word("firstsummary", "summary"), Replaces = 0 });
        await Do(Life.Analyst, version => new SummarizeComplaint { Reference = Reference, Version = version, Text = Word("summary", "summary"), Replaces = 1 });
        await Do(Life.Analyst, version => new TagComplaint { Reference = Reference, Version = version, Tags = Word("tag", "tags") });
        await Do(Life.Analyst, version => new PauseClock { Reference = Reference, Version = version, Reason = Word("pause", "pauses"), Authority = Word("authority", "pauses") });
        await Do(Life.Analyst, version => new ResumeClock { Reference = Reference, Version = version });
        await Do(Life.Representative, version => new ExtendClock { Reference = Reference, Version = version, Clock = ClockKind.OnoResponse, BusinessDays = 5, Reason = Word("extension", "extensions") });
        foreach (var kind in MatterKinds.List.Codes)
        {
            await Matter(kind);
        }
    }

    private async Task Matter(string kind)
    {
        string Sealed(string place) => Word($"{kind}{place}", "", marker => marker with { Matter = kind, IsToFiler = place == "letter" });
        await Do(Life.Representative, version => new OpenMatter { Reference = Reference, Version = version, Kind = kind, Reason = Sealed("reason") });
        var id = (await _life.View(Reference)).Matters.Single(matter => matter.Matter.Kind == kind).Matter.Id;
        await Do(Life.Representative, version => new RecordMatter { Reference = Reference, Version = version, MatterId = id, Text = Sealed("step"), Letter = kind == MatterKinds.Retaliation ? Sealed("letter") : null });
        if (kind == MatterKinds.Retaliation)
        {
            planted.Mails.Add((await _life.View(Reference)).Mails.Single(mail => mail.MatterId == id).Id);
        }

        if (kind == MatterKinds.InspectorGeneral)
        {
            await Do(Life.Representative, version => new CloseMatter { Reference = Reference, Version = version, MatterId = id, Finding = "passed_on", Reason = Sealed("end") });
        }
    }

    private async Task Ask(string office, string liaison, bool isAnswered)
    {
        string Put(string place, string field) => Word($"{place}{(isAnswered ? "" : "also")}", field, marker => marker with { Office = office });
        await Do(Life.Analyst, version => new AskOffice { Reference = Reference, Version = version, Office = office, Questions = [Put("question", "inquiries")] });
        var inquiry = (await _life.View(Reference)).Inquiries.Single(row => row.OfficeCode == office);
        planted.Inquiries[office] = inquiry.Id;
        if (!isAnswered)
        {
            await Do(liaison, version => new SendBackInquiry { Reference = Reference, Version = version, InquiryId = inquiry.Id, Reason = Put("sentback", "inquiries") });
            planted.SentBack.Add(office);
            return;
        }

        await Do(liaison, version => new AskForTime { Reference = Reference, Version = version, InquiryId = inquiry.Id, Until = BusinessCalendar.Federal.AddBusinessDays(inquiry.DueOn, 5), Reason = Put("timeasked", "inquiries") });
        await Do(Life.Representative, version => new RefuseTime { Reference = Reference, Version = version, InquiryId = inquiry.Id, Reason = Put("timerefused", "inquiries") });
        await Reply(isFinal: false);
        var proof = await Paper(liaison, inquiry.Id, Put("proof", "replies"), Put("proofcontent", "replies"));
        var paper = await Paper(liaison, inquiry.Id, Put("paper", "replies"), Put("papercontent", "replies"));
        await Reply(isFinal: true, proof, paper);
        await Do(Life.Representative, version => new AssessReply
        {
            Reference = Reference,
            Version = version,
            InquiryId = inquiry.Id,
            Marks = new Dictionary<long, string> { [inquiry.Questions[0].Id] = AnswerMarks.Answered },
            FactsLookedInto = true,
            Personnel = PersonnelCodes.Addressed,
            SignerRank = SignerRanks.High,
            Professional = true,
            Note = Word("assessment", "staff_notes"),
        });

        Task Reply(bool isFinal, params long[] files) => Do(liaison, version => new ReplyForOffice
        {
            Reference = Reference,
            Version = version,
            InquiryId = inquiry.Id,
            IsFinal = isFinal,
            Signer = Put(isFinal ? "signer" : "firstsigner", "replies"),
            Text = Put(isFinal ? "reply" : "firstreply", "replies"),
            Remains = isFinal ? null : Put("remains", "replies"),
            PromisedOn = isFinal ? null : BusinessCalendar.Federal.AddBusinessDays(inquiry.DueOn, 5),
            Answers = new Dictionary<long, string> { [inquiry.Questions[0].Id] = Put(isFinal ? "answer" : "firstanswer", "replies") },
            Files = [.. files.Skip(1)],
            QuestionFiles = files.Length == 0 ? new Dictionary<long, IReadOnlyList<long>>() : new Dictionary<long, IReadOnlyList<long>> { [inquiry.Questions[0].Id] = [files[0]] },
        });
    }

    // A file of the office, that waits for its reply.
    private async Task<long> Paper(string liaison, long inquiry, string name, string content)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var account = await db.Users.Where(row => row.Email == liaison).Select(row => row.Id).SingleAsync();
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var file = (await site.Services.GetRequiredService<EvidenceStore>().Receive(upload, $"{name}.txt", EvidenceOwner.Reply(Reference, inquiry, account))).Value!;
        await db.Contents.Where(row => row.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Scan, ScanStates.Clean));
        planted.Files.Add(file.Id);
        return file.Id;
    }

    private async Task Hold()
    {
        await Do(Life.Representative, version => new PlaceHold { Reference = Reference, Version = version, Reason = Word("hold", "staff_notes"), Authority = Word("holdauthority", "staff_notes") });
        var hold = (await _life.View(Reference)).Holds[0].Id;
        await Do("helen.brandt@agency.example", version => new ReleaseHold { Reference = Reference, Version = version, HoldId = hold, Reason = Word("released", "staff_notes") });
    }

    private async Task Escalate()
    {
        await Do(Life.Representative, version => new EscalateComplaint { Reference = Reference, Version = version, Ground = EscalationGrounds.Unsolvable, Reason = Word("escalation", "escalations") });
        await Do("helen.brandt@agency.example", version => new DecideEscalation { Reference = Reference, Version = version, Note = Word("decision", "escalations"), DoneBy = BusinessCalendar.Federal.AddBusinessDays(site.Services.GetRequiredService<SbrefaTracker.Application.Kernel.AgencyTime>().Today, 5) });
    }

    private async Task Respond()
    {
        string draft = Word("draft", "responses", marker => marker with { IsDraft = true }), final = Word("response", "responses");
        var view = await _life.View(Reference);
        var reason = new StatedPoint(ResponseItems.Asked, PointStands.LeftOut, Word("leftout", "staff_notes")) { Topic = Word("topic", "staff_notes") };
        await Do(Life.Analyst, version => Draft(version, draft).Whole(view));
        await Do(Life.Representative, version => new ReturnResponse { Reference = Reference, Version = version, Reason = Word("returned", "staff_notes") });
        await Do(Life.Analyst, version => WithPoint(Draft(version, final).Whole(view), reason));
        await Review(final);
        await Do(Life.Representative, version => new ClearResponse { Reference = Reference, Version = version });
        await Do(Life.Analyst, version => new SendResponse { Reference = Reference, Version = version, IsFinal = true });
        await Do(Life.Analyst, version => new CloseComplaint { Reference = Reference, Version = version, Outcome = "explained", Note = Word("closing", "staff_notes"), Letter = Word("closingletter", "messages") });
        await ByFiler(version => new SayUnsolved { Reference = Reference, Version = version, Text = Word("unsolved", "messages") });
        await Do(Life.Representative, version => new StandBy { Reference = Reference, Version = version, Text = Word("stoodby", "messages") });
        await Do(Life.Representative, version => new ReopenComplaint { Reference = Reference, Version = version, Reason = Word("reopened", "staff_notes") });
    }

    private async Task Review(string passage)
    {
        await Do(Life.Representative, version => new CommentResponse { Reference = Reference, Version = version, Quote = passage, Text = Word("comment", "staff_notes"), MustSettle = false });
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var complaint = await db.Complaints.AsNoTracking().SingleAsync(row => row.Reference == Reference);
        var comment = await db.ResponseComments.AsNoTracking().SingleAsync(row => row.ComplaintId == complaint.Id);
        await Do(Life.Analyst, version => new AnswerComment { Reference = Reference, Version = version, CommentId = comment.Id, Text = Word("commentanswer", "staff_notes"), Settles = true });
        foreach (var kind in (complaint.AwaitedReviews ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            await Do(Life.Representative, version => new ReviewResponse { Reference = Reference, Version = version, Review = kind, Found = ReviewOutcomes.Approved, Text = Word($"{kind}review", "staff_notes") });
        }
    }

    private DraftResponse Draft(int version, string text) => new()
    {
        Reference = Reference,
        Version = version,
        IsFinal = true,
        Text = text,
        Policy = PolicyItems.List.Codes.ToDictionary(item => item, _ => "no", StringComparer.Ordinal),
        PolicyDecision = PolicyDecisions.Declined,
    };

    private static DraftResponse WithPoint(DraftResponse draft, StatedPoint point) => draft with { Points = [.. draft.Points, point] };

    public Task Link(string other) => Do(Life.Analyst, version => new LinkComplaints { Reference = Reference, Version = version, Other = other, Kind = "same_act", Reason = Word("link", "staff_notes") });

    public Task Narrow() => ByFiler(version => new ChangeConfidentiality { Reference = Reference, Version = version, Confidentiality = planted.Level });

    private string Word(string place, string field, Func<Marker, Marker>? more = null) => planted.Word(place, field, more);

    private Task Do<T>(string email, Func<int, T> command)
        where T : ComplaintCommand => _life.Do(email, Reference, command);

    private async Task ByFiler<T>(Func<int, T> command)
        where T : ComplaintCommand
    {
        var done = await site.Services.GetRequiredService<ComplaintCommands>().Run(command((await _life.View(Reference)).Version), Actor.Filer);
        Assert.True(done.IsDone, string.Join("; ", done.Refusals));
    }
}
