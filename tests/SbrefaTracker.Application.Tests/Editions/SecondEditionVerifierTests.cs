using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Tests.Bundles;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>
/// A program in another language, written from docs/edition-format.md alone, counts every figure of an edition from its rows by the queries that it keeps: so the page says all that is needed.
/// </summary>
public sealed class SecondEditionVerifierTests
{
    private const long Ours = 900_000;
    private static readonly string[] GradeTables = ["grades-agency", "grades-by-action-type", "grades-by-office", "grades-by-office-kind", "grades-by-region"];

    [PythonFact]
    public async Task Counts_the_same_from_rows_and_queries_and_notices_what_was_changed()
    {
        await using var world = await TestWorld.On();
        var (file, _) = await VerifyEditionTests.Given(world, Judged);

        var (exit, found) = Verify(file);
        Assert.True(exit == 0, found);
        Assert.True(int.Parse(found.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) > 500, found);

        var actions = await Problems(file, "\"actionType\":\"PEN\"", "\"actionType\":\"SEIZ\"");
        Assert.Equal(["hash of rows.ndjson", "by-action-type", "by-action-type before"], actions.Take(3));
        Assert.All(actions.Skip(3), problem => Assert.Matches("^grades-(ono-)?by-action-type ", problem));

        // A reply that is found to be worth more, in every table that counts it.
        var replies = await Problems(file, "\"grade\":\"D\"", "\"grade\":\"A\"");
        Assert.All(replies.Skip(1), problem => Assert.EndsWith(" quality", problem, StringComparison.Ordinal));
        Assert.Equal(GradeTables, replies.Skip(1).Select(problem => problem.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

        Assert.Equal(["hash of rows.ndjson", "patterns 2026"], await Problems(file, "\"state\":\"Accepted\"", "\"state\":\"Dismissed\""));
        Assert.Equal(["hash of rows.ndjson", "raised 2026"], await Problems(file, "\"raisedOn\":\"2026-02-02\",\"decidedOn\":\"2026-02-20\"", "\"raisedOn\":\"2026-02-02\",\"decidedOn\":\"2026-03-20\""));
    }

    // Replies of every grade, one assessed twice, two raised to the Commissioner and two flags: what the made-up complaints alone do not have.
    private static async Task Judged(TrackerDb db)
    {
        var complaints = await db.Complaints.Where(complaint => complaint.ForwardedOn >= new DateOnly(2025, 10, 1) && complaint.ForwardedOn <= new DateOnly(2025, 12, 31)).OrderBy(complaint => complaint.Id).Take(10).ToListAsync();
        Assert.Equal(10, complaints.Count);
        for (var i = 0; i < complaints.Count; i++)
        {
            var (complaint, id) = (complaints[i], Ours + (10 * i));
            db.Add(new Inquiry { Id = id, ComplaintId = complaint.Id, Number = 90, OfficeCode = i % 3 == 0 ? "3901" : complaint.OfficeCode, AskedOn = new(2026, 1, 5), AskedBy = "analyst", DueOn = new(2026, 1, 20), RepliedOn = new(2026, 1, 16) });
            db.Add(Assessment(id, complaint.Id, id, new(2026, 1, 20), "ABCDF"[i % 5]));
        }

        db.Add(Assessment(Ours + 1, complaints[0].Id, Ours, new(2026, 2, 3), 'C'));
        db.Add(Raised(Ours, complaints[1].Id, new(2026, 2, 20)));
        db.Add(Raised(Ours + 1, complaints[2].Id, null));
        db.Add(new PatternFlag { OfficeCode = "2304", ActionType = "DET", RaisedOn = new(2025, 11, 4), State = PatternState.Accepted, DecidedOn = new(2025, 12, 2) });
        foreach (var flag in db.ChangeTracker.Entries<PatternFlag>())
            flag.Property(one => one.Id).CurrentValue = -Ours;
    }

    private static Assessment Assessment(long id, long complaint, long inquiry, DateOnly on, char grade) => new()
    {
        Id = id,
        ComplaintId = complaint,
        InquiryId = inquiry,
        AssessedOn = on,
        By = "representative",
        FactsLookedInto = true,
        Personnel = PersonnelCodes.NotRaised,
        SignerRank = SignerRanks.High,
        Professional = true,
        Grade = grade.ToString(),
        Rule = 1,
    };

    private static Escalation Raised(long id, long complaint, DateOnly? decided) => new() { Id = id, ComplaintId = complaint, RaisedOn = new(2026, 2, 2), DecidedOn = decided, RaisedBy = "representative", Reason = "It cannot be solved here" };

    // What it finds wrong with a copy in which every such text among the rows was changed, by the name of what differs.
    private static async Task<List<string>> Problems(string file, string old, string now)
    {
        var changed = file + ".changed.zip";
        File.Copy(file, changed, overwrite: true);
        using (var zip = ZipFile.Open(changed, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("rows.ndjson")!;
            string rows;
            using (var reader = new StreamReader(entry.Open()))
                rows = await reader.ReadToEndAsync();
            Assert.Contains(old, rows, StringComparison.Ordinal);
            entry.Delete();
            await using var target = zip.CreateEntry("rows.ndjson").Open();
            await target.WriteAsync(Encoding.UTF8.GetBytes(rows.Replace(old, now, StringComparison.Ordinal)));
        }

        var (exit, problems) = Verify(changed);
        Assert.Equal(3, exit);
        return [.. problems.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0])];
    }

    private static (int Exit, string Found) Verify(string file) => SecondProgram.Run(Path.Combine("Editions", "verify_edition.py"), file);
}
