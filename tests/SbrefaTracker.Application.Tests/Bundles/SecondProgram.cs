using System.Diagnostics;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Application.Tests.Bundles;

/// <summary>A program in another language that was written from one of our pages alone.</summary>
internal static class SecondProgram
{
    /// <param name="script">Its path below the folder of the tests.</param>
    /// <param name="arguments">What it is given.</param>
    /// <returns>How it ended, and what it said.</returns>
    public static (int Exit, string Found) Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Prerequisite.Python.Required, [Path.Combine(AppContext.BaseDirectory, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var found = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n").Trim();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal("", error.GetAwaiter().GetResult());
        return (process.ExitCode, found);
    }
}
