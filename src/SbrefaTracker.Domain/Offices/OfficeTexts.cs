using SbrefaTracker.Domain.Complaints;
using static SbrefaTracker.Domain.Offices.OfficeFields;

namespace SbrefaTracker.Domain.Offices;

/// <summary>An office's entry as text, field by field, as the CSV writes it; and back.</summary>
public static class OfficeTexts
{
    private static readonly Dictionary<ComplaintField, (Func<Office, object?> Get, Action<Office, object?> Set)> Fields = new()
    {
        [Name] = (o => o.Name, (o, value) => o.Name = (string)value!),
        [Kind] = (o => o.Kind, (o, value) => o.Kind = (string)value!),
        [Address] = (o => o.Address, (o, value) => o.Address = (string?)value),
        [City] = (o => o.City, (o, value) => o.City = (string?)value),
        [State] = (o => o.State, (o, value) => o.State = (string?)value),
        [Phone] = (o => o.Phone, (o, value) => o.Phone = (string?)value),
        [Email] = (o => o.Email, (o, value) => o.Email = (string?)value),
        [HeadEmail] = (o => o.HeadEmail, (o, value) => o.HeadEmail = (string?)value),
        [Hours] = (o => o.Hours, (o, value) => o.Hours = (string?)value),
        [OpensOn] = (o => o.OpensOn, (o, value) => o.OpensOn = (DateOnly?)value),
        [ClosesOn] = (o => o.ClosesOn, (o, value) => o.ClosesOn = (DateOnly?)value),
        [Successor] = (o => o.SuccessorCode, (o, value) => o.SuccessorCode = (string?)value),
        [Parent] = (o => o.ParentCode, (o, value) => o.ParentCode = (string?)value),
        [Petitions] = (o => o.PetitionsCode, (o, value) => o.PetitionsCode = (string?)value),
        [ConfirmedOn] = (o => o.ConfirmedOn, (o, value) => o.ConfirmedOn = (DateOnly?)value),
    };

    /// <summary>What is given, by the name of the field; what is empty is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(Office office, IEnumerable<OfficeContact> contacts)
    {
        var byPurpose = contacts.ToDictionary(contact => contact.Purpose, StringComparer.Ordinal);
        var own = Own.Select(field => (field.Name, Text: FieldText.Write(Fields[field].Get(office))));
        var others = Contacts.Select(one => (one.Field.Name, Text: byPurpose.TryGetValue(one.Purpose, out var contact) ? one.Get(contact) ?? "" : ""));
        return own.Concat(others).Where(pair => pair.Text.Length > 0).ToDictionary(pair => pair.Name, pair => pair.Text, StringComparer.Ordinal);
    }

    /// <summary>Puts a value, read by <see cref="FieldText"/>, into one of the office's own fields.</summary>
    public static void Put(Office office, ComplaintField field, object? value) => Fields[field].Set(office, value);
}
