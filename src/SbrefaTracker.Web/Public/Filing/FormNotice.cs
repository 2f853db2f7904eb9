using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>
/// What an agency must say on a form: the number under which the Office of Management and Budget approved the form (44 U.S.C. 3507, 3512); from the settings
/// <c>Forms:*</c>. Without a number none is shown.
/// </summary>
public sealed class FormNotice
{
    public const string Section = "Forms";

    public string? PraControlNumber { get; set; }

    /// <summary>The last day of the approval, e.g. <c>2029-12-31</c>.</summary>
    public string? PraExpires { get; set; }

    /// <summary>The Privacy Act statement of the agency (5 U.S.C. 552a(e)(3)), in its own words; paragraphs are separated by line breaks.</summary>
    public string? PrivacyNotice { get; set; }

    /// <summary>That statement, paragraph by paragraph; none where none is set.</summary>
    public IReadOnlyList<string> PrivacyParagraphs => PrivacyNotice?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public bool HasNumber => !string.IsNullOrWhiteSpace(PraControlNumber);

    public DateOnly? Expires => Dates.Read(PraExpires);
}
