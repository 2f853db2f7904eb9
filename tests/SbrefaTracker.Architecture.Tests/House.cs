using System.Reflection;
using System.Runtime.CompilerServices;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>The projects of the product, lowest first, and which of them each may know.</summary>
internal static class House
{
    public static readonly IReadOnlyDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>
    {
        ["SbrefaTracker.Domain"] = [],
        ["SbrefaTracker.Application"] = ["SbrefaTracker.Domain"],
        ["SbrefaTracker.Reports"] = ["SbrefaTracker.Application", "SbrefaTracker.Domain"],
        ["SbrefaTracker.Web"] = ["SbrefaTracker.Reports", "SbrefaTracker.Application", "SbrefaTracker.Domain"],
        ["SbrefaTracker.Cli"] = ["SbrefaTracker.Reports", "SbrefaTracker.Application", "SbrefaTracker.Domain"],
    };

    public static IEnumerable<string> Projects => MayKnow.Keys;

    public static Assembly AssemblyOf(string project) =>
        Assembly.Load(project == "SbrefaTracker.Cli" ? "sbrefa" : project);

    /// <summary>Names of the assemblies that a project's compiled code uses.</summary>
    public static IEnumerable<string> References(string project) =>
        AssemblyOf(project).GetReferencedAssemblies().Select(name => name.Name!);

    /// <summary>The types that people wrote.</summary>
    public static IEnumerable<Type> TypesOf(string project) =>
        AssemblyOf(project).GetTypes().Where(type => !type.Name.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), false));
}
