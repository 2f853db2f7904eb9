using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Domain.Tests.Letters;

public sealed class LetterFitTests
{
    [Theory]
    [InlineData("tasking", "Due {{reply_due_on}}", null)]
    [InlineData("tasking", "Late by {{business_days_late}}", "letter.never_filled(business_days_late")]
    [InlineData("reminder_head", "Late by {{business_days_late}}", null)]
    [InlineData("reminder_head", "So far: {{so_far}}", null)]
    [InlineData("reminder_head", "{{reminded}}", "letter.never_filled(reminded")]
    [InlineData("reminder_commissioner", "{{reminded}}", null)]
    [InlineData("reminder_before", "So far: {{so_far}}", "letter.never_filled(so_far")]
    [InlineData("reminder_head", "{{entity}} waits", "letter.never_filled(entity")]
    [InlineData("reminder_late", "Because [[why]]", "letter.nobody_writes(why")]
    [InlineData("tasking", "[x] one: One\nPlease.\n\n[ ] two: Two\nNow.", "letter.all_optional")]
    [InlineData("closure", "Bye {{inquiry}}", "letter.never_filled(inquiry")]
    [InlineData("closure", "[x] one: One\nBye [[why]]", null)]
    public void A_template_names_what_its_letter_knows_and_leaves_open_only_what_somebody_writes(string kind, string text, string? fault)
    {
        var faults = LetterFit.Faults(LetterKinds.Find(kind)!, LetterTemplate.Read(text).Value!);

        Assert.Equal(fault is null ? 0 : 1, faults.Count);
        Assert.StartsWith(fault ?? "", faults.Count == 0 ? "" : faults[0].ToString(), StringComparison.Ordinal);
    }

    /// <summary>A letter about an inquiry leaves the house unread, so it can name nothing of the complaint but its reference.</summary>
    [Fact]
    public void A_letter_about_an_inquiry_can_not_tell_of_the_complaint()
    {
        var standing = LetterKinds.All.Where(kind => kind.IsStanding).ToList();

        Assert.Equal(6, standing.Count);
        Assert.All(standing, kind => Assert.Empty(kind.Variables.Except(["reference", "inquiry", "office", "asked_on", "reply_due_on", "today", "business_days_late", "so_far", "reminded"])));
    }
}
