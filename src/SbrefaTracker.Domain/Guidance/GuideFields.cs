using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using static SbrefaTracker.Domain.Complaints.FieldKind;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What is written down about a compliance guide, in the order in which it is asked for.</summary>
public static class GuideFields
{
    public static readonly ComplaintField Rule = new("title", Text, ComplaintFields.NameLimit, Required: true);
    public static readonly ComplaintField Rin = new("rin", Text, ComplaintFields.ReferenceLimit);
    public static readonly ComplaintField Citation = new("citation", Text, ComplaintFields.NameLimit, Required: true);
    public static readonly ComplaintField Regulation = new("regulation", Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField RulePublishedOn = new("from_on", Day, Required: true);
    public static readonly ComplaintField EffectiveOn = new("effective_on", Day, Required: true);
    public static readonly ComplaintField Title = new("guide_title", Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField TitleEs = new("guide_title_es", Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField PublishedOn = new("published_on", Day);
    public static readonly ComplaintField WebAddress = new("web_address", Text, AddressLimit);
    public static readonly ComplaintField Languages = new("languages", Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField Owner = new("owner", Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField Phone = new("phone", Text, ComplaintFields.ReferenceLimit);
    public static readonly ComplaintField Email = new("email", FieldKind.Email, ComplaintFields.EmailLimit);
    public static readonly ComplaintField ReviewedOn = new("reviewed_on", Day);
    public static readonly ComplaintField NextReviewOn = new("next_review_on", Day);
    public static readonly ComplaintField GuideText = new("guide_text", Text, TextLimit);
    public static readonly ComplaintField GuideTextEs = new("guide_text_es", Text, TextLimit);
    public static readonly ComplaintField Note = new("text", Text, NoteLimit);

    public static readonly IReadOnlyList<ComplaintField> All =
        [Rule, Rin, Citation, Regulation, RulePublishedOn, EffectiveOn, Title, TitleEs, PublishedOn, WebAddress, Languages, Owner, Phone, Email, ReviewedOn, NextReviewOn, GuideText, GuideTextEs, Note];

    /// <summary>Those of several lines.</summary>
    public static readonly IReadOnlyList<ComplaintField> Long = [GuideText, GuideTextEs, Note];

    /// <summary>The field under which a topic is refused.</summary>
    public const string Topics = "topics";

    /// <summary>The field under which an action type is refused.</summary>
    public const string ActionTypes = "action_types";

    /// <summary>Characters of what a guide says: a dozen pages.</summary>
    public const int TextLimit = 40_000;

    /// <summary>Characters of an address on the web.</summary>
    public const int AddressLimit = 500;
    private const int NoteLimit = 5_000;
}

/// <summary>A guide as somebody wrote it down.</summary>
/// <param name="Values">By the names of <see cref="GuideFields"/>.</param>
/// <param name="Topics">Codes of <see cref="TradeTopics"/>.</param>
/// <param name="ActionTypes">Codes of <see cref="Complaints.ActionTypes"/>.</param>
public sealed record GuideGiven(IReadOnlyDictionary<string, string> Values, IReadOnlyCollection<string> Topics, IReadOnlyCollection<string> ActionTypes);
