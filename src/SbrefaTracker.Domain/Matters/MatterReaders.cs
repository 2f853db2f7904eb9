using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Matters;

/// <summary>Who reads restricted matters: nobody else learns of them, not even that they are there.</summary>
public static class MatterReaders
{
    private static readonly Dictionary<string, IReadOnlyList<Role>> Readers = new(StringComparer.Ordinal)
    {
        [MatterKinds.Retaliation] = [Roles.Representative, Roles.Commissioner],
        [MatterKinds.InspectorGeneral] = [Roles.Representative],
    };

    /// <summary>The acts that are about nothing but a restricted matter: a list of the complaints they happened to would tell of it.</summary>
    public static readonly IReadOnlyList<ComplaintAction> Acts = [ComplaintAction.OpenMatter, ComplaintAction.RecordMatter, ComplaintAction.CloseMatter];

    public static bool MayRead(Actor actor, string kind) => Readers.TryGetValue(kind, out var roles) && roles.Any(actor.Is);

    /// <summary>Whether somebody opens restricted matters: what is reported and has none yet waits for them.</summary>
    public static bool MayOpen(Actor actor) => actor.Is(Roles.Representative);

    /// <summary>The kinds that somebody may read.</summary>
    public static IReadOnlyList<string> KindsFor(Actor actor) => [.. MatterKinds.List.Codes.Where(kind => MayRead(actor, kind))];

    /// <summary>Whether an entry of the ledger may be told to somebody: one that names a matter only to the matter's readers.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="detail">What the entry says, by name.</param>
    public static bool MayReadEntry(Actor actor, IReadOnlyDictionary<string, string> detail) =>
        !detail.ContainsKey("matter") || (detail.TryGetValue("kind", out var kind) && MayRead(actor, kind));
}
