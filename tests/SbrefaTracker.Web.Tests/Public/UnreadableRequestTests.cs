using System.Net;
using System.Text;
using SbrefaTracker.Web.Tests.Desk;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>Bytes that are no text, in an address and in a form: told in words, and nothing of them is kept.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class UnreadableRequestTests(PublicSite site)
{
    [Theory]
    [InlineData("/data/narratives?action=%00")]
    [InlineData("/data/narratives?after=%00")]
    [InlineData("/answers?q=caf%E9")]
    [InlineData("/answers?q=%C3")]
    [InlineData("/answers?q=%ed%a0%80")]
    [InlineData("/answers?q=a%07b")]
    [InlineData("/answers?q=a%C2%85b")]
    [InlineData("/answers/caf%E9")]
    [InlineData("/answers/a%0Ab")]
    [InlineData("/desk?q=a%00b")]
    public async Task An_address_is_refused(string address)
    {
        var answer = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This address cannot be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/answers?q=caf%C3%A9")]
    [InlineData("/answers?q=caf%25E9")]
    [InlineData("/answers?q=100%")]
    [InlineData("/answers?q=100%zz")]
    [InlineData("/answers?q=%EF%BF%BD")]
    [InlineData("/answers?q=%F0%9F%98%80")]
    [InlineData("/answers?q=one%0D%0Atwo%09three")]
    public async Task An_address_of_text_is_read(string address) => Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(address)).StatusCode);

    [Fact]
    public async Task Staff_and_programs_are_told_as_well()
    {
        var list = await (await site.SignedIn(Life.Representative)).GetAsync("/desk/list.csv?purpose=audit&q=a%00b");
        var program = await site.Browser().GetAsync("/api/v1/offices?state=%FF");

        Assert.Equal(HttpStatusCode.BadRequest, list.StatusCode);
        Assert.Contains("This address cannot be read", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
        Assert.Contains("address_not_text", await program.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> NoText => new()
    {
        { [.. "We sold caf"u8, 0xE9], "application/x-www-form-urlencoded" },
        { [.. "We+sold+caf%E9"u8], "application/x-www-form-urlencoded" },
        { [.. "We+sold+%C3"u8], "application/x-www-form-urlencoded; charset=utf-8" },
        { [.. "We+sold+%ED%A0%80"u8], "application/x-www-form-urlencoded" },
        { [.. "We+sold+coffee"u8], "application/x-www-form-urlencoded; charset=iso-8859-1" },
    };

    [Theory, MemberData(nameof(NoText))]
    public async Task A_form_is_refused_and_nothing_of_it_is_kept(byte[] narrative, string type)
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);

        await IsRefused(visitor, draft, await (await OpenForm.Open(visitor, $"{draft}/story", "step")).SendBytes("narrative", narrative, type));
    }

    [Theory]
    [InlineData(0xE9)]
    [InlineData(0)]
    public async Task A_form_in_parts_is_refused_and_nothing_of_it_is_kept(byte letter)
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);

        await IsRefused(visitor, draft, await (await OpenForm.Open(visitor, $"{draft}/story", "step")).SendPart("narrative", [.. "We sold caf"u8, letter]));
    }

    [Fact]
    public async Task What_looks_like_it_is_kept_as_it_was_typed()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        var form = await OpenForm.Open(visitor, $"{draft}/story", "step");

        // A mark that a program of the sender put there is all that is left of what it stands for.
        var sent = await form.SendBytes("narrative", Encoding.UTF8.GetBytes("We+sold+caf%C3%A9,+caf\ufffd+and+100%25+of+%25E9,+100%+sure"));

        Assert.NotEqual(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("We sold caf\u00e9, caf\ufffd and 100% of %E9, 100% sure", WebUtility.HtmlDecode(await visitor.GetStringAsync($"{draft}/story")), StringComparison.Ordinal);
    }

    private static async Task IsRefused(HttpClient visitor, string draft, HttpResponseMessage sent)
    {
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var told = await sent.Content.ReadAsStringAsync();
        Assert.Contains("Part of what was sent is not text", told, StringComparison.Ordinal);
        Assert.Contains("what you typed is still there", told, StringComparison.Ordinal);
        Assert.DoesNotContain("We sold", await visitor.GetStringAsync($"{draft}/story"), StringComparison.Ordinal);
    }
}
