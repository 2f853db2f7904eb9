using System.Net;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class FilingTests(PublicSite site)
{
    [Fact]
    public void Asks_for_all_that_a_filer_may_give()
    {
        var catalogue = ComplaintFields.ByFiler.Concat(ComplaintFields.FormOnly).Except([ComplaintFields.Source]).Select(field => field.Name);

        Assert.Equal(catalogue.Order(StringComparer.Ordinal), FilingForm.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_a_field_for_each_of_them_on_its_page()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        List<string> missing = [];
        foreach (var step in FilingSteps.All.Where(step => step.Code != "size"))
        {
            var html = await visitor.GetStringAsync($"{draft}/{step.Code}");
            missing.AddRange(step.Names.Where(name => !html.Contains($"name=\"{name}\"", StringComparison.Ordinal)));
        }

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("en", "Answers that may help")]
    [InlineData("es", "Respuestas que pueden ayudar")]
    public async Task Shows_beside_it_the_answers_to_that_action_and_none_to_another(string language, string heading)
    {
        var visitor = site.Visitor(language);
        var draft = await Filing.Begin(visitor);
        Assert.DoesNotContain(heading, await visitor.GetStringAsync($"{draft}/before"), StringComparison.Ordinal);
        foreach (var step in FilingSteps.All.TakeWhile(step => step.Code != "before"))
        {
            await Filing.Send(visitor, draft, step.Code, Filing.Complete(("action_type", "DET")));
        }

        var html = await visitor.GetStringAsync($"{draft}/before");

        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.Contains("href=\"/answers/detention?from=filing\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/answers/broker-penalty?", html, StringComparison.Ordinal);
        Assert.Contains("Laredo", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_out_a_reference_and_a_key_that_can_be_one()
    {
        var (reference, key) = await Filing.File(site.Visitor());

        Assert.Matches("^RF-[0-9]{4}-[0-9]{5}$", reference);
        Assert.NotNull(TrackingKey.Read(key));
    }

    [Fact]
    public async Task Shows_the_same_receipt_to_a_reload()
    {
        var visitor = site.Visitor();
        var filed = await Filing.File(visitor);

        Assert.Equal(filed, await Filing.Receipt(visitor));
    }

    [Fact]
    public async Task Files_once_when_sent_twice()
    {
        var visitor = site.Visitor();
        var form = await OpenForm.Open(visitor, $"{await Filing.Draft(visitor)}/check", "file");

        await form.Send();
        var first = await Filing.Receipt(visitor);
        var again = await form.Send();

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(first, await Filing.Receipt(visitor));
    }

    [Fact]
    public async Task Names_what_is_missing_before_it_is_sent_and_leads_there()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);

        var response = await (await OpenForm.Open(visitor, $"{draft}/check", "file")).Send();

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains($"{draft}/entity?back=check#entity_name", html, StringComparison.Ordinal);
        Assert.Contains($"{draft}/action?back=check#office", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_everything_typed_and_links_each_fault_to_its_field()
    {
        var html = await Refused(("subject", ""), ("narrative", "Line one\r\n<b>\"two\"</b> & more"));

        Assert.Contains("One thing to fix", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#subject\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&quot;two&quot;&lt;/b&gt; &amp; more", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_limit_and_length_of_a_text_that_is_too_long()
    {
        var html = await Refused(("subject", new string('x', 301)));

        Assert.Contains("At most 300 characters; this has 301. Shorten it by 1", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("occurred_on", "2999-01-01")]
    [InlineData("occurred_on", "yesterday")]
    [InlineData("contact_email", "nobody")]
    [InlineData("office", "no-such-office")]
    [InlineData("action_type", "XXX")]
    [InlineData("employees", "-3")]
    [InlineData("narrative", "a\u0001b")]
    [InlineData("confidentiality", "public")]
    [InlineData("entity_name", "")]
    [InlineData("entity_type", "giant")]
    [InlineData("retaliation_alleged", "perhaps")]
    [InlineData("language", "fr")]
    public async Task Refuses_what_cannot_be_right(string field, string typed)
    {
        var html = await Refused((field, typed));

        Assert.Contains($"href=\"#{field}\"", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}-error\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nothing_is_lost_when_a_form_cannot_be_read_at_all()
    {
        var visitor = site.Visitor();
        var response = await Filing.Send(visitor, await Filing.Begin(visitor), "story", ("narrative", "a\u0000b"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("what you typed is still there", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$42,000")]
    [InlineData("42000.50")]
    public async Task Understands_money_as_people_write_it(string typed)
    {
        var (reference, _) = await Filing.File(site.Visitor(), ("penalty_assessed", typed));

        Assert.NotEmpty(reference);
    }

    [Fact]
    public async Task Files_without_a_name()
    {
        var (reference, _) = await Filing.File(site.Visitor(), ("entity_name", ""), ("anonymous", "yes"));

        Assert.NotEmpty(reference);
    }

    [Fact]
    public async Task Takes_the_office_from_the_directory()
    {
        var visitor = site.Visitor();
        var html = await visitor.GetStringAsync($"{await Filing.Begin(visitor, "/file?office=2304")}/action");

        Assert.Contains("<option value=\"2304\" selected", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_form_that_another_site_sent()
    {
        var draft = await Filing.Draft(site.Visitor());
        var response = await site.Visitor().PostAsync($"{draft}/check", new FormUrlEncodedContent(
            Filing.Complete(("_handler", "file")).Select(field => new KeyValuePair<string, string>(field.Name, field.Value))));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Shows_no_receipt_to_somebody_else()
    {
        await Filing.File(site.Visitor());

        Assert.Equal(("", ""), await Filing.Receipt(site.Visitor()));
    }

    private async Task<string> Refused(params (string Name, string Value)[] changed)
    {
        var visitor = site.Visitor();
        var response = await Filing.Send(visitor, await Filing.Begin(visitor), FilingSteps.Of(changed[0].Name).Code, Filing.Complete(changed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
