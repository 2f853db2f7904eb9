using Bunit;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class FormPartsTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);

    [Fact]
    public void A_field_is_tied_to_its_label_its_hint_and_its_error()
    {
        var field = _parts.Render<TextField>(given => given
            .Add(p => p.Name, "subject").Add(p => p.Label, "Subject").Add(p => p.Hint, "In a few words").Add(p => p.Error, "Write a subject").Add(p => p.Value, "a \"b\" <c>"));

        var input = field.Find("input");
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotEmpty(field.Find("#" + id).TextContent));
        Assert.Equal("a \"b\" <c>", input.GetAttribute("value"));
    }

    [Fact]
    public void What_was_typed_in_several_lines_comes_back_whole()
    {
        var typed = "\n first\n</textarea><script>";
        var field = _parts.Render<TextField>(given => given.Add(p => p.Name, "narrative").Add(p => p.Label, "What happened").Add(p => p.Rows, 6).Add(p => p.Value, typed));

        Assert.Empty(field.FindAll("script"));
        Assert.Contains("\n\n first\n&lt;/textarea&gt;", field.Markup.Replace("&#xA;", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_of_faults_leads_to_every_field()
    {
        var summary = _parts.Render<ErrorSummary>(given => given.Add(
            p => p.Faults, [new FormFault("subject", "Subject", "Write a subject"), new FormFault("office", "Office", "Choose an office")]));

        Assert.Equal(["#subject", "#office"], summary.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("alert", summary.Find("div").GetAttribute("role"));
    }

    public void Dispose() => _parts.Dispose();
}
