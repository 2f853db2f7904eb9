using System.Diagnostics;
using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A response that is sent from its page is printed then, every other letter soon after it was sent, and these bytes are given out ever after.</summary>
public sealed class KeptPrintTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [PrintReadFact]
    public async Task Of_a_letter_is_made_behind_and_given_out_as_it_was_made()
    {
        var reference = await _life.File(input => input[ComplaintFields.ContactEmail] = "owner@harborlight.example");
        await _life.Do(Life.Analyst, reference, version => new AcknowledgeComplaint { Reference = reference, Version = version, Text = "We have your complaint.\n\nAna reads it." });
        var client = await site.SignedIn(Life.Representative);
        var waiting = Card((await _life.View(reference)).Mails);
        Assert.Contains("The PDF is not kept yet", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("PDF, as it was sent", waiting, StringComparison.Ordinal);

        // Other tests of this site send letters too: those that waited before are printed as well.
        Assert.True(await site.Services.GetRequiredService<LetterPrintRounds>().Go() > 0);
        Assert.Equal(0, await site.Services.GetRequiredService<LetterPrintRounds>().Go());

        var mail = (await _life.View(reference)).Mails.Single(one => one.Kind == "acknowledged");
        Assert.True(mail.IsPrinted);
        var kept = Card([mail]);
        Assert.Contains("PDF, as it was sent", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("not kept yet", kept, StringComparison.Ordinal);
        var later = Card([mail with { PrintedBehindAt = mail.At.AddDays(2) }]);
        Assert.Matches("PDF, printed on .+ from the text as sent", later);
        Assert.DoesNotContain("as it was sent", later, StringComparison.Ordinal);
        var print = await client.GetByteArrayAsync($"/desk/complaints/{reference}/mails/{mail.Id}.pdf");
        Assert.Equal(print, await client.GetByteArrayAsync($"/desk/complaints/{reference}/mails/{mail.Id}.pdf"));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(print);
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()));
        Assert.Contains("Ana reads it.", text, StringComparison.Ordinal);

        string Card(IReadOnlyList<MailView> mails)
        {
            using var parts = new PartsContext(site);
            return parts.Render<MailsCard>(given => given.Add(card => card.Reference, reference).Add(card => card.Mails, mails)).Markup;
        }
    }

    [PrintReadFact]
    public async Task Is_the_same_bytes_each_time_tagged_titled_and_read_in_order()
    {
        var reference = await _life.File();
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        var view = await _life.View(reference);
        await _life.Do(Life.Analyst, reference, version => new DraftResponse { Reference = reference, Version = version, IsFinal = true, Text = "The load was released.\n\nNobody pays." }.Whole(view));
        await _life.Do(Life.Representative, reference, version => new ClearResponse { Reference = reference, Version = version });
        await using var parts = new PartsContext(site, (await _life.Actor(Life.Representative)).Id);
        var panel = parts.Render<ActionPanel>(given => _life.Panel(given, reference, ComplaintAction.SendResponse));
        await panel.InvokeAsync(() => panel.Find("form").SubmitAsync());

        Assert.True((await _life.View(reference)).Responses[0].IsPrinted);
        var client = await site.SignedIn(Life.Representative);
        var print = await client.GetByteArrayAsync($"/desk/complaints/{reference}/responses/1.pdf");
        Assert.Equal(print, await client.GetByteArrayAsync($"/desk/complaints/{reference}/responses/1.pdf"));
        await using var kept = await site.Services.GetRequiredService<SentPrints>().Open(reference, 1);
        using var bytes = new MemoryStream();
        await kept!.CopyToAsync(bytes);
        Assert.Equal(print, bytes.ToArray());

        var file = Path.Combine(Directory.CreateTempSubdirectory("kept-print-").FullName, "kept.pdf");
        await File.WriteAllBytesAsync(file, print);
        var (facts, tree) = (await PdfInfo(file), (await PdfInfo("-struct-text", file)).ReplaceLineEndings("\n"));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Matches(@"Tagged:\s+yes", facts);
        Assert.Matches($@"Title:\s+Our answer to complaint {reference}", facts);
        Assert.Contains("/Lang (en", Encoding.Latin1.GetString(print), StringComparison.Ordinal);
        string[] read = ["Our answer to complaint", reference, "The load was released.", "Nobody pays.", "Writing to us stops no legal deadline"];
        var places = read.Select(words => tree.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Matches("(?m)^ *H1", tree);
        Assert.DoesNotContain("Printed on", tree, StringComparison.Ordinal);
    }

    private static async Task<string> PdfInfo(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Prerequisite.PdfInfo.Required, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
