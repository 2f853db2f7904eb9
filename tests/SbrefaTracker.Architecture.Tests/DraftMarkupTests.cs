using System.Globalization;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>What staff type, tick and choose outlives the page, on every page of theirs.</summary>
public sealed partial class DraftMarkupTests
{
    /// <summary>A name, an address of e-mail, a password.</summary>
    private const int LongestSign = 256;

    /// <summary>Fields that are not kept, by what their markup holds, each with the reason.</summary>
    private static readonly Dictionary<(string File, string Field), string> NotKept = new()
    {
        [("Security/SignIn/CodePage.razor", "name=\"Code\"")] = "a code that holds once",
        [("Security/SignIn/SecondFactorPage.razor", "name=\"Code\"")] = "a code that holds once",
        [("Security/SignIn/SecondFactorPage.razor", "name=\"Name\"")] = "the name of a key, sent together with the key itself",
        [("Security/SignIn/SetPasswordPage.razor", "name=\"username\"")] = "nobody types it: it tells the browser's store of passwords whose it is",
        [("Security/SignIn/SetPasswordPage.razor", "name=\"Password\"")] = "a password",
        [("Security/SignIn/SetPasswordPage.razor", "name=\"Again\"")] = "a password",
        [("Security/SignIn/SignInPage.razor", "name=\"Email\"")] = "who is not signed in has no drafts",
        [("Security/SignIn/SignInPage.razor", "name=\"Password\"")] = "a password",
        [("Staff/StaffLayout.razor", "name=\"q\"")] = "words that are looked for stand in the address",
        [("Desk/List/WorkListFacets.razor", "=> Go(")] = "the filter stands in the address",
        [("Desk/List/WorkListTable.razor", "Selected.ContainsKey")] = "rows that are marked, of a list that is another one by then",
        [("Desk/Complaints/WhatIfForm.razor", "\"if-days\"")] = "a question to the calendar: nothing is sent",
        [("Desk/Complaints/WhatIfForm.razor", "\"if-closure\"")] = "a question to the calendar: nothing is sent",
        [("Desk/Actions/QuestionList.razor", "Take(again")] = "what is ticked becomes a question at once, and that is kept",
        [("Desk/Actions/QuestionList.razor", "Take(template")] = "what is ticked becomes a question at once, and that is kept",
        [("Admin/AccountForm.razor", "AddOffice")] = "what is chosen becomes one of the account's offices at once, and those are kept",
        [("Outreach/RegistrationsPage.razor", "Arrange(row")] = "done at once",
        [("Outreach/RegistrationsPage.razor", "Mark(row")] = "done at once",
    };

    /// <summary>Where a file is chosen without the part that lets it wait, and why.</summary>
    private static readonly Dictionary<string, string> LooksAtOnce = new(StringComparer.Ordinal)
    {
        ["Admin/OfficeImportPage.razor"] = "what the file would change is shown at once, and is looked at anew before it is written",
        ["Audit/Templates/ReportTemplatePage.razor"] = "the picture is shown at once, and is chosen again after a restart",
        ["Committees/RecommendationImportPage.razor"] = "what the file would change is shown at once, and is looked at anew before it is written",
    };

    /// <summary>Buttons that open something in which nothing is typed, each with what it is.</summary>
    private static readonly Dictionary<string, string> OpensNoForm = new(StringComparer.Ordinal)
    {
        ["Staff/StaffLayout.razor"] = "the menu",
        ["Desk/Disposals/DisposalBatches.razor"] = "the list of a batch",
        ["Guidance/Guides/GuideCard.razor"] = "what a guide says",
    };

    private static readonly IReadOnlyList<SourceFile> OfStaff =
        [.. Repository.Files("src/SbrefaTracker.Web", ".razor").Where(file => !PublicFolder().IsMatch(file.Relative))];

    private static readonly IReadOnlyList<(string File, string Field, bool IsOfAddress)> Fields =
    [
        .. from file in OfStaff
           from field in Field().Matches(file.Text)
           where field.Groups["tag"].Value != "input" || !NothingTyped().IsMatch(field.Value)
           select (Path.GetRelativePath("src/SbrefaTracker.Web", file.Relative).Replace('\\', '/'), field.Value, IsInFormOfAddress(file.Text, field.Index)),
    ];

    [Fact]
    public void What_is_typed_ticked_or_chosen_on_any_page_of_staff_is_kept_as_a_draft()
    {
        Rule.HasSubjects(OfStaff);
        Assert.Superset(new HashSet<string> { "Admin", "Audit", "Away", "Committees", "Desk", "Guidance", "Office", "Outreach", "Staff" }, Fields.Select(field => field.File.Split('/')[0]).ToHashSet());
        Rule.IsKept(
            "A field bears data-draft, so that a lost connection or a restart loses nothing that was typed (docs/decisions/0054, 0065):",
            Fields.Where(field => !IsKept(field.Field) && !field.IsOfAddress && !NotKept.Keys.Any(one => one.File == field.File && field.Field.Contains(one.Field, StringComparison.Ordinal)))
                .Select(field => $"{field.File}: {field.Field}"));
    }

