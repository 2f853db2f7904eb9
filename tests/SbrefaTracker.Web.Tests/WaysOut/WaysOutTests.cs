using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>
/// Whoever tries to see more than they may, by address, interface, file, search or refusal, sees what the disclosure table allows and nothing else. What the ways out are
/// is read from the running program, and what may be seen from the table: neither is a list that could be forgotten.
/// </summary>
[Collection(VisitCollection.Name)]
public sealed class WaysOutTests(Visit visit)
{
    /// <summary>
    /// What an audience may get and no way out tells it: an office gets questions, facts and papers and not the letters and clocks; a filer is told the days of a pause and not its
    /// reason; a letter that is no message of the complaint is kept with the mail, and what an office gives as
    /// a reason with the notes.
    /// </summary>
    private static readonly (Audience Audience, string Place)[] NotTold =
    [
        .. ((string[])["acknowledgement", "askedfiler", "supplied", "written", "closingletter", "unsolved", "stoodby", "pause", "authority", "extension", "response"]).Select(place => (Audience.Office, place)),
        .. ((string[])["pause", "authority", "extension"]).Select(place => (Audience.Filer, place)),
        .. ((string[])["acknowledgement", "closingletter", "timeasked", "sentbackalso"]).Select(place => (Audience.Auditor, place)),

        // Corrected since: what a field held before is history, which is told to those who work on the complaint.
        (Audience.Office, "contact_phone"), (Audience.Filer, "contact_phone"),
    ];

    [Fact]
    public void Are_all_known()
    {
        var (doors, useCases) = (visit.Doors.Check(), visit.UseCases.Check());

        None(doors.Unplaced.Concat(useCases.Unplaced));
        None(doors.Gone.Concat(useCases.Gone));
    }

    [Fact]
    public void Tell_nobody_more_than_the_disclosure_table_allows() => None(Leaks());

    [Fact]
    public void Tell_everybody_what_the_disclosure_table_gives_them()
    {
        var seen = visit.Sightings.Select(sighting => (sighting.Reader, sighting.Marker)).ToHashSet();
        var untold = (from reader in visit.Readers
                      from complaint in visit.Complaints
                      from marker in complaint.Markers
                      where Expected.MaySee(reader, marker) && !seen.Contains((reader, marker))
                      select (Key: (Expected.AudienceOf(reader, complaint), marker.Place), Text: $"{reader} is not told {marker}")).ToList();

        None(untold.Where(one => !NotTold.Contains(one.Key)).Select(one => one.Text));
        None(NotTold.Except(untold.Select(one => one.Key)).Select(one => $"{one} is told by now"));
    }

    [Fact]
    public void Are_reported_when_a_row_of_the_table_allows_less()
    {
        foreach (var row in DisclosureTable.Rows.Where(row => row.Fields.Any(field => visit.Open.Markers.Any(marker => marker.Field == field)) && new[] { row.Filer, row.Office, row.Ono, row.Auditor }.Any(rules => rules != LevelRules.Never)))
        {
            var reported = Leaks(Expected.Without(row)).ToList();
            Assert.True(reported.Count > 0, $"without its row {string.Join(", ", row.Fields)} would leak unnoticed");
        }
    }

    [Fact]
    public async Task Lead_from_every_place_that_can_hold_a_word()
    {
        await using var db = visit.Services.GetRequiredService<ITrackerDbFactory>().Create();
        None(await Places.WithoutMarker(db, visit.Open));
        None(DisclosureTable.Fields.Except(visit.Open.Markers.Select(marker => marker.Field)).Except(Places.WithoutWords));
    }

    // What fails tells nobody too much, and nobody anything. Only print waits for a program that may not be there.
    [Fact]
    public void Never_fail() => None(
        from answer in visit.Answers
        where (int)answer.Status >= 500 && answer.Status != HttpStatusCode.ServiceUnavailable
        select $"{answer.Reader} at {answer.Door.Address}: {answer.Status}");

    [Fact]
    public async Task Refuse_what_one_may_not_know_of_like_what_is_not_there()
    {
        var different = new List<string>();
        foreach (var (reader, door, status, text) in visit.Answers.Where(answer => IsUnknownTo(answer.Reader, answer.Door)))
        {
            using var response = await reader.Browser.GetAsync(door.Twin);
            var (there, nowhere) = (Bare(text, door, door.Address), Bare(await Rendition.Of(response), door, door.Twin!));
            if (response.StatusCode != status || there != nowhere)
            {
                var line = there.Split('\n').Except(nowhere.Split('\n')).FirstOrDefault();
                different.Add($"{reader} learns at {door.Address} that it is there: {status}, and {response.StatusCode} where nothing is; it alone says: {line}");
            }
        }

        None(different);
    }

    /// <summary>Nothing is to be told; what is, is told whole.</summary>
    internal static void None(IEnumerable<string> found)
    {
        var all = found.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all.Take(60).Prepend($"{all.Count} found:")));
    }

    private static bool IsUnknownTo(Reader reader, Door door) =>
        door is { Twin: not null, Complaint: { } complaint } && complaint.Markers.All(marker => !Expected.MaySee(reader, marker));

    // Each page names the address at which it is; that is no news to whoever typed it.
    private static string Bare(string text, Door door, string address) => Rendition.Lasting(text)
        .Replace(address, "", StringComparison.Ordinal).Replace(Uri.EscapeDataString(address), "", StringComparison.Ordinal)
        .Replace(door.Address.Split('/').First(part => part.Length > 0 && door.Twin!.Split('/').All(other => other != part)), "", StringComparison.Ordinal);

    private IEnumerable<string> Leaks(Discloses? rule = null) => visit.Sightings
        .Where(sighting => !Expected.MaySee(sighting.Reader, sighting.Marker, rule))
        .Select(sighting => $"{sighting.Reader} reads {sighting.Marker} at {sighting.Way}");
}
