using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Matters;

/// <summary>Who reads restricted matters: nobody else learns of them, not even that they are there.</summary>
public static class MatterReaders
{
    private static readonly Dictionary<string, IReadOnlyList<Role>> Readers = new(StringComparer.Ordinal)
    {
        [MatterKinds.Retaliation] = [Roles.Representative, Roles.Commissioner],
        [MatterKinds.InspectorGeneral] = [Roles.Representative],
    };

    private static readonly HashSet<string> Entries = new(StringComparer.Ordinal) { "MatterOpened", "MatterRecorded", "MatterClosed" };

    public static bool MayRead(Actor actor, string kind) => Readers.TryGetValue(kind, out var roles) && roles.Any(actor.Is);

    /// <summary>The kinds that somebody may read.</summary>
    public static IReadOnlyList<string> KindsFor(Actor actor) => [.. MatterKinds.List.Codes.Where(kind => MayRead(actor, kind))];

    /// <summary>Whether an entry of the ledger may be told to somebody.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="action">What the entry says was done, in past tense.</param>
    /// <param name="kind">The kind of matter that the entry names; null when it names none.</param>
    public static bool MayReadEntry(Actor actor, string action, string? kind) => !Entries.Contains(action) || (kind is not null && MayRead(actor, kind));
}
