using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class DirectoryAndDataTests(PublicSite site)
{
    [Fact]
    public async Task Offices_of_a_state_lead_to_filing_about_them()
    {
        var html = await site.Visitor().GetStringAsync("/offices?state=TX");

        Assert.Contains("href=\"/file?office=2304\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("office=2704", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("laredo")]
    [InlineData("2304")]
    public async Task Offices_are_found_by_name_and_by_port_code(string query)
    {
        Assert.Contains("office=2304", await site.Visitor().GetStringAsync($"/offices?q={query}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "go to <a href=\"/offices?q=FPF-MIA\">Miami FP&amp;F Office</a>", "Takes petitions about penalties, seizures and liquidated damages of: Miami (5201).")]
    [InlineData("es", "se envían a <a href=\"/offices?q=FPF-MIA\">Miami FP&amp;F Office</a>", "Recibe peticiones sobre multas, incautaciones y daños liquidados de: Miami (5201).")]
    public async Task A_port_says_where_petitions_go_and_that_office_for_whom_it_takes_them(string language, string goes, string takes)
    {
        var visitor = site.Visitor(language);

        Assert.Contains(goes, System.Text.RegularExpressions.Regex.Replace(await visitor.GetStringAsync("/offices?q=5201"), "&#x([0-9A-F]+);", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()), StringComparison.Ordinal);
        Assert.Contains(takes, System.Net.WebUtility.HtmlDecode(await visitor.GetStringAsync("/offices?q=FPF-MIA")), StringComparison.Ordinal);
        Assert.DoesNotContain("FPF-MIA", await visitor.GetStringAsync("/offices?q=2304"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Contact not published yet", "What this directory does not know: of 1 of the 1 office shown here", "Show on a map")]
    [InlineData("es", "Contacto aún no publicado", "Lo que este directorio no sabe: de 1 de las 1 oficina que se muestran aquí", "Ver en un mapa")]
    public async Task What_is_not_known_of_an_office_is_said_plainly_and_the_map_is_a_link_to_its_place(string language, string contact, string unknown, string map)
    {
        var html = WebUtility.HtmlDecode(await site.Visitor(language).GetStringAsync("/offices?q=3604"));

        Assert.Contains(contact, html, StringComparison.Ordinal);
        Assert.Contains(unknown, html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://www.openstreetmap.org/search?query=International%20Falls%2C%20MN\" rel=\"noreferrer\">{map}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_is_told_with_its_hours_and_its_contact_for_each_purpose()
    {
        ComplaintField Of(string name) => OfficeFields.All.Single(field => field.Name == name);
        var given = new Dictionary<ComplaintField, object?>
        {
            [OfficeFields.Phone] = "701 555 0100",
            [OfficeFields.Email] = "pembina@port.example",
            [OfficeFields.Hours] = "Day and night",
            [Of("cargo_name")] = "Cargo desk",
            [Of("cargo_phone")] = "701 555 0101",
            [Of("cargo_email")] = "cargo@port.example",
            [Of("cargo_hours")] = "Weekdays 8 to 4",
        };
        Assert.True((await site.Services.GetRequiredService<RecordCommands>().Run(new ChangeDirectory { Way = DirectoryWays.Edit, Offices = [new GivenOffice("3401", given)], Reason = "Told by the port." }, Actor.Staff("a", "A", [Roles.Administrator]))).IsDone);

        var html = WebUtility.HtmlDecode(await site.Visitor().GetStringAsync("/offices?q=3401"));

        foreach (var words in new[] { "href=\"tel:+17015550100\"", "href=\"mailto:pembina@port.example\"", "Day and night", "Cargo desk", "href=\"tel:+17015550101\"", "href=\"mailto:cargo@port.example\"", "Weekdays 8 to 4" })
        {
            Assert.Contains(words, html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("not-known", html, StringComparison.Ordinal);
        Assert.DoesNotContain("came back", html, StringComparison.Ordinal);

        await site.Services.GetRequiredService<WriteQueue>().Run(async (session, ct) =>
        {
            await session.Db.Offices.Where(office => office.Code == "3401").ExecuteUpdateAsync(set => set.SetProperty(one => one.MailFailedOn, new DateOnly(2026, 3, 5)).SetProperty(one => one.MailFailedAddress, "pembina@port.example"), ct);
            await session.Db.OfficeContacts.Where(contact => contact.OfficeCode == "3401").ExecuteUpdateAsync(set => set.SetProperty(one => one.MailFailedOn, new DateOnly(2026, 3, 6)).SetProperty(one => one.MailFailedAddress, "cargo@port.example"), ct);
            return Result.Done;
        });
        var flagged = WebUtility.HtmlDecode(await site.Visitor().GetStringAsync("/offices?q=3401"));
        Assert.Contains("Mail to this address came back on Thu Mar 5, 2026. Better call.", flagged, StringComparison.Ordinal);
        Assert.Contains("Mail to this address came back on Fri Mar 6, 2026. Better call.", flagged, StringComparison.Ordinal);
        Assert.Contains("El correo a esta dirección fue devuelto el jue 5 mar 2026.", WebUtility.HtmlDecode(await site.Visitor("es").GetStringAsync("/offices?q=3401")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_begins_later_is_announced_and_every_day_can_be_asked_for()
    {
        var given = new GivenOffice("3701", new Dictionary<ComplaintField, object?> { [OfficeFields.Address] = "1 New Street", [OfficeFields.HeadEmail] = "head@port.example" }) { HoldsFrom = new(2091, 3, 1) };
        Assert.True((await site.Services.GetRequiredService<RecordCommands>().Run(new ChangeDirectory { Way = DirectoryWays.Edit, Offices = [given], Reason = "Told by the port." }, Actor.Staff("a", "A", [Roles.Administrator]))).IsDone);
        async Task<string> Read(string address, string language = "en") => WebUtility.HtmlDecode(await site.Visitor(language).GetStringAsync(address));

        var today = await Read("/offices?q=3701");
        Assert.Contains("From Thu Mar 1, 2091: Street and postal code <b dir=\"auto\">1 New Street</b>", today, StringComparison.Ordinal);
        Assert.DoesNotContain("head@port.example", today, StringComparison.Ordinal);
        Assert.Contains("Desde el jue 1 mar 2091: Calle y código postal", await Read("/offices?q=3701", "es"), StringComparison.Ordinal);
        var then = await Read("/offices?q=3701&day=2091-03-01");
        Assert.Contains("The directory as it will be on Thu Mar 1, 2091", then, StringComparison.Ordinal);
        Assert.Contains("1 New Street, Milwaukee, WI", then, StringComparison.Ordinal);
        Assert.DoesNotContain("data-ahead", then, StringComparison.Ordinal);
        Assert.DoesNotContain("office=3701", then, StringComparison.Ordinal);
        Assert.Contains("day-wrong", await Read("/offices?day=2091-13-01"), StringComparison.Ordinal);
        Assert.Contains("{\"from\":\"2091-03-01\",\"field\":\"address\",\"value\":\"1 New Street\"}", await Read("/api/v1/offices?state=WI"), StringComparison.Ordinal);
        Assert.Contains("\"address\":\"1 New Street\",", await Read("/api/v1/offices?state=WI&day=2091-03-02"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_office_found_teaches_the_next_step()
    {
        Assert.Contains("No office found", await site.Visitor().GetStringAsync("/offices?q=%27%22%3Cx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_published_data_says_when_it_will_be()
    {
        Assert.Contains("No figures are published yet", await site.Visitor().GetStringAsync("/data"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/security")]
    [InlineData("/verify")]
    [InlineData("/answers")]
    [InlineData("/answers/no-retaliation")]
    [InlineData("/offices")]
    [InlineData("/file")]
    [InlineData("/track")]
    public async Task Each_page_speaks_spanish(string address)
    {
        Assert.Contains("<html lang=\"es\">", await site.Visitor("es").GetStringAsync(address), StringComparison.Ordinal);
    }
}
