using System.Text.Json.Serialization;

namespace SbrefaTracker.Web.Api;

/// <summary>A problem document (RFC 9457) with what was refused.</summary>
public sealed record ProblemDocument
{
    public const string MediaType = "application/problem+json";

    /// <summary>A name of the kind of problem, not an address to read.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    /// <summary>The stable name of the kind of problem.</summary>
    public required string Code { get; init; }

    /// <summary>By field of the request, what is wrong with it, in words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The same, for programs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RefusedField>? Refusals { get; init; }
}

/// <param name="Field">The property or parameter; null when it is about the whole.</param>
/// <param name="Code">The stable name of the reason.</param>
/// <param name="Args">What the reason names: for <c>too_long</c> the limit and the length, for <c>unknown_code</c> what was given and what may be.</param>
/// <param name="Message">The reason in words.</param>
public sealed record RefusedField(string? Field, string Code, IReadOnlyList<object> Args, string Message);
