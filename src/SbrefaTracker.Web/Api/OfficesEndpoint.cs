using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Web.Api;

/// <summary>An office that a complaint can concern.</summary>
/// <param name="Code">What a complaint names it by; text, also where it looks like a number.</param>
/// <param name="Petitions">The code of the FP&amp;F office that takes petitions about it; null where none is known. The notice counts.</param>
public sealed record OfficeAnswer(string Code, string Name, string Kind, string? City, string? State, string? Phone, string? Email, string? Petitions);

/// <summary>Lists the directory of offices.</summary>
internal static class OfficesEndpoint
{
    private static readonly ComplaintField State = new("state", FieldKind.State);

    public static async Task<IResult> List(string? state, OfficeDirectory directory, AgencyTime time, ApiProblems problems, CancellationToken ct)
    {
        if (FieldText.Read(State, state, out _) is { } refusal)
        {
            return problems.Answer([refusal]);
        }

        var offices = await directory.Find(ct: ct);
        var byCode = offices.ToDictionary(office => office.Code, StringComparer.Ordinal);
        return Results.Json(offices.Where(office => OfficeDirectory.IsIn(office, state?.Trim())).Select(office =>
            new OfficeAnswer(office.Code, office.Name, office.Kind, office.City, office.State, office.Phone, office.Email, PetitionOffices.For(office, byCode, time.Today)?.Code)));
    }
}
