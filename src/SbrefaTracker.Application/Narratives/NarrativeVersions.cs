using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Narratives;

/// <summary>A version of the file of narratives: what was in it when. Not part of the record.</summary>
public sealed class NarrativeVersionRow
{
    /// <summary>1, 2 ...</summary>
    public int Number { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>How many are read in it.</summary>
    public int Published { get; init; }

    /// <summary>How many are told to be withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Of the CSV file, in hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>The file of narratives and its versions.</summary>
public sealed class NarrativeVersions(ITrackerDbFactory databases, WriteQueue queue, PublicNarratives narratives)
{
    public const string Header = "id,status,fiscal_year,action_type,language,version,text";

    /// <summary>Stands in the file where the action type is left out.</summary>
    public const string LeftOut = "hidden";

    /// <summary>One narrative as a line of the CSV file, with its end: everything that a spreadsheet would run is defused.</summary>
    public static string Line(PublicNarrative one) => string.Join(',',
        one.Id, one.Status, Number(one.FiscalYear), one.Status == PublicNarratives.Published ? one.ActionType ?? LeftOut : "", one.Language ?? "", Number(one.Version), Quoted(SpreadsheetCell.Defuse(one.Text ?? ""))) + "\r\n";

    /// <summary>The versions, newest first; the latest hundred.</summary>
    public async Task<IReadOnlyList<NarrativeVersionRow>> All(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.NarrativeVersions.AsNoTracking().OrderByDescending(row => row.Number).Take(100).ToListAsync(ct);
    }

    /// <summary>Writes down what the file is now, when it is not what it was.</summary>
    /// <returns>Whether there is a new version.</returns>
    public async Task<bool> Write(CancellationToken ct = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Header + "\r\n"));
        var (published, withdrawn, all) = (0, 0, 0);
        await foreach (var one in narratives.Read(ct))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Line(one)));
            published += one.Status == PublicNarratives.Published ? 1 : 0;
            withdrawn += one.Status == PublicNarratives.Withdrawn ? 1 : 0;
            all++;
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (all == 0 || await All(ct) is [var last, ..] && last.Sha256 == sha256)
        {
            return false;
        }

        await queue.Run<Result>(
            async (session, token) =>
            {
                session.Db.Add(new NarrativeVersionRow { Number = await session.Db.NarrativeVersions.CountAsync(token) + 1, PublishedAt = session.Now, Published = published, Withdrawn = withdrawn, Sha256 = sha256 });
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
        return true;
    }

    private static string Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
