using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Security;
using UglyToad.PdfPig;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A letter whose print was not kept is printed as it was sent, whatever the letterhead is since, and says so.</summary>
public sealed class FrozenLetterTests
{
    [BrowserFact]
    public async Task The_text_of_its_pdf_stays_when_the_letterhead_changes()
    {
        string reference, was, database;
        await using (var site = new Named("Office of Old Names", null))
        {
            var life = new Life(site);
            reference = await life.File();
            await Answer(life, reference);
            was = await Printed(site, reference);
            database = site.Services.GetRequiredService<IConfiguration>()["ConnectionStrings:Tracker"]!;
        }

        await using var since = new Named("Office of New Names", database);
        Assert.Equal(was, await Printed(since, reference));
        Assert.Contains("Office of Old Names", was, StringComparison.Ordinal);
        Assert.Contains("from the text as it was sent", was, StringComparison.Ordinal);
        var later = await new Life(since).File();
        await Answer(new Life(since), later);
        Assert.Contains("Office of New Names", await Printed(since, later), StringComparison.Ordinal);
    }

    private static async Task Answer(Life life, string reference)
    {
        await life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        var view = await life.View(reference);
        await life.Do(Life.Analyst, reference, version => new DraftResponse { Reference = reference, Version = version, IsFinal = true, Text = "The load was released." }.Whole(view));
        await life.Do(Life.Representative, reference, version => new ClearResponse { Reference = reference, Version = version });
        await life.Do(Life.Analyst, reference, version => new SendResponse { Reference = reference, Version = version, IsFinal = true });
    }

    private static async Task<string> Printed(Site site, string reference)
    {
        var bytes = await (await site.SignedIn(Life.Representative)).GetByteArrayAsync($"/desk/complaints/{reference}/responses/1.pdf");
        using var pdf = PdfDocument.Open(bytes);
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()));
    }

    private sealed class Named(string office, string? database) : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => database is null
            ? new Dictionary<string, string> { ["Agency:Office"] = office }
            : new Dictionary<string, string> { ["Agency:Office"] = office, ["ConnectionStrings:Tracker"] = database };
    }
}
