using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Publishing;

namespace SbrefaTracker.Domain.Tests.Publishing;

public class ScrubbingTests
{
    private static readonly IReadOnlyList<KnownValue> Harbor = [.. KnownValue.Business("Harbor Light Imports, LLC"), .. KnownValue.Person("Ana María Ortiz")];

    [Theory]
    [InlineData("It was RF-2026-00012 then.", "reference", "RF-2026-00012")]
    [InlineData("Case 2026-2704-123456-01 was closed.", "case", "2026-2704-123456-01")]
    [InlineData("Case 20262704123456 was closed.", "case", "20262704123456")]
    [InlineData("Case 2026 2704 123456 was closed.", "case", "2026 2704 123456")]
    [InlineData("Write to pat@example.com.", "email", "pat@example.com")]
    [InlineData("Write to pat @ example.com.", "email", "pat @ example.com")]
    [InlineData("See https://harbor.example/about now.", "web", "https://harbor.example/about")]
    [InlineData("Call 202 555-0100 now.", "phone", "202 555-0100")]
    [InlineData("Call 202\u00a0555\u20110100 now.", "phone", "202\u00a0555\u20110100")]
    [InlineData("Call +52 81 5555 0134 now.", "phone", "+52 81 5555 0134")]
    [InlineData("Entry ABC-1234567-8 was held.", "entry", "ABC-1234567-8")]
    [InlineData("Entry ABC 1234567 8 was held.", "entry", "ABC 1234567 8")]
    [InlineData("Entry ABC-1234\u200b567-8 was held.", "entry", "ABC-1234\u200b567-8")]
    [InlineData("Entry ABC-\uff11234567-8 was held.", "entry", "ABC-\uff11234567-8")]
    [InlineData("At 1200 San Bernardo Ave it stood.", "address", "1200 San Bernardo Ave")]
    [InlineData("Write to PO Box 12 now.", "address", "PO Box 12")]
    [InlineData("In Laredo TX 78040 it is.", "address", "TX 78040")]
    [InlineData("It was on March 6, 2026 there.", "date", "March 6, 2026")]
    [InlineData("Fue el 6 de marzo de 2026 ahí.", "date", "6 de marzo de 2026")]
    [InlineData("It was on 3/6/2026 there.", "date", "3/6/2026")]
    [InlineData("Harbor light imports waited.", "name", "Harbor light imports")]
    [InlineData("HARBOR-LIGHT  IMPORTS, llc waited.", "name", "HARBOR-LIGHT  IMPORTS, llc")]
    [InlineData("Harborlightimports waited.", "name", "Harborlightimports")]
    [InlineData("They told Ms. Ortiz so.", "name", "Ortiz")]
    [InlineData("They told ana maria ortíz so.", "name", "ana maria ortíz")]
    public void Points_out_what_tells_who_it_was(string text, string kind, string found)
    {
        var mark = Assert.Single(Scrubbing.Marks(text, Harbor));

        Assert.Equal((kind, found), (mark.Kind, mark.In(text)));
    }

    [Theory]
    [InlineData("A penalty of $12,000.50 was cut.", "$12,000.50")]
    [InlineData("It was $3 million.", "$3 million")]
    [InlineData("It was 12,000 dollars.", "12,000 dollars")]
    public void Points_out_amounts_only_if_asked(string text, string amount)
    {
        Assert.Empty(Scrubbing.Marks(text, []));
        Assert.Equal([("amount", amount)], Scrubbing.Suggest(text, [], amounts: true).Select(clue => (clue.Kind, clue.Text)));
    }

    [Theory]
    [InlineData("A small importer waited 45 days in 2026 for 120 cartons.")]
    [InlineData("The company sells lights and imports toys from the harbor.")]
    [InlineData("")]
    public void Leaves_alone_what_tells_nobody(string text) => Assert.Empty(Scrubbing.Marks(text, [.. Harbor, .. KnownValue.Person("Al"), .. KnownValue.Business("")], amounts: true));

    [Fact]
    public void Takes_out_every_place_and_what_overlaps_as_one()
    {
        const string text = "Rio Vista Imports LLC (rio vista imports) of RF-2026-00012 paid $900; write to a@rio.example.";
        KnownValue[] known = [.. KnownValue.Business("Rio Vista Imports LLC")];

        var left = Scrubbing.Apply(text, Scrubbing.Marks(text, known, amounts: true));

        Assert.Equal("[name] ([name]) of [reference] paid [amount]; write to [email].", left);
        Assert.Equal(left, Scrubbing.Apply(text, Scrubbing.Suggest(text, known, amounts: true)));
        Assert.Empty(Scrubbing.Marks(left, known, amounts: true));
    }

    [Fact]
    public void Says_the_kind_in_the_words_of_the_text() =>
        Assert.Equal("Escriba a [correo].", Scrubbing.Apply("Escriba a a@b.example.", Scrubbing.Marks("Escriba a a@b.example.", []), mark => mark.Kind == Scrubbing.Email ? "correo" : mark.Kind));

    [Fact]
    public void Knows_every_field_that_points_to_somebody()
    {
        var complaint = new Complaint
        {
            Reference = "RF-2026-00001",
            Source = Sources.Ono,
            OfficeCode = "2304",
            ActionType = "PEN",
            SizeVerdict = "small",
            Subject = "",
            Narrative = "",
            Confidentiality = "closed",
            Language = "en",
            EntityName = "Rio Vista Imports LLC",
            EntityCity = "Laredo",
            ContactName = "Ana Ortiz",
            ContactEmail = "ana@rio.example",
            ContactPhone = "956-555-0134",
            ContactPost = "12 Main St\nLaredo, TX 78040",
            AgencyCaseNumber = "X-77-9",
            OutsideReference = "OLD-1",
            OnoReference = "ONO-55",
            PenaltyAssessedCents = 4_200_050,
        };
        const string text = "Rio Vista Imports; ANA ORTIZ; ana@rio.example; 956 55 50134; 12 main st; laredo; x779; old 1; ono55; RF 2026 00001; 42,000 or 42000.50";

        var marks = Scrubbing.Marks(text, KnownValue.Of(complaint), amounts: true);

        Assert.Equal(
            ["name", "name", "email", "phone", "address", "address", "case", "reference", "reference", "reference", "amount", "amount"], marks.Select(mark => mark.Kind));
        Assert.Equal(text.Split("; ").SelectMany(part => part.Split(" or ")), marks.Select(mark => mark.In(text)));
    }
}
