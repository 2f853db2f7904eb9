using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Domain.Tests.Offices;

public sealed class PetitionOfficesTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);
    private static readonly Office Port = Of("5201", "port", petitions: "FPF-MIA");

    [Fact]
    public void Go_to_the_office_that_the_directory_names_or_to_its_successor()
    {
        Assert.Equal("FPF-MIA", For(Of("FPF-MIA", OfficeKinds.Fpf)));
        Assert.Equal("FPF-TPA", For(Of("FPF-MIA", OfficeKinds.Fpf, closes: Today.AddDays(-1), successor: "FPF-TPA"), Of("FPF-TPA", OfficeKinds.Fpf)));
        Assert.Equal("FPF-MIA", For(Of("FPF-MIA", OfficeKinds.Fpf, closes: Today, successor: "FPF-TPA"), Of("FPF-TPA", OfficeKinds.Fpf)));
    }

    [Fact]
    public void Go_nowhere_when_none_is_named_or_nobody_took_over_or_it_is_none_of_that_kind()
    {
        Assert.Null(PetitionOffices.For(Of("5201", "port"), new Dictionary<string, Office>(), Today));
        Assert.Null(For());
        Assert.Null(For(Of("FPF-MIA", OfficeKinds.Fpf, closes: Today.AddDays(-1))));
        Assert.Null(For(Of("FPF-MIA", "headquarters")));
        Assert.Null(For(Of("FPF-MIA", OfficeKinds.Fpf, closes: Today.AddDays(-1), successor: "FPF-TPA"), Of("FPF-TPA", OfficeKinds.Fpf, closes: Today.AddDays(-1), successor: "FPF-MIA")));
    }

    [Fact]
    public void An_FPF_office_knows_about_which_open_offices_it_takes_them()
    {
        var taker = Of("FPF-MIA", OfficeKinds.Fpf);
        var all = new[] { taker, Port, Of("5203", "port", petitions: "FPF-MIA"), Of("5204", "port", petitions: "FPF-MIA", closes: Today.AddDays(-1)), Of("1801", "port") }.ToDictionary(office => office.Code);

        Assert.Equal(["5201", "5203"], PetitionOffices.Of(taker, all, Today).Select(office => office.Code).Order(StringComparer.Ordinal));
        Assert.Empty(PetitionOffices.Of(Port, all, Today));
    }

    [Theory]
    [InlineData("PEN", true)]
    [InlineData("SEIZ", true)]
    [InlineData("LD", true)]
    [InlineData("CF28", false)]
    [InlineData(null, false)]
    public void Are_sent_about_penalties_seizures_and_liquidated_damages(string? action, bool sent) => Assert.Equal(sent, PetitionOffices.Take(action));

    private static string? For(params Office[] others) => PetitionOffices.For(Port, others.Append(Port).ToDictionary(office => office.Code), Today)?.Code;

    private static Office Of(string code, string kind, string? petitions = null, DateOnly? closes = null, string? successor = null) =>
        new() { Code = code, Name = code, Kind = kind, PetitionsCode = petitions, ClosesOn = closes, SuccessorCode = successor };
}
