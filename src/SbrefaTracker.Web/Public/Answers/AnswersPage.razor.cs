using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Answers;

/// <summary>All answers by topic, or those that a search, a topic or an enforcement action finds. The address is the page's state.</summary>
public partial class AnswersPage
{
    private IReadOnlyList<PublishedAnswer> _found = [];
    private bool _closest;
    private string? _topic;
    private string? _action;

    [Inject]
    public required PublishedAnswers Published { get; set; }

    [Inject]
    public required MissedSearches Searches { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>A code of <see cref="TradeTopics"/>; another one asks for nothing.</summary>
    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    /// <summary>A code of <see cref="ActionTypes"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    protected override async Task OnParametersSetAsync()
    {
        _topic = Topic is { } topic && TradeTopics.List.Has(topic) ? topic : null;
        _action = Action is { } action && ActionTypes.List.Has(action) ? action : null;
        var shelf = await Published.Shelf();
        if (!IsSearch)
        {
            _found = shelf.Of(_topic, _action);
            return;
        }

        var found = shelf.Search(Q!, Language.Current.Code, _topic, _action);
        (_found, _closest) = (found.Answers, !found.HasAll);
        if (!found.HasAll && _topic is null && _action is null && !Pipeline.AsksForHead(Http))
        {
            Searches.Note(Q!, Language.Current.Code);
        }
    }
}
