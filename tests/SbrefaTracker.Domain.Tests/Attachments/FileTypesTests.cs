using System.Text;
using CsCheck;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Domain.Tests.Attachments;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("255044462D312E37", "pdf")]
    [InlineData("89504E470D0A1A0A0000", "png")]
    [InlineData("FFD8FFE000104A46", "jpeg")]
    [InlineData("474946383961", "gif")]
    [InlineData("474946383761", "gif")]
    [InlineData("49492A00", "tiff")]
    [InlineData("4D4D002A", "tiff")]
    [InlineData("4D5A9000", null)]
    [InlineData("7F454C46", null)]
    [InlineData("D0CF11E0A1B11AE1", null)]
    [InlineData("0D255044462D", null)]
    [InlineData("89504E47", null)]
    [InlineData("", null)]
    public void Are_found_in_the_first_bytes(string head, string? code) =>
        Assert.Equal(code, FileTypes.OfHead(Convert.FromHexString(head))?.Code);

    [Fact]
    public void Have_codes_endings_and_media_types_of_their_own()
    {
        Assert.Equal(FileTypes.All.Count, FileTypes.All.Select(type => type.Code).Distinct().Count());
        Assert.Equal(FileTypes.All.Count, FileTypes.All.Select(type => type.MediaType).Distinct().Count());
        var endings = FileTypes.All.SelectMany(type => type.Extensions).ToList();
        Assert.Equal(endings.Count, endings.Distinct().Count());
        Assert.All(FileTypes.All, type => Assert.Same(type, FileTypes.Find(type.Code)));
        Assert.DoesNotContain(endings, ending => ending is "html" or "htm" or "svg" or "js" or "xml" or "exe");
    }

    [Fact]
    public void Text_is_text_however_it_is_cut_into_pieces() =>
        Gen.Select(Gen.String[Gen.Char['\u0020', '\uD7FF'], 0, 60].Where(text => !text.Any(char.IsControl)), Gen.Int[1, 7]).Sample((text, step) =>
        {
            var check = new PlainTextCheck();
            foreach (var piece in Encoding.UTF8.GetBytes($"{text}🧾\r\n\t").Chunk(step))
            {
                check.Add(piece);
            }

            return check.IsText();
        });

    [Theory]
    [InlineData("61C3")]
    [InlineData("61FF62")]
    [InlineData("C0AF")]
    [InlineData("EDA080")]
    [InlineData("610062")]
    [InlineData("611B5B")]
    [InlineData("FFFE6100")]
    public void Is_no_text_in_whatever_pieces_it_comes(string bytes)
    {
        foreach (var step in (int[])[1, 2, 100])
        {
            var check = new PlainTextCheck();
            foreach (var piece in Convert.FromHexString(bytes).Chunk(step))
            {
                check.Add(piece);
            }

            Assert.False(check.IsText());
        }
    }
}
