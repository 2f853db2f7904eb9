using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Domain.Tests.Attachments;

public sealed class ScanStatesTests
{
    [Fact]
    public void What_is_clean_may_be_opened_and_what_was_never_scanned_only_by_staff_of_a_server_without_a_scanner()
    {
        var open = from state in ScanStates.All
                   from audience in Enum.GetValues<Audience>()
                   from hasScanner in (bool[])[true, false]
                   where ScanStates.MayOpen(state, audience, hasScanner) && state != ScanStates.Clean
                   select (state, audience, hasScanner);

        Assert.Equal([(ScanStates.NotScanned, Audience.Staff, false)], open);
        Assert.All(Enum.GetValues<Audience>(), audience => Assert.True(ScanStates.MayOpen(ScanStates.Clean, audience, hasScanner: true)));
        Assert.False(ScanStates.MayOpen("something new", Audience.Staff, hasScanner: false));
    }
}
