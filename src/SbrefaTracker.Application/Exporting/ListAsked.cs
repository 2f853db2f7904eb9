using System.Text.Json;
using System.Text.Json.Serialization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Exporting;

/// <summary>What a list is written as.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListForm>))]
public enum ListForm
{
    /// <summary>CSV for a spreadsheet, in a ZIP file.</summary>
    Csv,

    /// <summary>A workbook, with as many sheets as the list fills.</summary>
    Workbook,
}

/// <summary>A list that somebody wants as a file, however long it is.</summary>
/// <param name="Filter">Which one; its days were settled when it was asked for.</param>
/// <param name="Purpose">What for, in their words: every line of who read what bears them.</param>
public sealed record ListAsked(WorkListFilter Filter, string Purpose)
{
    public ListForm Form { get; init; }

    /// <summary>What is wrong with the purpose; null when nothing is.</summary>
    [JsonIgnore]
    public Refusal? Fault => string.IsNullOrWhiteSpace(Purpose)
        ? Refusal.On(nameof(Purpose), "required")
        : FieldText.Read(new ComplaintField(nameof(Purpose), FieldKind.Text, IdentityReads.WordsLimit), Purpose, out _);

    /// <summary>As it is kept with the job.</summary>
    public string Write() => JsonSerializer.Serialize(this with { Filter = Filter with { After = null }, Purpose = Purpose.Trim() });

    /// <summary>Null when there is none.</summary>
    public static ListAsked? Read(string? kept) => kept is null ? null : JsonSerializer.Deserialize<ListAsked>(kept);
}
