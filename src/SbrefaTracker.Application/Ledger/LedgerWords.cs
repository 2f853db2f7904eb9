using System.Globalization;
using System.Resources;

namespace SbrefaTracker.Application.Ledger;

/// <summary>What each problem of the check means, in a sentence without its full stop: the same on the command line and on the page of auditors.</summary>
public static class LedgerWords
{
    private static readonly ResourceManager Resources = new(typeof(LedgerWords).FullName!, typeof(LedgerWords).Assembly);

    /// <summary>The sentence of a code of <see cref="LedgerProblems"/> or <see cref="Domain.Ledger.LedgerFaults"/>; the code itself where there is none.</summary>
    public static string Of(string code) => Resources.GetString(code, CultureInfo.InvariantCulture) ?? code;
}
