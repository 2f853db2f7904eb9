using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Domain.Tests.Attachments;

public sealed class FileWaitTests
{
    private static readonly DateTimeOffset Stored = new(2026, 3, 6, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ScanStates.Clean, false, false, 10, null)]
    [InlineData(ScanStates.Clean, true, true, 10, null)]
    [InlineData(ScanStates.NotScanned, false, false, 10, FileWait.NoScanner)]
    [InlineData(ScanStates.Held, false, false, 10, FileWait.NoScanner)]
    [InlineData(ScanStates.NotScanned, true, false, 10, FileWait.Soon)]
    [InlineData(ScanStates.Held, true, false, 2, FileWait.Soon)]
    [InlineData(ScanStates.Held, true, false, 3, FileWait.Silent)]
    [InlineData(ScanStates.Held, true, true, 10, FileWait.NotTaken)]
    [InlineData(ScanStates.Infected, true, true, 10, FileWait.Infected)]
    [InlineData(ScanStates.Infected, false, true, 10, FileWait.Infected)]
    public void Follows_from_the_scan_and_from_whether_there_is_a_scanner_that_answers(string state, bool hasScanner, bool isAnswered, int minutes, string? code)
    {
        var wait = FileWait.Of(state, Stored, isAnswered ? Stored.AddMinutes(1) : null, hasScanner, Stored.AddMinutes(minutes));

        Assert.Equal(code, wait?.Code);
        Assert.Equal(code == FileWait.Silent ? Stored : null, wait?.Since);
    }

    [Fact]
    public void Says_something_of_every_state_but_the_clean_one() =>
        Assert.All(ScanStates.All.Except([ScanStates.Clean]), state => Assert.Contains(FileWait.Of(state, Stored, null, true, Stored)!.Code, FileWait.Codes));
}
