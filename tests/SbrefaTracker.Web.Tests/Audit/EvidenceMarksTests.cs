using System.Net;
using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

public sealed class EvidenceMarksTests(Site site) : IClassFixture<Site>
{
    /// <summary>One mark over a whole card would lend the name of whoever says one element to all of them.</summary>
    [Fact]
    public async Task Say_of_each_element_of_the_evidence_and_of_each_letter_who_says_it()
    {
        var graded = Rubrics.For(new FiscalYear(2026)).Criteria.Where(row => row.Letters is LetterByCount or LetterByBest).ToList();
        var html = WebUtility.HtmlDecode(await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit/evidence/2026"));
        var card = html[html.IndexOf("self-grade", StringComparison.Ordinal)..];
        card = card[..card.IndexOf("</section>", StringComparison.Ordinal)];
        int Marks(SourceKind kind) => Regex.Count(card, $"</svg>{Regex.Escape(RubricWords.Kind(kind))}</span>");
        int Said(SourceKind kind) => graded.Sum(row => row.Elements.Count(element => element.Source.Kind == kind)) + graded.Count(row => row.YearSource.Kind == kind);

        Assert.All(Enum.GetValues<SourceKind>(), kind => Assert.Equal(Said(kind), Marks(kind)));
        Assert.True(Marks(SourceKind.Published) > 0 && Marks(SourceKind.OwnReading) > 0);
    }
}
