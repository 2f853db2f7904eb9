using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Api;

/// <summary>An office that a complaint can concern.</summary>
/// <param name="Code">What a complaint names it by; text, also where it looks like a number.</param>
/// <param name="Petitions">The code of the FP&amp;F office that takes petitions about it; null where none is known. The notice counts.</param>
public sealed record OfficeAnswer(string Code, string Name, string Kind, string? City, string? State, string? Phone, string? Email, string? Petitions)
{
    /// <summary>Street and postal code.</summary>
    public string? Address { get; init; }

    /// <summary>The code of the office that it belongs to.</summary>
    public string? Parent { get; init; }

    public string? Hours { get; init; }

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    /// <summary>The code of the office that took over its work.</summary>
    public string? Successor { get; init; }

    /// <summary>What will be said of it from a later day on, in the order of days.</summary>
    public IReadOnlyList<OfficeAhead> Ahead { get; init; } = [];
}

/// <summary>A field of the offices CSV, the day from which it holds another value, and that value; null for none.</summary>
public sealed record OfficeAhead(DateOnly From, string Field, string? Value);

/// <summary>Lists the directory of offices.</summary>
internal static class OfficesEndpoint
{
    private static readonly ComplaintField State = new("state", FieldKind.State);

    private static readonly ComplaintField Day = new("day", FieldKind.Day);

    public static async Task<IResult> List(string? state, string? day, OfficeDirectory directory, AgencyTime time, ApiProblems problems, CancellationToken ct)
    {
        if ((FieldText.Read(State, state, out _) ?? FieldText.Read(Day, day, out _)) is { } refusal)
        {
            return problems.Answer([refusal]);
        }

        var on = Dates.Read(day) ?? time.Today;
        var offices = on == time.Today ? await directory.Find(ct: ct) : (await directory.On(on, ct)).Offices;
        var ahead = await directory.Ahead(on, ct);
        var byCode = offices.ToDictionary(office => office.Code, StringComparer.Ordinal);
        return Results.Json(offices.Where(office => OfficeDirectory.IsIn(office, state?.Trim())).Select(office =>
            new OfficeAnswer(office.Code, office.Name, office.Kind, office.City, office.State, office.Phone, office.Email, PetitionOffices.For(office, byCode, on)?.Code)
            {
                Address = office.Address,
                Parent = office.ParentCode,
                Hours = office.Hours,
                OpensOn = office.OpensOn,
                ClosesOn = office.ClosesOn,
                Successor = office.SuccessorCode,
                Ahead = [.. ahead[office.Code].Select(period => new OfficeAhead(period.From!.Value, period.Field, period.Value))],
            }));
    }
}
