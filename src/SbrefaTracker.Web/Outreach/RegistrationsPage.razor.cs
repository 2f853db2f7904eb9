using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Outreach;

/// <summary>Who registered for an event: marked as there, what they need arranged, and taken out when they ask.</summary>
public sealed partial class RegistrationsPage(RegistrationDesk registrations, OutreachSettings settings, ActorProvider actors)
{
    private DataPage<RegistrationPage>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private long? _asked;

    // A box that was ticked and refused is drawn anew, or it would show what nobody wrote down. One that was taken stays, and with it the focus.
    private int _round;

    /// <summary>The event's number without its sign.</summary>
    [Parameter]
    public long Number { get; set; }

    /// <summary>A name of <see cref="RegistrationShow"/>, in lower case; all without it.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>The last number of the page before.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? AfterText { get; set; }

    private long? After => InAddress.Number(AfterText);

    private OutreachSettings Settings => settings;

    private RegistrationShow Wanted => Enum.TryParse<RegistrationShow>(Show, ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : RegistrationShow.All;

    private async Task<Result<RegistrationPage>> Load(CancellationToken ct) => await registrations.Read(-Number, Wanted, After, await actors.Current(ct), ct);

    private async Task Mark(RegistrationRow row, ChangeEventArgs change) => await Done(await registrations.Mark(row.Id, change.Value is true ? true : null, await actors.Current()));

    private async Task Arrange(RegistrationRow row, ChangeEventArgs change) => await Done(await registrations.Arrange(row.Id, change.Value is true, await actors.Current()));

    private void Ask(RegistrationRow row) => _asked = _asked == row.Id ? null : row.Id;

    private async Task Remove(RegistrationRow row)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _asked = null;
        await Done(await registrations.Remove(row.Id, await actors.Current()));
    }

    private async Task Done(Result result)
    {
        (_refusals, _round) = (result.Refusals, result.IsDone ? _round : _round + 1);
        await _data!.Reload();
    }

    private string Address(RegistrationShow show, long? after) => string.Create(
        CultureInfo.InvariantCulture, $"/outreach/events/{Number}/registrations{(show == RegistrationShow.All ? "" : $"?show={show.ToString().ToLowerInvariant()}")}{(after is { } last ? $"{(show == RegistrationShow.All ? "?" : "&")}after={last}" : "")}");
}
