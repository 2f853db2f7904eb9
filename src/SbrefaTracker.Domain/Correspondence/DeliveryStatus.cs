using System.Text.RegularExpressions;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>What a mail system says became of a message, as RFC 3463 writes it: class, subject and detail, e.g. <c>5.1.1</c>.</summary>
/// <param name="Code">Digits and points alone; nothing else of what the mail system wrote.</param>
public sealed partial record DeliveryStatus(string Code)
{
    /// <summary>The message failed, and the report does not say why.</summary>
    public static readonly DeliveryStatus Unknown = new("5.0.0");

    /// <summary>The first code in a field of a report; null when there is none.</summary>
    public static DeliveryStatus? Read(string? field) => field is not null && Pattern().Match(field) is { Success: true } found ? new(found.Groups["code"].Value) : null;

    // A comment may follow in the same field; some servers write a sign before the code.
    [GeneratedRegex(@"^\s{0,20}#?(?<code>[245]\.[0-9]{1,3}\.[0-9]{1,3})(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
