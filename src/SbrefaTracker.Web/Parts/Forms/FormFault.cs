namespace SbrefaTracker.Web.Parts.Forms;

/// <summary>Something in a form that must be mended.</summary>
/// <param name="Field">The field's name; null when it concerns the whole form.</param>
/// <param name="Label">What the field is called on the page.</param>
/// <param name="Words">How to mend it.</param>
public sealed record FormFault(string? Field, string Label, string Words)
{
    /// <summary>Where the field is, when it is not on this page.</summary>
    public string? Address { get; init; }

    /// <summary>Where the link of the summary leads; null when there is nothing to lead to.</summary>
    public string? Link => Address ?? (Field is null ? null : $"#{Field}");

    /// <summary>The whole of it in one line.</summary>
    public string Line => Label.Length == 0 ? Words : Label.EndsWith('?') ? $"{Label} {Words}" : $"{Label}: {Words}";
}
