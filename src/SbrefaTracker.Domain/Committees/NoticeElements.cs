namespace SbrefaTracker.Domain.Committees;

/// <summary>
/// What a notice of a meeting must say, and what one meeting's notice lacks (41 CFR 102-3.150(a) as revised by 90 FR 58417, read in a copy of the regulation). That a shorter notice gives its reasons
/// is 102-3.150(b). The order is that of the draft.
/// </summary>
public static class NoticeElements
{
    public const string Name = "name";
    public const string Time = "time";
    public const string Place = "place";
    public const string Purpose = "purpose";
    public const string Registration = "registration";
    public const string Agenda = "agenda";
    public const string Materials = "materials";

    /// <summary>Open or closed, with the exemption of the Government in the Sunshine Act.</summary>
    public const string Openness = "openness";

    public const string Statements = "statements";
    public const string Accommodation = "accommodation";
    public const string Contact = "contact";

    /// <summary>Needed only for a notice that is shorter than the rule.</summary>
    public const string ShortNotice = "short_notice";

    /// <summary>The elements that every notice has.</summary>
    public static readonly IReadOnlyList<string> Always = [Name, Time, Place, Purpose, Registration, Agenda, Materials, Openness, Statements, Accommodation, Contact];

    /// <summary>The elements that a notice of this meeting, published that day, would lack.</summary>
    public static IReadOnlyList<string> Missing(Meeting meeting, string committee, NoticeRule rule, DateOnly publishedOn) =>
    [
        .. Always.Where(element => !Has(meeting, committee, element)),
        .. rule.Read(publishedOn, meeting.MeetsOn).InTime || Said(meeting.ShortNoticeReason) ? (IEnumerable<string>)[] : [ShortNotice],
    ];

    private static bool Has(Meeting meeting, string committee, string element) => element switch
    {
        Name => Said(committee),
        Time => meeting.EndsAt > meeting.StartsAt,
        Place => Said(meeting.Place) || Said(meeting.Connection),
        Purpose => Said(meeting.Purpose),
        Registration => Said(meeting.Registration),
        Agenda => Said(meeting.Agenda),
        Materials => Said(meeting.MaterialsFrom),
        Openness => meeting.Openness == OpenCodes.Open || (meeting.ClosureDeterminedOn is not null && Said(meeting.ClosureAuthority)),
        Statements => Said(meeting.Statements),
        Accommodation => Said(meeting.Accommodation),
        Contact => Said(meeting.Contact),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, "No element of a notice."),
    };

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}
