using System.Net;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class FilingStepTests(PublicSite site)
{
    [Theory]
    [InlineData("business", "naics,employees,annual_receipts")]
    [InlineData("government", "population")]
    public async Task Asks_for_the_size_that_fits_the_kind_of_entity(string kind, string names)
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "entity", Filing.Complete(("entity_type", kind)));

        var html = await visitor.GetStringAsync($"{draft}/size");

        Assert.All(names.Split(','), name => Assert.Contains($"name=\"{name}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_who_comes_back_to_a_filed_draft_where_it_went_and_nothing_of_what_was_typed()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Draft(visitor, ("narrative", "Something that stays with us."));
        await (await OpenForm.Open(visitor, $"{draft}/check", "file")).Send();
        var (reference, _) = await Filing.Receipt(visitor);

        foreach (var page in new[] { "", "/story", "/check", "/later" })
        {
            var response = await visitor.GetAsync(draft + page);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.Contains(reference, html, StringComparison.Ordinal);
            Assert.DoesNotContain("Something that stays with us.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Goes_on_in_another_browser_where_it_was_left()
    {
        var draft = await Filing.Begin(site.Visitor());
        await Filing.Send(site.Visitor(), draft, "action", Filing.Complete());
        var other = site.Visitor();

        var resumed = await other.GetAsync(draft);

        Assert.Equal($"{draft}/before", resumed.Headers.Location!.IsAbsoluteUri ? resumed.Headers.Location.AbsolutePath : resumed.Headers.Location.ToString());
        Assert.Contains("<option value=\"2304\" selected", await other.GetStringAsync($"{draft}/action"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_is_wrong_too()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "happened", ("penalty_assessed", "lots"));

        Assert.Contains("value=\"lots\"", await visitor.GetStringAsync($"{draft}/happened"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_overwrite_what_another_tab_saved_before_it_was_seen()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        var first = await OpenForm.Open(visitor, $"{draft}/story", "step");
        var second = await OpenForm.Open(visitor, $"{draft}/story", "step");
        await first.Send(("subject", "From the first tab"), ("narrative", "One."), ("then", "next"));

        var refused = await second.Send(("subject", "From the second tab"), ("narrative", "Two."), ("then", "next"));

        var html = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("From the first tab", html, StringComparison.Ordinal);
        Assert.Contains("value=\"From the second tab\"", html, StringComparison.Ordinal);
        Assert.Contains("From the first tab", await visitor.GetStringAsync($"{draft}/story"), StringComparison.Ordinal);
        var compared = await OpenForm.Open(visitor, $"{draft}/story", "step");
        Assert.Equal(HttpStatusCode.Redirect, (await compared.Send(("subject", "From the second tab"), ("narrative", "Two."), ("then", "next"))).StatusCode);
    }

    [Fact]
    public async Task Shows_beside_what_was_written_what_the_office_gets_and_points_out_what_tells_who_it_is()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "entity", Filing.Complete());
        await Filing.Send(visitor, draft, "sharing", ("confidentiality", "facts"), ("statement_of_facts", "Bluebonnet Example, call 956-555-0134."));

        var html = await visitor.GetStringAsync($"{draft}/sharing");

        Assert.Contains("<mark dir=\"auto\">956-555-0134</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<mark dir=\"auto\">Bluebonnet Example</mark>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<div class=\"said\" dir=\"auto\">Bluebonnet Example</div>").Length - 1);
    }

    [Fact]
    public async Task Shows_the_office_what_was_ticked_and_says_so_before_it_is_filed()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "entity", Filing.Complete());
        var form = await OpenForm.Open(visitor, $"{draft}/sharing", "step");
        await form.Send(("confidentiality", "facts"), ("disclosed_fields", "entity_name"), ("disclosed_fields", "contact_name"), ("then", "next"));

        var html = await visitor.GetStringAsync($"{draft}/sharing");
        var check = await visitor.GetStringAsync($"{draft}/check");

        Assert.Matches("value=\"entity_name\" checked", html);
        Assert.Matches("value=\"contact_phone\" />", html);
        Assert.DoesNotContain("value=\"trade_role\"", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"said if-on\" dir=\"auto\">Bluebonnet Example</div>", html, StringComparison.Ordinal);
        Assert.Contains("Name of the business, Contact", check, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("business", "Employees", "Population")]
    [InlineData("government", "Population", "Employees")]
    public async Task Shows_before_filing_the_measure_of_size_of_this_kind_of_entity(string kind, string shown, string other)
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "entity", Filing.Complete(("entity_type", kind)));

        var check = await visitor.GetStringAsync($"{draft}/check");

        Assert.Contains($"<dt>{shown}</dt>", check, StringComparison.Ordinal);
        Assert.DoesNotContain($"<dt>{other}</dt>", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_an_industry_by_words_and_says_at_once_whether_it_is_small()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "entity", Filing.Complete(("entity_type", "business")));
        Assert.Contains("value=\"424330\"", await visitor.GetStringAsync($"{draft}/size?industry=women+clothing+wholesalers"), StringComparison.Ordinal);

        var form = await OpenForm.Open(visitor, $"{draft}/size", "step");
        await form.Send(("chosen", "424330"), ("naics", ""), ("employees", "9"), ("then", "stay"));

        var judged = await visitor.GetStringAsync($"{draft}/size");
        Assert.Contains("<strong class=\"title\">Small</strong>", judged, StringComparison.Ordinal);
        Assert.Contains("(size table: SBA, April 2021)", judged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_the_filers_own_deadlines_from_the_day_on_the_notice()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "action", Filing.Complete(("action_type", "PREPEN")));
        await Filing.Send(visitor, draft, "deadlines", ("notice_on", "2026-01-05"));

        Assert.Contains("datetime=\"2026-02-04\"", await visitor.GetStringAsync($"{draft}/deadlines"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact_by", "email", "contact", "contact_email")]
    [InlineData("contact_by", "post", "contact", "contact_post")]
    [InlineData("filed_by", "attorney", "writer", "agent_authority")]
    public async Task Asks_for_what_an_answer_calls_for(string field, string answer, string step, string wanted)
    {
        var visitor = site.Visitor();
        var response = await Filing.Send(visitor, await Filing.Begin(visitor), step, (field, answer), ("language", "en"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains($"href=\"#{wanted}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/file/0123456789abcdef0123456789abcdef")]
    [InlineData("/file/0123456789abcdef0123456789abcdef/story")]
    [InlineData("/file/no-key/check")]
    public async Task Says_where_there_is_no_draft_that_there_is_none(string address)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("no longer here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
