using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Offices;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>What the page of one complaint has in hand.</summary>
/// <param name="View">The complaint as this person may see it.</param>
/// <param name="Time">Turns moments into the agency's days.</param>
/// <param name="Offices">The directory, for choosing one.</param>
/// <param name="Colleagues">Who can be made responsible.</param>
/// <param name="Me">The name of the person who looks.</param>
public sealed record ComplaintSheet(
    ComplaintView View, AgencyTime Time, IReadOnlyList<OfficeEntry> Offices, IReadOnlyList<Colleague> Colleagues, string Me)
{
    /// <summary>The files as this person may see them.</summary>
    public IReadOnlyList<ListedFile> Files { get; init; } = [];

    /// <summary>The addresses to which letters about an open inquiry go by e-mail now, by its id; empty ones where they are carried to the office by hand. Without inquiries of which that is not told.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> Readers { get; init; } = new Dictionary<long, IReadOnlyList<string>>();

    public DateOnly Today => Time.Today;

    /// <summary>The value of a fact as it is stored; null when it is not given or not shown.</summary>
    public string? Fact(string field) => View.Facts.FirstOrDefault(fact => fact.Field == field)?.Value;

    public string OfficeName(string code) => OfficeEntry.TitleIn(Offices, code);

    /// <summary>The FP&amp;F office that takes petitions about the complaint's office, where one may follow such an action; null where none is known.</summary>
    public OfficeEntry? PetitionsGoTo => PetitionOffices.Take(View.ActionType) && Offices.FirstOrDefault(office => office.Code == View.OfficeCode) is { } mine
        ? PetitionOffices.For(mine, Offices.ToDictionary(office => office.Code, StringComparer.Ordinal), Today)
        : null;

    public string PersonName(string id) => Colleagues.FirstOrDefault(colleague => colleague.Id == id)?.Name ?? id;
}
