using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What is brought about through the use cases of a site, on either database, where a journey begins late or passes where another walks.</summary>
internal sealed class Groundwork(IServiceProvider services)
{
    public DateOnly Today => Get<AgencyTime>().Today;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<Actor> ActorOf(DemoAccount person)
    {
        var accounts = await Get<AccountList>().Read();
        return (await Get<ActorLookup>().Find(accounts.Single(account => account.Email == person.Email).Id))!;
    }

    /// <summary>Does something with a record of the office.</summary>
    public async Task<RecordDone> Do<TCommand>(TCommand command, Actor actor)
        where TCommand : IRecordCommand
    {
        var done = await Get<RecordCommands>().Run(command, actor);
        Assert.True(done.IsDone, $"{command}: {string.Join("; ", done.Refusals)}");
        return done.Value;
    }

    public async Task<RecordDone> Do<TCommand>(TCommand command, DemoAccount person)
        where TCommand : IRecordCommand => await Do(command, await ActorOf(person));

    /// <summary>Does something with a complaint as it stands.</summary>
    public async Task Do<TCommand>(DemoAccount person, string reference, Func<int, TCommand> command)
        where TCommand : ComplaintCommand
    {
        var done = await Get<ComplaintCommands>().Run(command((await Read(reference)).Version), await ActorOf(person));
        Assert.True(done.IsDone, $"{reference}: {string.Join("; ", done.Refusals)}");
    }

    public async Task<ComplaintView> Read(string reference) => (await Get<ComplaintQueries>().Read(reference, await ActorOf(People.Representative))).Value!;

    /// <summary>Files a complaint that an office may read.</summary>
    /// <returns>Its reference.</returns>
    public async Task<string> File(string entity, string story = FilingForm.Narrative, string action = "PEN")
    {
        var filed = await Get<ComplaintFiling>().File(new FileComplaint(new ComplaintInput
        {
            [ComplaintFields.Office] = FilingForm.Office,
            [ComplaintFields.ActionType] = action,
            [ComplaintFields.EntityName] = entity,
            [ComplaintFields.Subject] = FilingForm.Subject,
            [ComplaintFields.Narrative] = story,
            [ComplaintFields.Confidentiality] = Confidentialities.Full,
        }));
        Assert.True(filed.IsDone, string.Join("; ", filed.Refusals));
        return filed.Value.Reference;
    }

    /// <summary>One that was found complete.</summary>
    public async Task<string> FileWhole(string entity, string story = FilingForm.Narrative, string action = "PEN")
    {
        var reference = await File(entity, story, action);
        await Do(People.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        return reference;
    }

    /// <summary>One about which an office was asked.</summary>
    /// <returns>Its reference, and the id of the inquiry.</returns>
    public async Task<(string Reference, string Inquiry)> Ask(string entity)
    {
        var reference = await FileWhole(entity);
        await Do(People.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = FilingForm.Office, Questions = ["When was the portal down?"] });
        return (reference, (await Read(reference)).Inquiries[0].Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The number that a record's page bears.</summary>
    public static string Number(RecordDone done) => (-done.Record).ToString(CultureInfo.InvariantCulture);
}
