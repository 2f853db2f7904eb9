using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Persistence;

/// <summary>One column of a table of the record.</summary>
/// <param name="Name">As in the database.</param>
/// <param name="Salt">The number of its salt when it is personal, else null.</param>
/// <param name="Type">The property's type without nullability: how PostgreSQL's value is read.</param>
/// <param name="Read">Its value in an entity, in stored form.</param>
public sealed record RecordColumn(string Name, byte? Salt, Type Type, Func<object, StoredValue> Read)
{
    private Action<object, object?>? _write;

    /// <summary>The value of a personal column was disposed of: a text without a character, and no salt.</summary>
    public bool IsEmptied(object row) => Read(row) is { IsNull: false, IsEmptyText: true };

    /// <summary>Empties a personal column that holds something; false when there was nothing.</summary>
    public bool Empty(object row)
    {
        if (Salt is null || Read(row).IsNull)
        {
            return false;
        }

        _write!(row, "");
        return true;
    }

    internal static RecordColumn Of(IProperty property)
    {
        var clr = property.PropertyInfo!;
        var type = Nullable.GetUnderlyingType(clr.PropertyType) ?? clr.PropertyType;
        var salt = clr.GetCustomAttribute<PersonalAttribute>()?.Number;
        var get = new Lazy<Func<object, object?>>(() => Getter(clr));
        if (salt is not null && type != typeof(string))
        {
            throw new InvalidOperationException($"{property.Name} is personal and no text: it could not be emptied.");
        }

        return new RecordColumn(property.GetColumnName(), salt, type, row => Stored(get.Value(row))) { _write = clr.SetValue };
    }

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    /// <summary>How the program stores a value, on both databases alike.</summary>
    internal static StoredValue Stored(object? value) => value switch
    {
        null => StoredValue.Null,
        string text => StoredValue.Text(text),
        int number => StoredValue.Integer(number),
        long number => StoredValue.Integer(number),
        bool flag => StoredValue.Integer(flag ? 1 : 0),
        DateOnly day => StoredValue.Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset moment => StoredValue.Integer(moment.ToUnixTimeMilliseconds()),
        byte[] bytes => StoredValue.Bytes(bytes),
        Enum code => StoredValue.Text(code.ToString()),
        _ => throw new InvalidOperationException($"A column of type {value.GetType()} has no stored form in the ledger."),
    };
}

/// <summary>A table of the record as the ledger sees it: its number and its columns in ordinal order, the id left out.</summary>
/// <param name="Number">Under which entries name it, for ever.</param>
/// <param name="Name">As in the database.</param>
/// <param name="OwnerColumn">Says to which chain a row belongs: its own id where the record begins with it, else that of the complaint or the office's record.</param>
/// <param name="Columns">Without the id.</param>
public sealed record RecordTable(byte Number, string Name, string OwnerColumn, IReadOnlyList<RecordColumn> Columns)
{
    private const byte Complaints = 1;

    public bool IsComplaints => Number == Complaints;

    /// <summary>Records begin with its rows, and their versions count their entries.</summary>
    public bool IsRoots => OwnerColumn == "id";


    internal static RecordTable Of(IEntityType entity)
    {
        var columns = entity.GetProperties()
            .Where(property => property.Name != nameof(IRecord.Id))
            .Select(RecordColumn.Of)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .ToList();
        var number = (byte)entity.FindAnnotation(Mapping.TableNumber)!.Value!;
        return new RecordTable(number, entity.GetTableName()!, OwnerColumnOf(entity.ClrType), columns);
    }

    private static string OwnerColumnOf(Type row) =>
        row == typeof(Domain.Complaints.Complaint) || row.IsAssignableTo(typeof(IOfficeRoot)) ? "id"
        : row.IsAssignableTo(typeof(IOfficeRecord)) ? "record_id"
        : "complaint_id";

    /// <summary>Fresh salts for the personal columns that hold something; empty when none does.</summary>
    public byte[] NewSalts(object row)
    {
        var numbers = Columns.Where(column => column.Salt is not null && !column.Read(row).IsNull).Select(column => column.Salt!.Value).ToList();
        return PackedSalts.New(numbers);
    }

    /// <summary>Empties the personal columns that hold something; gives the names under which an entry tells of them.</summary>
    public IEnumerable<string> Empty(IRecord row) => [.. Columns.Where(column => column.Empty(row)).Select(column => Disposal.NameOf(Name, column.Name))];

    /// <summary>No personal column holds anything.</summary>
    public bool IsEmptied(IRecord row) => Columns.All(column => column.Salt is null || column.Read(row).IsNull || column.IsEmptied(row));

    /// <summary>The digest of an entity as it will be stored.</summary>
    public byte[] Digest(RowDigester digester, IRecord row, ReadOnlySpan<byte> salts)
    {
        digester.Begin(this, row.Id);
        foreach (var column in Columns)
        {
            digester.Add(column, column.Read(row));
        }

        return digester.Finish(salts);
    }
}

/// <summary>The tables of the record, found in the model, so that no column can be forgotten.</summary>
public sealed class RecordTables
{
    private static readonly ConditionalWeakTable<IModel, RecordTables> Known = [];

    private readonly Dictionary<Type, RecordTable> _byType;

    private RecordTables(IModel model)
    {
        _byType = model.GetEntityTypes()
            .Where(entity => entity.ClrType.IsAssignableTo(typeof(IRecord)))
            .ToDictionary(entity => entity.ClrType, RecordTable.Of);
        All = [.. _byType.Values.OrderBy(table => table.Number)];
    }

    public IReadOnlyList<RecordTable> All { get; }

    /// <summary>Found once for each model: all contexts of a kind share theirs.</summary>
    public static RecordTables In(IModel model) => Known.GetValue(model, found => new RecordTables(found));

    public RecordTable Of(Type type) => _byType[type];
}
