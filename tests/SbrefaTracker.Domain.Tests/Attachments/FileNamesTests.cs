using System.Globalization;
using CsCheck;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Domain.Tests.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Penalty notice.pdf", "Penalty notice.pdf")]
    [InlineData("Aviso de multa – señal №3.PDF", "Aviso de multa – señal №3.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"C:\papers\invoice.pdf", "invoice.pdf")]
    [InlineData("..", "file.pdf")]
    [InlineData("", "file.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    [InlineData("invoice.pdf.exe", "invoice.pdf.exe.pdf")]
    [InlineData("page.html", "page.html.pdf")]
    [InlineData("in\u202Efdp.exe", "infdp.exe.pdf")]
    [InlineData("a\u0000b\u001B[31m\r\nc.pdf", "ab[31m c.pdf")]
    [InlineData("zero\u200Bwidth\uFEFF.pdf", "zerowidth.pdf")]
    [InlineData("a<b>:\"|?*c.pdf", "a_b______c.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.tar.pdf", "_lpt1.tar.pdf")]
    [InlineData("  many   spaces\u00A0here . . .pdf", "many spaces here.pdf")]
    [InlineData("-rf.pdf", "rf.pdf")]
    public void Are_made_safe(string given, string cleaned) => Assert.Equal(cleaned, FileNames.Clean(given, FileTypes.Pdf));

    [Fact]
    public void Lose_half_a_character_rather_than_break_it() =>
        Assert.Equal("ab.png", FileNames.Clean($"a{(char)0xD83E}b.png", FileTypes.Png));

    [Fact]
    public void Keep_the_ending_that_fits_and_stay_short()
    {
        Assert.Equal("entries.csv", FileNames.Clean("entries.csv", FileTypes.Text));
        Assert.Equal("run.sh.txt", FileNames.Clean("run.sh", FileTypes.Text));
        var name = FileNames.Clean(string.Concat(Enumerable.Repeat("🧾", 500)) + ".docx", FileTypes.WordDocument);
        Assert.True(name.Length <= EvidenceLimits.LongestName && name.EndsWith("🧾.docx", StringComparison.Ordinal), name);
    }

    [Fact]
    public void Are_harmless_whatever_is_given_and_stay_as_they_are_when_cleaned_again() => Gen.String.Sample(given =>
    {
        var name = FileNames.Clean(given, FileTypes.Jpeg);
        return name.EndsWith(".jpg", StringComparison.Ordinal) | name.EndsWith(".jpeg", StringComparison.Ordinal)
            && name.Length <= EvidenceLimits.LongestName
            && !name.StartsWith('.')
            && name.IndexOfAny(['/', '\\', ':', '"', '<', '>']) < 0
            && name.EnumerateRunes().All(rune => System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            && FileNames.Clean(name, FileTypes.Jpeg) == name;
    });
}
