using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Domain.Tests.Reads;

public class ReadRuleTests
{
    [Theory]
    [InlineData("Analyst", ComplaintState.UnderReview, "me", false, ReadPurposes.Assigned)]
    [InlineData("Analyst", ComplaintState.UnderReview, "another", true, ReadPurposes.Working)]
    [InlineData("Analyst", ComplaintState.UnderReview, "another", false, null)]
    [InlineData("Analyst", ComplaintState.UnderReview, null, false, ReadPurposes.Intake)]
    [InlineData("Analyst", ComplaintState.Closed, null, false, null)]
    [InlineData("Representative", ComplaintState.Closed, "another", false, ReadPurposes.Answerable)]
    [InlineData("Commissioner", ComplaintState.Escalated, "another", false, ReadPurposes.Decision)]
    [InlineData("Commissioner", ComplaintState.InClearance, "another", false, ReadPurposes.Decision)]
    [InlineData("Commissioner", ComplaintState.Received, null, false, null)]
    [InlineData("Auditor", ComplaintState.InClearance, null, false, null)]
    [InlineData("Administrator", ComplaintState.Escalated, null, false, null)]
    public void Takes_the_purpose_from_the_work_or_from_nothing(string role, ComplaintState state, string? assignee, bool hasActed, string? purpose) =>
        Assert.Equal(purpose, ReadRule.ByItself(Actor.Staff("me", "Me", [Roles.Find(role)!]), new ReadFacts(state, assignee, false, hasActed, false)));

    /// <summary>The Commissioner is led there from the list of matters.</summary>
    [Fact]
    public void Takes_a_named_reader_of_a_matter_as_somebody_whose_work_it_is() =>
        Assert.Equal(ReadPurposes.Matter, ReadRule.ByItself(Actor.Staff("me", "Me", [Roles.Commissioner]), new ReadFacts(ComplaintState.Received, null, false, false, true)));

    [Fact]
    public void Chain_tells_fields_apart_that_read_alike()
    {
        string Of(params string?[] fields) => ReadChain.Next(ReadChain.Zero, fields);

        var all = new[] { Of("a", "b"), Of("ab", ""), Of("ab", null), Of("a", "b", ""), Of("", "ab"), Of("a:b"), ReadChain.Next(Of("a"), ["a", "b"]) };

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }
}
