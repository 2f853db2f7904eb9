namespace SbrefaTracker.Web.Committees;

/// <summary>A part of the draft of a notice.</summary>
/// <param name="Heading">As notices head it; empty for a paragraph of the part before.</param>
/// <param name="Missing">It stands for an element that nobody wrote yet.</param>
public sealed record NoticePart(string Heading, string Text, bool Missing);
