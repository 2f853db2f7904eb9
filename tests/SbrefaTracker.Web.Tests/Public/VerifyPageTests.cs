using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed partial class VerifyPageTests(PublicSite site)
{
    [Fact]
    public async Task Believes_the_proof_that_the_receipt_shows()
    {
        var visitor = site.Visitor();
        var (reference, _) = await Filing.File(visitor);

        var (status, html) = await Check(Shown(await visitor.GetStringAsync("/file/receipt")));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Genuine, and on record as it was filed", html, StringComparison.Ordinal);
        Assert.Contains($"{reference}, filed on ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaks_Spanish_too()
    {
        var visitor = site.Visitor("es");
        await Filing.File(visitor);
        var receipt = await visitor.GetStringAsync("/file/receipt");

        var (_, html) = await Check(Shown(receipt), "es");

        Assert.Contains("Mostrar la prueba de presentación", WebUtility.HtmlDecode(receipt), StringComparison.Ordinal);
        Assert.Contains("Auténtica, y consta tal como se presentó", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_the_record_reads_otherwise_now()
    {
        var (reference, proof) = await Filed();
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            await db.Complaints.Where(row => row.Reference == reference).ExecuteUpdateAsync(row => row.SetProperty(r => r.Subject, "Another"));
        }

        var (status, html) = await Check(proof);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Genuine, but the record differs now", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Another", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_nothing_of_a_proof_that_is_not_genuine_as_if_it_were_true()
    {
        var (reference, proof) = await Filed();
        using var other = CheckpointKey.Create();

        var (_, changed) = await Check(proof.Replace("entry: ", "entry: 1", StringComparison.Ordinal));
        var (_, forged) = await Check(other.Sign(FilingProofText.Read(proof)!).ToString());

        Assert.All([changed, forged], html =>
        {
            Assert.Contains("Not genuine", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"{reference}, filed on", html, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("", "Fill in this field")]
    [InlineData("RF-2026-00001", "We found no whole proof of filing in this text")]
    [InlineData("sbrefa receipt 1\nreference: <b>x</b>", "We found no whole proof of filing in this text")]
    public async Task Keeps_what_was_pasted_and_says_how_to_mend_it(string pasted, string words)
    {
        var (status, html) = await Check(pasted, decoded: false);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("href=\"#proof\"", html, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(pasted.Split('\n')[^1]), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_without_a_proof_says_that_the_complaint_is_filed_all_the_same()
    {
        await using var keyless = new KeylessSite();
        var visitor = keyless.Visitor();
        var (reference, _) = await Filing.File(visitor);

        var html = await visitor.GetStringAsync("/file/receipt");

        Assert.NotEmpty(reference);
        Assert.Contains("we cannot sign a proof of filing at the moment", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre", html, StringComparison.Ordinal);
    }

    private static string Shown(string receipt) => WebUtility.HtmlDecode(Pre().Match(receipt).Groups["proof"].Value);

    private async Task<(string Reference, string Proof)> Filed()
    {
        var input = new ComplaintInput
        {
            [ComplaintFields.Office] = "2304",
            [ComplaintFields.ActionType] = "PEN",
            [ComplaintFields.EntityName] = "Bluebonnet Example",
            [ComplaintFields.Subject] = "Penalty although we reported it",
            [ComplaintFields.Narrative] = "We found the mistake ourselves.",
        };
        var filed = await site.Services.GetRequiredService<ComplaintFiling>().File(new FileComplaint(input));
        return (filed.Value!.Reference, filed.Value.Proof!);
    }

    private async Task<(HttpStatusCode Status, string Html)> Check(string pasted, string language = "en", bool decoded = true)
    {
        var form = await OpenForm.Open(site.Visitor(language), "/verify", "verify");
        var response = await form.Send(("proof", pasted));
        var html = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, decoded ? WebUtility.HtmlDecode(html) : html);
    }

    [GeneratedRegex("<pre class=\"proof\">(?<proof>[^<]+)</pre>", RegexOptions.ExplicitCapture)]
    private static partial Regex Pre();

    /// <summary>A site whose key is not among those pinned, so that it refuses to sign.</summary>
    private sealed class KeylessSite : PublicSite
    {
        private const string SomebodyElses =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbR/O3vpjCxVPKWzG2zXcqR5kOjr5R+P+nwJdP/2kELeHHzYTDszNsZ1BN6HVocZycjYhDgl59y5j4CRN95nQeA==";

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Ledger:PublicKey"] = SomebodyElses };
    }
}
