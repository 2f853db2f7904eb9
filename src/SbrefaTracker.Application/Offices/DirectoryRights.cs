using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>
/// Who may change the directory: an administrator, or whoever runs the command line. A liaison says that the own office's entry is right, and whoever called an office says so for it, and how they know.
/// </summary>
public static class DirectoryRights
{
    public static bool May(Actor actor, ChangeDirectory command) =>
        actor == Actor.Operator || actor.Is(Roles.Administrator) || (command.Way == DirectoryWays.Confirm && command.Offices.All(office => MayConfirm(actor, office, command.Reason)));

    private static bool MayConfirm(Actor actor, GivenOffice office, string? reason) =>
        office.Values.Keys.All(field => field == OfficeFields.ConfirmedOn)
        && ((actor.Is(Roles.OfficeLiaison) && actor.Offices.Contains(office.Code)) || (OfficeCalls.Callers.Any(actor.Is) && !string.IsNullOrWhiteSpace(reason)));
}
