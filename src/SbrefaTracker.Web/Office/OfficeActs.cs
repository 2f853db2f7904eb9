using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Office;

/// <summary>Runs what an office does about an inquiry. What others did to the complaint meanwhile does not touch it: it is sent again on the latest version.</summary>
public sealed class OfficeActs(ComplaintCommands commands, OfficeInquiries inquiries, ActorProvider actors)
{
    /// <param name="view">The inquiry as it was seen.</param>
    /// <param name="command">Makes the command for a version of the complaint.</param>
    public async Task<Result<int>> Run<TCommand>(OfficeInquiryView view, Func<int, TCommand> command)
        where TCommand : ComplaintCommand
    {
        var actor = await actors.Current();
        return await Latest.Run(view, seen => commands.Run(command(seen.Version), actor), async () => await inquiries.Read(view.Inquiry.Id, actor));
    }
}
