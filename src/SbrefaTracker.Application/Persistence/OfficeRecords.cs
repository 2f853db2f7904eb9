using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// How the office's own records lie in tables: each begins with a row of a root table, and what belongs to it names it. Their tables bear numbers
/// of the ledger as those of complaints do, from 50 upwards.
/// </summary>
internal static class OfficeRecords
{
    public static void Configure(ModelBuilder builder)
    {
        Root<Edition>(builder, 50, "editions").HasIndex(edition => new { edition.FiscalYear, edition.Number }).IsUnique();
    }

    private static EntityTypeBuilder<T> Root<T>(ModelBuilder builder, byte number, string table)
        where T : class, IOfficeRoot
    {
        var root = builder.Entity<T>();
        root.ToTable(table).HasAnnotation(Mapping.TableNumber, number);
        root.HasKey(row => row.Id);
        root.Property(row => row.Id).ValueGeneratedNever();
        root.Property(row => row.Version).IsConcurrencyToken();
        return root;
    }
}
