using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>
/// A site with planted complaints of every level, and everybody who might read them: each goes through every way out, once for all tests, and what they came to see is kept.
/// </summary>
public sealed class Visit : Site, IAsyncLifetime
{
    private readonly List<Sighting> _sightings = [];
    private readonly List<(Reader Reader, Door Door, HttpStatusCode Status, string Text)> _answers = [];

    /// <summary>Whoever is asked sees everything.</summary>
    public PlantedComplaint Open { get; } = new('f', Confidentialities.Full);

    /// <summary>The office was asked while the filer let it, and no more now.</summary>
    public PlantedComplaint Narrowed { get; } = new('n', Confidentialities.Closed);

    public IReadOnlyList<PlantedComplaint> Complaints { get; }

    public IReadOnlyList<Reader> Readers { get; private set; } = [];

    public IReadOnlyList<Sighting> Sightings => _sightings;

    internal IReadOnlyList<(Reader Reader, Door Door, HttpStatusCode Status, string Text)> Answers => _answers;

    internal Doors Doors { get; private set; } = null!;

    internal UseCases UseCases { get; private set; } = null!;

    public Visit() => Complaints =
    [
        Open,
        new('s', Confidentialities.Facts),
        new('t', Confidentialities.Facts, [.. DisclosureTable.Tickable]),
        new('c', Confidentialities.Closed),
        Narrowed,
    ];

    public async Task InitializeAsync()
    {
        await Plant();
        var year = FiscalYear.Of(Services.GetRequiredService<AgencyTime>().Today);
        Doors = new Doors(this, Complaints, year);
        UseCases = new UseCases(this, Complaints, year);
        Readers = await Everybody();
        await StatePurposes();
        await Task.WhenAll(Readers.Select(ReadAll));
        await ReadMail();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task Plant()
    {
        // The office's mail goes to the one who answers for it.
        await using (var db = Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            await db.Offices.Where(office => office.Code == "5203").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, Life.Liaison));
        }

        await new Absence(this).Begin();
        foreach (var complaint in Complaints)
        {
            await new Planting(this).File(complaint, complaint == Narrowed ? Confidentialities.Full : complaint.Level);
        }

        await Task.WhenAll(Complaints.Select(async complaint =>
        {
            var story = new Story(this, complaint);
            await story.Tell(asksOffices: complaint.Level != Confidentialities.Closed || complaint == Narrowed, asksTwo: complaint == Open);
            if (complaint == Narrowed)
            {
                await story.Narrow();
            }
        }));
        await new Story(this, Open).Link(Narrowed.Reference);

