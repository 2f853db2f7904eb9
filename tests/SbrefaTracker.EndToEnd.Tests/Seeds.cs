using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>One complaint in every state that a page can show, made once for the suite and changed by no test.</summary>
internal sealed partial class Seeds(Stage stage)
{
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Makes all of them.</summary>
    public async Task Make()
    {
        await File("received");
        await File("incomplete");
        await Do(People.Analyst, "incomplete", (reference, version) => new AskFiler { Reference = reference, Version = version, Text = "Which entry was it? Please give its number." });
        await Review("review");
        await Do(People.Analyst, "review", (reference, version) => new TagComplaint { Reference = reference, Version = version, Tags = $"portal-outage, {new string('w', 40)}" });
        foreach (var (number, text) in new[] { "The portal was down for a day; the port looks at it.", $"The portal was down; nobody answers. {new string('s', 120)}" }.Index())
        {
            await Do(People.Analyst, "review", (reference, version) => new SummarizeComplaint { Reference = reference, Version = version, Text = text, Replaces = number });
        }

        await Bounce("review");
        await Review("paused");
        await Do(People.Analyst, "paused", (reference, version) => new PauseClock { Reference = reference, Version = version, Reason = "The court decides first.", Authority = "19 CFR 171" });
        await Do(People.Commissioner, "paused", (reference, version) => new PlaceHold { Reference = reference, Version = version, Reason = $"The court asks for it. {new string('h', 80)}", Authority = "Order 26-17" });
        await Review("escalated");
        await Do(People.Representative, "escalated", (reference, version) => new EscalateComplaint { Reference = reference, Version = version, Ground = EscalationGrounds.Unsolvable, Reason = "Two offices disagree." });
        await Ask("asked");
        await Attach("asked", $"{new string('N', 90)} aviso de la señal.pdf", ScanStates.Clean);
        await Attach("asked", "entries.csv", ScanStates.NotScanned);
        await Attach("asked", "later.txt", ScanStates.Held);
        await Ask("delegated");
        await Ask("replied");
        await Answer("replied");
        await Draft("clearance", isFinal: true);
        await this.Approve("clearance");
        await this.Commented("commented");
        await this.Clear("interim", isFinal: false);
        await this.Clear("cleared", isFinal: true);
        await Respond("responded");
        await Close("closed");
        await File("matter");
        await Do(People.Representative, "matter", (reference, version) => new OpenMatter { Reference = reference, Version = version, Kind = MatterKinds.Retaliation, Reason = "Exams twice a week since the letter." });
        await File("leading");
        await File("merged");
        await Do(People.Representative, "merged", (reference, version) => new MergeComplaint { Reference = reference, Version = version, Other = _references["leading"], Reason = "Two letters about one penalty." });
        await Do(People.Analyst, "leading", (reference, version) => new LinkComplaints { Reference = reference, Version = version, Other = _references["closed"], Kind = "same_cause", Reason = "The same portal." });
        await stage.Services.GetRequiredService<PatternRounds>().Go();
        await Review("pattern of others");
        await Review("pattern");
        await stage.Services.GetRequiredService<PatternRounds>().Go();
        _references["campaign"] = await OfficeSeeds.Campaign(stage, await ActorOf(People.Analyst), _references["leading"], _references["matter"]);
        await OfficeSeeds.Proposal(stage);
        _references["rule"] = await OfficeSeeds.Rule(stage, await ActorOf(People.Representative), await ActorOf(People.Analyst));
        (_references["proposed"], _references["disposed"], _references["due"]) = await OldComplaint.ProposedAndDisposed(stage, await ActorOf(People.Representative), await ActorOf(People.Commissioner));
        await Close("unsolved");
        await Do(Actor.Filer, "unsolved", (reference, version) => new SayUnsolved { Reference = reference, Version = version, Text = "Nobody says why it was not waived." });
        Assert.True((await stage.Services.GetRequiredService<SavedViews>().Save(new SavedViewGiven("Penalties at Laredo, by what is due", "office=2304&action=PEN", IsShared: false, ViewAlerts.Above, 10), await ActorOf(People.Analyst))).IsDone);
        await PublishedYear.Add(stage);
        _references["narrative"] = await PublishedStory.Add(stage, this);
        _references["stop"] = stage.Services.GetRequiredService<StopLinks>().Of("receipt", "owner@harborlight.example")!.Split('/')[^1];
        _references["nothing typed"] = await Begin();
        _references["draft"] = await Draft();
        _references["draft of dates"] = await Draft(("action_type", "PREPEN"), ("notice_on", "2026-01-05"));
        _references["draft of a size"] = await Draft(("entity_type", "business"), ("naics", "424330"), ("employees", "9"));
        _references["draft of facts"] = await Draft(("confidentiality", "facts"), ("statement_of_facts", "Call 956-555-0134."));
        (_references["inquiry"], _references["answered"]) = (await Inquiry("asked"), await Inquiry("replied"));
        Assert.True((await stage.Services.GetRequiredService<ComplaintOpening>().Open(_references["incomplete"], await ActorOf(People.Commissioner), new ChosenPurpose(ReadPurposes.Report, "For the briefing."))).IsDone);
        _references["sample"] = await DrawnSample.Add(stage, await ActorOf(People.Auditor));
        _references["time asked"] = _references["delegated"];
        _references["delegated"] = await DelegatedInquiry.Add(stage, this, "delegated", (await View("delegated")).Inquiries[0]);
        await FrozenEdition.Add(stage, await ActorOf(People.Auditor), await ActorOf(People.Liaison));
        await AddAreas();
        await File("after the edition");
        (_references["year"], _references["withheld"]) = (stage.FiscalYearNow.ToString(CultureInfo.InvariantCulture), (stage.FiscalYearNow - 2).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A draft that has every answer the form needs.</summary>
    /// <returns>The secret part of its address.</returns>
    public Task<string> Draft(params (string Field, string Value)[] more) => Begin([.. FilingForm.Needed, .. more]);

    private async Task<string> Begin(params IEnumerable<(string Field, string Value)> answers)
    {
        var typed = answers.GroupBy(answer => answer.Field, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Last().Value, StringComparer.Ordinal);
        return (await stage.Services.GetRequiredService<DraftStore>().Begin(typed)).Key.Text;
    }

    public (string Reference, string Key) Of(string name) => (_references[name], _keys[name]);

    /// <summary>An address with the names in braces filled in.</summary>
    public string Fill(string address) => _references.Aggregate(address, (text, made) => text.Replace($"{{{made.Key}}}", made.Value, StringComparison.Ordinal));

    /// <summary>A complaint of its own, for a test that changes it.</summary>
    public async Task<string> File(string name, string state = "TX")
    {
        var told = Told();
        told[ComplaintFields.EntityState] = state;
        told[ComplaintFields.EntityName] = name.StartsWith("pattern", StringComparison.Ordinal) ? $"Filer of the {name}" : told[ComplaintFields.EntityName];
        var filed = await stage.Services.GetRequiredService<ComplaintFiling>().File(new FileComplaint(told));
        Assert.True(filed.IsDone, string.Join("; ", filed.Refusals));
        (_references[name], _keys[name]) = (filed.Value.Reference, filed.Value.TrackingKey);
        return filed.Value.Reference;
    }

    public async Task Do<T>(DemoAccount person, string name, Func<string, int, T> command)
        where T : ComplaintCommand => await Do(await ActorOf(person), name, command);

    public async Task Do<T>(Actor actor, string name, Func<string, int, T> command)
        where T : ComplaintCommand
    {
        var result = await stage.Services.GetRequiredService<ComplaintCommands>().Run(command(_references[name], (await View(name)).Version), actor);
        Assert.True(result.IsDone, $"{name}: {string.Join("; ", result.Refusals)}");
    }

    /// <summary>Adds a file, and lets the scanner have said what it says.</summary>
    private async Task Attach(string name, string file, string scan)
    {
        using var upload = new MemoryStream("%PDF-1.7 A paper, made up."u8.ToArray());
        var received = await stage.Services.GetRequiredService<EvidenceStore>().Receive(upload, file, EvidenceOwner.Complaint(_references[name]));
        var id = received.Value!.Id;
        await Do(People.Analyst, name, (reference, version) => new AddEvidence { Reference = reference, Version = version, Files = [id] });
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.Contents.Where(content => content.Id == id).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, scan));
    }

