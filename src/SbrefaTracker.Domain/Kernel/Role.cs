namespace SbrefaTracker.Domain.Kernel;

/// <summary>
/// What somebody is to this system. One row of <see cref="Roles"/>; areas that come later add rows, and policies,
/// invitations and permissions follow from the row.
/// </summary>
/// <param name="Code">The name in settings, on the command line and in the account store.</param>
/// <param name="IsStaff">Signs in with an account (the filer and the clock do not).</param>
/// <param name="ReadsComplaints">May open any complaint; an office liaison sees only the inquiries of their offices.</param>
/// <param name="BoundToOffices">Acts only for the offices that the account is bound to.</param>
public sealed record Role(string Code, bool IsStaff, bool ReadsComplaints, bool BoundToOffices)
{
    public override string ToString() => Code;
}

public static class Roles
{
    public static readonly Role Filer = new("Filer", IsStaff: false, ReadsComplaints: false, BoundToOffices: false);
    public static readonly Role Clock = new("Clock", IsStaff: false, ReadsComplaints: false, BoundToOffices: false);
    public static readonly Role Analyst = new("Analyst", IsStaff: true, ReadsComplaints: true, BoundToOffices: false);
    public static readonly Role Representative = new("Representative", IsStaff: true, ReadsComplaints: true, BoundToOffices: false);
    public static readonly Role OfficeLiaison = new("OfficeLiaison", IsStaff: true, ReadsComplaints: false, BoundToOffices: true);
    public static readonly Role Commissioner = new("Commissioner", IsStaff: true, ReadsComplaints: true, BoundToOffices: false);
    public static readonly Role Auditor = new("Auditor", IsStaff: true, ReadsComplaints: true, BoundToOffices: false);
    public static readonly Role Administrator = new("Administrator", IsStaff: true, ReadsComplaints: false, BoundToOffices: false);

    /// <summary>Owns what the trade is told: reviews answers, guides and bulletins. Sees no complaint.</summary>
    public static readonly Role PolicyOwner = new("PolicyOwner", IsStaff: true, ReadsComplaints: false, BoundToOffices: false);

    /// <summary>Keeps the calendar of events and the requests to take part in others'. Sees no complaint.</summary>
    public static readonly Role OutreachCoordinator = new("OutreachCoordinator", IsStaff: true, ReadsComplaints: false, BoundToOffices: false);

    /// <summary>The Designated Federal Officer of the advisory committee (5 U.S.C. 1009(e)). Sees no complaint.</summary>
    public static readonly Role Dfo = new("Dfo", IsStaff: true, ReadsComplaints: false, BoundToOffices: false);

    public static readonly IReadOnlyList<Role> All =
        [Filer, Clock, Analyst, Representative, OfficeLiaison, Commissioner, Auditor, Administrator, PolicyOwner, OutreachCoordinator, Dfo];

    public static IEnumerable<Role> Staff => All.Where(role => role.IsStaff);

    public static Role? Find(string code) => All.FirstOrDefault(role => string.Equals(role.Code, code, StringComparison.OrdinalIgnoreCase));
}
