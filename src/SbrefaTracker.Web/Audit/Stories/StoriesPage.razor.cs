using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Stories;

/// <summary>The stories for the annual report of a year: written, agreed to, checked by a second person, withdrawn.</summary>
public sealed partial class StoriesPage(StoryQueries stories, StorySending sending, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<StoriesPage> text)
{
    private DataPage<StoriesYear>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<Refusal> _actRefusals = [];
    private long _of;

    // A story that is on file leaves an empty form behind.
    private int _written;

    [Parameter]
    public int Year { get; set; }

    private async Task<Result<StoriesYear>> Load(CancellationToken ct) => Year is < Domain.Grades.RubricCriteria.FirstYear or > UsualYears.Last
        ? Refusal.Of("not_found")
        : await stories.Of(Year, await actors.Current(ct), ct);

    private async Task<Result<IdentityClue[]>> Look(StoryGiven given)
    {
        var looked = await stories.Suggest(given.Complaint, $"{given.Title}\n{given.Text}", amounts: true, await actors.Current());
        _refusals = looked.Refusals;
        return looked;
    }

    private async Task Write(StoryGiven given)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(new WriteStory { Complaint = given.Complaint, FiscalYear = Year, Title = given.Title, Text = given.Text }, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["written"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("story-new.");
            _written++;
            await _data!.Reload();
        }
    }

    private async Task Run(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await sending.Run(command, await actors.Current());
        (_actRefusals, _of) = (result.Refusals, command.Record);
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("story" + command.Record.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".");
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
