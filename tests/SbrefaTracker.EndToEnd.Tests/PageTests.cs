using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// Every page, as everybody who may open it sees it and in the states it can be in, meets WCAG 2.1 A and AA as far as a program
/// can tell, needs no scrolling sideways on a phone, and makes the browser complain of nothing.
/// </summary>
[Collection(OnStage.Name)]
public sealed class PageTests(Stage stage)
{
    private static readonly Dictionary<string, Scene> Scenes = PublicScenes.All.Concat(StaffScenes.All).ToDictionary(scene => scene.Name, StringComparer.Ordinal);

    private static readonly IReadOnlyList<string> Pages =
        [.. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    /// <summary>The first scene of each page; the others show it in another state.</summary>
    private static readonly HashSet<string> New = [.. Scenes.Values.GroupBy(scene => TemplateOf(scene.Address)).Select(page => page.First().Name)];

    public static TheoryData<string> Names => [.. Scenes.Keys];

    public static TheoryData<string> PublicNames => [.. PublicScenes.All.Select(scene => scene.Name)];

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Is_for_everybody(string name)
    {
        var visitor = Scenes[name].Who is { } person ? await stage.Kept(person) : await stage.Passer("en-US");
        await Enter(visitor, Scenes[name]);
        await (PublicScenes.All.Contains(Scenes[name]) ? Look.AtNothingWrongByDay(visitor) : Look.AtNothingWrong(visitor, another: Another(name)));
        if (!New.Contains(name))
        {
            return;
        }

        if (Scenes[name].Who is not null)
        {
            await Sight.AtNoFocusLost(visitor.Page);
        }

        await Stops.AtNothingWrong(visitor.Page);
    }

    /// <summary>What the public reads is looked at in English on a desk by day, and in Spanish on a phone by night.</summary>
    [BrowserTheory]
    [MemberData(nameof(PublicNames))]
    public async Task Is_for_everybody_in_Spanish(string name)
    {
        var visitor = await stage.Passer("es-US");
        await Enter(visitor, Scenes[name], isByNight: Scenes[name] is { Before: null, Then: null });
        await Look.AtNothingWrongByNight(visitor, Another(name));
        await Sight.AtNothingLost(visitor.Page);
        Assert.Equal("es", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    /// <summary>The look itself is no empty one: faults of each of its kinds are told.</summary>
    [BrowserFact]
    public async Task Is_looked_at_so_that_faults_are_found()
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.SetContentAsync("<html lang=en><title>t</title><main><h1>h</h1><img src='data:,'><p style='width:2000px'>wide</p><p>plain</p><p style='color:#bbb'>pale</p><p>words and <a href='/' style='color:#003;text-decoration:none'>link</a></p></main>");

        var wrong = await Look.At(visitor.Page);

        Assert.Contains(wrong, found => found.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(wrong, found => found.StartsWith("375: reaches to 20", StringComparison.Ordinal));
        Assert.Single(wrong, found => found.Contains("color-contrast", StringComparison.Ordinal) && found.Contains("pale", StringComparison.Ordinal));
        Assert.Single(wrong, found => found.Contains("link-in-text-block", StringComparison.Ordinal));
        Assert.Equal(wrong, await Look.At(visitor.Page));
    }

    /// <summary>What nobody judges (away from the page, not to be used, no letters, a link that is longer than what it stands in) is judged as soon as that has changed.</summary>
    [BrowserFact]
    public async Task Is_looked_at_again_where_there_was_nothing_to_judge()
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.SetContentAsync(
            "<html lang=en><title>t</title><style>.pale { color: #bbb }</style><main><h1>h</h1><p id=away class=pale style='position:absolute;left:-999px;top:600px'>away</p><button id=idle class=pale disabled>idle</button>"
            + "<p id=signs class=pale>–</p><p id=passage>a <a href='/' style='color:#003;text-decoration:none'>link that is longer</a></p></main>");
        Assert.Empty(await Look.At(visitor.Page));
        Assert.Empty(await Look.At(visitor.Page));

        await visitor.Page.EvaluateAsync("away.style.left = '0'; idle.disabled = false; signs.textContent = 'signs'; passage.prepend('Many more words than those of the one that follows: ')");
        var wrong = await Look.At(visitor.Page);

        Assert.Equal(3, wrong.Count(found => found.Contains("color-contrast", StringComparison.Ordinal)));
        Assert.Single(wrong, found => found.Contains("link-in-text-block", StringComparison.Ordinal));
    }

    /// <summary>So is the look through poor eyes.</summary>
    [BrowserFact]
    public async Task Is_looked_at_so_that_what_poor_eyes_lose_is_found()
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.SetContentAsync(
            "<html lang=en><title>t</title><main><h1>h</h1><p id=cut>words</p><a href='#cut' id=unseen>link</a><label><input type=checkbox id=hollow>choice</label></main>"
            + "<style>#cut { height: 1.4em; overflow: hidden; line-height: 2; font-size: 1rem; width: 3rem } :focus { outline: none } #hollow { appearance: none; width: 1rem; height: 1rem; border: 1px solid } #hollow:checked { background: blue }</style>");

        var lost = await Sight.Lost(visitor.Page);

        Assert.Contains(lost, found => found.StartsWith("200 %: cut off", StringComparison.Ordinal));
        Assert.Contains(lost, found => found.StartsWith("forced colours: no focus", StringComparison.Ordinal));
        Assert.Contains(lost, found => found.StartsWith("forced colours: a choice is not to be seen", StringComparison.Ordinal));
    }

    /// <summary>And the walk along what the keyboard stops at, from either end.</summary>
    [BrowserFact]
    public async Task Is_walked_so_that_what_the_keyboard_loses_is_found()
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.SetContentAsync(
            "<html lang=en><title>t</title><style>:focus { outline: 2px solid } #dull { outline: none } #lid { position: fixed; inset: 0 0 auto; height: 60px; background: #fff }</style><div id=lid></div>"
            + "<main><p><a href='/' id=under>under</a></p><p style='height: 300px'></p><a href='/' id=dull>dull</a><button></button><input type=date aria-label=day><a href='/'>last</a></main>");

        var wrong = await Stops.At(visitor.Page);
        await visitor.Page.EvaluateAsync("document.querySelector('button').addEventListener('keydown', key => key.preventDefault())");
        var held = await Stops.At(visitor.Page);

        foreach (var (fault, of) in ((string, string)[])[("hidden while it has the focus", "under"), ("no focus to be seen", "dull"), ("no name", "<button>")])
        {
            Assert.Equal(2, wrong.Count(found => found.Contains(fault, StringComparison.Ordinal) && found.Contains(of, StringComparison.Ordinal)));
        }

        Assert.Equal(6, wrong.Count);
        Assert.Equal(2, held.Count(found => found.Contains("does not get on from <button>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<p><div>block</div></p>", "at 1:")]
    [InlineData("<i id=a></i><i id=a></i>", "id a occurs 2 times")]
    [InlineData("<label for=nothing>x</label>", "for=\"nothing\" of <label> leads nowhere")]
    [InlineData("<center>x</center>", "<center> is obsolete")]
    [InlineData("<b>unclosed", "at 1:")]
    [InlineData("<table><tr><p>x</p></tr></table>", "at 1:")]
    public void Is_read_so_that_faults_of_its_markup_are_found(string body, string fault) => Assert.Contains(
        HtmlFaults.In($"<!DOCTYPE html><html lang=en><head><title>t</title></head><body>{body}</body></html>"), found => found.Contains(fault, StringComparison.Ordinal));

    /// <summary>Whatever a server sends is read, also when it refuses.</summary>
    [BrowserFact]
    public async Task Is_read_as_it_was_sent()
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.RouteAsync("**/faulty", route => route.FulfillAsync(new RouteFulfillOptions
        {
            Status = 422,
            ContentType = "text/html; charset=utf-8",
            Body = "<!DOCTYPE html><html lang=en><head><title>t</title></head><body><p><div>block</div></p></body></html>",
        }));

        await visitor.Page.GotoAsync("/faulty");

        Assert.Contains(await visitor.TakeHtmlFaults(), fault => fault.Contains("/faulty: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_read_so_that_sound_markup_has_none() =>
        Assert.Empty(HtmlFaults.In("<!DOCTYPE html><html lang=en><head><title>t</title></head><body><p id=a>x</p><p aria-describedby=a>y</p></body></html>"));

    [Fact]
    public void Leaves_no_page_out()
    {
        Assert.NotEmpty(Pages);
        Assert.Empty(Pages.Except(Scenes.Values.Select(scene => TemplateOf(scene.Address)).OfType<string>(), StringComparer.Ordinal));
    }

    /// <summary>The page that answers an address: where several fit, the one that says most.</summary>
    private static string? TemplateOf(string address)
    {
        var path = address.Split('?')[0];
        return Pages
            .Where(template => new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, []))
            .OrderBy(template => template.Count(letter => letter == '{'))
            .FirstOrDefault();
    }

    /// <summary>By night a page is looked at whole in its first scene, and in the others where that shows.</summary>
    private static string? Another(string name) => New.Contains(name) ? null : Scenes[name].Shows;

    private async Task Enter(Visitor visitor, Scene scene, bool isByNight = false)
    {
        var seeds = await stage.Seeds();
        await Look.AsBefore(visitor, isByNight);
        if (scene.Before is { } before)
        {
            await before(visitor.Page, seeds);
        }

        var address = seeds.Fill(scene.Address);
        await visitor.Go(address);
        Assert.Equal(address, new Uri(visitor.Page.Url).PathAndQuery);
        if (scene.Then is { } then)
        {
            await then(visitor.Page);
        }

        await Assertions.Expect(visitor.Page.Locator(scene.Shows).First).ToBeVisibleAsync();
    }
}
