using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Domain.Tests.Letters;

public sealed class LetterSubjectTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["reference"] = "RF-2026-00042" };

    [Theory]
    [InlineData("closure", "Closed: {{reference}}", null)]
    [InlineData("closure", " Closed:\n {{ reference }} ", null)]
    [InlineData("closure", "  ", "required(")]
    [InlineData("closure", "About {{entity}}", "letter.subject_variable(entity")]
    [InlineData("closure", "Due {{reply_due_on}}", "letter.subject_variable(reply_due_on")]
    [InlineData("reminder_late", "Late: {{business_days_late}}", null)]
    [InlineData("tasking", "Late: {{business_days_late}}", "letter.subject_variable(business_days_late")]
    [InlineData("closure", "Closed, {{you}}", "letter.unknown_variable(you")]
    [InlineData("closure", "Closed because [[why]]", "letter.subject_plain(why")]
    [InlineData("closure", "[x] short: Say less", "letter.subject_plain(Say less")]
    [InlineData("closure", "Closed {{reference", "letter.not_closed(")]
    [InlineData("closure", "Closed\u0007", "control_character(")]
    public void Is_one_line_that_names_nobody_and_leaves_nothing_open(string kind, string subject, string? fault)
    {
        var faults = LetterSubject.Faults(LetterKinds.Find(kind)!, subject);

        Assert.Equal(fault is null ? 0 : 1, faults.Count);
        Assert.StartsWith(fault ?? "", faults.Count == 0 ? "" : faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_no_longer_than_its_limit()
    {
        Assert.Empty(LetterSubject.Faults(LetterKinds.Find("closure")!, new string('x', LetterSubject.Limit)));
        Assert.Equal(["too_long"], LetterSubject.Faults(LetterKinds.Find("closure")!, new string('x', LetterSubject.Limit + 1)).Select(refusal => refusal.Code));
    }

    [Fact]
    public void Is_filled_or_says_what_is_missing()
    {
        Assert.Equal("Closed: RF-2026-00042", LetterSubject.Write("Closed: {{reference}}", Values).Value);
        Assert.Equal(["letter.missing"], LetterSubject.Write("Your matter {{outside_reference}}", Values).Refusals.Select(refusal => refusal.Code));
    }

    /// <summary>Every variable is one that a letter may name anyway.</summary>
    [Fact]
    public void Names_less_than_the_letter_does() => Assert.All(LetterKinds.All, kind => Assert.Subset(kind.Variables.ToHashSet(StringComparer.Ordinal), kind.SubjectVariables.ToHashSet(StringComparer.Ordinal)));
}
