namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// What somebody gave about a complaint, read but not yet judged as a whole: a row of a CSV, a form, or a request of the
/// API. Null means "not given". The properties are the fields of <see cref="ComplaintFields"/>.
/// </summary>
public sealed class ComplaintInput
{
    private readonly Dictionary<ComplaintField, object> _values = [];

    /// <summary>The value of a field: text, day, cents, count or truth, as its kind says; null when not given.</summary>
    public object? this[ComplaintField field]
    {
        get => _values.GetValueOrDefault(field) ?? field.Default;
        set
        {
            if (value is null)
            {
                _values.Remove(field);
            }
            else
            {
                _values[field] = value;
            }
        }
    }

    public string? Text(ComplaintField field) => (string?)this[field];

    public DateOnly? Day(ComplaintField field) => (DateOnly?)this[field];

    public long? Number(ComplaintField field) => (long?)this[field];

    public bool? YesNo(ComplaintField field) => (bool?)this[field];

    public bool Has(ComplaintField field) => _values.ContainsKey(field);

    /// <summary>Forgets everything, so that one object can read row after row.</summary>
    public void Clear() => _values.Clear();
}
