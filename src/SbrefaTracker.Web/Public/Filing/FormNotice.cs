using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>
/// The number under which the Office of Management and Budget approved the form (44 U.S.C. 3507, 3512); from the settings
/// <c>Forms:*</c>. Without a number nothing is shown.
/// </summary>
public sealed class FormNotice
{
    public string? PraControlNumber { get; set; }

    /// <summary>The last day of the approval, e.g. <c>2029-12-31</c>.</summary>
    public string? PraExpires { get; set; }

    public bool HasNumber => !string.IsNullOrWhiteSpace(PraControlNumber);

    public DateOnly? Expires => Dates.Read(PraExpires);
}
