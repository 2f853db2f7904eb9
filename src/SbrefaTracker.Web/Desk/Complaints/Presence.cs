using System.Collections.Concurrent;
using SbrefaTracker.Application.Presences;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>Somebody who has the page of a complaint open.</summary>
/// <param name="Name">How colleagues are told who it is.</param>
/// <param name="IsWriting">The form of an action is open there, or something was typed in another and not sent.</param>
public sealed record PersonPresent(string AccountId, string Name, bool IsWriting);

/// <summary>Who has a complaint open is not as it was.</summary>
public sealed class PresenceChangedEventArgs(string reference) : EventArgs
{
    public string Reference => reference;
}

/// <summary>
/// Who has which complaint open now: on this server, kept in memory, and on others of the same database, as <see cref="PresenceExchange"/> learns of
/// them. It is nobody's record.
/// </summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<object, (string Reference, PersonPresent Person)> _pages = new();
    private volatile IReadOnlyList<PresentElsewhere> _elsewhere = [];

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

    /// <summary>Somebody signed out: the pages that were left open are nobody's any more, however long the server keeps them for a browser that may come back.</summary>
    public void Forget(string accountId)
    {
        foreach (var page in _pages.Where(at => at.Value.Person.AccountId == accountId).Select(at => at.Key).ToList())
        {
            Leave(page);
        }
    }

    /// <summary>Each other person once; one who writes anywhere is writing.</summary>
    public IReadOnlyList<PersonPresent> Others(string reference, string accountId) =>
        [.. _pages.Values.Where(at => at.Reference == reference).Select(at => at.Person)
            .Concat(_elsewhere.Where(at => at.Reference == reference).Select(at => new PersonPresent(at.AccountId, at.Name, at.IsWriting)))
            .Where(person => person.AccountId != accountId)
            .GroupBy(person => person.AccountId, StringComparer.Ordinal)
            .Select(same => same.First() with { IsWriting = same.Any(person => person.IsWriting) })
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Each person once at each complaint that is open on this server, always in the same order.</summary>
    public IReadOnlyList<PresentHere> Here() =>
        [.. _pages.Values.GroupBy(at => (at.Reference, at.Person.AccountId))
            .Select(same => new PresentHere(same.Key.Reference, same.Key.AccountId, same.Any(at => at.Person.IsWriting)))
            .OrderBy(at => at.Reference, StringComparer.Ordinal)
            .ThenBy(at => at.AccountId, StringComparer.Ordinal)];

    /// <summary>Who is at these complaints on other servers: replaces what was known, and tells of what is not as it was.</summary>
    public void Learn(IReadOnlyList<PresentElsewhere> elsewhere)
    {
        var before = _elsewhere;
        _elsewhere = elsewhere;
        foreach (var reference in before.Except(elsewhere).Concat(elsewhere.Except(before)).Select(at => at.Reference).Distinct(StringComparer.Ordinal).ToList())
        {
            Tell(reference, null);
        }
    }

    private void Tell(string? left, string? entered)
    {
        foreach (var reference in new[] { left, entered }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Changed?.Invoke(this, new PresenceChangedEventArgs(reference));
        }
    }
}
