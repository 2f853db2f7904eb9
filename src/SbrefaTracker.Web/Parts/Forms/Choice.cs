namespace SbrefaTracker.Web.Parts.Forms;

/// <summary>One of a list to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Words">What is read.</param>
/// <param name="Group">The heading it stands under; null for none.</param>
/// <param name="Hint">What the choice means.</param>
/// <param name="Means">When it fits.</param>
public sealed record Choice(string Value, string Words, string? Group = null, string? Hint = null, string? Means = null);
