using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>Puts what is given for an office into its rows.</summary>
internal static class OfficeWriting
{
    public static void Put(TrackerDb db, PlannedOffice planned, GivenOffice given, Dictionary<string, Office> known, List<OfficeContact> contacts)
    {
        if (!known.TryGetValue(planned.Code, out var office))
        {
            office = new Office { Code = planned.Code, Name = "", Kind = "" };
            db.Add(office);
            known.Add(planned.Code, office);
        }

        foreach (var (field, value) in given.Values.Where(pair => OfficeFields.Own.Contains(pair.Key)))
        {
            OfficeTexts.Put(office, field, value);
        }

        foreach (var part in OfficeFields.Contacts.Where(part => given.Values.ContainsKey(part.Field)))
        {
            part.Set(ContactFor(db, planned.Code, part.Purpose, contacts), (string?)given.Values[part.Field]);
        }

        foreach (var empty in contacts.Where(contact => contact.OfficeCode == planned.Code && contact.IsEmpty).ToList())
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
