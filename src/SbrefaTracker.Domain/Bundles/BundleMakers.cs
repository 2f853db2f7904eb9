using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Domain.Bundles;

/// <summary>
/// Who makes bundles. Entries of the ledger cannot be left out of a bundle without breaking what it proves, and some of them say that a
/// restricted matter is there: so only those who read every kind of matter make one, and decide to whom they give it.
/// </summary>
public static class BundleMakers
{
    public static bool Includes(Actor actor) => actor == Actor.Operator || MatterReaders.KindsFor(actor).Count == MatterKinds.List.Codes.Count;
}