    /// <summary>Its first message came back after it was sent.</summary>
    private async Task Bounce(string name)
    {
        var mail = (await View(name)).Mails[0].Id;
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.MailQueue.Where(queued => queued.MailId == mail).ExecuteUpdateAsync(
            set => set.SetProperty(queued => queued.Status, QueuedMailStatus.Bounced).SetProperty(queued => queued.LastError, "5.1.1"));
    }

    // Hard to lay out: a word without an end, marks that turn the direction, and no space anywhere.
    private static ComplaintInput Told() => new()
    {
        [ComplaintFields.Office] = FilingForm.Office,
        [ComplaintFields.ActionType] = "PEN",
        [ComplaintFields.TradeRole] = "importer",
        [ComplaintFields.EntityName] = "Harbor Light Imports and Wholesale Distribution of the Greater Lakes Region, a made-up company",
        [ComplaintFields.EntityCity] = "Laredo",
        [ComplaintFields.EntityState] = "TX",
        [ComplaintFields.Naics] = "423990",
        [ComplaintFields.Employees] = 12L,
        [ComplaintFields.ContactName] = "Maria Ortega, made up",
        [ComplaintFields.ContactEmail] = "a.very.long.address.of.somebody@harbor-light-imports.example",
        [ComplaintFields.Subject] = "Penalty for a late entry summary " + new string('W', 80),
        [ComplaintFields.Narrative] = $"The portal was down. \u202Etxet desrever\u202C See {new string('x', 300)} and <b>this</b>.\n\nIt was one day.",
        [ComplaintFields.DesiredOutcome] = "That the penalty is reduced.",
        [ComplaintFields.PenaltyAssessed] = 500_000L,
        [ComplaintFields.RetaliationAlleged] = true,
        [ComplaintFields.Confidentiality] = Confidentialities.Full,
    };

