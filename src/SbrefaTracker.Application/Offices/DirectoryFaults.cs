using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>What is wrong with a change of the directory, beside the form of its values.</summary>
internal static class DirectoryFaults
{
    public static Refusal? Of(ChangeDirectory command, DirectoryPlan plan, DirectoryNow now) =>
        command.Offices.Select(office => OfOffice(office, command, now.Offices)).FirstOrDefault(fault => fault is not null)
        ?? plan.Changed.Select(office => OfDay(office, now.Today)).FirstOrDefault(fault => fault is not null);

    private static Refusal? OfOffice(GivenOffice office, ChangeDirectory command, IReadOnlyDictionary<string, Office> known)
    {
        foreach (var field in new[] { OfficeFields.Successor, OfficeFields.Parent })
        {
            if (office.Values.GetValueOrDefault(field) is string other && (other == office.Code || !IsThere(other, command, known)))
            {
                return Refusal.On(field.Name, "unknown_office", other);
            }
        }

        if (LeadsBack(office, command, known))
        {
            return Refusal.On(OfficeFields.Successor.Name, "successor_ring", office.Code);
        }

        if (office.Values.GetValueOrDefault(OfficeFields.Petitions) is string petitions && WrongTaker(office.Code, petitions, command, known) is { } wrong)
        {
            return Refusal.On(OfficeFields.Petitions.Name, wrong, petitions);
        }

        if (office.Values.GetValueOrDefault(OfficeFields.State) is string state && !StateNames.IsCode(state) && state != known.GetValueOrDefault(office.Code)?.State)
        {
            return Refusal.On(OfficeFields.State.Name, "not_a_us_state", state);
        }

        return office.Values.GetValueOrDefault(OfficeFields.OpensOn) is DateOnly opens && office.Values.GetValueOrDefault(OfficeFields.ClosesOn) is DateOnly closes && closes < opens
            ? Refusal.On(OfficeFields.ClosesOn.Name, "before", OfficeFields.OpensOn.Name, FieldText.Write(opens))
            : null;
    }

    // A day says itself when it holds, and an office that is new opens on its first day.
    private static Refusal? OfDay(PlannedOffice office, DateOnly today) =>
        office.HoldsFrom is not { } day ? null
        : office.IsNew && day > today ? Refusal.On(OfficeFields.HoldsFrom.Name, "opens_later", OfficeFields.OpensOn.Name)
        : !office.IsNew && OfficeFields.Days.FirstOrDefault(field => office.Differences.Any(change => change.Field == field.Name)) is { } own ? Refusal.On(own.Name, "holds_at_once", OfficeFields.HoldsFrom.Name)
        : null;

    // Offices that took over from one another in a ring leave the work with nobody. One that exists is not told of again, where a file says something else.
    private static bool LeadsBack(GivenOffice office, ChangeDirectory command, IReadOnlyDictionary<string, Office> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = office.Values.GetValueOrDefault(OfficeFields.Successor) as string;
        while (next is not null && next != office.Code && seen.Add(next))
        {
            next = Given(next, command) is { } given && given.Values.TryGetValue(OfficeFields.Successor, out var named) ? named as string : known.GetValueOrDefault(next)?.SuccessorCode;
        }

        return next == office.Code;
    }

    private static string? WrongTaker(string code, string taker, ChangeDirectory command, IReadOnlyDictionary<string, Office> known) =>
        taker == code || !IsThere(taker, command, known) ? "unknown_office"
        : (Given(taker, command)?.Values.GetValueOrDefault(OfficeFields.Kind) as string ?? known.GetValueOrDefault(taker)?.Kind) == OfficeKinds.Fpf ? null
        : "not_an_fpf_office";

    // It may come with the same file.
    private static bool IsThere(string code, ChangeDirectory command, IReadOnlyDictionary<string, Office> known) => known.ContainsKey(code) || Given(code, command) is not null;

    private static GivenOffice? Given(string code, ChangeDirectory command) => command.Offices.FirstOrDefault(other => other.Code == code);
}
