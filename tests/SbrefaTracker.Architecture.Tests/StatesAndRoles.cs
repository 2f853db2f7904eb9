using System.Reflection;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Finds where markup asks for a state or a role: by the names of every type of states that the product has, and of every role.</summary>
internal static partial class StatesAndRoles
{
    /// <summary>Every enum of states, those that are kept and those that are derived.</summary>
    public static readonly IReadOnlyList<Type> Enums =
        [.. ((string[])["SbrefaTracker.Domain", "SbrefaTracker.Application"]).SelectMany(House.TypesOf).Where(type => type.IsEnum && type.Name.EndsWith("State", StringComparison.Ordinal))];

    /// <summary>States that are kept by the codes of a list. (<c>States</c> and <c>UsStates</c> are those of the Union.)</summary>
    public static readonly IReadOnlyList<Type> Codes = [typeof(GroupStates), typeof(ScanStates)];

    public static readonly Regex Forbidden = new(string.Join('|',
        $@"\b(?:{string.Join('|', Enums.Concat(Codes).Select(type => type.Name))})\.\w",
        @"@using\s+static\b.*States?\b",
        @"State(?:\.ToString\(\))?\s*(?:==|!=|switch\b|is\s+(?!null\b|not\s+null\b|\{))",
        @"\bswitch\s*\([^)]*State\)",
        @"\bIsInRole\b|(?<![.\w])Roles\.|\.(?:ReadsComplaints|BoundToOffices|IsStaff)\b|<AuthorizeView[^>]*\bRoles\s*=",
        $@"""(?:{string.Join('|', Roles.All.Select(role => role.Code))})"""));

    /// <summary>The types that the database keeps as states.</summary>
    public static IReadOnlyList<Type> Kept =>
        (Type[])typeof(TrackerDb).GetField("States", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>What guards the route of a page names roles.</summary>
    public static bool IsGuard(string line) => AuthorizeAttribute().IsMatch(line);

    [GeneratedRegex(@"^\s*@attribute\s+\[Authorize\b")]
    private static partial Regex AuthorizeAttribute();
}
