using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Domain.Tests.Grades;

public class ReplyQualityTests
{
    private static readonly QualityFacts Full = new([AnswerMarks.Answered, AnswerMarks.Answered, AnswerMarks.Answered], true, PersonnelCodes.Addressed, SignerRanks.High, true);

    [Fact]
    public void Is_an_A_when_nothing_is_missing()
    {
        Assert.Equal((Grade.A, 0), (ReplyQuality.Judge(Full).Grade, ReplyQuality.Judge(Full).Shortfalls.Count));
        Assert.Equal(Grade.A, ReplyQuality.Judge(Full with { Personnel = PersonnelCodes.NotRaised }).Grade);
    }

    [Theory]
    [InlineData("answered partly answered", "B", ReplyQuality.QuestionsPartly)]
    [InlineData("answered ignored answered", "C", ReplyQuality.QuestionsIgnored)]
    [InlineData("partly ignored ignored", "C", ReplyQuality.QuestionsIgnored)]
    [InlineData("ignored ignored", "F", ReplyQuality.NothingAnswered)]
    public void Falls_with_the_questions_that_were_not_answered(string marks, string grade, string why)
    {
        var judged = ReplyQuality.Judge(Full with { Marks = marks.Split(' ') });

        Assert.Equal((grade, why), (judged.Grade.ToString(), Assert.Single(judged.Shortfalls).Code));
    }

    [Fact]
    public void Falls_by_one_for_each_other_thing_that_is_missing_and_never_below_F()
    {
        Assert.Equal(Grade.B, ReplyQuality.Judge(Full with { FactsLookedInto = false }).Grade);
        Assert.Equal(Grade.B, ReplyQuality.Judge(Full with { Personnel = PersonnelCodes.Passed }).Grade);
        Assert.Equal(Grade.B, ReplyQuality.Judge(Full with { SignerRank = SignerRanks.Supervisor }).Grade);
        Assert.Equal(Grade.B, ReplyQuality.Judge(Full with { Professional = false }).Grade);
        Assert.Equal(Grade.D, ReplyQuality.Judge(Full with { Professional = false, FactsLookedInto = false, SignerRank = SignerRanks.Staff }).Grade);

        var nothing = ReplyQuality.Judge(new QualityFacts([AnswerMarks.Ignored], false, PersonnelCodes.Passed, SignerRanks.Staff, false));
        Assert.Equal((Grade.F, 5), (nothing.Grade, nothing.Shortfalls.Count));
    }
}
