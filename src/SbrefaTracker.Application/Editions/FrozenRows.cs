using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Editions;

/// <summary>
/// One line of the rows that an edition keeps: exactly one member is given. They hold what figures are counted from and nothing that anybody told: no name, no
/// text, no address.
/// </summary>
public sealed record FrozenRow
{
    public FrozenHead? Head { get; init; }

    public ReportFrame? Frame { get; init; }

    public FrozenDefinition? Definition { get; init; }

    public FrozenQuery? Query { get; init; }

    public FrozenClosure? Closure { get; init; }

    public FrozenOffice? Office { get; init; }

    public FrozenComplaint? Complaint { get; init; }

    public FrozenReopening? Reopening { get; init; }

    public FrozenPause? Pause { get; init; }

    public FrozenExtension? Extension { get; init; }

    public FrozenInquiry? Inquiry { get; init; }

    public FrozenAssessment? Assessment { get; init; }

    public FrozenEscalation? Escalation { get; init; }

    public FrozenPattern? Pattern { get; init; }

    public FrozenMember? Member { get; init; }
}

/// <summary>The first line: which rules the rows were frozen under.</summary>
/// <param name="Format">Names this form.</param>
/// <param name="FiscalYear">The year of the edition.</param>
/// <param name="AsOf">Its cut-off.</param>
/// <param name="Figures">Names the definitions of the figures.</param>
/// <param name="RubricOf">The fiscal year from which the rubric in force applies.</param>
/// <param name="Scale">Last business days of A, B, C and D.</param>
/// <param name="Inauguration">Inauguration Day counts as a day off in adjusted figures.</param>
public sealed record FrozenHead(string Format, int FiscalYear, DateOnly AsOf, string Figures, int RubricOf, IReadOnlyList<int> Scale, bool Inauguration)
{
    /// <summary>The scales of all years that it prints, by year; null in rows that were frozen before they were kept.</summary>
    public SortedDictionary<int, IReadOnlyList<int>>? Scales { get; init; }

    /// <summary>The day on which the rows were frozen; null in rows that were frozen before it was kept.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>Inquiries are kept with the day of their reply, assessed or not; null in rows that were frozen before they were.</summary>
    public bool? Replies { get; init; }

    /// <summary>By which its figures are counted again: where the other years are not kept, that of its own year since the rubric had it.</summary>
    /// <exception cref="InvalidDataException">One is no scale.</exception>
    internal KeptScales Kept() => new(RubricOf, Scales is { } all
        ? all.ToDictionary(one => one.Key, one => ScaleOf(one.Value))
        : Enumerable.Range(RubricOf, Math.Clamp(FiscalYear - RubricOf + 1, 0, Domain.Calendar.FiscalYear.Latest)).ToDictionary(year => year, _ => ScaleOf(Scale)));

    internal static IReadOnlyList<int> Written(TimelinessScale scale) => [scale.A, scale.B, scale.C, scale.D];

    private static TimelinessScale ScaleOf(IReadOnlyList<int>? days) => days is [var a, var b, var c, var d] && new TimelinessScale(a, b, c, d) is { IsRising: true } scale ? scale : throw new InvalidDataException("No scale.");
}

/// <summary>A closure by order that was in force: it counts in adjusted figures alone.</summary>
public sealed record FrozenClosure(DateOnly Day, string Name, string Authority);

/// <summary>An office of the directory, as far as figures are divided by it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">See <see cref="Domain.Offices.OfficeKinds"/>.</param>
/// <param name="State">Two letters.</param>
/// <param name="Name">What it was called at the end of the year; null in rows of the first form.</param>
public sealed record FrozenOffice(string Code, string Kind, string? State, string? Name = null);

