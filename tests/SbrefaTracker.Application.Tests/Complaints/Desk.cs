using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>The people of the tests, and the shortest way for each to act on the one complaint of a test.</summary>
internal sealed class Desk(TestWorld world)
{
    public static readonly Actor Analyst = Actor.Staff("analyst", "Ana Analyst", [Roles.Analyst]);
    public static readonly Actor Representative = Actor.Staff("representative", "Rae Representative", [Roles.Representative]);
    public static readonly Actor Commissioner = Actor.Staff("commissioner", "Cy Commissioner", [Roles.Commissioner]);
    public static readonly Actor Auditor = Actor.Staff("auditor", "Au Auditor", [Roles.Auditor]);
    public static readonly Actor Administrator = Actor.Staff("administrator", "Ad Administrator", [Roles.Administrator]);
    public static readonly Actor Boston = Actor.Staff("boston", "Bo Boston", [Roles.OfficeLiaison], ["0401"]);
    public static readonly Actor Laredo = Actor.Staff("laredo", "La Laredo", [Roles.OfficeLiaison], ["2304"]);

    public TestWorld World => world;

    public string Reference { get; private set; } = "";

    public string Key { get; private set; } = "";

    public int Version { get; set; } = 1;

    public static async Task<Desk> WithComplaint(TestWorld world, Action<ComplaintInput>? change = null)
    {
        var desk = new Desk(world);
        var input = Filing.Input(given =>
        {
            given[ComplaintFields.Confidentiality] = Confidentialities.Full;
            given[ComplaintFields.ContactEmail] = "owner@harborlight.example";
            change?.Invoke(given);
        });
        var filed = await world.Get<ComplaintFiling>().File(new FileComplaint(input));
        Assert.Empty(filed.Refusals);
        (desk.Reference, desk.Key) = (filed.Value!.Reference, filed.Value.TrackingKey);
        return desk;
    }

    /// <summary>Runs the command and goes on from the new version; the refusals, or none.</summary>
    public async Task<IReadOnlyList<string>> Do<T>(Actor actor, Func<Desk, T> command)
        where T : ComplaintCommand
    {
        var result = await world.Get<ComplaintCommands>().Run(command(this), actor);
        if (result.IsDone)
        {
            Version = result.Value;
        }

        return [.. result.Refusals.Select(refusal => refusal.Code)];
    }

    public async Task<ComplaintView> View(Actor? actor = null) =>
        (await world.Get<ComplaintQueries>().Read(Reference, actor ?? Representative)).Value!;

    public Task<IReadOnlyList<string>> Acknowledge() => Do(Analyst, d => new AcknowledgeComplaint { Reference = d.Reference, Version = d.Version });

    public Task<IReadOnlyList<string>> Complete() => Do(Analyst, d => new CompleteComplaint { Reference = d.Reference, Version = d.Version });

    public Task<IReadOnlyList<string>> Ask(string office = "0401", params string[] questions) => Do(Analyst, d => new AskOffice
    {
        Reference = d.Reference,
        Version = d.Version,
        Office = office,
        Questions = questions.Length > 0 ? questions : ["Which notice was sent, and when?", "Who heard the importer?"],
    });

    public async Task<IReadOnlyList<string>> Reply(Actor actor, bool isFinal = true)
    {
        var inquiry = (await View()).Inquiries.First(row => row.IsOpen);
        return await Do(actor, d => new ReplyForOffice
        {
            Reference = d.Reference,
            Version = d.Version,
            InquiryId = inquiry.Id,
            IsFinal = isFinal,
            Signer = "R. Okafor, FP&F Officer",
            Text = "What we found.",
            Remains = isFinal ? null : "The log of the broker.",
            PromisedOn = isFinal ? null : world.Get<AgencyTime>().Today.AddDays(20),
            Answers = inquiry.Questions.ToDictionary(question => question.Id, question => $"Answer {question.Number}"),
        });
    }

    public async Task<IReadOnlyList<string>> Draft(bool isFinal = true, string text = "The penalty was cancelled.", Actor? by = null)
    {
        var view = await View();
        var draft = new DraftResponse { Reference = Reference, Version = Version, IsFinal = isFinal, Text = text };
        return await Do(by ?? Analyst, _ => draft.Whole(view));
    }

    public Task<IReadOnlyList<string>> Clear(Actor actor) => Do(actor, d => new ClearResponse { Reference = d.Reference, Version = d.Version });

    public Task<IReadOnlyList<string>> Send(bool isFinal = true) =>
        Do(Analyst, d => new SendResponse { Reference = d.Reference, Version = d.Version, IsFinal = isFinal });

    public Task<IReadOnlyList<string>> Close(string outcome = "waived") => Do(Representative, d => new CloseComplaint
    {
        Reference = d.Reference,
        Version = d.Version,
        Outcome = outcome,
        Finding = "substantiated",
    });

    public async Task<Complaint> Stored()
    {
        await using var db = world.Open();
        return await db.Complaints.AsNoTracking().SingleAsync(complaint => complaint.Reference == Reference);
    }
}
