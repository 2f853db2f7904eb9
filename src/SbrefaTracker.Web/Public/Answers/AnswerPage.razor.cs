using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Public.Answers;

/// <summary>One answer: the version in force, or one that was, readable as it was published.</summary>
public partial class AnswerPage
{
    private readonly List<FormFault> _faults = [];
    private AnswerPageView? _view;
    private IReadOnlyList<PublishedAnswer> _see = [];

    [Inject]
    public required PublishedAnswers Published { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required AnswerFeedback Feedback { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>"filing" when the visitor came out of the form for complaints.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>What the visitor just said of it, a code of <see cref="AnswerHelp"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Said { get; set; }

    private string? Typed { get; set; }

    /// <summary>The version; null for the one in force.</summary>
    [Parameter]
    public int? Number { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _view = await Published.Page(Slug, Number);
        if (_view is null)
        {
            Navigation.NotFound();
            return;
        }

        var shelf = await Published.Shelf();
        _see = [.. _view.Shown.See.Select(shelf.Find).OfType<PublishedAnswer>()];
    }

    private async Task Help()
    {
        var form = await Http.Request.ReadFormAsync();
        (Typed, From) = (form["comment"].ToString().ReplaceLineEndings("\n"), form["from"].ToString());
        var help = form["help"].ToString();
        var place = From == AnswerPlaces.Filing ? AnswerPlaces.Filing : AnswerPlaces.Page;

        if (!AnswerHelp.List.Has(help))
        {
            Navigation.NavigateTo($"/answers/{Slug}");
            return;
        }

        // A program that fills in every field is thanked and forgotten.
        var given = form[BotTraps.FieldName].ToString().Length > 0 ? Result.Done : await Feedback.Give(new HelpGiven(Slug, help, place, Language.Current.Code, Typed));
        if (given.IsDone)
        {
            Navigation.NavigateTo($"/answers/{Slug}?said={help}#helped");
            return;
        }

        _faults.AddRange(given.Refusals.Select(refusal => new FormFault("comment", T["comment"], Words.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
