using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Persistence;

public sealed class SqlitePragmasTests
{
    // FULL is 2: a commit is on the disk before it is answered.
    private static readonly Dictionary<string, string> InForce = new(StringComparer.Ordinal)
    {
        ["journal_mode"] = "wal",
        ["synchronous"] = "2",
        ["foreign_keys"] = "1",
        ["trusted_schema"] = "0",
        ["secure_delete"] = "1",
    };

    [Fact]
    public async Task Hold_on_every_connection_of_the_program()
    {
        await using var world = await TestWorld.On();
        await using TrackerDb one = world.Open(), other = world.Open();
        await one.Database.OpenConnectionAsync();
        await other.Database.OpenConnectionAsync();
        Assert.Equal(InForce, Read(one.Database.GetDbConnection()));
        Assert.Equal(InForce, Read(other.Database.GetDbConnection()));

        // What writes is set up like what reads.
        var writing = await world.Queue.Run(async (session, _) =>
        {
            await Task.CompletedTask;
            return (Domain.Kernel.Result<Dictionary<string, string>>)Read(session.Db.Database.GetDbConnection());
        });
        Assert.Equal(InForce, writing.Value);

        await using var bare = new SqliteConnection($"Data Source={world.Database.File};Pooling=False");
        await bare.OpenAsync();
        Assert.NotEqual(InForce, Read(bare));
        SqlitePragmas.Instance.Apply(bare);
        Assert.Equal(InForce, Read(bare));
    }

    [Fact]
    public async Task Hold_in_earnest()
    {
        await using var world = await TestWorld.On();
        await using var db = world.Open();
        await world.File(input => input[Domain.Complaints.ComplaintFields.Subject] = "A word that is nowhere else: quokka");

        await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("INSERT INTO notes (id, complaint_id, at, \"by\", text) VALUES (1, 77, 0, 'x', 'y')"));

        // A view of a file that somebody else made may not call functions of this program.
        Assert.Equal(1L, await db.Database.SqlQueryRaw<long>("SELECT regexp('a', 'a') AS \"Value\"").SingleAsync());
        await db.Database.ExecuteSqlRawAsync("CREATE VIEW harmful AS SELECT regexp('a', 'a') AS \"Value\"");
        Assert.Contains("unsafe use", (await Assert.ThrowsAsync<SqliteException>(() => db.Database.SqlQueryRaw<long>("SELECT \"Value\" FROM harmful").ToListAsync())).Message, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync("DROP VIEW harmful");

        // What is deleted is overwritten in the file, and not only forgotten.
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE passing (word TEXT); INSERT INTO passing VALUES ('wombat-wombat-wombat'); PRAGMA wal_checkpoint(TRUNCATE);");
        Assert.True(Holds(world, "wombat-wombat-wombat"));
        await db.Database.ExecuteSqlRawAsync("DELETE FROM passing; PRAGMA wal_checkpoint(TRUNCATE);");
        Assert.False(Holds(world, "wombat-wombat-wombat"));
    }

    private static bool Holds(TestWorld world, string word)
    {
        using var file = new FileStream(world.Database.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)) >= 0;
    }

    private static Dictionary<string, string> Read(DbConnection connection) => InForce.Keys.ToDictionary(
        pragma => pragma,
        pragma =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
        },
        StringComparer.Ordinal);
}
