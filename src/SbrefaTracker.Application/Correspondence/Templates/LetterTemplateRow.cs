namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>A version of a template as it lies in the database; it is never changed.</summary>
public sealed class LetterTemplateRow
{
    public long Id { get; set; }

    /// <summary>A code of <see cref="Domain.Letters.LetterKinds"/>.</summary>
    public required string Kind { get; set; }

    public required string Language { get; set; }

    /// <summary>2, 3, 4 ...: the first one comes with the program.</summary>
    public int Number { get; set; }

    /// <summary>The line of the subject; null in versions from before it belonged to them, and those have the line that came with the program.</summary>
    public string? Subject { get; set; }

    public required string Text { get; set; }

    public required string Reason { get; set; }

    public required string WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }
}
