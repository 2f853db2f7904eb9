using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>Who may change the directory: an administrator, or whoever runs the command line; and a liaison says that the own office's entry is right.</summary>
public static class DirectoryRights
{
    public static bool May(Actor actor, ChangeDirectory command) =>
        actor == Actor.Operator || actor.Is(Roles.Administrator) || (command.Way == DirectoryWays.Confirm && command.Offices.All(office => MayConfirm(actor, office)));

    private static bool MayConfirm(Actor actor, GivenOffice office) =>
        actor.Is(Roles.OfficeLiaison) && actor.Offices.Contains(office.Code) && office.Values.Keys.All(field => field == OfficeFields.ConfirmedOn);
}
