using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Domain.Tests.Inquiries;

public class InquiryTests
{
    private static readonly DateOnly Due = new(2026, 3, 16);
    private static readonly Dictionary<long, DateOnly> NoPromise = [];

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
        Assert.Equal(counts, EscalationGrounds.Unfit(EscalationGrounds.Silent, [inquiry], NoPromise, level, Due.AddDays(1)) is null);
        Assert.NotNull(EscalationGrounds.Unfit(EscalationGrounds.Silent, [inquiry], NoPromise, level, Due));
        Assert.Null(EscalationGrounds.Unfit(EscalationGrounds.Unsolvable, [inquiry], NoPromise, level, Due));
    }

    /// <summary>An interim reply is no silence while its promised day is not over; one that promised an earlier day than the due day changes nothing.</summary>
    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(10, 11, true)]
    [InlineData(-3, 0, false)]
    [InlineData(-3, 1, true)]
    public void Is_no_silence_before_the_day_that_its_office_promised_is_over(int promisedAfter, int daysAfter, bool isSilent)
    {
        var inquiry = new Inquiry { Id = 7, OfficeCode = "2304", AskedBy = "x", AskedOn = Due.AddDays(-14), DueOn = Due };
        var promises = new Dictionary<long, DateOnly> { [7] = Due.AddDays(promisedAfter) };

        Assert.Equal(isSilent, EscalationGrounds.Unfit(EscalationGrounds.Silent, [inquiry], promises, Confidentialities.Full, Due.AddDays(daysAfter)) is null);
    }
}