    [Fact]
    public void What_is_not_kept_is_there_and_is_not_kept() =>
        Rule.IsKept(
            "An exception names a field that is there and keeps no draft:",
            NotKept.Keys.Where(one => !Fields.Any(field => field.File == one.File && field.Field.Contains(one.Field, StringComparison.Ordinal) && !IsKept(field.Field))).Select(one => $"{one.File}: {one.Field}"));

    /// <summary>The browser finds the one of several that was chosen by its value.</summary>
    [Fact]
    public void A_choice_that_is_kept_has_a_value() =>
        Rule.IsKept(
            "Each radio button with data-draft bears a value:",
            Fields.Where(field => IsKept(field.Field) && field.Field.Contains("type=\"radio\"", StringComparison.Ordinal) && !field.Field.Contains(" value=", StringComparison.Ordinal)).Select(field => $"{field.File}: {field.Field}"));

    /// <summary>What is pasted is cut there without a word. A short sign may say how long it is.</summary>
    [Fact]
    public void No_text_is_cut_by_the_browser() =>
        Rule.IsKept(
            "A text bears no maxlength: the use case refuses what is too long in words, and it stays:",
            Fields.Where(field => !field.IsOfAddress && Cut().Match(field.Field) is { Success: true } cut && (field.Field.StartsWith("<textarea", StringComparison.Ordinal) || !int.TryParse(cut.Groups["most"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most > LongestSign))
                .Select(field => $"{field.File}: {field.Field}"));

    [Fact]
    public void A_file_that_is_chosen_waits_in_the_form()
    {
        string[] waits = ["Desk/Actions/FilePicker.razor"];
        var chosen = OfStaff.Where(file => ChosenFile().IsMatch(file.Text)).Select(file => Path.GetRelativePath("src/SbrefaTracker.Web", file.Relative).Replace('\\', '/')).ToList();
        Assert.Equal([.. waits.Concat(LooksAtOnce.Keys).Order(StringComparer.Ordinal)], chosen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_button_that_opens_a_form_says_which_drafts_it_leads_to()
    {
        var opening = OfStaff.SelectMany(file => Opening().Matches(file.Text), (file, button) => (File: Path.GetRelativePath("src/SbrefaTracker.Web", file.Relative).Replace('\\', '/'), Button: button.Value)).ToList();
        Rule.HasSubjects(opening);
        var silent = opening.Where(one => !one.Button.Contains("data-draft-opens=", StringComparison.Ordinal)).ToList();
        Rule.IsKept("A button with aria-expanded bears data-draft-opens, so that its form is open again after a restart (docs/decisions/0065):", silent.Where(one => !OpensNoForm.ContainsKey(one.File)).Select(one => $"{one.File}: {one.Button}"));
        Rule.IsKept("An exception names a button that is there:", OpensNoForm.Keys.Where(file => silent.Count(one => one.File == file) != 1));
    }

    private static bool IsKept(string field) => field.Contains("data-draft=", StringComparison.Ordinal);

    // What is sent by such a form stands in the address of the page that comes.
    private static bool IsInFormOfAddress(string text, int at)
    {
        var begins = text.LastIndexOf("<form", at, StringComparison.Ordinal);
        return begins >= 0 && text.IndexOf("</form>", begins, StringComparison.Ordinal) > at && text[begins..text.IndexOf('>', begins)].Contains("method=\"get\"", StringComparison.Ordinal);
    }

    // Parts of Parts/Forms are those of public pages, which are sent step by step.
    [GeneratedRegex("^src/SbrefaTracker.Web/(Public|Parts/Forms)/")]
    private static partial Regex PublicFolder();

    // Values between quotation marks may hold any sign.
    [GeneratedRegex("<(?<tag>textarea|select|input)\\b(?:[^>\"]|\"[^\"]*\")*>")]
    private static partial Regex Field();

    // Lambdas stand between quotation marks.
    [GeneratedRegex("<button\\b(?=(?:[^>\"]|\"[^\"]*\")*?aria-expanded=)(?:[^>\"]|\"[^\"]*\")*>")]
    private static partial Regex Opening();

    [GeneratedRegex(" maxlength=\"(?<most>[^\"]*)\"")]
    private static partial Regex Cut();

    [GeneratedRegex("type=\"(hidden|submit|button|file)\"")]
    private static partial Regex NothingTyped();

    [GeneratedRegex("<InputFile\\b|<input[^>]*type=\"file\"")]
    private static partial Regex ChosenFile();
}
