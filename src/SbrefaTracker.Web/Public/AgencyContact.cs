using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Web.Public;

/// <summary>How people reach the office; from the settings <c>Agency:*</c>. What is not set is not shown.</summary>
public sealed class AgencyContact
{
    public const string Section = AgencyOptions.Section;

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public bool HasAny => !string.IsNullOrWhiteSpace(Phone) || !string.IsNullOrWhiteSpace(Email);
}
