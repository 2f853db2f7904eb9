using Microsoft.AspNetCore.Components;

namespace SbrefaTracker.Web.Parts.Forms;

/// <summary>What every field of a plain form has: a name, a label, a hint, what was typed, and what is wrong with it.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The name under which it is sent; also its anchor, so that the error summary can lead to it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Exactly what was typed, right or wrong.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>How to mend it; null when nothing is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool IsOptional { get; set; }

    [Parameter]
    public string? Autocomplete { get; set; }

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => Name + "-hint",
        (null, not null) => Name + "-error",
        _ => $"{Name}-hint {Name}-error",
    };

    protected string? Invalid => Error is null ? null : "true";
}
