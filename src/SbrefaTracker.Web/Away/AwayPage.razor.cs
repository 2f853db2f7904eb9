using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Away;

/// <summary>Who stands in while somebody is away: one's own absence, and for those who arrange it everybody's.</summary>
public sealed partial class AwayPage(SubstitutionQueries substitutions, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<AwayPage> text)
{
    private static readonly string[] Fields = ["Away", "Substitute", "FromOn", "ToOn", "Note"];
    private DataPage<AwaySheet>? _data;
    private IReadOnlyList<Refusal> _naming = [];
    private IReadOnlyList<Refusal> _ending = [];
    private string _away = "";
    private string _substitute = "";
    private string _from = "";
    private string _to = "";
    private string _note = "";
    private readonly Once _busy = new();

    private IReadOnlyList<Refusal> Whole => [.. _naming.Where(refusal => !Fields.Contains(refusal.Field, StringComparer.Ordinal))];

    private Refusal? Fault(string field) => _naming.FirstOrDefault(refusal => refusal.Field == field);

    private string? Wrong(string field) => Fault(field) is null ? null : "wrong";

    private string? Invalid(string field) => Fault(field) is null ? null : "true";

    /// <summary>Oneself until another is chosen.</summary>
    private AwayPerson Chosen(AwaySheet sheet) => sheet.People.FirstOrDefault(person => person.Id == _away) ?? sheet.People[0];

    private async Task<Result<AwaySheet>> Load(CancellationToken ct) => await substitutions.Read(await actors.Current(ct), ct);

    private async Task Name(AwaySheet sheet)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _naming = [.. Unread("FromOn", _from), .. Unread("ToOn", _to)];
        if (_naming.Count > 0)
        {
            return;
        }

        _naming = await Run(new NameSubstitute { Away = Chosen(sheet).Id, Substitute = _substitute, FromOn = Dates.Read(_from), ToOn = Dates.Read(_to), Note = _note }, "named");
        if (_naming.Count == 0)
        {
            await browser.ForgetDrafts("away.");
            (_substitute, _from, _to, _note) = ("", "", "", "");
        }
    }

    private async Task End(SubstitutionRow row)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _ending = await Run(new EndSubstitution { Record = row.Record, Version = row.Version }, "was.ended");
    }

    private static IEnumerable<Refusal> Unread(string field, string typed)
    {
        if (typed.Length > 0 && Dates.Read(typed) is null)
        {
            yield return Refusal.On(field, "not_a_date", typed);
        }
    }

    private async Task<IReadOnlyList<Refusal>> Run<TCommand>(TCommand command, string words)
        where TCommand : IRecordCommand
    {
        var result = await commands.Run(command, await actors.Current());
        told.Outcome(result, text[words]);

        if (result.IsDone || result.IsOvertaken)
        {
            await (_data?.Reload() ?? Task.CompletedTask);
        }

        return result.Refusals;
    }
}
