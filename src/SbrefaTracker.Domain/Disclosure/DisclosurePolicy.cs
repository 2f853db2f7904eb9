using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Disclosure;

/// <summary>
/// The one answer to "may they get this?". Every way out asks it: screens, letters, mail, files and their names, API,
/// search results. Whatever it does not know, it denies: an unknown field, an unknown level (taken for <c>closed</c>).
/// </summary>
public static class DisclosurePolicy
{
    private static readonly IReadOnlySet<string> NothingTicked = new HashSet<string>();

    private static readonly Dictionary<string, DisclosureRow> ByField = DisclosureTable
        .Rows.SelectMany(row => row.Fields, (row, field) => (field, row))
        .ToDictionary(pair => pair.field, pair => pair.row, StringComparer.Ordinal);

    /// <param name="level">A code of <see cref="Confidentialities"/>.</param>
    /// <param name="field">A name of <see cref="DisclosureTable.Fields"/>.</param>
    /// <param name="tickedFields">What the filer ticked for the office; counts at the level <c>facts</c> only.</param>
    public static bool Sees(Audience audience, string level, string field, IReadOnlySet<string>? tickedFields = null) =>
        Rule(audience, level, field) switch
        {
            DisclosureRule.Always => true,
            DisclosureRule.WhenTicked => (tickedFields ?? NothingTicked).Contains(field),
            _ => false,
        };

    /// <summary>All that the audience gets, in the order of the table: the filer is shown it before consenting.</summary>
    public static IReadOnlyList<string> Seen(Audience audience, string level, IReadOnlySet<string>? tickedFields = null) =>
        [.. DisclosureTable.Fields.Where(field => Sees(audience, level, field, tickedFields))];

    public static DisclosureRule Rule(Audience audience, string level, string field)
    {
        if (!ByField.TryGetValue(field, out var row))
            return DisclosureRule.Never;

        var rules = row.For(audience);
        return level switch
        {
            Confidentialities.Full => rules.Full,
            Confidentialities.Facts => rules.Facts,
            _ => rules.Closed,
        };
    }

    /// <summary>The audience that an actor belongs to; of several the one that gets most. An administrator gets what the public gets.</summary>
    public static Audience AudienceOf(Actor actor)
    {
        if (actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) || actor.Is(Roles.Commissioner))
            return Audience.Staff;

        return actor.Is(Roles.Auditor) ? Audience.Auditor
            : actor.Is(Roles.OfficeLiaison) ? Audience.Office
            : actor.Is(Roles.Filer) ? Audience.Filer
            : Audience.Public;
    }
}
