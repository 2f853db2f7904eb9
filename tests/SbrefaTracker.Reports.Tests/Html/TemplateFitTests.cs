using SbrefaTracker.Application.Editions.Templates;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Html;

/// <summary>What an auditor writes in the browser is held against what a report needs, before it is in force.</summary>
[Collection(SampleReportCollection.Name)]
public sealed class TemplateFitTests(SampleReport sample)
{
    private static readonly TemplateFit Fit = new(new ReportTemplates());
    private static readonly IReadOnlyList<TemplateSection> Shipped = new ReportTemplates().Shipped().Sections;

    [Fact]
    public async Task The_page_that_is_taken_apart_and_put_together_again_makes_the_same_report()
    {
        var files = await ReportTemplate.Load();
        var again = files.With(Shipped, logo: null);

        Assert.True(Shipped.Count > 15);
        Assert.Equal(["comments", "feedback", "stories"], Shipped.Select(section => section.Only).OfType<string>().Order());
        Assert.Equal(Squeezed(HtmlReport.Write(sample.View, files)), Squeezed(HtmlReport.Write(sample.View, again)));
        Assert.Empty(Fit.Faults(Shipped));
    }

    [Fact]
    public async Task Every_name_that_may_be_set_in_is_one_that_a_report_gives()
    {
        var files = await ReportTemplate.Load();
        var all = $"<section id=\"all\"><h2>All</h2>{string.Concat(TemplateNames.Known.Select(name => $"<p>{{{{{name}}}}}</p>"))}</section>";

        Assert.Contains("<section id=\"all\"", HtmlReport.Write(sample.View, files with { Page = all }), StringComparison.Ordinal);
        Assert.Superset(TemplateNames.Needed.ToHashSet(), TemplateNames.Known.ToHashSet());
        Assert.All(TemplateNames.OfTheFrame, name => Assert.DoesNotContain(name, TemplateNames.Known));
    }

    [Theory]
    [InlineData("<p>{{nothing}}</p>", "template.unknown")]
    [InlineData("<p>{{style}}</p>", "template.unknown")]
    [InlineData("<p>{{ref.nothing}}</p>", "template.unknown")]
    [InlineData("<p>{{ lead }}</p>", "template.part")]
    [InlineData("{{#lead}}<p>x</p>", "template.part")]
    [InlineData("<p>x</p>{{/lead}}", "template.part")]
    [InlineData("<p>x", "template.unclosed")]
    [InlineData("<p><b>x</p></b>", "template.unclosed")]
    [InlineData("<script>alert(1)</script>", "template.mark")]
    [InlineData("<p onclick=\"alert(1)\">x</p>", "template.mark")]
    [InlineData("<p style=\"color:red\">x</p>", "template.mark")]
    [InlineData("<p id=\"d5\">x</p>", "template.mark")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "template.mark")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "template.mark")]
    [InlineData("<a href=\"{{lead}}\">x</a>", "template.mark")]
    [InlineData("<img src=\"https://agency.example/a.png\">", "template.mark")]
    [InlineData("</section><section id=\"more\"><h2>x</h2>", "template.mark")]
    [InlineData("<!-- x -->", "template.mark")]
    [InlineData("1 < 2", "template.mark")]
    [InlineData("<svg/onload=alert(1)>", "template.mark")]
    public void Is_refused_with_the_section_that_has_it(string body, string code)
    {
        var fault = Assert.Single(Fit.Faults(With("glossary", section => section with { Body = body })));

        Assert.Equal((code, "glossary"), (fault.Code, fault.Field));
    }

    [Fact]
    public void What_a_report_does_not_do_without_is_missed_wherever_it_is_left_out()
    {
        Assert.Equal(TemplateNames.Needed.Order(), Missing(Shipped.Select(section => section with { IsShown = false })).Order());
        Assert.Equal(["{{comments}}"], Missing(With("comments", section => section with { IsShown = false })).Select(name => $"{{{{{name}}}}}"));
        Assert.Equal(["exhibit.balance"], Missing(With("balance", section => section with { Body = section.Body.Replace("{{exhibit.balance}}", "", StringComparison.Ordinal) })));

        // A link to a figure that stands nowhere any more.
        Assert.Contains(Fit.Faults(With("timeliness", section => section with { Body = section.Body.Replace("{{exhibit.days}}", "", StringComparison.Ordinal) })), fault => (fault.Code, fault.Field) == ("template.unknown", "summary"));
    }

    [Fact]
    public void Sections_are_those_of_the_files_each_once_under_its_own_condition()
    {
        Assert.Equal("template.sections", Assert.Single(Fit.Faults([.. Shipped.Skip(1)])).Code);
        Assert.Equal("template.sections", Assert.Single(Fit.Faults([.. Shipped, Shipped[0]])).Code);
        Assert.Equal("template.sections", Assert.Single(Fit.Faults(With("stories", section => section with { Only = null }))).Code);
        Assert.Empty(Fit.Faults([.. Shipped.Reverse()]));
        Assert.Equal(("required", "glossary"), Of(Assert.Single(Fit.Faults(With("glossary", section => section with { Title = " " })))));
        Assert.Equal(("template.title", "glossary"), Of(Assert.Single(Fit.Faults(With("glossary", section => section with { Title = "{{lead}}" })))));

        static (string, string?) Of(Domain.Kernel.Refusal fault) => (fault.Code, fault.Field);
    }

    [Fact]
    public async Task Text_order_and_logo_are_those_that_were_written()
    {
        var logo = TemplateLogo.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]).Value!;
        var sections = With("glossary", section => section with { Title = "Words & <terms>", Body = "<p>Ours.</p>" }).Reverse().ToList();

        var html = HtmlReport.Write(sample.View, (await ReportTemplate.Load()).With(sections, logo));

        Assert.Contains("</span> Words &amp; &lt;terms&gt;</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Ours.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/png;base64,iVBORw0KGgoBAgM=\" alt=\"\">", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("<section id=\"check\"", StringComparison.Ordinal) < html.IndexOf("<section id=\"summary\"", StringComparison.Ordinal));
        Assert.Equal(["template.logo_type", "template.logo_type", "template.logo_size"], new[] { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "GIF89a"u8.ToArray(), [] }.Select(bytes => Assert.Single(TemplateLogo.Read(bytes).Refusals).Code));
    }

    private static IReadOnlyList<TemplateSection> With(string id, Func<TemplateSection, TemplateSection> change) => [.. Shipped.Select(section => section.Id == id ? change(section) : section)];

    private static IEnumerable<string> Missing(IEnumerable<TemplateSection> sections) =>
        Fit.Faults([.. sections]).Where(fault => fault.Code == "template.missing").Select(fault => ((string)fault.Args[0]).Trim('{', '}'));

    // Empty lines between sections are not the report.
    private static string Squeezed(string html) => string.Join('\n', html.Split('\n').Where(line => line.Length > 0));
}
