using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Domain.Tests;

public sealed class FilerReachTests
{
    [Theory]
    [InlineData(null, "a@b.example", "1 Pier Rd", "555-0134", "a@b.example", "1 Pier Rd")]
    [InlineData(ContactWays.Email, "a@b.example", null, null, "a@b.example", "")]
    [InlineData(ContactWays.Post, "a@b.example", "1 Pier Rd", "555-0134", null, "1 Pier Rd")]
    [InlineData(ContactWays.Post, "a@b.example", null, null, "a@b.example", "")]
    [InlineData(ContactWays.Post, null, "1 Pier Rd", "555-0134", null, "1 Pier Rd")]
    [InlineData(ContactWays.Phone, "a@b.example", "1 Pier Rd", "555-0134", "a@b.example", "555-0134")]
    [InlineData(ContactWays.Phone, null, "1 Pier Rd", "555-0134", null, "555-0134")]
    [InlineData(ContactWays.Phone, null, "1 Pier Rd", null, null, "1 Pier Rd")]
    [InlineData(null, null, null, "555-0134", null, "555-0134")]
    [InlineData(null, null, null, null, null, "")]
    public void Is_by_email_unless_there_is_none_or_post_was_asked_for(string? by, string? email, string? post, string? phone, string? mailed, string place)
    {
        var complaint = new Complaint
        {
            Reference = "RF-2026-00001",
            Source = Sources.Direct,
            OfficeCode = "2304",
            ActionType = "PEN",
            SizeVerdict = "small",
            EntityName = "Harbor Light",
            Subject = "",
            Narrative = "",
            Confidentiality = Confidentialities.Full,
            Language = Languages.English,
            ContactBy = by,
            ContactEmail = email,
            ContactPost = post,
            ContactPhone = phone,
        };

        Assert.Equal((mailed, place), (FilerReach.EmailOf(complaint), FilerReach.PlaceOf(complaint)));
    }
}
