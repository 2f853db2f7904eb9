using System.Globalization;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Cli.Verbs;

public sealed class VerifyReceipt : Verb
{
    public override string Name => "verify-receipt";

    public override string Syntax => "FILE";

    public override string Purpose => "checks the proof of filing in a text against key, ledger and record; 3 when it is not genuine or not in the ledger";

    public override int Operands => 1;

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var path = call.Arguments.Operand(0);
        var text = await Text(path, ct);
        await call.Open(ct);
        var (verdict, proof) = await call.Get<FilingProofCheck>().Run(text, ct);
        switch (verdict)
        {
            case ProofVerdict.OnRecord:
                call.Screen.Line($"genuine: {Named(proof!)}; the record reads as it was filed");
                return Exit.Done;
            case ProofVerdict.Differs:
                call.Screen.Line($"genuine, differs: {Named(proof!)}; its entry stands, but the record no longer reads as it was filed");
                return Exit.Done;
            case ProofVerdict.NotOnRecord:
                call.Screen.Error($"not on record: signed by this office, but entry {proof!.Entry.ToString(CultureInfo.InvariantCulture)} of this ledger is not the one that it names");
                return Exit.NotIntact;
            case ProofVerdict.NotGenuine:
                call.Screen.Error($"not genuine: {path} was not signed by a key of this office, or was changed since");
                return Exit.NotIntact;
            case ProofVerdict.NoKey:
                throw StopException.Refused("no key is pinned (Ledger:PublicKey) and none was found beside the database: nothing can be checked");
            default:
                throw StopException.Refused($"{path} holds no proof of filing that can be read");
        }
    }

    private static string Named(FilingProof proof) => $"{proof.Reference}, filed {proof.Filed}";

    // One letter more than is looked at, so that a text that is too long is seen to be.
    private static async Task<string> Text(string path, CancellationToken ct)
    {
        using var reader = new StreamReader(Call.Read(path));
        var letters = new char[FilingProofText.LongestText + 1];
        return new string(letters, 0, await reader.ReadBlockAsync(letters, ct));
    }
}
