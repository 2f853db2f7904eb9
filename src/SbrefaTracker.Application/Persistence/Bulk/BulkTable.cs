using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SbrefaTracker.Application.Persistence.Bulk;

/// <summary>One column as the database's driver takes it.</summary>
internal sealed record BulkColumn(string Name, string StoreType, Func<object, object?> Read);

/// <summary>A table for writing many rows: its columns come from the model, so that none can be forgotten.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    public static BulkTable Of(IEntityType entity) => new(entity.GetTableName()!, [.. entity.GetProperties().Select(Column)]);

    private static BulkColumn Column(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var get = Getter(property);
        var convert = mapping.Converter?.ConvertToProvider;
        return new BulkColumn(
            property.GetColumnName(),
            mapping.StoreTypeNameBase,
            convert is null ? get : row => get(row) is { } value ? convert(value) : null);
    }

    private static Func<object, object?> Getter(IProperty property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
