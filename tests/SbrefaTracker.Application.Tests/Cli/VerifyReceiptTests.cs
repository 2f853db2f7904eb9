using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class VerifyReceiptTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_proof_that_holds_is_named_with_its_reference(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = await File(world);

        var called = await world.Run("verify-receipt", world.Put("letter.txt", $"Dear office,\r\n{filed.Proof}\r\nYours"));

        Assert.Equal((0, ""), (called.Exit, called.Err));
        Assert.Equal($"genuine: {filed.Reference}, filed 2026-03-06T15:00:00.000Z; the record reads as it was filed", Assert.Single(called.OutLines));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_record_that_reads_otherwise_now_is_told_and_is_no_failure(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = await File(world);
        await world.Database.Tamper("UPDATE complaints SET subject = 'Another'");

        var called = await world.Run("verify-receipt", world.Put("proof.txt", filed.Proof!));

        Assert.Equal(0, called.Exit);
        Assert.StartsWith($"genuine, differs: {filed.Reference}", Assert.Single(called.OutLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entry: 1", "entry: 2", 3, "not genuine: ")]
    [InlineData("entry: 1", "entry: 1", 3, "not on record: ", "UPDATE ledger_entries SET actor = 'operator' WHERE number = 1")]
    [InlineData("entry: 1", "entry: one", 1, "holds no proof of filing")]
    public async Task Whatever_does_not_hold_is_one_line_on_standard_error(string from, string to, int exit, string words, string? tampered = null)
    {
        await using var world = await TestWorld.On();
        var filed = await File(world);
        if (tampered is not null)
        {
            await world.Database.Tamper(tampered);
        }

        var called = await world.Run("verify-receipt", world.Put("proof.txt", filed.Proof!.Replace(from, to, StringComparison.Ordinal)));

        Assert.Equal((exit, ""), (called.Exit, called.Out));
        Assert.Contains(words, Assert.Single(called.ErrLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage()
    {
        await using var world = await TestWorld.On();

        Assert.Equal(2, (await world.Run("verify-receipt", Path.Combine(world.Database.Folder, "none.txt"))).Exit);
        Assert.Equal(2, (await world.Run("verify-receipt")).Exit);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_said()
    {
        await using var world = await TestWorld.On();
        var filed = await File(world);
        System.IO.File.Delete(Path.Combine(world.Database.Folder, "ledger-signing-key.pem"));

        var called = await world.Run("verify-receipt", world.Put("proof.txt", filed.Proof!));

        Assert.Equal(1, called.Exit);
        Assert.Contains("Ledger:PublicKey", Assert.Single(called.ErrLines), StringComparison.Ordinal);
    }

    private static async Task<FiledComplaint> File(TestWorld world)
    {
        var filed = await world.Get<ComplaintFiling>().File(new FileComplaint(Filing.Input()));
        Assert.Empty(filed.Refusals);
        return filed.Value!;
    }
}
