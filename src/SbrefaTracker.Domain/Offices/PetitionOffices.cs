namespace SbrefaTracker.Domain.Offices;

/// <summary>Where petitions for relief go: which FP&amp;F office takes those about what another office did.</summary>
public static class PetitionOffices
{
    /// <summary>What a petition is sent about: a penalty, a seizure, liquidated damages, and what comes before and after (19 CFR parts 162, 171 and 172; the list is our reading).</summary>
    public static readonly IReadOnlyList<string> ActionTypes = ["PREPEN", "PEN", "SEIZ", "LD", "SUPP"];

    // Offices merge seldom; a circle of successors ends here.
    private const int MostSteps = 5;

    /// <summary>Whether a petition may follow such an action.</summary>
    public static bool Take(string? actionType) => ActionTypes.Contains(actionType, StringComparer.Ordinal);

    /// <summary>The one that takes them on a day: the one that the directory names, or the one that took over its work. Null where none is named, or it is closed and nobody took over.</summary>
    public static Office? For(Office office, IReadOnlyDictionary<string, Office> all, DateOnly day)
    {
        var code = office.PetitionsCode;
        for (var step = 0; step < MostSteps && code is not null && all.GetValueOrDefault(code) is { } taker; step++)
        {
            if (taker.IsOpenOn(day))
            {
                return taker.Kind == OfficeKinds.Fpf ? taker : null;
            }

            code = taker.SuccessorCode;
        }

        return null;
    }

    /// <summary>Those about which an FP&amp;F office takes petitions on a day, in the order given.</summary>
    public static IReadOnlyList<Office> Of(Office taker, IReadOnlyDictionary<string, Office> all, DateOnly day) =>
        taker.Kind != OfficeKinds.Fpf ? [] : [.. all.Values.Where(office => office.IsOpenOn(day) && For(office, all, day)?.Code == taker.Code)];
}
