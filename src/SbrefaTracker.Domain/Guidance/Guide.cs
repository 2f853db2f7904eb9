using System.Linq.Expressions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>The condition a compliance guide is in.</summary>
public enum GuideState
{
    /// <summary>It stands: the public reads it once it is published, and the section 212 report speaks of it.</summary>
    Kept,

    /// <summary>It was taken back, because the rule is gone or the entry was wrong.</summary>
    Withdrawn,
}

/// <summary>
/// A rule that needs a small-entity compliance guide, and its guide (section 212 of the Act, 5 U.S.C. 601 note). Whom to ask is an official in office, named in public because the law wants
/// a contact for each guide (15 U.S.C. 657(e)).
/// </summary>
public sealed class Guide : IOfficeRoot
{
    /// <summary>All but what the guide itself says in either language, which is long and read in no list.</summary>
    public static readonly Expression<Func<Guide, Guide>> Listed = guide => new Guide
    {
        Id = guide.Id,
        Version = guide.Version,
        State = guide.State,
        Rule = guide.Rule,
        Rin = guide.Rin,
        Citation = guide.Citation,
        Regulation = guide.Regulation,
        RulePublishedOn = guide.RulePublishedOn,
        EffectiveOn = guide.EffectiveOn,
        Title = guide.Title,
        TitleEs = guide.TitleEs,
        PublishedOn = guide.PublishedOn,
        WebAddress = guide.WebAddress,
        Languages = guide.Languages,
        Topics = guide.Topics,
        ActionTypes = guide.ActionTypes,
        Owner = guide.Owner,
        Phone = guide.Phone,
        Email = guide.Email,
        ReviewedOn = guide.ReviewedOn,
        NextReviewOn = guide.NextReviewOn,
        RemindedOn = guide.RemindedOn,
        Note = guide.Note,
        EnteredOn = guide.EnteredOn,
        EnteredBy = guide.EnteredBy,
        WithdrawnOn = guide.WithdrawnOn,
    };

    // Languages are written as people call them.
    private static readonly string[] Spanish = ["Spanish", "Español", "Espanol"];

    public long Id { get; private set; }

    public int Version { get; set; }

    public GuideState State { get; set; }

    /// <summary>The rule's title.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The regulation identifier number, e.g. <c>1651-AB12</c>.</summary>
    public string? Rin { get; set; }

    /// <summary>Where the rule was published in the Federal Register, e.g. <c>90 FR 12345</c>.</summary>
    public string Citation { get; set; } = "";

    /// <summary>Where it stands in the Code of Federal Regulations.</summary>
    public string? Regulation { get; set; }

    public DateOnly RulePublishedOn { get; set; }

    /// <summary>When the rule binds: the guide is due by then.</summary>
    public DateOnly EffectiveOn { get; set; }

    public string? Title { get; set; }

    public string? TitleEs { get; set; }

    /// <summary>When the guide was published; null while there is none.</summary>
    public DateOnly? PublishedOn { get; set; }

    public string? WebAddress { get; set; }

    /// <summary>The languages in which it can be read, as they are called in English.</summary>
    public string? Languages { get; set; }

    /// <summary>Codes of <see cref="TradeTopics"/>: see <see cref="CodeSets"/>.</summary>
    public string Topics { get; set; } = "";

    /// <summary>Codes of <see cref="Complaints.ActionTypes"/>.</summary>
    public string ActionTypes { get; set; } = "";

    /// <summary>Whom to ask.</summary>
    public string? Owner { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>When somebody last looked whether it still holds.</summary>
    public DateOnly? ReviewedOn { get; set; }

    public DateOnly? NextReviewOn { get; set; }

    /// <summary>The day on which the office was last reminded of the review; null when it was not since the last one.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>What the guide itself says, in English, as it stands at its address; null where nobody put it here. What the trade is told later is compared with it.</summary>
    public string? Text { get; set; }

    /// <summary>The same in Spanish.</summary>
    public string? TextEs { get; set; }

    /// <summary>Words for staff and the report.</summary>
    public string? Note { get; set; }

    /// <summary>The day on which the entry was last changed.</summary>
    public DateOnly EnteredOn { get; set; }

    /// <summary>The account that changed it.</summary>
    public string EnteredBy { get; set; } = "";

    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>Whether the public reads it on a day.</summary>
    public bool IsPublicOn(DateOnly day) => State == GuideState.Kept && PublishedOn <= day;

    /// <summary>It is published without a Spanish title, or those who entered it do not name Spanish among its languages.</summary>
    public bool IsSpanishMissing => State == GuideState.Kept && PublishedOn is not null
        && (string.IsNullOrWhiteSpace(TitleEs) || (Languages is not null && !Spanish.Any(name => Languages.Contains(name, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether somebody should look at it now.</summary>
    public bool ReviewIsDue(DateOnly today) => State == GuideState.Kept && PublishedOn is not null && NextReviewOn <= today;
}
