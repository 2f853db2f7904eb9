using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using SbrefaTracker.Cli;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

/// <summary>What a call of the command line gave.</summary>
internal sealed record Called(int Exit, string Out, string Err)
{
    public string[] OutLines => Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrLines => Err.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Calls the command line in this process, on the database of a world and by its clock.</summary>
internal static class Sbrefa
{
    public static Task<Called> Run(this TestWorld world, params string[] arguments) => Run(() => world.Configuration, world.Clock, arguments);

    /// <summary>On a machine without settings and without a database.</summary>
    public static Task<Called> RunElsewhere(params string[] arguments) => Run(() => throw new InvalidOperationException("no settings"), new FakeTimeProvider(), arguments);

    /// <summary>At a terminal, by somebody who stops it as soon as it says that it makes this.</summary>
    public static async Task<Called> RunStoppedAt(this TestWorld world, string said, params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new Watched(said, stop);
        var exit = await new CommandLine(AllVerbs.List, new Screen(output, error, isTerminal: true), () => world.Configuration, world.Clock).Run(arguments, stop.Token);
        return new Called(exit, output.ToString(), error.ToString());
    }

    private static async Task<Called> Run(Func<IConfiguration> settings, TimeProvider clock, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var line = new CommandLine(AllVerbs.List, new Screen(output, error, isTerminal: false), settings, clock);
        var exit = await line.Run(arguments, CancellationToken.None);
        return new Called(exit, output.ToString(), error.ToString());
    }

    private sealed class Watched(string said, CancellationTokenSource stop) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (ToString().Contains(said, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>Writes a file into the world's folder; gives its path.</summary>
    public static string Put(this TestWorld world, string name, string text)
    {
        var path = Path.Combine(world.Database.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
