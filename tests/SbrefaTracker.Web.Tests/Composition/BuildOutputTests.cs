using SbrefaTracker.Web.Composition;

namespace SbrefaTracker.Web.Tests.Composition;

/// <summary>Without a named environment only what is run in its own project counts as being developed: there anybody may sign in as anybody.</summary>
public sealed class BuildOutputTests : IDisposable
{
    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("sbrefa-built-");

    [Fact]
    public void Is_told_from_a_copy_of_it_and_from_what_was_published()
    {
        var (built, copied, published) = (Folder("src/Web/bin/Release/net10.0"), Folder("srv/sbrefa"), Folder("src/Web/published"));
        File.WriteAllText(Path.Combine(_top.FullName, "src", "Web", "SbrefaTracker.Web.csproj"), "");
        File.WriteAllText(Path.Combine(built, "SbrefaTracker.Web.staticwebassets.runtime.json"), "{}");
        File.WriteAllText(Path.Combine(copied, "SbrefaTracker.Web.staticwebassets.runtime.json"), "{}");

        Assert.True(BuildOutput.IsIn(built));
        Assert.True(BuildOutput.IsIn(built + Path.DirectorySeparatorChar));
        Assert.False(BuildOutput.IsIn(copied));
        Assert.False(BuildOutput.IsIn(published));
    }

    public void Dispose() => _top.Delete(recursive: true);

    private string Folder(string path) => _top.CreateSubdirectory(path).FullName;
}