/// <summary>A complaint as it was counted.</summary>
public sealed record FrozenComplaint(
    long Id, string Reference, string Source, string Office, string ActionType, string? TradeRole, string? EntityState, string SizeVerdict, DateOnly ReceivedOn, DateOnly? ForwardedOn,
    DateOnly? RespondedOn, DateOnly? ClosedOn, int Reopenings, string? Outcome, string? Finding, long? PenaltyAssessedCents, long? PenaltyFinalCents, bool? Retaliation, string? Usefulness, DateOnly? UsefulnessOn)
{
    /// <summary>What is read of a complaint: its texts, which are nearly all of it, stay where they are.</summary>
    internal static readonly Expression<Func<Complaint, FrozenComplaint>> Of = c => new FrozenComplaint(
        c.Id, c.Reference, c.Source, c.OfficeCode, c.ActionType, c.TradeRole, c.EntityState, c.SizeVerdict, c.ReceivedOn, c.ForwardedOn,
        c.RespondedOn, c.ClosedOn, c.Reopenings, c.Outcome, c.Finding, c.PenaltyAssessedCents, c.PenaltyFinalCents, c.RetaliationAlleged, c.Usefulness, c.UsefulnessOn);
}

/// <summary>A closure of a complaint that was undone.</summary>
public sealed record FrozenReopening(long Id, long Complaint, DateOnly ClosedOn, string Outcome, string? Finding, long? PenaltyFinalCents, DateOnly ReopenedOn);

/// <summary>Time that does not count in adjusted figures.</summary>
public sealed record FrozenPause(long Id, long Complaint, DateOnly FromOn, DateOnly? ToOn);

/// <summary>Time that was granted.</summary>
public sealed record FrozenExtension(long Id, long Complaint, string Clock, int BusinessDays, DateOnly GrantedOn);

/// <summary>An inquiry to which there is a reply.</summary>
/// <param name="RepliedOn">The day of the final reply; null in rows that were frozen before it was kept, which hold those that were assessed alone.</param>
public sealed record FrozenInquiry(long Id, long Complaint, string Office, DateOnly? RepliedOn = null);

/// <summary>What a reply was found to be worth.</summary>
public sealed record FrozenAssessment(long Id, long Complaint, long Inquiry, DateOnly AssessedOn, string Grade);

/// <summary>A raising to the Commissioner, without its words.</summary>
public sealed record FrozenEscalation(long Id, long Complaint, DateOnly RaisedOn, DateOnly? DecidedOn);

/// <summary>A systemic flag, without what was said of it.</summary>
public sealed record FrozenPattern(long Id, string Office, string ActionType, DateOnly RaisedOn, string State, DateOnly? DecidedOn);

/// <summary>A complaint for which a systemic flag was raised.</summary>
public sealed record FrozenMember(long Id, long Pattern, string Reference, DateOnly JoinedOn);

/// <summary>How such rows are written: the same rows give the same bytes. UTF-8, a line feed after each.</summary>
public static class FrozenRows
{
    /// <summary>The rows of all years that a report prints, and what it says of itself.</summary>
    public const string Format = "sbrefa-edition-rows/2";

    /// <summary>The rows of the one year alone: nothing is frozen so any more, and what was is still read.</summary>
    public const string OneYear = "sbrefa-edition-rows/1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write(Stream output, FrozenRow row)
    {
        JsonSerializer.Serialize(output, row, Options);
        output.WriteByte((byte)'\n');
    }

    /// <summary>The first line of the rows, which says what they are.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    internal static async Task<FrozenHead> ReadHead(Stream input, CancellationToken ct)
    {
        await foreach (var line in RowLines.Of(input).WithCancellation(ct))
        {
            return Parse(line).Head ?? throw new InvalidDataException("Rows without a head.");
        }

        throw new InvalidDataException("No rows.");
    }

    /// <exception cref="InvalidDataException">A line is none of these rows.</exception>
    internal static async IAsyncEnumerable<FrozenRow> Read(Stream input)
    {
        await foreach (var line in RowLines.Of(input))
        {
            yield return Parse(line);
        }
    }

    /// <summary>Whether it is what reading and counting of rows ends with that somebody has changed.</summary>
    internal static bool AreUnreadable(Exception exception) => exception is
        InvalidDataException or InvalidOperationException or JsonException or DbUpdateException or SqliteException or ArgumentException or FormatException or OverflowException or KeyNotFoundException;

    private static FrozenRow Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<FrozenRow>(line, Options) ?? throw new InvalidDataException("An empty row.");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException("A row that cannot be read.", unreadable);
        }
    }
}
