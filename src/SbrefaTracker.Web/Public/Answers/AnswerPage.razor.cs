using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance;

namespace SbrefaTracker.Web.Public.Answers;

/// <summary>One answer: the version in force, or one that was, readable as it was published.</summary>
public partial class AnswerPage
{
    private AnswerPageView? _view;
    private IReadOnlyList<PublishedAnswer> _see = [];

    [Inject]
    public required PublishedAnswers Published { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Parameter]
    public required string Slug { get; set; }

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
}
