using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>What an outsider needs to check what the office signed, on the office's own site.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class SigningFilesTests(PublicSite site)
{
    [Fact]
    public async Task The_page_names_the_key_and_the_last_checkpoint_and_both_are_files_that_fit_each_other()
    {
        await new Life(site).File();
        await site.Services.GetRequiredService<Checkpoints>().WriteIfNeeded();
        var visitor = site.Visitor();
        var key = Assert.Single(site.Services.GetRequiredService<PublishedKeys>().All());

        foreach (var tongue in (string[])["en", "es"])
        {
            var page = await site.Visitor(tongue).GetStringAsync("/security");
            Assert.Contains($"href=\"/security/keys/ledger-key-{key.Id}.pem\"", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/security/checkpoint.json\"", page, StringComparison.Ordinal);
        }

        var published = PublicKeyText.Read(await visitor.GetStringAsync($"/security/keys/ledger-key-{key.Id}.pem"))!;
        Assert.Equal(site.Services.GetRequiredService<SigningKey>().PublicHalf(), published);
        var checkpoint = CheckpointText.Parse(await visitor.GetStringAsync("/security/checkpoint.json")).Value!.Checkpoint;
        Assert.Contains(Convert.ToHexStringLower(checkpoint.Head), await visitor.GetStringAsync("/security"), StringComparison.Ordinal);
        await GivenSchemas.Accepts(visitor, GivenOutSchemas.Checkpoint, await visitor.GetStringAsync("/security/checkpoint.json"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/schemas/nothing.schema.json")).StatusCode);
        Assert.True(CheckpointVerifier.Verify(checkpoint, published));
        Assert.False(CheckpointVerifier.Verify(checkpoint with { Number = checkpoint.Number + 1 }, published));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/security/keys/ledger-key-0000000000000000.pem")).StatusCode);
    }
}
