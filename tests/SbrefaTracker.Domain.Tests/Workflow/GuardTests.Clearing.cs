using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Complaints.ComplaintState;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>Who clears what was reviewed.</summary>
public partial class GuardTests
{
    [Fact]
    public void Refuses_clearance_by_a_reviewer() => Refused(
        "workflow.reviewed_by_you", InClearance, ClearResponse, Representative, facts => facts with { ReviewedBy = new HashSet<string> { Representative.Id }, MayClear = new HashSet<string> { Representative.Id, "commissioner" } });

    /// <summary>Who reviewed, who may clear at all, and whether the representative clears.</summary>
    [Theory]
    [InlineData("representative", "representative commissioner", false)]
    [InlineData("representative commissioner", "representative commissioner", true)]
    [InlineData("representative", "representative", true)]
    [InlineData("representative", "representative who-drafted", true)]
    [InlineData("representative commissioner", "representative commissioner deputy", false)]
    [InlineData("commissioner", "representative commissioner", true)]
    [InlineData("", "representative commissioner", true)]
    public void Refuses_clearance_by_a_reviewer_only_where_another_could(string reviewers, string clearers, bool isOpen)
    {
        HashSet<string> Ids(string given) => [.. given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => id == "representative" ? Representative.Id : id)];
        var facts = TestFacts.Allowing(ClearResponse) with { ReviewedBy = Ids(reviewers), MayClear = Ids(clearers) };

        var result = ComplaintWorkflow.Try(InClearance, facts, Representative, ClearResponse);

        Assert.Equal(isOpen ? [] : ["workflow.reviewed_by_you"], result.Refusals.Select(refusal => refusal.Code));
    }
}
