using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Committees;

/// <summary>The desk of the Designated Federal Officer: what is due, the charter's clock, meetings, members, groups, and what may be done.</summary>
public sealed partial class CommitteePage(CommitteeQueries committees, RecordActs acts, ActorProvider actors, IStringLocalizer<CommitteePage> text)
{
    private DataPage<CommitteeDesk>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();

    /// <summary>Where the page of meetings begins.</summary>
    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    private async Task<Result<CommitteeDesk>> Load(CancellationToken ct) => await committees.Desk(await actors.Current(ct), MeetingsBefore.Read(Before), ct);

    private Task Begin(Typed typed) => Do(new BeginCommittee { Name = typed["Name"], Short = typed["Short"], Authority = typed["Authority"] });

    private Task Send(RecordCommand command) => command switch
    {
        FileCharter charter => Do(charter),
        SeatMember seat => Do(seat),
        EndTerm end => Do(end),
        KeepGroup group => Do(group),
        SendCommitteeReport report => Do(report),
        ReviewCommittee review => Do(review),
        EndCommittee end => Do(end),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on a committee."),
    };

    private async Task Do<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(command, "committee.", text["done"]);
        _refusals = result.Refusals;
        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
