using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Domain.Grades;

/// <summary>One thing that a reply lacks, and how many grades it costs.</summary>
/// <param name="Code">Has words in the resource files.</param>
/// <param name="Grades">Steps down from A.</param>
public readonly record struct QualityShortfall(string Code, int Grades);

/// <summary>The quality of one reply, and why.</summary>
public sealed record QualityResult(Grade Grade, IReadOnlyList<QualityShortfall> Shortfalls);

/// <summary>What the quality of a reply follows from.</summary>
/// <param name="Marks">A code of <see cref="AnswerMarks"/> for every question.</param>
/// <param name="FactsLookedInto">The reply shows that the facts were looked into.</param>
/// <param name="Personnel">A code of <see cref="PersonnelCodes"/>.</param>
/// <param name="SignerRank">A code of <see cref="SignerRanks"/>.</param>
/// <param name="Professional">The tone is one that an agency can stand by.</param>
public sealed record QualityFacts(IReadOnlyList<string> Marks, bool FactsLookedInto, string Personnel, string SignerRank, bool Professional);

/// <summary>
/// The quality of an office's reply. ONO publishes what an A is: all applicable questions answered, enough detail to show that the facts
/// and the actions of the personnel involved were looked into, and a high-level signer; and that grades fall as that falls away. By how
/// much is not published: the steps here are our own reading. Whether a reply was in time is graded apart.
/// </summary>
public static class ReplyQuality
{
    /// <summary>The version of this rule, kept with every grade that it gave.</summary>
    public const int Rule = 1;

    public const string NothingAnswered = "nothing_answered";
    public const string QuestionsIgnored = "questions_ignored";
    public const string QuestionsPartly = "questions_partly";
    public const string FactsNotLookedInto = "facts_not_looked_into";
    public const string PersonnelPassedOver = "personnel_passed_over";
    public const string SignerNotHigh = "signer_not_high";
    public const string NotProfessional = "not_professional";

    /// <summary>What a reply can lack, and how many letters each costs: the whole rule, as it is printed.</summary>
    public static readonly IReadOnlyList<QualityShortfall> Steps =
    [
        new(NothingAnswered, (int)Grade.F),
        new(QuestionsIgnored, 2),
        new(QuestionsPartly, 1),
        new(FactsNotLookedInto, 1),
        new(PersonnelPassedOver, 1),
        new(SignerNotHigh, 1),
        new(NotProfessional, 1),
    ];

    public static QualityResult Judge(QualityFacts facts)
    {
        QualityShortfall[] shortfalls = [.. Shortfalls(facts)];
        return new QualityResult((Grade)Math.Min((int)Grade.F, shortfalls.Sum(one => one.Grades)), shortfalls);
    }

    private static IEnumerable<QualityShortfall> Shortfalls(QualityFacts facts) => Lacks(facts).Select(code => Steps.First(step => step.Code == code));

    private static IEnumerable<string> Lacks(QualityFacts facts)
    {
        var ignored = facts.Marks.Count(mark => mark == AnswerMarks.Ignored);
        if (ignored == facts.Marks.Count)
            yield return NothingAnswered;
        else if (ignored > 0)
            yield return QuestionsIgnored;
        else if (facts.Marks.Contains(AnswerMarks.Partly))
            yield return QuestionsPartly;

        if (!facts.FactsLookedInto)
            yield return FactsNotLookedInto;
        if (facts.Personnel == PersonnelCodes.Passed)
            yield return PersonnelPassedOver;
        if (facts.SignerRank != SignerRanks.High)
            yield return SignerNotHigh;
        if (!facts.Professional)
            yield return NotProfessional;
    }
}
