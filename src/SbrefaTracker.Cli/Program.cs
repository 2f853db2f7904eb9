using System.Text;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Cli;
using SbrefaTracker.Cli.Frame;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = !Console.IsErrorRedirected };
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

#pragma warning disable RS0030 // The composition root names the clock.
var clock = TimeProvider.System;
#pragma warning restore RS0030
return await new CommandLine(AllVerbs.List, new Screen(output, error, !Console.IsErrorRedirected), SettingsFiles.Load, clock).Run(args, stop.Token);
