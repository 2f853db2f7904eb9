using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A page in one of its states, and how one comes there.</summary>
/// <param name="Name">What the test is called.</param>
/// <param name="Address">Where it is; names in braces stand for what <see cref="Seeds"/> made.</param>
internal sealed record Scene(string Name, string Address)
{
    /// <summary>Who looks; null is somebody from the public.</summary>
    public DemoAccount? Who { get; init; }

    /// <summary>What must be in view, so that it is this page in this state and no other.</summary>
    public string Shows { get; init; } = "h1";

    /// <summary>What is done before the page is opened.</summary>
    public Func<IPage, Seeds, Task>? Before { get; init; }

    /// <summary>What is done on the page.</summary>
    public Func<IPage, Task>? Then { get; init; }
}

/// <summary>Who looks at pages: one person a role.</summary>
internal static class People
{
    public static readonly DemoAccount Representative = Of(Roles.Representative);
    public static readonly DemoAccount Analyst = Of(Roles.Analyst);
    public static readonly DemoAccount Commissioner = Of(Roles.Commissioner);
    public static readonly DemoAccount Auditor = Of(Roles.Auditor);
    public static readonly DemoAccount Administrator = Of(Roles.Administrator);

    public static readonly DemoAccount PolicyOwner = Of(Roles.PolicyOwner);

    public static readonly DemoAccount Officer = Of(Roles.Dfo);

    public static readonly DemoAccount Coordinator = Of(Roles.OutreachCoordinator);

    /// <summary>The liaison of the office that is asked.</summary>
    public static readonly DemoAccount Liaison = DemoAccounts.All.First(person => person.Offices.Contains(FilingForm.Office));

    /// <summary>The liaison of an office that nobody asks.</summary>
    public static readonly DemoAccount IdleLiaison = DemoAccounts.All.First(person => person.Role == Roles.OfficeLiaison && !person.Offices.Contains(FilingForm.Office));

    private static DemoAccount Of(Role role) => DemoAccounts.All.First(person => person.Role == role);
}
