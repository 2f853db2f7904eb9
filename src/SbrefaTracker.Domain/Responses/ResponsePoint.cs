using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Responses;

/// <summary>
/// What a final response must take up. That SBA's Ombudsman looks for an answer to each question, with facts and law, is from its guidance for agencies; that remaining
/// rights, a statement against retaliation and a named contact stand in every letter is our practice.
/// </summary>
public static class ResponseItems
{
    /// <summary>A numbered question that was put to an office.</summary>
    public const string Question = "question";

    /// <summary>What the filer wishes to happen, as the complaint says.</summary>
    public const string Wish = "wish";

    /// <summary>A question of the filer's own, as whoever drafts reads it out of the complaint and its messages.</summary>
    public const string Asked = "asked";

    public const string Facts = "facts";

    /// <summary>The statute or regulation that was applied.</summary>
    public const string Law = "law";

    /// <summary>How the policy for small entities was weighed, where a penalty is at issue.</summary>
    public const string Policy = "policy";

    /// <summary>A way that is still open to the small entity, and until when.</summary>
    public const string Right = "right";

    /// <summary>That nobody may treat the small entity worse because it complained.</summary>
    public const string NonRetaliation = "non_retaliation";

    /// <summary>The name of a person who can be asked.</summary>
    public const string ContactName = "contact_name";

    /// <summary>The telephone or e-mail address of that person.</summary>
    public const string ContactWay = "contact_way";

    /// <summary>In the order in which a letter says them.</summary>
    public static readonly CodeList List = new("response_item", Facts, Question, Wish, Asked, Law, Policy, Right, NonRetaliation, ContactName, ContactWay);
}

/// <summary>How a draft stands to one point.</summary>
public static class PointStands
{
    /// <summary>The letter says it, in the words that are given.</summary>
    public const string Said = "said";

    /// <summary>The letter does not take it up; the reason is given.</summary>
    public const string LeftOut = "left_out";

    /// <summary>There is none: the filer asks nothing, or no right remains. Of rights the letter says so.</summary>
    public const string None = "none";

    /// <summary>Of a right: it stays open without an end.</summary>
    public const string NoEnd = "no_end";

    public static readonly CodeList List = new("point_stand", Said, LeftOut, None, NoEnd);

    private static readonly Dictionary<string, IReadOnlyList<string>> Fit = new(StringComparer.Ordinal)
    {
        [ResponseItems.Question] = [Said, LeftOut],
        [ResponseItems.Wish] = [Said, LeftOut],
        [ResponseItems.Asked] = [Said, LeftOut, None],
        [ResponseItems.Facts] = [Said, LeftOut],
        [ResponseItems.Law] = [Said, LeftOut],
        [ResponseItems.Right] = [Said, NoEnd, None],
    };

    /// <summary>How a draft may stand to a point. Policy, non-retaliation and contact are said in every letter that needs them.</summary>
    public static IReadOnlyList<string> For(string item) => Fit.GetValueOrDefault(item, [Said]);
}

/// <summary>What whoever drafts states about one point of the checklist.</summary>
/// <param name="Item">A code of <see cref="ResponseItems"/>.</param>
/// <param name="Stand">A code of <see cref="PointStands"/>.</param>
/// <param name="Text">The passage as it stands in the letter; of what is left out the reason, which the letter need not give.</param>
public sealed record StatedPoint(string Item, string Stand, string? Text)
{
    /// <summary>Which question of an office's inquiry it is about, by its id.</summary>
    public long? QuestionId { get; init; }

    /// <summary>What the filer asks or wishes, or what the right is.</summary>
    public string? Topic { get; init; }

    /// <summary>The last day on which a right can be used.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A stated point as it was recorded with a draft.</summary>
public sealed class ResponsePoint : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long ResponseId { get; set; }

    /// <summary>1, 2, 3 ... within the response, in the order of the letter.</summary>
    public int Number { get; set; }

    /// <summary>A code of <see cref="ResponseItems"/>.</summary>
    public required string Item { get; set; }

    /// <summary>A code of <see cref="PointStands"/>.</summary>
    public required string Stand { get; set; }

    /// <summary>The question of an office's inquiry; null for every other point.</summary>
    public long? QuestionId { get; set; }

    /// <summary>The last day on which a right can be used; null for every other point, and where no day ends it.</summary>
    public DateOnly? Until { get; set; }

    [Personal(1)]
    public string? Topic { get; set; }

    [Personal(2)]
    public string? Text { get; set; }
}
