using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Offices;

/// <summary>One change of one field, and the day from which it holds.</summary>
/// <param name="Order">Grows with what was entered later.</param>
public sealed record DatedChange(long Order, string Field, DateOnly From, string? Before, string? After);

/// <summary>One value of one field and the days on which it holds, both included; null where no such day is known.</summary>
public sealed record OfficePeriod(string Field, DateOnly? From, DateOnly? Through, string? Value);

/// <summary>
/// What an office was and will be called, where it is and how it is reached, day by day, read from the changes of its entry. On a day holds what begins last before it or on it, whenever it was entered; of two that begin on
/// one day, what was entered later. So a change to come is taken back by another one of the same day, and an error of the past is mended from the day on which it began.
/// </summary>
public sealed class OfficeTimeline(IEnumerable<DatedChange> changes)
{
    public static readonly OfficeTimeline Unchanged = new([]);

    private readonly ILookup<string, DatedChange> _changes = changes.ToLookup(change => change.Field, StringComparer.Ordinal);

    /// <summary>The fields that were ever changed, or will be.</summary>
    public IEnumerable<string> Fields => _changes.Select(changed => changed.Key);

    /// <summary>The same with changes that are being entered.</summary>
    public OfficeTimeline With(IEnumerable<DatedChange> entered) => new([.. _changes.SelectMany(changed => changed), .. entered]);

    /// <summary>The periods of a field in the order of days; none where nothing changed, so that what is said now always held.</summary>
    public IReadOnlyList<OfficePeriod> Periods(string field)
    {
        var all = _changes[field].ToList();
        if (all.Count == 0)
        {
            return [];
        }

        List<(DateOnly? From, string? Value)> steps = [(null, all.MinBy(change => change.Order)!.Before)];
        foreach (var begun in all.GroupBy(change => change.From).OrderBy(day => day.Key).Select(day => day.MaxBy(change => change.Order)!))
        {
            if (begun.After != steps[^1].Value)
            {
                steps.Add((begun.From, begun.After));
            }
        }

        // An office that the directory learned of later had a name before, and it is the first that is known.
        if (steps is [(null, null), _, ..] && OfficeFields.Own.Any(own => own.Required && own.Name == field))
        {
            steps = [(null, steps[1].Value), .. steps.Skip(2)];
        }

        return [.. steps.Select((step, at) => new OfficePeriod(field, step.From, at + 1 < steps.Count ? steps[at + 1].From!.Value.AddDays(-1) : null, step.Value))];
    }

    /// <summary>The period of a field in which a day lies; null where nothing changed.</summary>
    public OfficePeriod? On(string field, DateOnly day) => Periods(field).LastOrDefault(period => period.From is null || period.From <= day);

    /// <summary>The day after a day on which another change of a field begins; null where none does.</summary>
    public DateOnly? Begins(string field, DateOnly day) => _changes[field].Where(change => change.From > day).Select(change => (DateOnly?)change.From).Min();

    /// <summary>What begins after a day, in the order of days.</summary>
    public IReadOnlyList<OfficePeriod> After(DateOnly day) =>
        [.. Fields.SelectMany(Periods).Where(period => period.From > day).OrderBy(period => period.From).ThenBy(period => period.Field, StringComparer.Ordinal)];

    /// <summary>The office on a day. Its first and last day are what is known of them now: they are days themselves.</summary>
    public Office AsOf(Office now, DateOnly day)
    {
        var then = now.Copy();
        foreach (var field in OfficeFields.Own.Except([OfficeFields.OpensOn, OfficeFields.ClosesOn]))
        {
            if (On(field.Name, day) is { } period)
            {
                OfficeTexts.Put(then, field, Read(field, period.Value));
            }
        }

        return then;
    }

    /// <summary>Its contacts on a day.</summary>
    public IReadOnlyList<OfficeContact> AsOf(string code, IEnumerable<OfficeContact> now, DateOnly day)
    {
        var then = now.Select(contact => contact.Copy()).ToDictionary(contact => contact.Purpose, StringComparer.Ordinal);
        foreach (var part in OfficeFields.Contacts)
        {
            if (On(part.Field.Name, day) is { } period)
            {
                if (!then.TryGetValue(part.Purpose, out var contact))
                {
                    then.Add(part.Purpose, contact = new OfficeContact { OfficeCode = code, Purpose = part.Purpose });
                }

                part.Set(contact, period.Value);
            }
        }

        return [.. then.Values.Where(contact => !contact.IsEmpty).OrderBy(contact => contact.Purpose, StringComparer.Ordinal)];
    }

    /// <summary>A value as it was written in a change; null where it cannot be read.</summary>
    public static object? Read(ComplaintField field, string? text) => FieldText.Read(field, text, out var value) is null ? value : null;
}
