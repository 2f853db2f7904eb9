using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Domain.Tests.Inquiries;

public class InquiryTests
{
    private static readonly DateOnly Due = new(2026, 3, 16);

    /// <summary>What counts against an office is also what it can be silent about.</summary>
    [Theory]
    [InlineData(Confidentialities.Full, true, true)]
    [InlineData(Confidentialities.Facts, true, true)]
    [InlineData(Confidentialities.Closed, true, false)]
    [InlineData(Confidentialities.Full, false, false)]
    public void Counts_against_its_office_while_a_reply_is_owed_that_the_office_may_give(string level, bool isOpen, bool counts)
    {
        var inquiry = new Inquiry { OfficeCode = "2304", AskedBy = "x", AskedOn = Due.AddDays(-14), DueOn = Due, RepliedOn = isOpen ? null : Due };

        Assert.Equal(counts, inquiry.CountsAgainstOffice(level));
        Assert.Equal(counts, EscalationGrounds.Unfit(EscalationGrounds.Silent, [inquiry], level, Due.AddDays(1)) is null);
        Assert.NotNull(EscalationGrounds.Unfit(EscalationGrounds.Silent, [inquiry], level, Due));
        Assert.Null(EscalationGrounds.Unfit(EscalationGrounds.Unsolvable, [inquiry], level, Due));
    }
}