        var life = new Life(this);
        var campaign = new BeginCampaign { Name = "The same story", Complaints = [.. Complaints.Select(complaint => complaint.Reference)] };
        Assert.True((await Services.GetRequiredService<RecordCommands>().Run(campaign, await life.Actor(Life.Analyst))).IsDone);
        var edition = new FreezeEdition { FiscalYear = FiscalYear.Of(Services.GetRequiredService<AgencyTime>().Today).Year };
        Assert.True((await Services.GetRequiredService<EditionFreezing>().Run(edition, await life.Actor(Life.Auditor), new Progress<long>())).IsDone);
        var sample = new DrawSample { FiscalYear = edition.FiscalYear, Size = Complaints.Count, Seed = "dice", Attributes = [SampleAttributes.Received] };
        Assert.True((await Services.GetRequiredService<JobDesk>().Ask(new AskJob(JobKinds.Bundle), await life.Actor(Life.Representative))).IsDone);
        var list = new ListAsked(new WorkListFilter { WithClosed = true }, "To read all of it");
        Assert.True((await Services.GetRequiredService<JobDesk>().Ask(new AskJob(JobKinds.List) { Given = list.Write() }, await life.Actor(Life.Representative))).IsDone);
        await Services.GetRequiredService<JobRounds>().Go();
        Assert.True((await Services.GetRequiredService<SampleDrawing>().Run(sample, await life.Actor(Life.Auditor))).IsDone);
    }

    private async Task<IReadOnlyList<Reader>> Everybody()
    {
        var readers = new List<Reader> { new("nobody who signed in", null, Browser()) };
        foreach (var account in DemoAccounts.All.DistinctBy(person => (person.Role, string.Join(",", person.Offices))))
        {
            readers.Add(new Reader($"{account.Role} {account.Name}", await new Life(this).Actor(account.Email), await SignedIn(account.Email)) { Addresses = [account.Email] });
        }

        foreach (var (email, offices) in Absence.Readers)
        {
            readers.Add(new Reader($"whoever {email.Split('@')[0]}", await new Life(this).Actor(email), await SignedIn(email)) { Addresses = [email], Offices = offices });
        }

        foreach (var complaint in Complaints)
        {
            var browser = Browser();
            await (await Public.OpenForm.Open(browser, "/track", "open")).Send(("reference", complaint.Reference), ("key", complaint.TrackingKey));
            browser.DefaultRequestHeaders.Add("X-Tracking-Key", complaint.TrackingKey);
            readers.Add(new Reader($"the filer of {complaint.Name}", null, browser, complaint) { Addresses = [.. complaint.Markers.Where(marker => marker.Field == "contact_email").Select(marker => $"{marker.Word}@filer.example")] });
        }

        return readers;
    }

    // Who does not work on a complaint says what for before its page shows what the filer told; it holds for the day.
    private async Task StatePurposes()
    {
        foreach (var reader in Readers.Where(reader => reader.Actor is not null))
        {
            foreach (var complaint in Complaints)
            {
                await Services.GetRequiredService<ComplaintOpening>().Open(complaint.Reference, reader.Actor!, new ChosenPurpose(ReadPurposes.Report, "To see what can be seen"));
            }
        }
    }

    private async Task ReadAll(Reader reader)
    {
        foreach (var door in Doors.All().DistinctBy(door => door.Address))
        {
            using var response = await reader.Browser.GetAsync(door.Address);
            Keep(reader, door, response.StatusCode, await Rendition.Of(response));
        }

        foreach (var (name, ask) in reader.Actor is null ? [] : UseCases.All())
        {
            See(reader, name, string.Join('\n', AnswerTexts.In(await ask(reader.Actor!))));
        }
    }

    // A letter is read by whoever it is sent to.
    private async Task ReadMail()
    {
        await using var db = Services.GetRequiredService<ITrackerDbFactory>().Create();
        foreach (var mail in await db.Mails.AsNoTracking().ToListAsync())
        {
            See(Readers.Single(reader => reader.Addresses.Contains(mail.Recipient)), $"a letter {mail.Kind}", $"{mail.Subject}\n{mail.Text}");
        }
    }

    private void Keep(Reader reader, Door door, HttpStatusCode status, string text)
    {
        lock (_answers)
        {
            _answers.Add((reader, door, status, text));
        }

        // What was asked for by a word is not told by repeating it.
        See(reader, door.Address, door.Complaint is { OutsideReference: { } asked } && door.Address.Contains(asked, StringComparison.Ordinal) ? text.Replace(asked, "", StringComparison.Ordinal) : text);
    }

    private void See(Reader reader, string way, string text)
    {
        var seen = text.Contains("zq", StringComparison.OrdinalIgnoreCase) || text.Contains("41", StringComparison.Ordinal)
            ? Complaints.SelectMany(complaint => complaint.Markers).Where(marker => marker.IsIn(text)).ToList()
            : [];
        lock (_sightings)
        {
            _sightings.AddRange(seen.Select(marker => new Sighting(reader, way, marker)));
        }
    }
}

/// <summary>One visit for all that is asked of it.</summary>
[CollectionDefinition(Name)]
public sealed class VisitCollection : ICollectionFixture<Visit>
{
    public const string Name = "ways out";
}
