namespace SbrefaTracker.Domain.Grades;

/// <summary>What stands behind a rule of the rubric, from what binds to what is only our own. Nothing recalled is ever the first of them.</summary>
public enum SourceKind
{
    /// <summary>The text of a statute was read.</summary>
    Law,

    /// <summary>SBA's own published page was read, at the time or archived.</summary>
    Published,

    /// <summary>Somebody else wrote about the rating; SBA's own text was not found.</summary>
    Reported,

    /// <summary>Our own reading, where nothing published says it. To be verified, and marked so wherever it is shown.</summary>
    OwnReading,
}

/// <summary>Where a rule of the rubric comes from.</summary>
/// <param name="Code">Has words in the resource files: the citation, and what is uncertain about it.</param>
/// <param name="Kind">What it is worth.</param>
public sealed record RubricSource(string Code, SourceKind Kind);

/// <summary>Every source that the rubric names.</summary>
public static class RubricSources
{
    /// <summary>15 U.S.C. 657(b)(2)(C): the yearly report rates regional and program offices. It sets no criterion and no letter.</summary>
    public static readonly RubricSource Rating = new("usc_657_b2c", SourceKind.Law);

    /// <summary>15 U.S.C. 657(b)(2)(A): small entities have a means to comment on enforcement.</summary>
    public static readonly RubricSource MeansToComment = new("usc_657_b2a", SourceKind.Law);

    /// <summary>SBREFA section 212(a), 110 Stat. 858.</summary>
    public static readonly RubricSource Guides = new("sbrefa_212", SourceKind.Law);

    /// <summary>SBREFA section 213(a), 110 Stat. 859.</summary>
    public static readonly RubricSource InformalAnswers = new("sbrefa_213", SourceKind.Law);

    /// <summary>ONO's rating criteria: an archived page of 2012 and a later one agree.</summary>
    public static readonly RubricSource Criteria = new("sba_criteria", SourceKind.Published);

    /// <summary>ONO's rating criteria as archived in 2012.</summary>
    public static readonly RubricSource Criteria2012 = new("sba_criteria_2012", SourceKind.Published);

    /// <summary>The later page of ONO's rating criteria; in which year it changed was not found.</summary>
    public static readonly RubricSource CriteriaLater = new("sba_criteria_later", SourceKind.Published);

    /// <summary>ONO's rating criteria name the criterion; what it asks in detail was not read.</summary>
    public static readonly RubricSource Heading = new("sba_heading", SourceKind.Published);

    /// <summary>An article of 2008 about ONO's report for fiscal year 2007.</summary>
    public static readonly RubricSource Article2008 = new("article_2008", SourceKind.Reported);

    /// <summary>How EPA and the article of 2008 tell of their rating.</summary>
    public static readonly RubricSource ToldByEpa = new("told_by_epa", SourceKind.Reported);

    /// <summary>Taken back to years for which no text was found.</summary>
    public static readonly RubricSource EarlierYears = new("earlier_years", SourceKind.OwnReading);

    /// <summary>Which elements count: recalled or reasoned.</summary>
    public static readonly RubricSource OwnElements = new("own_elements", SourceKind.OwnReading);

    /// <summary>How many elements give which letter.</summary>
    public static readonly RubricSource OwnLetters = new("own_letters", SourceKind.OwnReading);

    /// <summary>By how much a reply falls for what it lacks: <see cref="ReplyQuality"/>.</summary>
    public static readonly RubricSource OwnSteps = new("own_steps", SourceKind.OwnReading);

    /// <summary>How answers with a letter each come to one letter for the year: ONO publishes how it grades an answer, not how it sums up.</summary>
    public static readonly RubricSource OwnSum = new("own_sum", SourceKind.OwnReading);

    /// <summary>The agency asks its offices for timely, complete and professional answers; ONO's page does not speak of tone.</summary>
    public static readonly RubricSource OwnTone = new("own_tone", SourceKind.OwnReading);
}
