using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Views;

/// <summary>When somebody is told of a view that they can read: each for themselves.</summary>
public static class ViewAlerts
{
    public const string None = "none";

    /// <summary>Within minutes, whenever something is new in it.</summary>
    public const string Each = "each";

    /// <summary>In the morning, when something is new in it since.</summary>
    public const string Daily = "daily";

    /// <summary>On Monday mornings, when something is new in it since.</summary>
    public const string Weekly = "weekly";

    /// <summary>When it comes to hold more than a number.</summary>
    public const string Above = "above";

    public static readonly CodeList List = new("view_alert", None, Each, Daily, Weekly, Above);
}

/// <summary>A list that somebody named.</summary>
/// <param name="Code">Its short name in an address.</param>
/// <param name="Query">What stands after the question mark of the list's address.</param>
/// <param name="Alert">When the person who asks is told of it: a code of <see cref="ViewAlerts"/>.</param>
/// <param name="AlertAbove">Only for <see cref="ViewAlerts.Above"/>.</param>
/// <param name="IsMine">It belongs to the person who asks.</param>
public sealed record SavedView(string Code, string Name, string Query, bool IsShared, string Alert, int? AlertAbove, string OwnerName, bool IsMine);

/// <summary>What somebody says of a view that they keep.</summary>
/// <param name="Alert">When the owner is told: a code of <see cref="ViewAlerts"/>.</param>
/// <param name="AlertAbove">Only for <see cref="ViewAlerts.Above"/>.</param>
public sealed record SavedViewGiven(string Name, string Query, bool IsShared, string Alert, int? AlertAbove);
