using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Choosing files on an interactive page.</summary>
internal static class FileChoice
{
    /// <summary>Chooses them once the page listens to their field: the framework tells the field that it does a moment after it is seen, and what is chosen before that is chosen in vain.</summary>
    public static async Task Choose(this IPage page, string field, params FilePayload[] files)
    {
        await page.WaitForFunctionAsync("field => document.querySelector(field)?._blazorInputFileNextFileId !== undefined", field);
        await page.SetInputFilesAsync(field, files);
    }
}
