using Bunit;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Outreach;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Outreach;

public sealed class QuestionsCardTests(Site site) : IClassFixture<Site>
{
    /// <summary>A number alone says nothing of where it leads.</summary>
    [Theory]
    [InlineData(QuestionEnds.Complaint, "RF-2026-00007", "complaint RF-2026-00007")]
    [InlineData(QuestionEnds.Guidance, "17", "entry 17 of the guidance log")]
    [InlineData(QuestionEnds.Recommendation, "000123", "recommendation 000123")]
    public void Says_what_a_question_became_where_it_leads_there(string became, string reference, string words)
    {
        using var parts = new PartsContext(site);
        EventQuestion settled = new() { AskedOn = PartsContext.Today, Question = "Why?", Became = became, Reference = reference, SettledOn = PartsContext.Today };

        var card = parts.Render<QuestionsCard>(given => given
            .Add(p => p.Questions, [settled]).Add(p => p.Today, PartsContext.Today).Add(p => p.MayReadComplaints, true).Add(p => p.MayRecommend, true));

        Assert.Equal(words, card.Find("li a").TextContent);
    }
}
