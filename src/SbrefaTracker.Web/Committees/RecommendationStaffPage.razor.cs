using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Committees;

/// <summary>One recommendation: what it says, how it stands, how it came there, and what may be done. Without a number, a new one.</summary>
public sealed partial class RecommendationStaffPage(
    RecommendationQueries recommendations, RaisedQuestions raised, RecordActs acts, ActorProvider actors, CommitteeWords words, NavigationManager navigation, IStringLocalizer<RecommendationStaffPage> text)
{
    private DataPage<RecommendationView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private RecommendationAction? _open;
    private RaisedAt? _asked;

    /// <summary>Six digits; null for a new one.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>The question that was raised somewhere and is taken up; null for all other recommendations.</summary>
    [SupplyParameterFromQuery(Name = "question")]
    public string? QuestionText { get; set; }

    private long? Question => InAddress.Number(QuestionText);

    protected override async Task OnParametersSetAsync() => _asked = Number is null && Question is { } question ? await raised.ToRecommend(question, await actors.Current()) : null;

    private async Task<Result<RecommendationView>> Load(CancellationToken ct) => await recommendations.Read(Number!, await actors.Current(ct), ct);

    private string Shown(Recommendation one, ComplaintField field) => (field.Kind, RecommendationFields.Value(one, field)) switch
    {
        (_, null or false) => "",
        (FieldKind.Day, DateOnly day) => Dates.Words(day),
        (FieldKind.Code, string code) => words.Of($"{field.Codes!.Name}.{code}"),
        (FieldKind.YesNo, true) => words.Of("yes"),
        (_, var value) => FieldText.Write(value),
    };

    private void Choose(RecommendationAction action) => (_open, _refusals) = (_open == action ? null : action, []);

    private IReadOnlyList<Asked> AsksOf(RecommendationView view, RecommendationAction action) => action == RecommendationAction.Revise
        ? RecommendationForms.Asks(view.One, words)
        : [Asked.Day(nameof(MoveRecommendation.On)), Asked.Text(nameof(MoveRecommendation.Note), 3, 4_000, required: action == RecommendationAction.Overtake)];

    private async Task Record(Typed typed)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var read = RecommendationForms.Read(RecommendationForms.Asks(null, words), typed);
        if (read.IsDone ? await Run(new RecordRecommendation { Given = read.Value, Question = _asked?.Question.Id }) : Refuse(read.Refusals))
        {
            navigation.NavigateTo($"/committee/recommendations/{read.Value!.Number}");
        }
    }

    private async Task Give(RecommendationView view, RecommendationAction action, Typed typed)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var (record, version) = (view.One.Id, view.One.Version);
        bool done;
        if (action == RecommendationAction.Revise)
        {
            var read = RecommendationForms.Read(RecommendationForms.Asks(view.One, words), typed);
            done = read.IsDone ? await Run(new ReviseRecommendation { Record = record, Version = version, Given = read.Value }) : Refuse(read.Refusals);
        }
        else
        {
            done = await Run(new MoveRecommendation { Record = record, Version = version, Act = action, On = typed.Day(nameof(MoveRecommendation.On)), Note = typed[nameof(MoveRecommendation.Note)] });
        }

        if (done)
        {
            _open = null;
            await _data!.Reload();
        }
    }

    private async Task<bool> Run<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        var result = await acts.Run(command, "committee.recommendation", text["done"]);
        _refusals = result.Refusals;
        if (result.IsOvertaken && _data is not null)
        {
            await _data.Reload();
        }

        return result.IsDone;
    }

    private bool Refuse(IReadOnlyList<Refusal> refusals)
    {
        _refusals = refusals;
        return false;
    }
}
