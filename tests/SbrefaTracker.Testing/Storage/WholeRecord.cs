using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Testing.Storage;

/// <summary>
/// Writes a complaint with a row in every table of the record and a value in every column. It reads the model, so tables and columns that
/// are added later are filled too.
/// </summary>
public static class WholeRecord
{
    /// <summary>Two entries: the complaint as filed, then all the rest. Gives the reference.</summary>
    public static async Task<string> FileWhole(this TestWorld world)
    {
        var reference = await world.File();
        var tables = world.Get<ITrackerDbFactory>().Tables;
        await world.Change(reference, "Filled", (session, complaint) => Fill(session, complaint, tables));
        return reference;
    }

    /// <summary>Begins one of the office's own records of each kind, with a row in every table that belongs to it. Gives their names.</summary>
    public static async Task<IReadOnlyList<string>> KeepWholeOfficeRecords(this TestWorld world)
    {
        var tables = world.Get<ITrackerDbFactory>().Tables;
        await using var db = world.Open();
        var kinds = db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IOfficeRoot))).Select(entity => entity.ClrType).ToList();
        var names = new List<string>();
        foreach (var kind in kinds)
        {
            var done = await world.Queue.Run(async (session, ct) =>
            {
                var root = await FillOfficeRecord(session, kind, tables);
                await session.Record(root, Actor.Operator, "Filled", "{}", ct);
                return (Result<long>)root.Id;
            });
            names.Add(OfficeReference.Of(done.Value));
        }

        return names;
    }

    private static async Task<IOfficeRoot> FillOfficeRecord(WriteSession session, Type kind, RecordTables tables)
    {
        var rows = new Dictionary<Type, IRecord>();
        var entities = session.Db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IOfficeRecord)));
        foreach (var entity in entities.OrderBy(entity => tables.Of(entity.ClrType).Number))
        {
            var belongs = entity.ClrType == kind || entity.GetForeignKeys().Any(key => rows.ContainsKey(key.PrincipalEntityType.ClrType));
            if (belongs)
            {
                var row = (IRecord)Activator.CreateInstance(entity.ClrType)!;
                Fill(entity, row, rows, 0);
                rows[entity.ClrType] = row;
                await session.Add(row);
                if (row is Edition edition)
                {
                    Keep(session, edition);
                }
            }
        }

        return (IOfficeRoot)rows[kind];
    }

    /// <summary>Changes a complaint in a piece of writing of its own, with one entry.</summary>
    public static async Task Change(this TestWorld world, string reference, string action, Func<WriteSession, Complaint, Task> change)
    {
        await world.Queue.Run(async (session, ct) =>
        {
            var complaint = await session.Db.Complaints.SingleAsync(one => one.Reference == reference, ct);
            await change(session, complaint);
            await session.Record(complaint, Actor.Operator, action, "{}", ct);
            return Result.Done;
        });
    }

    private static async Task Fill(WriteSession session, Complaint complaint, RecordTables tables)
    {
        var entities = session.Db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IRecord)) && !entity.ClrType.IsAssignableTo(typeof(IOfficeRecord)));
        var rows = new Dictionary<Type, IRecord> { [typeof(Complaint)] = complaint };
        foreach (var entity in entities.OrderBy(entity => tables.Of(entity.ClrType).Number))
        {
            if (!rows.TryGetValue(entity.ClrType, out var row))
            {
                rows[entity.ClrType] = row = (IRecord)Activator.CreateInstance(entity.ClrType)!;
            }

            Fill(entity, row, rows, complaint.Id);
            if (row is Attachment file)
            {
                await WriteContent(session, file);
            }

            if (row != complaint)
            {
                await session.Add(row);
                ReferToItself(entity, row);
            }
        }
    }

    /// <summary>An edition keeps its rows and its report, and says what they are.</summary>
    private static void Keep(WriteSession session, Edition edition)
    {
        var content = "{}\n"u8.ToArray();
        edition.DataSha256 = edition.ReportSha256 = EditionFiles.Hash(content);
        session.Db.AddRange(EditionFiles.Chunks(edition.Id, EditionFiles.Rows, EditionFiles.Pack(content)));
        session.Db.AddRange(EditionFiles.Chunks(edition.Id, EditionFiles.Report, EditionFiles.Pack(content)));
    }

    /// <summary>A file has a content, in two chunks, and says what it is.</summary>
    private static async Task WriteContent(WriteSession session, Attachment file)
    {
        var bytes = Encoding.UTF8.GetBytes($"The file of {file.ComplaintId}");
        file.ContentId = await session.Next(Counters.Content);
        file.Length = bytes.Length;
        file.Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        session.Db.Add(new StoredContent
        {
            Id = file.ContentId,
            Type = FileTypes.Text.Code,
            Length = bytes.Length,
            Chunks = 2,
            IsComplete = true,
            Scan = ScanStates.Clean,
            StoredAt = session.Now,
        });
        session.Db.Add(new ContentChunk { ContentId = file.ContentId, Number = 0, Bytes = bytes[..8] });
        session.Db.Add(new ContentChunk { ContentId = file.ContentId, Number = 1, Bytes = bytes[8..] });
    }

    private static void Fill(IEntityType entity, IRecord row, Dictionary<Type, IRecord> rows, long owner)
    {
        foreach (var property in entity.GetProperties().Where(property => property.PropertyInfo!.CanWrite && property.Name is not (nameof(IRecord.Id) or nameof(IOfficeRoot.Version))))
        {
            var target = property.GetContainingForeignKeys().Select(key => key.PrincipalEntityType.ClrType).FirstOrDefault();
            if (target is not null && rows.TryGetValue(target, out var principal))
            {
                property.PropertyInfo!.SetValue(row, principal.Id);
            }
            else if (target is null && IsEmpty(property.PropertyInfo!.GetValue(row)))
            {
                property.PropertyInfo!.SetValue(row, Sample(property, owner));
            }
            else if (target is not null)
            {
                property.PropertyInfo!.SetValue(row, "0401");
            }
        }
    }

    // A row that answers another of its own table answers itself here: it is the only one.
    private static void ReferToItself(IEntityType entity, IRecord row)
    {
        foreach (var key in entity.GetForeignKeys().Where(key => key.PrincipalEntityType == entity))
        {
            key.Properties[0].PropertyInfo!.SetValue(row, row.Id);
        }
    }

    private static bool IsEmpty(object? value) =>
        value is null || (value is not Enum && value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));

    private static object Sample(IProperty property, long owner) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
    {
        var type when type == typeof(string) => $"{property.Name} of {owner}, “sample” ñ 漢",
        var type when type == typeof(int) => 7,
        var type when type == typeof(long) => 700L,
        var type when type == typeof(bool) => true,
        var type when type == typeof(DateOnly) => new DateOnly(2026, 3, 4),
        var type when type == typeof(DateTimeOffset) => TestWorld.Start,
        var type when type == typeof(byte[]) => new byte[] { 1, 2, 3, 0, 255 },
        { IsEnum: true } type => Enum.GetValues(type).GetValue(1)!,
        var type => throw new InvalidOperationException($"No sample for {property.Name} of type {type}."),
    };
}
