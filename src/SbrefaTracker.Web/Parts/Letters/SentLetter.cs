namespace SbrefaTracker.Web.Parts.Letters;

/// <summary>An answer as it was sent; it is never changed.</summary>
/// <param name="Language">In which it was written: two letters.</param>
public sealed record SentLetter(string Reference, string Language, bool IsFinal, DateOnly SentOn, string Text);
