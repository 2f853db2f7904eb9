using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>
/// The product without its doors in a process of its own, on the database that its environment names: staff who act one after the other without end, or a file that is imported. It says each thing that was
/// acknowledged on a line, so that whoever kills it knows what must be there.
/// </summary>
internal static class ActingProgram
{
    public const string Acting = "act";
    public const string Importing = "import";
    private const int Together = 4;
    private const int EachRows = 100;

    private static async Task<int> Main(string[] arguments)
    {
#pragma warning disable RS0030 // This is where the program is put together: the one place that names the system's clock.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        await using var services = new ServiceCollection().AddTracker(SettingsFiles.Load(), clock).BuildServiceProvider();
        if (arguments is [Acting])
        {
            await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => Task.Run(() => Act(services))));
        }
        else if (arguments is [Importing, var path])
        {
            await using var file = File.OpenRead(path);
            await services.GetRequiredService<ComplaintImport>().Run(file, new ImportMode(), _ => { }, (step, rows) => Say(step, rows), CancellationToken.None);
        }

        return 0;
    }

    private static void Say(ImportStep step, int rows)
    {
        if (rows % EachRows == 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step} {rows}"));
        }
    }

    // A complaint after the other, each as far as an inquiry: rows in many tables, letters, due days.
    private static async Task Act(IServiceProvider services)
    {
        var (filing, commands) = (services.GetRequiredService<ComplaintFiling>(), services.GetRequiredService<ComplaintCommands>());
        var analyst = Actor.Staff("analyst", "Ana Analyst", [Roles.Analyst]);
        while (true)
        {
            var input = Testing.Storage.Filing.Input(given =>
            {
                given[ComplaintFields.Confidentiality] = Confidentialities.Full;
                given[ComplaintFields.ContactEmail] = "owner@harborlight.example";
            });
            var reference = (await filing.File(new FileComplaint(input))).Value!.Reference;
            Console.WriteLine($"{reference} 1");
            Func<int, ComplaintCommand>[] acts =
            [
                version => new AcknowledgeComplaint { Reference = reference, Version = version },
                version => new AddNote { Reference = reference, Version = version, Text = "Called the importer." },
                version => new CompleteComplaint { Reference = reference, Version = version },
                version => new AskOffice { Reference = reference, Version = version, Office = "0401", Questions = ["Which notice was sent, and when?", "Who heard the importer?"] },
            ];
            var at = 1;
            foreach (var act in acts)
            {
                var done = await Run(commands, act(at), analyst);
                at = done.IsDone ? done.Value : throw new InvalidOperationException(string.Join(", ", done.Refusals));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reference} {at}"));
            }
        }
    }

    // The use case is found by the type of the command.
    private static Task<Result<int>> Run(ComplaintCommands commands, ComplaintCommand command, Actor actor) => command switch
    {
        AcknowledgeComplaint one => commands.Run(one, actor),
        AddNote one => commands.Run(one, actor),
        CompleteComplaint one => commands.Run(one, actor),
        AskOffice one => commands.Run(one, actor),
        _ => throw new InvalidOperationException(command.ToString()),
    };
}
