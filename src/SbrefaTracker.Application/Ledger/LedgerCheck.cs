using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger;

/// <summary>
/// Checks the whole record against the ledger, and the ledger against its signatures: reads everything once, writes nothing, and may
/// run beside a server. What was tampered with is an answer, never an exception; exceptions mean that the database cannot be reached.
/// </summary>
public sealed class LedgerCheck(DatabaseSettings settings, ITrackerDbFactory databases, LedgerSettings ledger, SigningKey key)
{
    /// <summary>The same check on another database, e.g. a backup before it is put in place.</summary>
    public LedgerCheck Of(DatabaseSettings other) => new(other, databases, ledger, key);

    /// <param name="kept">Checkpoints that were exported and kept elsewhere: the ledger must still contain what they signed.</param>
    /// <param name="ct">Ends the check with an exception.</param>
    public Task<LedgerReport> Run(IReadOnlyList<ExportedCheckpoint>? kept = null, CancellationToken ct = default) =>
        Task.Run(() => Check(kept ?? [], ct), ct);

    private LedgerReport Check(IReadOnlyList<ExportedCheckpoint> kept, CancellationToken ct)
    {
        var keys = TrustedKeys.From(ledger, key);
        var findings = new Findings();
        try
        {
            using var database = RawDatabase.Open(settings);
            return Check(database, keys, kept, findings, ct);
        }
        catch (Exception exception) when (Damage.IsShownBy(exception))
        {
            findings.Add(new LedgerProblem(LedgerProblems.Damaged));
            return new LedgerReport(0, 0, findings.Problems, findings.Unlisted, 0, keys.IsPinned);
        }
    }

    private LedgerReport Check(
        RawDatabase database, TrustedKeys keys, IReadOnlyList<ExportedCheckpoint> kept, Findings findings, CancellationToken ct)
    {
        var chain = new ChainPass(database, keys, kept, findings);
        var references = new References();
        var complaints = 0L;
        Stage(findings, () => CheckTables(database, findings));
        Stage(findings, () => chain.Run(ct));
        Stage(findings, () => CountCheckpoints(database, findings));
        Stage(findings, () =>
        {
            using var rows = new RowPass(database, databases.Tables, references, findings);
            rows.Run(ct);
            complaints = rows.Complaints;
        });
        Stage(findings, () =>
        {
            using var contents = new ContentPass(database, findings);
            contents.Run(ct);
        });
        Stage(findings, () =>
        {
            using var editions = new EditionPass(database, findings);
            editions.Run(ct);
        });
        Stage(findings, () => new ReadPass(database, findings).Run(ct));
        Stage(findings, () => new GivenFilePass(database, findings).Run(ct));
        var published = new PublicationPass(database, findings);
        Stage(findings, () => published.Run(ct));
        Stage(findings, () => references.Report(GivenNumbers.Read(database), findings));
        Stage(findings, () =>
        {
            using var db = databases.Create();
            ForeignKeys.Check(database, db.Model, databases.Tables, findings);
        });
        return new LedgerReport(
            chain.Entries, complaints, Named(database, findings), findings.Unlisted, Math.Max(0, chain.Entries - chain.Signed), keys.IsPinned)
        {
            Uncommitted = published.Uncommitted,
        };
    }

    // What cannot be read in one place must not hide what is wrong in another.
    private static void Stage(Findings findings, Action check)
    {
        try
        {
            check();
        }
        catch (Exception exception) when (Damage.IsShownBy(exception))
        {
            findings.Add(new LedgerProblem(LedgerProblems.Damaged));
        }
    }

    private void CheckTables(RawDatabase database, Findings findings)
    {
        foreach (var table in databases.Tables.All.Select(RawTable.Of).Concat(LedgerTables.Covered))
        {
            if (database.Has(table.Name) && database.IsDamaged(table.Name))
            {
                findings.Add(new LedgerProblem(LedgerProblems.Damaged, Table: table.Name));
            }

            if (database.HasUnknownColumn(table))
            {
                findings.Add(new LedgerProblem(LedgerProblems.Column, Table: table.Name));
            }
        }
    }

    // A database from before they were counted has no number to compare with.
    private static void CountCheckpoints(RawDatabase database, Findings findings)
    {
        var written = GivenNumbers.Of(database, Counters.Checkpoint);
        var found = 0L;
        using var rows = database.Select(LedgerTables.Checkpoints);
        while (rows.Read())
        {
            found++;
        }

        if (written != 0 && written != found)
        {
            findings.Add(new LedgerProblem(LedgerProblems.CheckpointMissing));
        }
    }

    private static IReadOnlyList<LedgerProblem> Named(RawDatabase database, Findings findings)
    {
        var lookup = new ReferenceLookup(database);
        try
        {
            return [.. findings.Problems.Select(lookup.WithReference)];
        }
        catch (Exception exception) when (Damage.IsShownBy(exception))
        {
            return findings.Problems;
        }
    }
}
