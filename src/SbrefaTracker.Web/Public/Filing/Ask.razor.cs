using Microsoft.AspNetCore.Components;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Filing;

public partial class Ask
{
    [Parameter, EditorRequired]
    public required ComplaintField Field { get; set; }

    /// <summary>Rows of a field of several lines; 0 is one line.</summary>
    [Parameter]
    public int Rows { get; set; }

    /// <summary>What to choose from, where the catalogue does not say it.</summary>
    [Parameter]
    public IReadOnlyList<Choice>? From { get; set; }

    [Parameter]
    public string? Width { get; set; }

    [Parameter]
    public string? Autocomplete { get; set; }

    private string Label => T[$"{Field.Name}.label"];

    private string? Hint => T[$"{Field.Name}.hint"] is { ResourceNotFound: false } hint ? hint.Value : null;

    private bool IsOptional => !Field.Required;

    private string Type => Field.Kind switch
    {
        FieldKind.Day => "date",
        FieldKind.Email => "email",
        _ => "text",
    };

    private string? InputMode => Field.Kind switch
    {
        FieldKind.Money => "decimal",
        FieldKind.Whole => "numeric",
        _ => null,
    };

    private IReadOnlyList<Choice>? Choices => From ?? Field.Kind switch
    {
        FieldKind.Code => [.. Field.Codes!.Codes.Select(code => new Choice(code, Words.Of(Field.Codes, code)))],
        FieldKind.State => [.. UsStates.Codes.Select(code => new Choice(code, Words.UsState(code))).OrderBy(choice => choice.Words, StringComparer.CurrentCulture)],
        _ => null,
    };
}