    private async Task Review(string name)
    {
        await File(name);
        await Do(People.Representative, name, (reference, version) => new AcknowledgeComplaint { Reference = reference, Version = version });
        await Do(People.Representative, name, (reference, version) => new CompleteComplaint { Reference = reference, Version = version });
    }

    private async Task Ask(string name)
    {
        await Review(name);
        await Do(People.Analyst, name, (reference, version) => new AskOffice
        {
            Reference = reference,
            Version = version,
            Office = FilingForm.Office,
            Questions = ["When was the portal down?", $"Why was the penalty not reduced at once? {new string('q', 120)}"],
        });
    }

    private async Task Answer(string name)
    {
        var inquiry = (await View(name)).Inquiries[0];
        await Do(People.Liaison, name, (reference, version) => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            IsFinal = true,
            Signer = "Rosa Delgado",
            Answers = inquiry.Questions.ToDictionary(question => question.Id, _ => "From noon on, that day."),
        });
    }

    internal async Task Draft(string name, bool isFinal)
    {
        await Ask(name);
        await Answer(name);
        var view = await View(name);
        await Do(People.Analyst, name, (reference, version) => new DraftResponse
        {
            Reference = reference,
            Version = version,
            IsFinal = isFinal,
            Text = "The port has looked at it again.\n\nThe penalty is reduced.",
            Policy = PolicyItems.List.Codes.ToDictionary(item => item, _ => TriageAnswers.Yes),
            PolicyDecision = PolicyDecisions.Reduced,
            ReliefCents = 100_000,
        }.Whole(view));
    }

    private async Task Respond(string name)
    {
        await this.Clear(name, isFinal: true);
        await Do(People.Analyst, name, (reference, version) => new SendResponse { Reference = reference, Version = version, IsFinal = true });
    }

    private async Task Close(string name)
    {
        await Respond(name);
        await Do(People.Representative, name, (reference, version) => new CloseComplaint { Reference = reference, Version = version, Outcome = "reduced", Finding = "substantiated", PenaltyFinalCents = 120_000 });
    }

    private async Task<string> Inquiry(string name) => (await View(name)).Inquiries[0].Id.ToString(CultureInfo.InvariantCulture);
    internal async Task<ComplaintView> View(string name) =>
        (await stage.Services.GetRequiredService<ComplaintQueries>().Read(_references[name], await ActorOf(People.Representative))).Value!;

    public async Task<Actor> ActorOf(DemoAccount person)
    {
        var accounts = await stage.Services.GetRequiredService<AccountList>().Read();
        return (await stage.Services.GetRequiredService<ActorLookup>().Find(accounts.Single(account => account.Email == person.Email).Id))!;
    }
}
