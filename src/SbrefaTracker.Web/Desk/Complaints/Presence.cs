using System.Collections.Concurrent;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>Somebody who has the page of a complaint open.</summary>
/// <param name="Name">How colleagues are told who it is.</param>
/// <param name="IsWriting">The form of an action is open there.</param>
public sealed record PersonPresent(string AccountId, string Name, bool IsWriting);

/// <summary>Who has a complaint open is not as it was.</summary>
public sealed class PresenceChangedEventArgs(string reference) : EventArgs
{
    public string Reference => reference;
}

/// <summary>Who has which complaint open on this server now. Kept in memory and nowhere else: it is nobody's record.</summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<object, (string Reference, PersonPresent Person)> _pages = new();

    /// <summary>Somebody came, went or began to write, at the complaint of this reference.</summary>
    public event EventHandler<PresenceChangedEventArgs>? Changed;

    /// <summary>Says who is at a page; said again, it replaces what was said before.</summary>
    public void Enter(object page, string reference, PersonPresent person)
    {
        if (_pages.TryGetValue(page, out var before) && before == (reference, person))
        {
            return;
        }

        _pages[page] = (reference, person);
        Tell(before.Reference, reference);
    }

    public void Leave(object page)
    {
        if (_pages.TryRemove(page, out var before))
        {
            Tell(before.Reference, null);
        }
    }

    /// <summary>Each other person once; one who writes anywhere is writing.</summary>
    public IReadOnlyList<PersonPresent> Others(string reference, string accountId) =>
        [.. _pages.Values.Where(at => at.Reference == reference && at.Person.AccountId != accountId)
            .GroupBy(at => at.Person.AccountId, StringComparer.Ordinal)
            .Select(same => same.First().Person with { IsWriting = same.Any(at => at.Person.IsWriting) })
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];

    private void Tell(string? left, string? entered)
    {
        foreach (var reference in new[] { left, entered }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Changed?.Invoke(this, new PresenceChangedEventArgs(reference));
        }
    }
}
