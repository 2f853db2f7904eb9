using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>Puts values of an office into its rows.</summary>
internal static class OfficeWriting
{
    public static void Put(TrackerDb db, string code, IReadOnlyDictionary<ComplaintField, object?> values, Dictionary<string, Office> known, List<OfficeContact> contacts)
    {
        if (!known.TryGetValue(code, out var office))
        {
            office = new Office { Code = code, Name = "", Kind = "" };
            db.Add(office);
            known.Add(code, office);
        }

        foreach (var (field, value) in values.Where(pair => OfficeFields.Own.Contains(pair.Key)))
        {
            OfficeTexts.Put(office, field, value);
        }

        foreach (var part in OfficeFields.Contacts.Where(part => values.ContainsKey(part.Field)))
        {
            part.Set(ContactFor(db, code, part.Purpose, contacts), (string?)values[part.Field]);
        }

        foreach (var empty in contacts.Where(contact => contact.OfficeCode == code && contact.IsEmpty).ToList())
        {
            db.Remove(empty);
            contacts.Remove(empty);
        }
    }

    private static OfficeContact ContactFor(TrackerDb db, string code, string purpose, List<OfficeContact> contacts)
    {
        var contact = contacts.FirstOrDefault(one => one.OfficeCode == code && one.Purpose == purpose);
        if (contact is null)
        {
            contact = new OfficeContact { OfficeCode = code, Purpose = purpose };
            db.Add(contact);
            contacts.Add(contact);
        }

        return contact;
    }
}
