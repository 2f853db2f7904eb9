using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Takes complaints through their life on a site, without its pages.</summary>
internal sealed class Life(Site site)
{
    public const string Representative = "dana.whitfield@agency.example";
    public const string Analyst = "marcus.bell@agency.example";
    public const string Liaison = "andre.fontaine@agency.example";
    public const string OtherLiaison = "rosa.delgado@agency.example";
    public const string Auditor = "victor.osei@agency.example";
    public const string Administrator = "lena.kowalski@agency.example";

    /// <summary>Files a complaint, and lets an office see everything unless the change says otherwise.</summary>
    public async Task<string> File(Action<ComplaintInput>? change = null)
    {
        var input = new ComplaintInput
        {
            [ComplaintFields.Office] = "5203",
            [ComplaintFields.ActionType] = "DET",
            [ComplaintFields.EntityName] = "Harbor Light Imports, a made-up company",
            [ComplaintFields.Subject] = "A load held for twelve days",
            [ComplaintFields.Narrative] = "Nobody told us why the load was held.",
            [ComplaintFields.Confidentiality] = Confidentialities.Full,
        };
        change?.Invoke(input);
        var filed = await site.Services.GetRequiredService<ComplaintFiling>().File(new FileComplaint(input));
        Assert.True(filed.IsDone, string.Join("; ", filed.Refusals));
        return filed.Value.Reference;
    }

    /// <summary>Takes a complaint to the office 5203; gives the inquiry's id.</summary>
    public async Task<long> AskOffice(string reference, string question = "When was the load stopped?")
    {
        await Do(Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        await Do(Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = "5203", Questions = [question] });
        return (await View(reference)).Inquiries[0].Id;
    }

    public async Task<ComplaintView> View(string reference)
    {
        var view = await site.Services.GetRequiredService<ComplaintQueries>().Read(reference, await Actor(Representative));
        return view.Value!;
    }

    /// <summary>The complaint's page as the representative has it.</summary>
    public async Task<ComplaintSheet> Sheet(string reference) =>
        new(await View(reference), site.Services.GetRequiredService<AgencyTime>(), [], [], "Dana Whitfield");

    /// <summary>The form of an act on that page.</summary>
    public ComponentParameterCollectionBuilder<ActionPanel> Panel(ComponentParameterCollectionBuilder<ActionPanel> given, string reference, ComplaintAction action)
    {
        var sheet = Sheet(reference).GetAwaiter().GetResult();
        return given.Add(p => p.Sheet, sheet).Add(p => p.Offer, sheet.View.Offers.Single(offer => offer.Action == action));
    }

    public async Task Do<T>(string email, string reference, Func<int, T> command)
        where T : ComplaintCommand
    {
        var version = (await View(reference)).Version;
        var result = await site.Services.GetRequiredService<ComplaintCommands>().Run(command(version), await Actor(email));
        Assert.True(result.IsDone, string.Join("; ", result.Refusals));
    }

    /// <summary>A file that waits for its owner, with its name for its content.</summary>
    public async Task Wait(EvidenceOwner owner, string name)
    {
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(name));
        Assert.True((await site.Services.GetRequiredService<EvidenceStore>().Receive(upload, name, owner)).IsDone);
    }

    public async Task<Actor> Actor(string email)
    {
        var accounts = await site.Services.GetRequiredService<AccountList>().Read();
        var id = accounts.Single(account => account.Email == email).Id;
        return (await site.Services.GetRequiredService<ActorLookup>().Find(id))!;
    }
}
