using System.Globalization;
using System.Linq.Expressions;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>A part of a list that is read along one index, from any place in it; alike ones stand by their ids.</summary>
/// <param name="Read">The complaints of this part in its order, from the beginning or behind a place.</param>
/// <param name="KeyOf">What a place in it remembers besides the id.</param>
public sealed record ListPart(Func<IQueryable<Complaint>, ListPlace?, IQueryable<Complaint>> Read, Func<WorkListRow, string> KeyOf)
{
    /// <summary>It is read along an index of the open work, with the conditions of <see cref="OpenWork"/>.</summary>
    public bool Walks { get; init; }

    /// <summary>The code or person that all of it has; null where values give the order.</summary>
    public string? Group { get; private init; }

    /// <summary>In the order in which they were recorded, or the latest first.</summary>
    public static ListPart ById(bool isDown) => new(
        (complaints, place) => isDown
            ? (place is { Id: var before } ? complaints.Where(c => c.Id < before) : complaints).OrderByDescending(c => c.Id)
            : (place is { Id: var after } ? complaints.Where(c => c.Id > after) : complaints).OrderBy(c => c.Id),
        _ => "");

    /// <summary>Those that have no value to sort by, the latest first. The order names it all the same: PostgreSQL does not know that what is nothing is alike, and would sort.</summary>
    public static ListPart Without<T>(Expression<Func<Complaint, T>> key)
    {
        var isNothing = Expression.Lambda<Func<Complaint, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(T))), key.Parameters);
        return new ListPart(
            (complaints, place) => (place is { Id: var before } ? complaints.Where(c => c.Id < before) : complaints).OrderByDescending(key).ThenByDescending(c => c.Id),
            _ => "").Where(isNothing);
    }

    /// <summary>By a day; those without one are no part of it.</summary>
    public static ListPart ByDay(Expression<Func<Complaint, DateOnly?>> key, Func<WorkListRow, DateOnly?> of, bool isDown) => By(
        key,
        isDown,
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null,
        row => of(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    /// <summary>By an amount; those without one are no part of it.</summary>
    public static ListPart ByNumber(Expression<Func<Complaint, long?>> key, Func<WorkListRow, long?> of, bool isDown) => By(
        key,
        isDown,
        text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null,
        row => of(row)?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>By a text, as the database compares texts: in SQLite capital letters come before small ones. Many may have the same, and an empty one is a text too.</summary>
    public static ListPart ByText(Expression<Func<Complaint, string>> key, Func<WorkListRow, string> of, bool isDown) =>
        By(key, isDown, text => text, of);

    /// <summary>What is alike by a code or a person, as they were recorded; a place in it remembers which that is.</summary>
    public static ListPart Of(string code, Expression<Func<Complaint, bool>> these, bool isDown) => ById(isDown).Where(these).Named(code);

    /// <summary>The same as a group.</summary>
    public ListPart Named(string code) => this with { Group = code, KeyOf = _ => code };

    /// <summary>Only some of it.</summary>
    public ListPart Where(Expression<Func<Complaint, bool>> these) => this with { Read = (complaints, place) => Read(complaints.Where(these), place) };

    private static ListPart By<T>(Expression<Func<Complaint, T>> key, bool isDown, Func<string, T?> read, Func<WorkListRow, string> keyOf) => new(
        (complaints, place) =>
        {
            var part = place is not null && read(place.Key) is { } value ? complaints.Where(Behind(key, isDown, value, place.Id)) : complaints;
            return isDown ? part.OrderByDescending(key).ThenByDescending(c => c.Id) : part.OrderBy(key).ThenBy(c => c.Id);
        },
        keyOf);

    // key >= value AND (key > value OR id > id): by the first half the index is entered at the place.
    private static Expression<Func<Complaint, bool>> Behind<T>(Expression<Func<Complaint, T>> key, bool isDown, T value, long id)
    {
        var (row, place) = (key.Parameters[0], Expression.Constant(new Place<T>(value, id)));
        var (than, orSame) = isDown ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual) : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
        Expression Is(ExpressionType sign) => typeof(T) == typeof(string)
            ? Expression.MakeBinary(sign, Expression.Call(typeof(string), nameof(string.Compare), null, key.Body, Expression.Property(place, nameof(Place<T>.Value))), Expression.Constant(0))
            : Expression.MakeBinary(sign, key.Body, Expression.Property(place, nameof(Place<T>.Value)));
        var later = Expression.MakeBinary(than, Expression.Property(row, nameof(Complaint.Id)), Expression.Property(place, nameof(Place<T>.Id)));
        return Expression.Lambda<Func<Complaint, bool>>(Expression.AndAlso(Is(orSame), Expression.OrElse(Is(than), later)), row);
    }

    // Members of an object become parameters of the statement, so that it stays the same from page to page.
    private sealed record Place<T>(T Value, long Id);
}
