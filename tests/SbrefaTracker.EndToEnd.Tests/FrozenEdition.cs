using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An edition of the annual report that is out for comment, with one comment.</summary>
internal static class FrozenEdition
{
    private static readonly DateOnly FarAway = new(2090, 1, 2);

    public static async Task Add(Stage stage, Actor auditor, Actor liaison)
    {
        var commands = stage.Services.GetRequiredService<RecordCommands>();
        var frozen = await stage.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = stage.FiscalYearNow }, auditor, new Progress<long>());
        Assert.True(frozen.IsDone, string.Join("; ", frozen.Refusals));
        var sent = await commands.Run(new SendSections { Record = frozen.Value.Record, Version = 1, CommentsBy = FarAway }, auditor);
        Assert.True(sent.IsDone, string.Join("; ", sent.Refusals));
        var comment = new CommentOnEdition { Record = frozen.Value.Record, Version = 2, Office = FilingForm.Office, Text = $"One of ours was answered in time. {new string('c', 90)}" };
        Assert.True((await commands.Run(comment, liaison)).IsDone);
    }
}
