using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Web.Parts;

/// <summary>The fields of the directory and their values in words.</summary>
public sealed class DirectoryWords(IStringLocalizer<DirectoryWords> text, Words words)
{
    public string Purpose(string purpose) => words.Of(ContactPurposes.List, purpose);

    public string Field(string name) => OfficeFields.Contacts.FirstOrDefault(part => part.Field.Name == name) is { } contact
        ? text[$"part.{name[(contact.Purpose.Length + 1)..]}", Purpose(contact.Purpose)]
        : text[$"field.{name}"];

    public string Value(string field, string? value) => value is null or "" ? text["nothing"]
        : field == OfficeFields.Kind.Name ? words.Of(OfficeKinds.List, value)
        : field == OfficeFields.State.Name ? words.UsState(value)
        : Dates.Read(value) is { } day ? Dates.Words(day)
        : value;

    public string Way(string way) => text[$"way.{way}"];
}
