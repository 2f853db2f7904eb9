using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>What the tests of the check say in one word.</summary>
internal static class Checked
{
    public static Task<LedgerReport> Check(this TestWorld world) => world.Get<LedgerCheck>().Run();
}
