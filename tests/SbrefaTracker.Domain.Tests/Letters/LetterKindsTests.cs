using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Tests.Letters;

public sealed class LetterKindsTests
{
    [Fact]
    public void Every_letter_says_whom_it_is_for()
    {
        string[] expected =
        [
            "acknowledgement: Filer", "ask_for_more: Filer", "tasking: Office", "reminder_before: Office", "reminder_late: Office", "reminder_head: OfficeHead",
            "reminder_representative: Representative", "reminder_commissioner: Commissioner", "interim: Filer", "interim_ono: Ombudsman", "extension: Filer", "response_filer: Filer",
            "response_ono: Ombudsman", "not_eligible: Filer", "referral: Filer", "closure: Filer", "retaliation_follow_up: Filer", "participation_confirm: Requester", "participation_decline: Requester",
        ];

        Assert.Equal(expected, LetterKinds.All.Select(kind => $"{kind.Code}: {kind.Addressee}"));
    }

    [Theory]
    [InlineData(null, true, Sources.Ono, "response_ono")]
    [InlineData(null, false, Sources.Ono, "interim_ono")]
    [InlineData(null, true, Sources.Direct, "response_filer")]
    [InlineData(null, false, Sources.Anonymous, "interim")]
    [InlineData("referral/es/3", true, Sources.Ono, "referral")]
    [InlineData("response_ono/en/1", true, Sources.Direct, "response_ono")]
    [InlineData("interim/en/1", true, Sources.Ono, "response_ono")]
    [InlineData("closure/en/1", true, Sources.Direct, "response_filer")]
    [InlineData("nothing", false, Sources.Direct, "interim")]
    public void A_response_is_the_letter_that_it_was_begun_from_or_that_of_the_way_the_complaint_came(string? template, bool isFinal, string source, string letter) =>
        Assert.Equal(letter, LetterKinds.OfResponse(template, isFinal, source).Code);

    [Fact]
    public void Only_what_the_ombudsman_forwarded_is_answered_there()
    {
        foreach (var source in Sources.List.Codes)
        {
            var isThere = LetterKinds.For(ComplaintAction.DraftResponse, source).Any(kind => kind.Addressee == Addressee.Ombudsman);
            Assert.Equal(source == Sources.Ono, isThere);
            Assert.All(LetterKinds.For(ComplaintAction.DraftResponse, source), kind => Assert.True(kind.Fits(source)));
        }
    }

    [Fact]
    public void A_message_to_the_ombudsman_is_none_to_the_filer_or_to_an_office()
    {
        Assert.Equal(LetterKinds.All.Where(kind => kind.Addressee == Addressee.Ombudsman).Select(kind => kind.Code).Order(), MailDuties.ToOmbudsman.Order());
        Assert.Empty(MailDuties.ToOmbudsman.Intersect(MailDuties.ToFiler));
        Assert.Empty(MailDuties.ToOmbudsman.Intersect(MailDuties.ToOffices));
    }
}
