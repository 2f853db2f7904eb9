using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Guidance.Log;

/// <summary>The log of informal guidance (section 213) of a fiscal year: its figures, its entries, and the form for another one.</summary>
public sealed partial class GuidanceLogPage(
    GuidanceLog log, PublishedAnswers published, RaisedQuestions raised, RecordCommands commands, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<GuidanceLogPage> text)
{
    private DataPage<GuidanceYear>? _data;
    private IReadOnlyList<PublishedAnswer> _published = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<Refusal> _actRefusals = [];
    private GuidanceTyped _typed = new();
    private long _of;

    // An entry that is on file leaves an empty form behind.
    private int _kept;

    /// <summary>The fiscal year; that of today when it is not said or no year.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public string? YearText { get; set; }

    private int? Year => InAddress.Year(YearText);

    [SupplyParameterFromQuery(Name = "after")]
    public string? AfterText { get; set; }

    private long? After => InAddress.Number(AfterText);

    /// <summary>The number of the one entry that is shown; null for all of the year.</summary>
    [SupplyParameterFromQuery(Name = "entry")]
    public string? EntryText { get; set; }

    private long? Entry => InAddress.Number(EntryText);

    /// <summary>One of the figures: only what it counts is shown.</summary>
    [SupplyParameterFromQuery(Name = "only")]
    public string? OnlyText { get; set; }

    /// <summary>The cut-off of the figure that is followed.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOfText { get; set; }

    private GuidanceCounted? Only => GuidanceCounted.Read(OnlyText, Dates.Read(AsOfText));

    // Where the entries are that a figure counts.
    internal static string AddressOf(int year, string figure, DateOnly? asOf) => CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/guidance/log?year={year}&only={figure}"), asOf);

    private string NextPage(GuidanceYear year, long next) =>
        Only is { } only ? string.Create(CultureInfo.InvariantCulture, $"{AddressOf(year.Figures.FiscalYear, only.Figure, only.AsOf)}&after={next}") : string.Create(CultureInfo.InvariantCulture, $"/guidance/log?year={year.Figures.FiscalYear}&after={next}");

    /// <summary>The question that was raised somewhere and is answered; null for all other entries.</summary>
    [SupplyParameterFromQuery(Name = "question")]
    public string? QuestionText { get; set; }

    private long? Question => InAddress.Number(QuestionText);

    private RaisedAt? Asked { get; set; }

    // The year before and the one after, as far as one can have been answered in.
    private IEnumerable<int> Neighbours(int year) => ((int[])[year - 1, year + 1]).Where(other => other >= Domain.Grades.RubricCriteria.FirstYear && other <= FiscalYear.Of(time.Today).Year);

    private async Task<Result<GuidanceYear>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        _published = (await published.Shelf(ct)).All;
        if (Entry is { } entry)
        {
            return await log.Entry(entry, actor, ct);
        }

        Asked = Question is { } question ? await raised.ToFile(question, actor, ct) : null;
        if (Asked is { } asked && _typed.Question != asked.Question.Id)
        {
            _typed = new GuidanceTyped { Question = asked.Question.Id, Way = "event", AskedOn = Dates.Iso(asked.Question.AskedOn), Facts = asked.Question.Question };
        }

        var year = Year is >= Domain.Grades.RubricCriteria.FirstYear and <= UsualYears.Last ? new FiscalYear(Year.Value) : FiscalYear.Of(time.Today);
        return await log.Of(year, After, actor, Only, ct);
    }

    private async Task Keep()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(_typed.Command, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["kept"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("log.");
            (_typed, _kept, Asked) = (new GuidanceTyped(), _kept + 1, null);
            await _data!.Reload();
        }
    }

    private async Task Act(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var actor = await actors.Current();
        var result = command switch
        {
            CorrectGuidance correct => await commands.Run(correct, actor),
            LinkGuidance link => await commands.Run(link, actor),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on an entry."),
        };
        (_actRefusals, _of) = (result.Refusals, command.Record);
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts(string.Create(CultureInfo.InvariantCulture, $"guidance{-command.Record}."));
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
