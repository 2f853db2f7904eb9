namespace SbrefaTracker.Architecture.Tests;

public sealed class MarkupWordsTests
{
    [Theory]
    [InlineData("<p>File a complaint</p>", "File a complaint")]
    [InlineData("<p class=\"x\">\n  Good <b>@Name</b></p>", "Good")]
    [InlineData("<img alt=\"A seal\" />", "A seal")]
    public void Finds_words_between_tags_and_in_attributes(string markup, string word) => Assert.Equal([word], MarkupWords.In(markup));

    [Theory]
    [InlineData("<p>@T[\"title\"]</p>")]
    [InlineData("<a title=\"@T[\"title\"]\" href=\"/file\">@Words</a>")]
    [InlineData("@* <p>words</p> *@<p>—</p>")]
    [InlineData("<ul>\n@foreach (var row in Rows)\n{\n<li>@row</li>\n}\n</ul>")]
    [InlineData("<i />\n@code {\n  List<int> words = new List<int>();\n}")]
    [InlineData("@inject IStringLocalizer<Page> Words\n\n<i />")]
    [InlineData("<button @onclick=\"() => Send()\"><i /></button>")]
    public void Finds_nothing_where_there_are_no_words(string markup) => Assert.Empty(MarkupWords.In(markup));
}
