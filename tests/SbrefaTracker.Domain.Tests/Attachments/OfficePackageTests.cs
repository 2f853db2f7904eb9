using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Domain.Tests.Attachments;

public sealed class OfficePackageTests
{
    private const string Plain = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    [Fact]
    public void Is_known_by_its_parts()
    {
        Assert.Equal(FileTypes.WordDocument, OfficePackage.Of([OfficePackage.ContentTypes, "word/document.xml"], Plain, null).Type);
        Assert.Equal(FileTypes.ExcelWorkbook, OfficePackage.Of([OfficePackage.ContentTypes, "xl/workbook.xml"], Plain, null).Type);
        Assert.Equal(FileTypes.OpenText, OfficePackage.Of([OfficePackage.MediaType, "content.xml"], null, FileTypes.OpenText.MediaType).Type);
    }

    [Fact]
    public void Is_nothing_that_is_accepted_when_the_right_parts_are_missing()
    {
        Assert.Null(OfficePackage.Of([OfficePackage.ContentTypes, "ppt/presentation.xml"], Plain, null).Type);
        Assert.Null(OfficePackage.Of(["word/document.xml"], null, null).Type);
        Assert.Null(OfficePackage.Of(["anything.exe", "content.xml"], null, "application/zip").Type);
        Assert.Null(OfficePackage.Of([], null, FileTypes.OpenText.MediaType).Type);
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("xl/VBAPROJECT.BIN")]
    [InlineData("word/vbaData.xml")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    [InlineData("Basic/Standard/Module1.xml")]
    [InlineData("Scripts/python/run.py")]
    public void Shows_the_programs_in_it(string part) =>
        Assert.True(OfficePackage.Of([OfficePackage.ContentTypes, "word/document.xml", part], Plain, null).HasMacros);

    [Fact]
    public void Shows_that_it_may_hold_programs()
    {
        Assert.True(OfficePackage.Of(
            [OfficePackage.ContentTypes, "word/document.xml"],
            "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
            null).HasMacros);
        Assert.False(OfficePackage.Of([OfficePackage.ContentTypes, "word/document.xml", "word/basic/notes.xml"], Plain, null).HasMacros);
    }
}
