using System.Globalization;
using Bunit;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A letter before it is sent: how it reads, and what was changed from one version to the next.</summary>
public sealed class LetterLookTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);

    [Fact]
    public void Shows_the_letter_as_it_will_be_read_with_what_is_still_to_be_written_marked()
    {
        var look = Look("Dear <b>filer</b>,\n\nWe found [[what was found]].\n\nYours", "en", "Our answer");

        Assert.Equal(["Dear <b>filer</b>,", "We found [[what was found]].", "Yours"], look.FindAll(".letter.prose p").Select(paragraph => paragraph.TextContent.Trim()));
        Assert.Equal("[[what was found]]", Assert.Single(look.FindAll(".letter mark")).TextContent);
        Assert.Empty(look.FindAll(".letter.prose b"));
        Assert.Equal("en", look.Find(".letter.prose").GetAttribute("lang"));
        Assert.Contains("Our answer", look.Find(".letter.subject").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(look.FindAll("[role=status] strong"));
    }

    [Fact]
    public void Says_how_hard_it_is_to_read_as_the_measure_says_and_quotes_the_longest_sentence()
    {
        var hard = $"{string.Join(' ', Enumerable.Repeat("notwithstanding", Readability.LongFrom + 5))}. Yes.";
        var hint = Readability.Of(hard, "en");

        var said = Look(hard, "en", null).Find("[role=status]").TextContent;

        Assert.Contains(hint.Words.ToString(CultureInfo.InvariantCulture), said, StringComparison.Ordinal);
        Assert.Contains(hint.SchoolYears!.Value.ToString("0", CultureInfo.InvariantCulture), said, StringComparison.Ordinal);
        Assert.Contains(hint.Longest!, said, StringComparison.Ordinal);
        Assert.DoesNotContain(hint.Longest!, Look("Yes. No.", "es", null).Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_parts.Render<LetterLook>(given => given.Add(p => p.Letter, " ").Add(p => p.Language, "en")).FindAll("*"));
    }

    [Fact]
    public void A_later_version_of_a_response_shows_what_came_in_and_what_went_out()
    {
        var card = _parts.Render<ResponseCard>(given => given
            .Add(p => p.Response, Version(2, "The penalty is waived.")).Add(p => p.Before, Version(1, "The penalty is reduced.")).Add(p => p.Reference, "RF-2026-00001"));

        Assert.Contains("waived", card.Find("ins").TextContent, StringComparison.Ordinal);
        Assert.Contains("reduced", card.Find("del").TextContent, StringComparison.Ordinal);
        Assert.Empty(_parts.Render<ResponseCard>(given => given.Add(p => p.Response, Version(1, "One.")).Add(p => p.Reference, "RF-2026-00001")).FindAll("ins, del"));
    }

    public void Dispose() => _parts.Dispose();

    private IRenderedComponent<LetterLook> Look(string letter, string language, string? subject) =>
        _parts.Render<LetterLook>(given => given.Add(p => p.Letter, letter).Add(p => p.Language, language).Add(p => p.Subject, subject));

    private static ResponseView Version(int number, string text) => new(number, true, text, "Ana", PartsContext.Today, null, null, null, null) { Addressee = Addressee.Filer };
}
