using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace SbrefaTracker.Architecture.Tests;

public sealed partial class MarkupTests
{
    private static readonly IReadOnlyList<SourceFile> Markup = Repository.Files("src/SbrefaTracker.Web", ".razor");

    private static readonly IReadOnlyList<SourceFile> AllWords = Repository.Files("src/SbrefaTracker.Web", ".resx");

    private static readonly IReadOnlyList<Type> Pages =
        [.. House.TypesOf("SbrefaTracker.Web").Where(type => type.IsDefined(typeof(RouteAttribute), false))];

    [Fact]
    public void Every_page_says_who_may_see_it() =>
        Rule.IsKept(
            "A routable page bears [Authorize] or [AllowAnonymous], itself or by the _Imports.razor of its folder:",
            Pages.Where(page => !SaysWho(page)).Select(page => page.FullName!));

    [Fact]
    public void Every_file_with_a_route_is_among_the_pages_that_were_looked_at() =>
        Assert.Equal(Markup.Count(file => RouteDirective().IsMatch(file.Text)), Pages.Count);

    [Fact]
    public void Public_markup_brings_no_scoped_styles() =>
        Rule.IsKept(
            "The attributes of scoped styles are invalid HTML: public pages and parts use the one stylesheet:",
            Repository.Files("src/SbrefaTracker.Web/Public").Where(file => file.Name.EndsWith(".razor.css", StringComparison.Ordinal)).Select(file => file.Relative));

    [Fact]
    public void Every_title_of_a_page_ends_with_the_name_of_the_product()
    {
        var titles = Markup.SelectMany(file => Title().Matches(file.Text).Select(match => (file, match.Groups["key"].Value))).ToList();

        Rule.HasSubjects(titles);
        Rule.IsKept(
            "A browser's tab says whose page it is: the words of a <PageTitle> end with the name (public pages use <Title>):",
            titles.Where(title => !WordsOf(title.file, title.Value).EndsWith("SbrefaTracker", StringComparison.Ordinal)).Select(title => $"{title.file.Relative}: {title.Value}"));
        Assert.Equal(
            Markup.Where(file => file.Relative != "src/SbrefaTracker.Web/Public/Title.razor").Sum(file => AnyTitle().Count(file.Text)),
            titles.Count);
    }

    /// <summary>A field that shows a value and only listens is overwritten by an answer of the server that comes late: letters that were typed fast are gone.</summary>
    [Fact]
    public void What_is_typed_is_bound_and_not_only_listened_to()
    {
        var fields = Markup.SelectMany(file => Field().Matches(file.Text).Select(match => (file, match.Value))).ToList();

        Rule.HasSubjects(fields);
        Rule.IsKept(
            "A field for typing binds its value (@bind, or @bind:get and @bind:set) instead of value= beside @oninput:",
            fields.Where(field => field.Value.Contains("@oninput", StringComparison.Ordinal) && ShownValue().IsMatch(field.Value)).Select(field => $"{field.file.Relative}: {field.Value}"));
    }

    // A parameter of text takes what stands in quotation marks as it is: Me="_me" is nobody's id.
    [Fact]
    public void No_text_is_given_the_name_of_a_field_instead_of_its_value()
    {
        var texts = House.TypesOf("SbrefaTracker.Web").Where(type => typeof(IComponent).IsAssignableFrom(type)).ToLookup(
            type => type.Name,
            type => type.GetProperties().Where(property => property.PropertyType == typeof(string) && property.IsDefined(typeof(ParameterAttribute), true)).Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
        var given = (from file in Markup
                     from Match match in Part().Matches(file.Text)
                     from Capture attribute in match.Groups["attribute"].Captures
                     where FieldAlone().IsMatch(attribute.Value)
                     select (file, part: match.Groups["part"].Value, name: attribute.Value.Split('=')[0])).ToList();

        Rule.HasSubjects(given);
        Rule.IsKept(
            "A parameter of text is given a field's value with @, or it gets the field's name:",
            given.Where(one => texts[one.part].Any(names => names.Contains(one.name))).Select(one => $"{one.file.Relative}: <{one.part} {one.name}>"));
    }

    // The framework throws at what is no number, and the visitor who mistyped an address is told that we failed.
    [Fact]
    public void What_an_address_says_is_taken_as_text()
    {
        var parameters = House.TypesOf("SbrefaTracker.Web").SelectMany(type => type.GetProperties()).Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute), true)).ToList();

        Rule.HasSubjects(parameters);
        Rule.IsKept(
            "A parameter that comes from the query of an address is a string or a string[], and is read by InAddress:",
            parameters.Where(parameter => parameter.PropertyType != typeof(string) && parameter.PropertyType != typeof(string[])).Select(parameter => $"{parameter.DeclaringType!.FullName}.{parameter.Name}"));
    }

    // The English words under a key of the words that the markup calls T.
    private static string WordsOf(SourceFile markup, string key)
    {
        var name = Localizer().Match(markup.Text).Groups["name"].Value + ".resx";
        return AllWords.Where(file => file.Name == name)
            .SelectMany(file => XDocument.Load(file.FullPath).Root!.Elements("data"))
            .FirstOrDefault(data => (string?)data.Attribute("name") == key)?.Element("value")?.Value ?? "";
    }

    private static bool SaysWho(Type page) =>
        page.GetCustomAttributes(inherit: true).Any(attribute => attribute is IAuthorizeData or IAllowAnonymous);

    [GeneratedRegex("<PageTitle>")]
    private static partial Regex AnyTitle();

    [GeneratedRegex("<PageTitle>@T(?:\\.Of\\(|\\[)\"(?<key>[^\"]+)\"")]
    private static partial Regex Title();

    [GeneratedRegex(@"^@inject (?:IStringLocalizer<(?<name>\w+)>|(?<name>\w+)) T\r?$", RegexOptions.Multiline)]
    private static partial Regex Localizer();

    [GeneratedRegex("""<(?<part>[A-Z]\w+)(?:\s+(?<attribute>[@\w-]+(?:="[^"]*")?))+""")]
    private static partial Regex Part();

    [GeneratedRegex("""^\w+="_\w+"$""")]
    private static partial Regex FieldAlone();

    [GeneratedRegex("<(?:input|textarea) .*")]
    private static partial Regex Field();

    [GeneratedRegex(" value=\"@")]
    private static partial Regex ShownValue();

    [GeneratedRegex("^@page ", RegexOptions.Multiline)]
    private static partial Regex RouteDirective();
}
