using SbrefaTracker.Application.Complaints.Queries.Searching;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class HistoryPhraseTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory]
    [InlineData("escalated last month", "did:escalated=last-month")]
    [InlineData("Office asked this week", "did:officeasked=this-week")]
    [InlineData("closed in October", "did:closed=2025-10")]
    [InlineData("closed in the march", "did:closed=2026-03")]
    [InlineData("response sent during January 2025", "did:responsesent=2025-01")]
    [InlineData("reopened 2026-02", "did:reopened=2026-02")]
    [InlineData("reopened fy2026", "did:reopened=fy2026")]
    [InlineData("escalated", null)]
    [InlineData("last month", null)]
    [InlineData("penalty last month", null)]
    [InlineData("escalated by somebody", null)]
    [InlineData("closed October 2026 or later", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Hears_an_act_and_a_time_and_nothing_else(string? search, string? term) => Assert.Equal(term, HistoryPhrase.Read(search, Today));
}
