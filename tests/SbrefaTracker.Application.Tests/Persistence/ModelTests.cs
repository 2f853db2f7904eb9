using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Persistence;

public sealed class ModelTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_what_the_migrations_make(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using var db = world.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration to both folders.");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Shows_every_column_of_the_record_to_the_ledger()
    {
        await using var world = await TestWorld.On();
        await using var db = world.Open();
        var tables = world.Get<ITrackerDbFactory>().Tables;
        var entities = db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IRecord))).ToList();

        Assert.Equal(entities.Count, tables.All.Count);
        Assert.All(entities, entity => Assert.Equal(
            entity.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal),
            tables.Of(entity.ClrType).Columns.Select(column => column.Name).Append("id").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Gives_each_table_and_each_salt_a_number_of_its_own()
    {
        await using var world = await TestWorld.On();
        var tables = world.Get<ITrackerDbFactory>().Tables.All;

        Assert.Equal(tables.Count, tables.Select(table => table.Number).Distinct().Count());
        Assert.All(tables, table =>
        {
            var salts = table.Columns.Where(column => column.Salt is not null).Select(column => column.Salt!.Value).ToList();
            Assert.Equal(salts.Count, salts.Distinct().Count());
        });
    }

    /// <summary>A later column is null in old rows and so leaves their digests as they are; any other change would make the ledger lie.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Adds_only_nullable_columns_to_the_record_after_the_first_migration(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using var db = world.Open();
        var names = world.Get<ITrackerDbFactory>().Tables.All.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var later = db.GetService<IMigrationsAssembly>().Migrations.OrderBy(migration => migration.Key, StringComparer.Ordinal).Skip(1);

        var operations = later.SelectMany(migration =>
            db.GetService<IMigrationsAssembly>().CreateMigration(migration.Value, db.Database.ProviderName!).UpOperations);

        Assert.DoesNotContain(operations, operation => operation switch
        {
            Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation add => names.Contains(add.Table) && !add.IsNullable,
            Microsoft.EntityFrameworkCore.Migrations.Operations.AlterColumnOperation alter => names.Contains(alter.Table) && !IsWidened(alter),
            Microsoft.EntityFrameworkCore.Migrations.Operations.DropColumnOperation drop => names.Contains(drop.Table),
            Microsoft.EntityFrameworkCore.Migrations.Operations.RenameColumnOperation rename => names.Contains(rename.Table),
            Microsoft.EntityFrameworkCore.Migrations.Operations.RenameTableOperation rename => names.Contains(rename.Name),
            Microsoft.EntityFrameworkCore.Migrations.Operations.DropTableOperation drop => names.Contains(drop.Name),
            _ => false,
        });
    }

    // A wider integer holds what the narrower one held, and the ledger writes both in 8 bytes.
    private static bool IsWidened(Microsoft.EntityFrameworkCore.Migrations.Operations.AlterColumnOperation alter) =>
        alter.ClrType == typeof(long) && alter.OldColumn.ClrType == typeof(int) && alter.IsNullable == alter.OldColumn.IsNullable;
}
