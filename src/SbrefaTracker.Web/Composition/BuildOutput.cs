namespace SbrefaTracker.Web.Composition;

/// <summary>Tells a program that lies where it was built, inside its project, from one that was published or whose folder was copied to where it serves.</summary>
public static class BuildOutput
{
    private static readonly string Name = typeof(BuildOutput).Assembly.GetName().Name!;

    public static bool IsIn(string folder)
    {
        // What is published has no such list; what is copied has it still.
        if (!File.Exists(Path.Combine(folder, $"{Name}.staticwebassets.runtime.json")))
        {
            return false;
        }

        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, $"{Name}.csproj")))
            {
                return true;
            }
        }

        return false;
    }
}
