using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Importing;

/// <summary>
/// Imports the directory of offices. All rows or none: a code that exists is updated, also with what the file leaves
/// empty; an office that the file does not name stays as it is.
/// </summary>
public sealed class OfficeImport(ITrackerDbFactory databases)
{
    public async Task<ImportReport> Run(Stream file, bool dryRun, FaultFound faults, CancellationToken ct)
    {
        var count = 0;
        var offices = Read(file, fault =>
        {
            count++;
            faults(fault);
        });
        var write = count == 0 && !dryRun;
        if (write)
        {
            await Write(offices, ct);
        }

        return new ImportReport(offices.Count, count, 0, write);
    }

    private static List<Office> Read(Stream file, FaultFound faults)
    {
        using var source = new CsvSource(file);
        List<Office> offices = [];
        if (!source.Read())
        {
            faults(ImportFault.OfFile("empty_file"));
            return offices;
        }

        var headerIsGood = true;
        var map = ColumnMap.Read(source, OfficeFields.All, fault =>
        {
            headerIsGood = false;
            faults(fault);
        });
        if (!headerIsGood)
        {
            return offices;
        }

        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new RowReader(source, map);
        while (reader.Next(faults))
        {
            Check(reader, rows, source.Row, faults);
            if (!reader.HasFaults)
            {
                offices.Add(OfficeIn(reader));
            }
        }

        return offices;
    }

    private static void Check(RowReader row, Dictionary<string, int> rows, int number, FaultFound faults)
    {
        if (row.IsUnreadable)
        {
            return;
        }

        foreach (var field in OfficeFields.All.Where(field => field.Required && row.Input[field] is null && !row.IsFaulty(field.Name)))
        {
            row.Tell(field.Name, Refusal.Of("required"), faults);
        }

        if (row.Input.Text(OfficeFields.Code) is not { } code)
        {
            return;
        }

        if (!OfficeFields.IsCode(code))
        {
            row.Tell(OfficeFields.Code.Name, Refusal.Of("not_an_office_code"), faults);
        }
        else if (!rows.TryAdd(code, number))
        {
            row.Tell(OfficeFields.Code.Name, Refusal.Of("code_twice", rows[code]), faults);
        }
    }

    private static Office OfficeIn(RowReader row) => new()
    {
        Code = row.Input.Text(OfficeFields.Code)!,
        Name = row.Input.Text(OfficeFields.Name)!,
        Kind = row.Input.Text(OfficeFields.Kind)!,
        City = row.Input.Text(OfficeFields.City),
        State = row.Input.Text(OfficeFields.State),
        Phone = row.Input.Text(OfficeFields.Phone),
        Email = row.Input.Text(OfficeFields.Email),
        HeadEmail = row.Input.Text(OfficeFields.HeadEmail),
    };

    private async Task Write(List<Office> offices, CancellationToken ct)
    {
        await using var db = databases.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var known = await db.Offices.ToDictionaryAsync(office => office.Code, StringComparer.Ordinal, ct);
        foreach (var office in offices)
        {
            if (known.TryGetValue(office.Code, out var existing))
            {
                (office.MailFailedOn, office.MailFailedAddress) = (existing.MailFailedOn, existing.MailFailedAddress);
                db.Entry(existing).CurrentValues.SetValues(office);
            }
            else
            {
                db.Add(office);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
