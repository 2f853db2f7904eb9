using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A random sample of three complaints, one test of its own among them.</summary>
internal static class DrawnSample
{
    /// <returns>Its number, as it stands in its address.</returns>
    public static async Task<string> Add(Stage stage, Actor auditor)
    {
        var drawn = await stage.Services.GetRequiredService<SampleDrawing>().Run(
            new DrawSample { FiscalYear = stage.FiscalYearNow, Size = 3, Seed = "scene", Attributes = [SampleAttributes.Received, SampleAttributes.Grade, $"The letter is in the file {new string('a', 60)}"] },
            auditor);
        Assert.True(drawn.IsDone, string.Join("; ", drawn.Refusals));
        return (-drawn.Value.Record).ToString(CultureInfo.InvariantCulture);
    }
}
