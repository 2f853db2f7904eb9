using System.Text.Json;
using System.Text.Json.Serialization;

namespace SbrefaTracker.Application.Editions.Templates;

/// <summary>A section of the annual report as its template has it.</summary>
/// <param name="Id">Its mark on the page.</param>
/// <param name="Only">It is there only where this value is not empty; null where it always is.</param>
/// <param name="Title">Its heading, as text.</param>
/// <param name="Body">What stands under it: marks of the page, and the values that are set in.</param>
public sealed record TemplateSection(string Id, string? Only, string Title, string Body)
{
    public const int MostTitle = 120;
    public const int MostBody = 20_000;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>It is printed; one that is left out stays to be taken in again.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>As a version keeps them.</summary>
    public static string Write(IReadOnlyList<TemplateSection> sections) => JsonSerializer.Serialize(sections, Form);

    /// <exception cref="JsonException">They are no sections.</exception>
    public static IReadOnlyList<TemplateSection> Read(string kept) => JsonSerializer.Deserialize<TemplateSection[]>(kept, Form) ?? throw new JsonException("No sections.");
}
