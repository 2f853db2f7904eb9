using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Responses;

/// <summary>A numbered question that was put to an office.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Inquiry">The number of the inquiry within the complaint.</param>
/// <param name="Number">Its number within the inquiry.</param>
public sealed record PosedQuestion(long Id, int Inquiry, int Number);

/// <summary>What a final response to one complaint must answer.</summary>
/// <param name="Questions">Every question that was put to an office, whether or not it replied; not those of an inquiry that it sent back.</param>
/// <param name="HasWish">The filer said what should happen.</param>
/// <param name="NeedsPolicy">A penalty is at issue, so that the policy for small entities must be weighed.</param>
public sealed record Posed(IReadOnlyList<PosedQuestion> Questions, bool HasWish, bool NeedsPolicy);

/// <summary>
/// Whether a response takes up all that it must. Nothing is guessed from the words of a letter: whoever drafts states each point, and what is said to stand in
/// the letter must stand there.
/// </summary>
public static class ResponseCheck
{
    /// <summary>The name of the field that refusals are about, with the point in brackets.</summary>
    public const string Field = "Points";

    private static readonly IReadOnlyList<string> AlwaysStated =
        [ResponseItems.Facts, ResponseItems.Law, ResponseItems.Right, ResponseItems.NonRetaliation, ResponseItems.ContactName, ResponseItems.ContactWay];

    /// <summary>All that is missing, in the order of the letter; nothing when the response may go to clearance.</summary>
    public static IReadOnlyList<Refusal> Of(string letter, IReadOnlyList<StatedPoint> points, Posed posed) =>
    [
        .. Once(ResponseItems.Facts, points),
        .. posed.Questions.Where(question => !points.Any(point => IsAbout(point, question))).Select(question => AboutQuestion(question, "response.question_missing")),
        .. posed.HasWish ? Once(ResponseItems.Wish, points) : points.Any(point => point.Item == ResponseItems.Asked) ? [] : [Missing(ResponseItems.Asked)],
        .. AlwaysStated.Skip(1).SelectMany(item => Once(item, points)),
        .. posed.NeedsPolicy ? Once(ResponseItems.Policy, points) : [],
        .. points.Select(point => FaultOf(letter, point, posed)).OfType<Refusal>(),
    ];

    /// <summary>
    /// The same of an interim response: it takes up every question that was posed, with what is known of it or why it still waits, and nothing else is asked of it. Our practice.
    /// </summary>
    public static IReadOnlyList<Refusal> OfInterim(string letter, IReadOnlyList<StatedPoint> points, Posed posed) =>
    [
        .. posed.Questions.Where(question => !points.Any(point => IsAbout(point, question))).Select(question => AboutQuestion(question, "response.question_missing")),
        .. points.Select(point => point.Item == ResponseItems.Question ? FaultOf(letter, point, posed) : Refusal.On(Key(point.Item, point.QuestionId), "response.unfit_point")).OfType<Refusal>(),
    ];

    /// <summary>What is wrong with one stated point; null when nothing is.</summary>
    public static Refusal? FaultOf(string letter, StatedPoint point, Posed posed)
    {
        var question = posed.Questions.FirstOrDefault(one => IsAbout(point, one));
        if (!ResponseItems.List.Has(point.Item) || !PointStands.For(point.Item).Contains(point.Stand) || (point.Item == ResponseItems.Question && question is null))
        {
            return Refusal.On(Key(point.Item, point.QuestionId), "response.unfit_point");
        }

        var code = CodeOf(letter, point);
        return code is null ? null : question is not null ? AboutQuestion(question, code.Replace("response.", "response.question_", StringComparison.Ordinal)) : About(point.Item, code);
    }

    private static string? CodeOf(string letter, StatedPoint point) => point switch
    {
        { Stand: PointStands.None, Item: ResponseItems.Asked } => null,
        { Item: ResponseItems.Asked } when IsEmpty(point.Topic) => "response.topic_missing",
        { Stand: PointStands.LeftOut } => IsEmpty(point.Text) ? "response.reason_missing" : null,
        _ when IsEmpty(point.Text) => "response.missing",
        { Item: ResponseItems.Right, Stand: PointStands.Said, Until: null } => "response.date_missing",
        { Item: ResponseItems.ContactWay } when !IsWay(point.Text!) => "response.no_way",
        _ when !Passage.StandsIn(letter, point.Text!) => "response.not_in_letter",
        _ => null,
    };

    private static IEnumerable<Refusal> Once(string item, IReadOnlyList<StatedPoint> points) => points.Any(point => point.Item == item) ? [] : [Missing(item)];

    private static Refusal Missing(string item) => About(item, "response.missing");

    // The words of an item are found like those of a field.
    private static Refusal About(string item, string code) => Refusal.On(Key(item, null), code, $"response_item.{item}");

    private static Refusal AboutQuestion(PosedQuestion question, string code) => Refusal.On(Key(ResponseItems.Question, question.Id), code, question.Inquiry, question.Number);

    private static string Key(string item, long? question) => question is null ? $"{Field}[{item}]" : $"{Field}[{item}-{question}]";

    private static bool IsAbout(StatedPoint point, PosedQuestion question) => point.Item == ResponseItems.Question && point.QuestionId == question.Id;

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    // An address of e-mail, or enough digits for a telephone.
    private static bool IsWay(string text) => text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsAsciiDigit) >= 7;
}
