using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Reports.Tests.Html;

public sealed class TemplateTests
{
    [Fact]
    public void Encodes_what_is_not_markup()
    {
        Assert.Equal("<p>&lt;b&gt; &amp; &quot;x&quot;</p>", Fill("<p>{{name}}</p>", ("name", "<b> & \"x\"")));
        Assert.Equal("<p><b></p>", Fill("<p>{{name}}</p>", ("name", Markup.Of("<b>"))));
    }

    [Fact]
    public void Leaves_out_a_part_whose_value_is_empty()
    {
        const string template = "a{{#note}} [{{note}}]{{/note}} b";

        Assert.Equal("a [x] b", Fill(template, ("note", "x")));
        Assert.Equal("a b", Fill(template, ("note", "")));
    }

    [Fact]
    public void Hides_a_part_within_a_hidden_part()
    {
        Assert.Equal("ad", Fill("a{{#out}}b{{#in}}c{{/in}}{{/out}}d", ("out", ""), ("in", "x")));
    }

    [Theory]
    [InlineData("{{nothing}}", "{{nothing}} is not known.")]
    [InlineData("{{#note}}x", "{{#note}} is not closed.")]
    [InlineData("x{{/note}}", "{{/note}} closes nothing.")]
    public void Says_what_is_wrong_with_it(string template, string message)
    {
        var fault = Assert.Throws<TemplateException>(() => Fill(template, ("note", "x")));

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Leaves_the_braces_of_a_stylesheet_alone()
    {
        Assert.Equal("@media print{a{color:red}}", Fill("@media print{a{color:red}}"));
    }

    private static string Fill(string template, params (string Name, object Value)[] values) =>
        Template.Fill(template, values.ToDictionary(pair => pair.Name, pair => pair.Value));
}
